/// Seconds since 1970-01-01 00:00 UTC, worked out from a civil date without the machine's clock and time zone.
enum UnixTime {
  /// Noon of a day of the years 1900 to 9999: the same day in every time zone, and never 0, which the library takes for
  /// "now".
  static func noon(of date: (year: Int, month: Int, day: Int)) -> Int64? {
    guard (1900...9999).contains(date.year), (1...12).contains(date.month), date.day >= 1,
      date.day <= daysInMonth(date.month, of: date.year)
    else { return nil }
    // After Howard Hinnant, "chrono-compatible low-level date algorithms" (2013), for years from 0 on.
    let year = date.month <= 2 ? date.year - 1 : date.year
    let (era, yearOfEra) = year.quotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468) * 86_400 + 43_200
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

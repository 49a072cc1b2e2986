/// A day of the calendar (ngày), without time of day and time zone.
@frozen
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// The day so many days after 1970-01-01.
  @inlinable
  public init(number: Int32) {
    self.number = number
  }

  /// The day of a civil date, where there is one: 31/4 and years outside 1…9999 give none.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.daysInMonth(month, of: year)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// Days counted from the civil date, after Howard Hinnant, "chrono-compatible low-level date algorithms" (2013).
  @inlinable
  static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The civil year.
  public var year: Int { civil.year }
  /// The month of the year, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { civil.day }
  /// The quarter that the day lies in.
  public var quarter: Quarter {
    let (year, month, _) = civil
    return Quarter(year: year, number: (month - 1) / 3 + 1)
  }
  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int { ((Int(number) % 7 + 7) % 7 + 3) % 7 + 1 }

  /// How many days a month has.
  @inlinable
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// The day so many days later, or earlier where negative.
  @inlinable
  public func adding(days: Int) -> Day {
    Day(number: Int32(clamping: Int(number) + days))
  }

  /// How many days from another day to this one.
  @inlinable
  public static func - (left: Day, right: Day) -> Int {
    Int(left.number) - Int(right.number)
  }

  /// Earlier days come first.
  @inlinable
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }
}

extension Day {
  /// `2018-03-02`, as data files and the command line have it.
  public var iso: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `02/3/2018`: the official style, where days below 10 and the months 1 and 2 are padded (Nghị định 30/2020/NĐ-CP).
  public var official: String {
    let (year, month, day) = civil
    return "\(padded(day, 2))/\(month <= 2 ? padded(month, 2) : String(month))/\(year)"
  }

  /// `ngày 02 tháng 3 năm 2018`, as in the heading of a document.
  public var inWords: String {
    let (year, month, day) = civil
    return "ngày \(padded(day, 2)) tháng \(month <= 2 ? padded(month, 2) : String(month)) năm \(year)"
  }

  /// Reads `yyyy-mm-dd`, and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

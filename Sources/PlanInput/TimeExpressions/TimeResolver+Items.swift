import PlanModel

/// What an occurrence gives to the items that leave it out.
struct Slot {
  /// The year.
  var year: Int?
  /// The month, or the quarter's first one.
  var month: Int?
}

// From items to days.
extension TimeResolver {
  /// The days of an item.
  mutating func days(of item: CalendarItem, in slot: Slot) throws(TimeExpressionError) -> ClosedRange<Day> {
    let year = try self.year(of: item, in: slot)
    switch item.shape {
    case .wholeYear: return months(1...12, of: year)
    case .thirdOfYear(.first): return months(1...3, of: year)
    case .thirdOfYear(.middle): return months(6...7, of: year)
    case .thirdOfYear(.last): return months(10...12, of: year)
    case .firstMonths(let count): return months(1...count, of: year)
    case .lastMonths(let count): return months(13 - count...12, of: year)
    case .quarter(let number, let third?):
      let month = number * 3 - 2 + third.rawValue
      return months(month...month, of: year)
    case .quarter(let number, nil): return months(number * 3 - 2...number * 3, of: year)
    case .month(let month, let part): return try days(of: part, month: month, year: year, item)
    case .eachMonth(let part): return try days(of: part, month: slot.month ?? 1, year: year, item)
    case .day(let day, month: nil):
      // A day that a month lacks is its last one where the month is one of many.
      let (month, last) = (slot.month ?? 1, Day.daysInMonth(slot.month ?? 1, of: year))
      if day > last, day <= 31 { assume(.convention) }
      return try single(day <= 31 ? min(day, last) : day, month, year, item)
    case .day(let day, let month?): return try single(day, month, year, item)
    case .dayOfNextMonth(let day): return try inMonth(after: 1, day: day, slot: slot, year: year, item)
    case .monthOfQuarter(let third, let day, let isNextQuarter):
      return try inMonth(after: third.rawValue + (isNextQuarter ? 3 : 0), day: day, slot: slot, year: year, item)
    case .yearOfPeriod(let place):
      let period = try knownPeriod(for: item.token)
      let found = place.map { period.firstYear + $0 - 1 } ?? period.lastYear
      guard period.years.contains(found) else { throw TimeExpressionError(at: item.token, .beyondCalendar) }
      return months(1...12, of: found)
    case .lunarNewYear:
      guard let first = calendar.lunarNewYear(in: year) else {
        throw TimeExpressionError(at: item.token, .unknownNewYear(year))
      }
      var last = first
      while calendar.reasonOff(last.adding(days: 1)) != nil { last = last.adding(days: 1) }
      return first...last
    case .serial(let number):
      // The 1900 system counts a 29/02/1900 that never was: from March 1900 its day 0 is 30/12/1899.
      let day = Day(number: -25_569).adding(days: number)
      return day...day
    }
  }

  private func year(of item: CalendarItem, in slot: Slot) throws(TimeExpressionError) -> Int {
    let ahead = item.isNextYear ? 1 : 0
    if let year = item.year ?? slot.year { return year + ahead }
    guard item.missing > .nothing else { return 1 }
    return try knownPeriod(for: item.token).firstYear + ahead
  }

  private func months(_ months: ClosedRange<Int>, of year: Int) -> ClosedRange<Day> {
    let (start, end) = (months.lowerBound, months.upperBound)
    let first = day(1, start, year) ?? Quarter(year: year, number: (start - 1) / 3 + 1).firstDay
    let last =
      day(Day.daysInMonth(end, of: year), end, year) ?? Quarter(year: year, number: (end - 1) / 3 + 1).lastDay
    return first...last
  }

  private func day(_ day: Int, _ month: Int, _ year: Int) -> Day? { Day(year: year, month: month, day: day) }

  private func days(of part: CalendarItem.MonthPart, month: Int, year: Int, _ item: CalendarItem)
    throws(TimeExpressionError) -> ClosedRange<Day>
  {
    let whole = months(month...month, of: year)
    let (first, last) = (whole.lowerBound, whole.upperBound)
    switch part {
    case .whole: return whole
    case .third(.first), .tenDays(.first): return first...first.adding(days: 9)
    case .third(.middle), .tenDays(.middle): return first.adding(days: 10)...first.adding(days: 19)
    case .third(.last), .tenDays(.last): return first.adding(days: 20)...last
    case .half(isSecond: false): return first...first.adding(days: 14)
    case .half(isSecond: true): return first.adding(days: 15)...last
    case .week(let number):
      let start = first.adding(days: 7 * (number - 1))
      guard start <= last else { throw TimeExpressionError(at: item.token, .beyondCalendar) }
      return start...min(start.adding(days: 6), last)
    case .lastWeek: return last.adding(days: -6)...last
    }
  }

  private func single(_ day: Int, _ month: Int, _ year: Int, _ item: CalendarItem) throws(TimeExpressionError)
    -> ClosedRange<Day>
  {
    guard let found = self.day(day, month, year) else {
      let looksSwapped = month > 12 && Day(year: year, month: day, day: month) != nil
      throw TimeExpressionError(
        at: item.token,
        looksSwapped
          ? .monthBeforeDay(day: day, month: month, year: item.year)
          : .impossibleDay(day: day, month: month, year: year))
    }
    return found...found
  }

  /// A month so many behind the slot's, or a day in it.
  private mutating func inMonth(after months: Int, day: Int?, slot: Slot, year: Int, _ item: CalendarItem)
    throws(TimeExpressionError) -> ClosedRange<Day>
  {
    let place = year * 12 + (slot.month ?? 1) - 1 + months
    let (foundYear, month) = (place / 12, place % 12 + 1)
    guard let day else { return self.months(month...month, of: foundYear) }
    let last = Day.daysInMonth(month, of: foundYear)
    if day > last, day <= 31 { assume(.convention) }
    return try single(day <= 31 ? min(day, last) : day, month, foundYear, item)
  }
}

import PlanModel

/// Finds the days that a sentence means: inherits what the words leave out, takes the plan's years, cuts recurrences into
/// occurrences.
struct TimeResolver {
  /// The plan's period, if known.
  let period: Period?
  /// Which days are worked, and when the lunar years begin.
  let calendar: WorkCalendar
  /// What the reading rests on besides the words, in order.
  private(set) var assumptions: [TimeAssumption]
  /// The days that the words name for something to be done on or by, in the order of their reading.
  var dueDays: [Day] = []

  /// A resolver for a plan, with what the parser assumed.
  init(period: Period?, calendar: WorkCalendar, assumptions: [TimeAssumption]) {
    self.period = period
    self.calendar = calendar
    self.assumptions = assumptions
  }

  /// The kind and the windows of a sentence.
  mutating func resolve(_ sentence: TimeSentence) throws(TimeExpressionError) -> (TimeKind, [DayInterval]) {
    switch sentence {
    case .once(let clause): try once(clause)
    case .recurring(let recurrences, let years): try recurring(recurrences, in: years)
    case .continuous(let clause): (.cont, try continuous(clause))
    case .period(let years): (.period, [try interval(of: years)])
    case .relative(let length, let origin): (.rel, try relative(length, from: origin))
    case .uponEvent: (.rel, [])
    case .unscheduled: (.unsched, [])
    }
  }

  /// Records what the reading rests on, once.
  mutating func assume(_ assumption: TimeAssumption) {
    if !assumptions.contains(assumption) { assumptions.append(assumption) }
  }

  /// The plan's period; an error at an item where there is none.
  func knownPeriod(for token: TimeToken?) throws(TimeExpressionError) -> Period {
    guard let period else {
      throw TimeExpressionError(offset: token?.offset ?? 0, found: token?.text ?? "", reason: .missingYear)
    }
    return period
  }

  /// The years in which something recurs; an error where they are more than any plan has, and their occurrences more than
  /// memory holds.
  func years(_ period: Period, for token: TimeToken?) throws(TimeExpressionError) -> Period {
    guard period.years.count > 200 else { return period }
    throw TimeExpressionError(offset: token?.offset ?? 0, found: token?.text ?? "", reason: .beyondCalendar)
  }

  private mutating func once(_ clause: TimeClause) throws(TimeExpressionError) -> (TimeKind, [DayInterval]) {
    let clause = try completed(clause)
    let missing = clause.items.max { $0.missing < $1.missing }
    switch missing?.missing ?? .nothing {
    case .nothing:
      let windows = try windows(of: clause, in: Slot())
      return (kind(of: clause, windows), windows)
    case .month:
      guard let missing else { return (.unsched, []) }
      guard case .dayOfNextMonth = missing.shape else {
        throw TimeExpressionError(at: missing.token, .unexpected(missing.isDay ? .monthOfDay : .month))
      }
      return try recurring([Recurrence(frequency: Frequency(unit: .month), clause: clause)], in: nil)
    case .quarter: return try recurring([Recurrence(frequency: Frequency(unit: .quarter), clause: clause)], in: nil)
    case .year:
      let period = try knownPeriod(for: missing?.token)
      if period.isSingleYear {
        assume(.planYear)
        let windows = try windows(of: clause, in: Slot(year: period.firstYear))
        return (kind(of: clause, windows), windows)
      }
      assume(.everyYear)
      var windows: [DayInterval] = []
      for year in try years(period, for: missing?.token).years {
        windows += try closed(self.windows(of: clause, in: Slot(year: year)), in: year)
      }
      return (clause.isDeadline ? .recurDeadline : .recur, windows)
    }
  }

  private func kind(of clause: TimeClause, _ windows: [DayInterval]) -> TimeKind {
    switch clause {
    case .before, .until: .deadline
    case .from, .after: .range
    case .within(let spans):
      if windows.count > 1 {
        .set
      } else if spans.count == 1, spans[0].to == nil, spans[0].from.isDay {
        .point
      } else {
        .range
      }
    }
  }

  /// What begins in a year and says no end, ends with the year where it recurs in the next.
  private func closed(_ windows: [DayInterval], in year: Int) -> [DayInterval] {
    windows.map { window in
      guard window.end == nil else { return window }
      return DayInterval(start: window.start, end: Quarter(year: window.start?.year ?? year, number: 4).lastDay)
    }
  }

  private mutating func continuous(_ clause: TimeClause?) throws(TimeExpressionError) -> [DayInterval] {
    guard let clause else { return period.map { [$0.interval] } ?? [] }
    if case .within(let spans) = clause, spans.count == 1, case .wholeYear = spans[0].from.shape,
      spans[0].items.allSatisfy({ $0.year == nil && !$0.isNextYear })
    {
      return [try knownPeriod(for: spans[0].from.token).interval]
    }
    return try once(clause).1
  }

  private func interval(of years: YearSpan?) throws(TimeExpressionError) -> DayInterval {
    guard let years else { return try knownPeriod(for: nil).interval }
    guard let bounds = Period(firstYear: years.first, lastYear: years.last) else { throw years.reversed }
    return bounds.interval
  }

  /// A length from a day on. Days count from the next one (Bộ luật Dân sự 2015, Điều 147); months and years end on the same
  /// day of the month, or on the month's last.
  private mutating func relative(_ length: TimeSpanLength, from origin: CalendarItem) throws(TimeExpressionError)
    -> [DayInterval]
  {
    let (_, origins) = try once(.within([CalendarSpan(from: origin)]))
    var windows: [DayInterval] = []
    for window in origins {
      guard let day = window.start else { continue }
      guard let end = try self.end(of: length, from: day) else {
        throw TimeExpressionError(at: origin.token, .beyondCalendar)
      }
      windows.append(end)
    }
    return windows
  }

  private func end(of length: TimeSpanLength, from day: Day) throws(TimeExpressionError) -> DayInterval? {
    switch length.unit {
    case .day where length.isWorkingDays:
      let days = calendar.workingDays(length.count, after: day)
      return DayInterval(start: days?.lowerBound ?? day, end: days?.upperBound ?? day)
    case .day, .week:
      let days = length.count * (length.unit == .week ? 7 : 1)
      return DayInterval(start: days > 0 ? day.adding(days: 1) : day, end: day.adding(days: days))
    case .month, .quarter, .year:
      let months = length.count * (length.unit == .month ? 1 : length.unit == .quarter ? 3 : 12)
      let (year, month, dayOfMonth) = day.civil
      let place = year * 12 + month - 1 + months
      let (endYear, endMonth) = (place / 12, place % 12 + 1)
      let last = Day.daysInMonth(endMonth, of: endYear)
      guard let end = Day(year: endYear, month: endMonth, day: min(dayOfMonth, last)) else { return nil }
      return DayInterval(start: day, end: end)
    }
  }
}

extension YearSpan {
  /// The error of years that stand the wrong way round.
  var reversed: TimeExpressionError {
    let start = Quarter(year: first, number: 1).firstDay
    let end = Quarter(year: last, number: 4).lastDay
    return TimeExpressionError(at: token, .reversed(start: start, end: end))
  }
}

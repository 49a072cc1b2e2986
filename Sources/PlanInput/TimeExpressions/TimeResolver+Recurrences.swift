import PlanModel

// From recurrences to their occurrences.
extension TimeResolver {
  /// One window an occurrence, within the years stated, else within the plan.
  mutating func recurring(_ recurrences: [Recurrence], in years: YearSpan?) throws(TimeExpressionError)
    -> (TimeKind, [DayInterval])
  {
    var windows: [DayInterval] = []
    for recurrence in recurrences {
      let clause: TimeClause? =
        if let stated = recurrence.clause { try completed(stated) } else { nil }
      let bounds = try self.years(bounds(years, clause), for: years?.token ?? clause?.items.first?.token)
      windows += try occurrences(recurrence.frequency, clause, in: bounds)
    }
    windows.sort {
      ($0.end?.number ?? .max, $0.start?.number ?? .min) < ($1.end?.number ?? .max, $1.start?.number ?? .min)
    }
    // What happens every day goes on without a break.
    if recurrences.allSatisfy({ $0.frequency.unit == .day && $0.frequency.every == 1 }) { return (.cont, windows) }
    return (windows.allSatisfy { $0.start == nil } ? .recurDeadline : .recur, windows)
  }

  /// The years in which to look for occurrences: those stated, else the plan's, else those that the clause names.
  private mutating func bounds(_ years: YearSpan?, _ clause: TimeClause?) throws(TimeExpressionError) -> Period {
    if let years {
      guard let bounds = Period(firstYear: years.first, lastYear: years.last) else { throw years.reversed }
      return bounds
    }
    if let period { return period }
    let named = clause?.items.compactMap(\.year) ?? []
    guard let first = named.min(), let last = named.max(), let bounds = Period(firstYear: first, lastYear: last) else {
      return try knownPeriod(for: clause?.items.first?.token)
    }
    return bounds
  }

  private mutating func occurrences(_ frequency: Frequency, _ clause: TimeClause?, in bounds: Period)
    throws(TimeExpressionError) -> [DayInterval]
  {
    guard let clause, let open = clause.items.max(by: { $0.missing < $1.missing }) else {
      return intervals(frequency, in: bounds)
    }
    switch open.missing {
    case .month:
      guard frequency.months == 1 else { throw TimeExpressionError(at: open.token, .unexpected(.monthOfDay)) }
      return try windows(of: clause, in: bounds, everyMonths: 1)
    case .quarter:
      guard frequency.months == 3 else { throw TimeExpressionError(at: open.token, .unexpected(.monthOfDay)) }
      return try windows(of: clause, in: bounds, everyMonths: 3)
    case .year where frequency.months.map { $0 >= 6 } ?? false:
      let step = max(1, (frequency.months ?? 12) / 12)
      if step > 1 { assume(.unknownPhase) }
      var found: [DayInterval] = []
      for year in stride(from: bounds.firstYear, through: bounds.lastYear, by: step) {
        found += try windows(of: clause, in: Slot(year: year))
      }
      return found
    case .year, .nothing:
      // "hằng tháng, từ tháng 3 đến tháng 9": the clause bounds what recurs in it.
      guard !clause.isDeadline || open.missing == .nothing else {
        throw TimeExpressionError(at: open.token, .unexpected(.end))
      }
      var limits: [DayInterval] = []
      let years = open.missing == .year ? Array(bounds.years) : [bounds.firstYear]
      for year in years { limits += try windows(of: clause, in: Slot(year: year)) }
      let found = intervals(frequency, in: bounds).filter { interval in limits.contains { $0.contains(interval) } }
      guard !found.isEmpty else { throw TimeExpressionError(at: open.token, .beyondCalendar) }
      return found
    }
  }

  private mutating func windows(of clause: TimeClause, in bounds: Period, everyMonths step: Int)
    throws(TimeExpressionError) -> [DayInterval]
  {
    var found: [DayInterval] = []
    for year in bounds.years {
      for month in stride(from: 1, through: 12, by: step) {
        found += try windows(of: clause, in: Slot(year: year, month: month))
      }
    }
    return found
  }

  /// The stretches in each of which something happens once, anywhere.
  private mutating func intervals(_ frequency: Frequency, in bounds: Period) -> [DayInterval] {
    guard let months = frequency.months else {
      return frequency.unit == .week ? weeks(every: frequency.every, in: bounds) : [bounds.interval]
    }
    guard months % 12 == 0 else {
      if 12 % months != 0 { assume(.unknownPhase) }
      let last = bounds.lastYear * 12 + 11
      return stride(from: bounds.firstYear * 12, through: last, by: months).map { place in
        let end = min(place + months - 1, last)
        return DayInterval(start: firstDay(ofMonth: place), end: firstDay(ofMonth: end + 1).adding(days: -1))
      }
    }
    let (step, count) = (months / 12, bounds.years.count)
    if step > 1, step != count { assume(.unknownPhase) }
    // Once in as many years as the plan has, or more: once in the plan, anywhere.
    if step >= count, step > 1 { return [bounds.interval] }
    return stride(from: bounds.firstYear, through: bounds.lastYear, by: step).map { year in
      DayInterval(start: Quarter(year: year, number: 1).firstDay, end: Quarter(year: year, number: 4).lastDay)
    }
  }

  private func firstDay(ofMonth place: Int) -> Day {
    let quarter = Quarter(year: place / 12, number: place % 12 / 3 + 1)
    return Day(year: place / 12, month: place % 12 + 1, day: 1) ?? quarter.firstDay
  }

  /// Weeks from Monday to Sunday, cut at the period's ends.
  private mutating func weeks(every step: Int, in bounds: Period) -> [DayInterval] {
    if step > 1 { assume(.unknownPhase) }
    var found: [DayInterval] = []
    var monday = bounds.firstDay.adding(days: 1 - bounds.firstDay.weekday)
    while monday <= bounds.lastDay {
      found.append(
        DayInterval(start: max(monday, bounds.firstDay), end: min(monday.adding(days: 6), bounds.lastDay)))
      monday = monday.adding(days: 7 * step)
    }
    return found
  }
}

extension Frequency {
  /// How many months lie between two occurrences; none for days and weeks.
  var months: Int? {
    switch unit {
    case .day, .week: nil
    case .month: every
    case .quarter: every * 3
    case .year: every * 12
    }
  }
}

import PlanModel

// From clauses to windows.
extension TimeResolver {
  /// The windows of a clause, in order. In a slot the clause may lack a year and a month, else it has them.
  mutating func windows(of clause: TimeClause, in slot: Slot) throws(TimeExpressionError) -> [DayInterval] {
    switch clause {
    case .before(let item):
      if item.conventionalPart != .first { assumeConvention(of: item) }
      let first = try days(of: item, in: slot).lowerBound
      if item.isDay { dueDays.append(first) }
      return [DayInterval(start: nil, end: first.adding(days: -1))]
    case .until(let item):
      // The last of a unit ends with it, whatever days its last part may have.
      if item.conventionalPart != .last { assumeConvention(of: item) }
      let last = try days(of: item, in: slot).upperBound
      if item.isDay { dueDays.append(last) }
      return [DayInterval(start: nil, end: last)]
    case .from(let item):
      if item.conventionalPart != .first { assumeConvention(of: item) }
      return [DayInterval(start: try days(of: item, in: slot).lowerBound, end: nil)]
    case .after(let item):
      if item.conventionalPart != .last { assumeConvention(of: item) }
      return [DayInterval(start: try days(of: item, in: slot).upperBound.adding(days: 1), end: nil)]
    case .within(let spans): return try windows(of: spans, in: slot)
    }
  }

  private mutating func assumeConvention(of item: CalendarItem) {
    if item.conventionalPart != nil { assume(.convention) }
  }

  private mutating func windows(of spans: [CalendarSpan], in slot: Slot) throws(TimeExpressionError) -> [DayInterval] {
    var found: [ClosedRange<Day>] = []
    let mustAscend = spans.contains { $0.items.contains { $0.inheritsYear || $0.missing > .nothing } }
    for span in spans {
      let days = try days(of: span, in: slot)
      if mustAscend, let before = found.last, days.lowerBound <= before.lowerBound {
        throw TimeExpressionError(at: span.from.token, .unorderedList)
      }
      found.append(days)
    }
    found.sort { $0.lowerBound < $1.lowerBound }
    var windows: [ClosedRange<Day>] = []
    for days in found {
      // What follows without a gap is one window: "quý II, III" is half a year.
      if let last = windows.last, days.lowerBound <= last.upperBound.adding(days: 1) {
        windows[windows.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
      } else {
        windows.append(days)
      }
    }
    return windows.map { DayInterval(start: $0.lowerBound, end: $0.upperBound) }
  }

  private mutating func days(of span: CalendarSpan, in slot: Slot) throws(TimeExpressionError) -> ClosedRange<Day> {
    let from = try days(of: span.from, in: slot)
    guard let to = span.to else {
      assumeConvention(of: span.from)
      if span.from.isDay { dueDays.append(from.upperBound) }
      return from
    }
    // A span's ends need only the side that they show.
    if span.from.conventionalPart != .first { assumeConvention(of: span.from) }
    if to.conventionalPart != .last { assumeConvention(of: to) }
    let end = try days(of: to, in: slot).upperBound
    guard from.lowerBound <= end else {
      throw TimeExpressionError(at: span.from.token, .reversed(start: from.lowerBound, end: end))
    }
    if to.isDay { dueDays.append(end) }
    return from.lowerBound...end
  }
}

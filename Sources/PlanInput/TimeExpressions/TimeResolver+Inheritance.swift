import PlanModel

// What the words leave out and their neighbours say.
extension TimeResolver {
  /// The clause with months and years inherited; where no year is written at all, years stay out.
  mutating func completed(_ clause: TimeClause) throws(TimeExpressionError) -> TimeClause {
    guard case .within(let spans) = clause else { return clause }
    var items = spans.flatMap(\.items)
    // Which items end a span: their neighbour to the left begins it.
    let endsSpan = spans.flatMap { $0.to == nil ? [false] : [false, true] }
    inheritMonths(&items)
    try inheritNextYear(&items, endsSpan)
    if items.contains(where: { $0.year != nil }) {
      try inheritYearsLeftwards(&items, endsSpan)
      try inheritYearsRightwards(&items, endsSpan)
    }
    var completed: [CalendarSpan] = []
    for (item, isEnd) in zip(items, endsSpan) {
      if isEnd {
        completed[completed.count - 1].to = item
      } else {
        completed.append(CalendarSpan(from: item))
      }
    }
    return .within(completed)
  }

  /// `15-30/4`: the day's month is its right neighbour's, and then so is the year.
  private func inheritMonths(_ items: inout [CalendarItem]) {
    for index in items.indices.dropLast().reversed() {
      guard case .day(let day, month: nil) = items[index].shape,
        case .day(_, month: .some(let month)) = items[index + 1].shape
      else { continue }
      items[index].shape = .day(day, month: month)
      items[index + 1].sharesUnit = true
    }
  }

  /// `quý I - quý II năm sau`: the year after stands on the right, as a year does, and holds for both.
  private mutating func inheritNextYear(_ items: inout [CalendarItem], _ endsSpan: [Bool]) throws(TimeExpressionError) {
    for index in items.indices.dropLast().reversed()
    where items[index].takesYear && items[index].year == nil && items[index + 1].isNextYear {
      items[index].isNextYear = true
      guard endsSpan[index + 1], !items[index + 1].sharesUnit, let period else { continue }
      let slot = Slot(year: period.firstYear)
      guard items[index].missing == .year,
        try days(of: items[index + 1], in: slot).upperBound < days(of: items[index], in: slot).lowerBound
      else { continue }
      items[index].isNextYear = false
    }
  }

  /// `quý I - quý II/2018`: the year stands on the right. Where the left side would then lie behind the right one, it is of
  /// the year before, unless both share the unit's word and so the year.
  private mutating func inheritYearsLeftwards(_ items: inout [CalendarItem], _ endsSpan: [Bool])
    throws(TimeExpressionError)
  {
    for index in items.indices.dropLast().reversed() where items[index].takesYear && items[index].year == nil {
      guard let year = items[index + 1].year else { continue }
      items[index].year = year
      items[index].inheritsYear = true
      guard endsSpan[index + 1], !items[index + 1].sharesUnit,
        try isReversed(items[index], items[index + 1])
      else { continue }
      items[index].year = year - 1
      assume(.inferredYear(year - 1))
    }
  }

  /// `quý IV/2018 - quý I`: the year stands on the left only, and the right side follows.
  private mutating func inheritYearsRightwards(_ items: inout [CalendarItem], _ endsSpan: [Bool])
    throws(TimeExpressionError)
  {
    for index in items.indices.dropFirst() where items[index].takesYear && items[index].year == nil {
      guard let year = items[index - 1].year else { continue }
      items[index].year = year
      items[index].inheritsYear = true
      // “quý IV/2018 - quý I năm sau” says which.
      if items[index].isNextYear { continue }
      if endsSpan[index], !items[index].sharesUnit, try isReversed(items[index - 1], items[index]) {
        items[index].year = year + 1
      }
      assume(.inferredYear(items[index].year ?? year))
    }
  }

  /// Whether the right item ends before the left one begins. Items that lack a month are not compared.
  private mutating func isReversed(_ left: CalendarItem, _ right: CalendarItem) throws(TimeExpressionError) -> Bool {
    guard left.missing == .nothing, right.missing == .nothing else { return false }
    return try days(of: right, in: Slot()).upperBound < days(of: left, in: Slot()).lowerBound
  }
}

import PlanModel

// Where in the calendar: deadlines, open starts, lists.
extension TimeParser {
  /// Takes a clause.
  mutating func clause() throws(TimeExpressionError) -> TimeClause {
    while takeOne(of: TimeWords.done) {}
    if take("dự", "kiến") || take("vào", "khoảng") || take("khoảng") { assume(.convention) }
    while takeOne(of: TimeWords.done) {}
    if takeOne(of: TimeWords.atTheLatest) {
      if take("trước") { return .before(try item()) }
      _ = take("là")
      _ = take("vào") || take("trong") || take("đến")
      _ = take("hết")
      return .until(try item())
    }
    if take("trước") { return .before(try item()) }
    if take("cho", "đến") || take("cho", "tới") || takeOne(of: ["đến", "tới", "hết"]) {
      if take("trước") { return .before(try item()) }
      _ = take("hết")
      return .until(try item())
    }
    if take("sau") { return .after(try item()) }
    if take("kể", "từ") || take("tính", "từ") || take("bắt", "đầu", "từ") || take("bắt", "đầu") || take("từ") {
      let first = try item()
      guard takeConnector() else { return .from(first) }
      let last = try item(continuing: first.unit)
      return .within(try spans(after: CalendarSpan(from: first, to: last)))
    }
    if take("trong", "suốt") || takeOne(of: ["trong", "vào", "suốt"]) {}
    if take("từ") {
      let first = try item()
      guard takeConnector() else { throw expected(.time) }
      return .within([CalendarSpan(from: first, to: try item(continuing: first.unit))])
    }
    return .within(try spans(after: try span(continuing: nil)))
  }

  /// Whether a clause can begin here.
  func seesClause(ahead: Int = 0) -> Bool {
    let words: Set<String> = [
      "trước", "chậm", "muộn", "không", "đến", "tới", "hết", "sau", "kể", "từ", "bắt", "trong", "vào", "hoàn", "xong",
      "dự", "khoảng", "kết", "cho", "suốt",
    ]
    return seesItem(ahead: ahead, continuing: nil) || seesOne(of: words, ahead: ahead)
  }

  /// Goes past `-`, `đến`, `tới`.
  mutating func takeConnector() -> Bool {
    guard take(.dash) || take("cho", "đến") || take("cho", "tới") || takeOne(of: ["đến", "tới"]) else { return false }
    _ = take("hết")
    return true
  }

  private mutating func span(continuing unit: CalendarItem.Unit?) throws(TimeExpressionError) -> CalendarSpan {
    let from = try item(continuing: unit)
    guard takeConnector() else { return CalendarSpan(from: from) }
    return CalendarSpan(from: from, to: try item(continuing: from.unit))
  }

  /// The rest of a list behind its first part.
  private mutating func spans(after first: CalendarSpan) throws(TimeExpressionError) -> [CalendarSpan] {
    var spans = [first]
    var unit = (first.to ?? first.from).unit
    while [.comma, .semicolon, .and].contains(token().kind) || sees("và"), !seesEvery(ahead: 1),
      seesItem(ahead: 1, continuing: unit)
    {
      skip()
      let span = try span(continuing: unit)
      unit = (span.to ?? span.from).unit
      spans.append(span)
    }
    return spans
  }
}

import PlanModel

/// Decodes `targets.csv`.
func decodeTargets(_ table: TextTable<TargetColumn>, log: inout ReadingLog) -> [Target] {
  struct Key: Hashable {
    let code: String
    let year: Int?
  }
  let numbers = TargetNumbers(table, log: &log)
  var keys = RowKeys<Key>()
  var targets: [Target] = []
  var links: [ParentLinks.Row] = []
  var hasDroppedRows = table.hasDroppedRows
  for row in table.rows {
    guard let code = table[row, .target] else {
      hasDroppedRows = true
      continue
    }
    var target = Target(code: code.located(TargetCode(code.text)), name: table.text(row, .name) ?? "")
    let yearField = table[row, .year]
    target.year = log.year(yearField)
    if yearField == nil || target.year != nil,
      let first = keys.take(Key(code: code.text, year: target.year), at: code.place)
    {
      log.add(.f015, in: code.kind) {
        let year = target.year.map { " năm \($0)" } ?? ""
        return DuplicateKeyCheck.finding(at: code, key: "Chỉ tiêu «\(code.text)»\(year)", first: first)
      }
      continue
    }
    target.parent = table.text(row, .parent).map { TargetCode($0) }
    target.measure = table.text(row, .measure)
    target.activity = table.text(row, .activity).map { ActivityCode($0) }
    target.note = table.text(row, .note)
    numbers.fill(&target, from: row, log: &log)
    targets.append(target)
    links.append(ParentLinks.Row(code: code.text, parent: table[row, .parent]))
  }
  let parents = ParentLinks(links, hasDroppedRows: hasDroppedRows, log: &log).parents
  for index in targets.indices where parents[index] == nil { targets[index].parent = nil }
  return targets
}

/// The number columns of `targets.csv`.
private struct TargetNumbers {
  let table: TextTable<TargetColumn>
  let planned: NumberColumn
  let baseline: NumberColumn
  let achieved: NumberColumn
  let percent: NumberColumn

  init(_ table: TextTable<TargetColumn>, log: inout ReadingLog) {
    self.table = table
    // The two ends of a range are one column: what one end tells of the separators holds for the other.
    let ends = table.fields(.planned).flatMap { field in
      let words = PlannedWords(field.text)
      return [words.number, words.upper].compactMap(\.self).map { field.with(text: $0) }
    }
    planned = NumberColumn(ends + table.fields(.plannedTo), log: &log)
    baseline = NumberColumn(table.fields(.baseline), log: &log)
    achieved = NumberColumn(table.fields(.achieved), log: &log)
    percent = NumberColumn(table.fields(.percent), log: &log)
  }

  func fill(_ target: inout Target, from row: TextRow, log: inout ReadingLog) {
    let comparison: Comparison? = log.word(table[row, .comparison])
    target.baseline = baseline.quantity(table[row, .baseline], log: &log)
    target.achieved = achieved.quantity(table[row, .achieved], log: &log)
    target.percent = percent.quantity(table[row, .percent], log: &log)
    target.plannedTo = planned.quantity(table[row, .plannedTo], log: &log)
    target.comparison = comparison ?? .equal
    guard let field = table[row, .planned] else { return }
    let words = PlannedWords(field.text)
    target.planned = end(words.number, of: field, log: &log)
    if let upper = words.upper, target.planned != nil { target.plannedTo = end(upper, of: field, log: &log) }
    guard let spoken = words.comparison else { return }
    if let comparison, comparison != spoken, let stated = table[row, .comparison] {
      log.add(
        UnknownValueCheck.finding(
          at: stated, "So sánh «\(stated.text)» mâu thuẫn với kế hoạch «\(field.text)»", words: [spoken.rawValue]))
    }
    target.comparison = spoken
  }

  private func end(_ text: String, of field: Field, log: inout ReadingLog) -> Located<Quantity>? {
    planned.quantity(field.with(text: text), log: &log).map { field.located($0.value) }
  }
}

/// A planned figure taken apart: `ít nhất 51`, `từ 50 trở lên`, `khoảng 1.000`, `60-70`, `≥ 3`.
struct PlannedWords {
  let comparison: Comparison?
  /// The number, or a range's lower end.
  let number: String
  /// A range's upper end.
  let upper: String?

  init(_ text: String) {
    let lowered = text.lowercased()
    for (head, comparison) in PlannedWords.heads where lowered.hasPrefix(head) {
      self.init(comparison, String(text.dropFirst(head.count)).trimmed, nil)
      return
    }
    for tail in ["trở lên", "trở xuống"] where lowered.hasSuffix(tail) {
      var rest = String(text.dropLast(tail.count)).trimmed
      if rest.lowercased().hasPrefix("từ ") { rest = String(rest.dropFirst(3)).trimmed }
      self.init(tail == "trở lên" ? .atLeast : .atMost, rest, nil)
      return
    }
    if let (lower, upper) = PlannedWords.range(in: text) {
      self.init(.range, lower, upper)
      return
    }
    self.init(nil, text, nil)
  }

  private init(_ comparison: Comparison?, _ number: String, _ upper: String?) {
    self.comparison = comparison
    self.number = number
    self.upper = upper
  }

  private static let heads: [(String, Comparison)] = [
    ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("trên", .atLeast), ("hơn", .atLeast),
    (">=", .atLeast), ("≥", .atLeast), (">", .atLeast),
    ("không quá", .atMost), ("tối đa", .atMost), ("dưới", .atMost), ("<=", .atMost), ("≤", .atMost), ("<", .atMost),
    ("khoảng", .about), ("~", .about), ("≈", .about),
  ]

  /// `60-70`, `60 – 70`, `từ 60 đến 70`: two numbers with a dash or a word between them.
  private static func range(in text: String) -> (String, String)? {
    var rest = text
    if rest.lowercased().hasPrefix("từ ") { rest = String(rest.dropFirst(3)) }
    rest = rest.split(separator: " đến ").joined(separator: "-")
    let ends = rest.split(omittingEmptySubsequences: false) { "-–—".contains($0) }.map { String($0).trimmed }
    guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else { return nil }
    return (ends[0], ends[1])
  }
}

extension Field {
  /// The same field with a part of its text.
  func with(text: String) -> Field { Field(text: text, place: place, column: column) }
}

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
        let name =
          target.year.map {
            Wording(vi: "Chỉ tiêu “\(code.text)” năm \($0)", en: "The target “\(code.text)” for \($0)")
          } ?? Wording(vi: "Chỉ tiêu “\(code.text)”", en: "The target “\(code.text)”")
        return DuplicateKeyCheck.finding(at: code, key: name, first: first)
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
          at: stated,
          Wording(
            vi: "Cách so sánh “\(stated.text)” mâu thuẫn với số kế hoạch “\(field.text)”.",
            en: "The comparison “\(stated.text)” contradicts the planned figure “\(field.text)”."),
          words: [spoken.rawValue]))
    }
    target.comparison = spoken
  }

  private func end(_ text: String, of field: Field, log: inout ReadingLog) -> Located<Quantity>? {
    planned.quantity(field.with(text: text), log: &log).map { field.located($0.value) }
  }
}

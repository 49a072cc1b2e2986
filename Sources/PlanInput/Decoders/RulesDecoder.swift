import PlanModel

/// Decodes `rules.csv`. A weight may leave its value to the units' criteria where the plan has any.
func decodeRules(
  _ table: TextTable<RuleColumn>, unit: MoneyUnit?, hasCriteria: Bool, log: inout ReadingLog
) -> [AllocationRule] {
  struct Key: Hashable {
    let activity: String?
    let category: NameKey?
    let unit: UnitName?
    let source: NameKey
  }
  let caps = NumberColumn(table.fields(.cap), log: &log)
  let values = valueColumns(table, log: &log)
  let (least, most) = (NumberColumn(table.fields(.min), log: &log), NumberColumn(table.fields(.max), log: &log))
  var keys = RowKeys<Key>()
  var rules: [AllocationRule] = []
  rules.reserveCapacity(table.rows.count)
  for row in table.rows {
    guard let source = table[row, .source], let methodField = table[row, .method],
      let method: AllocationMethod = log.word(methodField), let column = values[method]
    else { continue }
    let mayBeBlank = method == .rest || (method == .weight && hasCriteria)
    let value =
      mayBeBlank
      ? column.quantity(table[row, .value], log: &log) : table.required(column, row, .value, log: &log)
    guard value != nil || mayBeBlank else { continue }
    if let value, value.value.mantissa < 0 {
      if let field = table[row, .value] { log.add(InvalidNumberCheck.finding(at: field, .negative)) }
      continue
    }
    var rule = AllocationRule(
      source: source.located(SourceCode(source.text)), method: methodField.located(method), value: value)
    rule.activity = table[row, .activity].map { $0.located(ActivityCode($0.text)) }
    rule.category = table.text(row, .category)
    rule.cap = caps.amount(table[row, .cap], unit: table.header.slots[.cap]?.unit ?? unit, log: &log)
    rule.unit = table[row, .unit].map { $0.located(UnitName($0.text)) }
    rule.of = table[row, .of].map { $0.located(SourceCode($0.text)) }
    rule.min = least.quantity(table[row, .min], log: &log)
    rule.max = most.quantity(table[row, .max], log: &log)
    let key = Key(
      activity: rule.activity?.value.text, category: rule.category.map { NameKey($0) }, unit: rule.unit?.value,
      source: NameKey(source.text))
    if let first = keys.take(key, at: source.place) {
      log.add(.f015, in: source.kind) {
        let name = Wording(
          vi: "Quy tắc cùng nhiệm vụ, nhóm, đơn vị và nguồn",
          en: "A rule for the same activity, category, unit and source")
        return DuplicateKeyCheck.finding(at: source, key: name, first: first)
      }
      continue
    }
    rules.append(rule)
  }
  return rules
}

/// The values of each method are a column of their own: per cents, weights and ranks have nothing in common.
private func valueColumns(_ table: TextTable<RuleColumn>, log: inout ReadingLog) -> [AllocationMethod: NumberColumn] {
  var methods: [String: AllocationMethod?] = [:]
  var fields: [AllocationMethod: [Field]] = [:]
  for row in table.rows {
    guard let word = table[row, .method]?.text, let value = table[row, .value] else { continue }
    let known = methods[word] ?? AllocationMethod(written: word)
    methods[word] = .some(known)
    if let known { fields[known, default: []].append(value) }
  }
  return AllocationMethod.allCases.reduce(into: [:]) { columns, method in
    columns[method] = NumberColumn(fields[method] ?? [], log: &log)
  }
}

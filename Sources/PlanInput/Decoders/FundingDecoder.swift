import PlanModel

/// Decodes `funding.csv`.
func decodeFunding(_ table: TextTable<FundingColumn>, unit: MoneyUnit?, log: inout ReadingLog) -> [FundingLine] {
  struct Key: Hashable {
    let activity: String?
    let unit: UnitName?
    let source: NameKey?
    let year: Int?
    let quarter: Int?
    let kind: FundingKind
    let limit: Limit
  }
  let amounts = NumberColumn(table.fields(.amount), log: &log)
  var keys = RowKeys<Key>()
  var lines: [FundingLine] = []
  for row in table.rows {
    guard let amountField = table[row, .amount] else { continue }
    guard let amount = table.required(amounts, row, .amount, unit: unit, log: &log) else { continue }
    let errors = log.errorCount
    var line = FundingLine(amount: amount)
    line.activity = table[row, .activity].map { $0.located(ActivityCode($0.text)) }
    line.unit = table[row, .unit].map { $0.located(UnitName($0.text)) }
    line.source = table[row, .source].map { $0.located(SourceCode($0.text)) }
    line.year = log.year(table[row, .year])
    line.quarter = log.word(table[row, .quarter], of: QuarterWord.self)?.rawValue
    line.kind = log.word(table[row, .kind]) ?? .initial
    line.limit = log.word(table[row, .limit]) ?? .exact
    line.decision = table.text(row, .decision)
    line.decisionDate = log.day(table[row, .decisionDate])
    // A row of which a part of the key can't be read would speak for more than it was meant to.
    guard log.errorCount == errors else { continue }
    let key = Key(
      activity: line.activity?.value.text, unit: line.unit?.value, source: line.source.map { NameKey($0.text) },
      year: line.year, quarter: line.quarter, kind: line.kind, limit: line.limit)
    if let first = keys.take(key, at: amountField.place) {
      let field = table[row, .activity] ?? table[row, .source] ?? amountField
      log.add(.f015, in: field.kind) {
        let name = Wording(
          vi: "Dòng vốn cùng nhiệm vụ, đơn vị, nguồn, năm, quý, loại và giới hạn",
          en: "A row of funding for the same activity, unit, source, year, quarter, kind and limit")
        return DuplicateKeyCheck.finding(at: field, key: name, first: first)
      }
      continue
    }
    lines.append(line)
  }
  return lines
}

/// Quý: 1 to 4, in digits or Roman numerals.
enum QuarterWord: Int, FixedWord {
  case first = 1
  case second, third, fourth

  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { "\(rawValue)" }
  var otherWords: [String] {
    let roman = ["I", "II", "III", "IV"][rawValue - 1]
    return [roman, "quý \(roman)", "quý \(rawValue)"]
  }
}

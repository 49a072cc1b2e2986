import PlanModel

/// Decodes `sources.csv`.
func decodeSources(_ table: TextTable<SourceColumn>, unit: MoneyUnit?, log: inout ReadingLog) -> SourceTree {
  let totals = NumberColumn(table.fields(.total), log: &log)
  let percents = NumberColumn(table.fields(.percent), log: &log)
  var keys = RowKeys<NameKey>()
  var sources: [FundingSource] = []
  var links: [ParentLinks.Row] = []
  var hasDroppedRows = table.hasDroppedRows
  for row in table.rows {
    guard let code = table[row, .source] else {
      hasDroppedRows = true
      continue
    }
    if let first = keys.take(NameKey(code.text), at: code.place) {
      log.add(.f015, in: code.kind) {
        let name = Wording(vi: "Mã nguồn “\(code.text)”", en: "The funding source “\(code.text)”")
        return DuplicateKeyCheck.finding(at: code, key: name, first: first)
      }
      continue
    }
    // A source whose class can't be told is kept, so that what refers to it is not reported again.
    var source = FundingSource(
      code: code.located(SourceCode(code.text)), name: table.text(row, .name) ?? "",
      sourceClass: log.word(table[row, .class]) ?? .other)
    source.nature = log.word(table[row, .nature])
    source.total = totals.amount(table[row, .total], unit: table.header.slots[.total]?.unit ?? unit, log: &log)
    source.percent = percents.quantity(table[row, .percent], log: &log)
    source.limit = limit(table[row, .limit], log: &log)
    source.decision = table.text(row, .decision)
    source.decisionDate = log.day(table[row, .decisionDate])
    sources.append(source)
    links.append(ParentLinks.Row(code: code.text, parent: table[row, .parent]))
  }
  let parents = ParentLinks(links, hasDroppedRows: hasDroppedRows, log: &log).parents
  for index in sources.indices { sources[index].parent = parents[index].map { SourceIndex($0) } }
  return SourceTree(sources)
}

/// A source's total is exact or a ceiling; a floor is for funding only.
private func limit(_ field: Field?, log: inout ReadingLog) -> Limit {
  guard let field, let limit: Limit = log.word(field) else { return .exact }
  switch limit {
  case .exact, .ceiling: return limit
  case .floor:
    log.add(
      UnknownValueCheck.finding(
        at: field,
        Wording(
          vi: "Tổng vốn của một nguồn không thể là mức tối thiểu.",
          en: "The total of a funding source cannot be a floor."),
        words: ["đúng", "trần"], inEnglish: quoted(["đúng", "trần"], meaning: ["exact", "ceiling"])))
    return .exact
  }
}

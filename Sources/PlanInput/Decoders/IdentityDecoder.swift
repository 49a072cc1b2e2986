import PlanModel

/// Decodes `plan.csv`: what the plan says of itself, and its money unit, none where that can't be read.
func decodeIdentity(_ table: TextTable<PlanColumn>, log: inout ReadingLog) -> (PlanIdentity, MoneyUnit?) {
  var identity = PlanIdentity()
  let values = planValues(table, log: &log)
  let unit = moneyUnit(values, in: table, log: &log)
  identity.moneyUnit = unit ?? .dong
  for (key, field) in values {
    switch key {
    case .number: identity.number = field.text
    case .kind: identity.kind = field.text
    case .title: identity.title = field.text
    case .programme: identity.programme = field.text
    case .issuer: identity.issuer = field.text
    case .parentIssuer: identity.parentIssuer = field.text
    case .place: identity.place = field.text
    case .date: identity.date = log.day(field)
    case .period: identity.period = log.period(field)
    case .moneyUnit: break
    case .total: identity.total = planAmount(field, unit: unit, log: &log)
    case .roundTo: identity.roundTo = planAmount(field, unit: unit, log: &log)
    case .tolerance: identity.tolerance = planAmount(field, unit: unit, log: &log)?.value ?? .zero
    case .status: identity.isIllustrative = log.word(field, of: PlanStatus.self) == .illustrative
    // A key that repeats has one value a row, and a value may have semicolons of its own (“…; (b/c)”).
    case .basis: identity.basis.append(field.text)
    case .recipient: identity.recipients.append(field.text)
    case .signerAuthority: identity.signerAuthority.append(field.text)
    case .signerTitle: identity.signerTitle = field.text
    case .signerName: identity.signerName = field.text
    }
  }
  return (identity, unit)
}

/// The plan's money unit; where no row names one that of a line above the header, else đồng; none where what it names can't be read.
private func moneyUnit(
  _ values: [(key: PlanKey, field: Field)], in table: TextTable<PlanColumn>, log: inout ReadingLog
) -> MoneyUnit? {
  guard let field = values.first(where: { $0.key == .moneyUnit })?.field else {
    let isNamed = table.fields(.key).contains { PlanKey(written: $0.text) == .moneyUnit }
    return isNamed || table.hasDroppedRows ? nil : table.header.fileUnit ?? .dong
  }
  if let unit = MoneyUnit(written: field.text) { return unit }
  log.add(
    UnknownValueCheck.finding(
      at: field,
      Wording(
        vi: "“\(field.text)” không phải là đơn vị tiền.", en: "“\(field.text)” is not a money unit."),
      words: MoneyUnit.allCases.map(\.name), inEnglish: MoneyUnit.glossedNames))
  return nil
}

/// The rows with a known key and a value, in file order.
private func planValues(_ table: TextTable<PlanColumn>, log: inout ReadingLog) -> [(key: PlanKey, field: Field)] {
  var values: [(key: PlanKey, field: Field)] = []
  var keys = RowKeys<PlanKey>()
  for row in table.rows {
    guard let keyField = table[row, .key] else { continue }
    guard let key = PlanKey(written: keyField.text) else {
      log.add(
        UnknownColumnCheck.finding(key: keyField, known: PlanKey.allCases.flatMap { $0.otherWords + [$0.rawValue] }))
      continue
    }
    if !key.mayRepeat, let first = keys.take(key, at: keyField.place) {
      let name = Wording(vi: "Mục “\(keyField.text)”", en: "The key “\(keyField.text)”")
      log.add(DuplicateKeyCheck.finding(at: keyField, key: name, first: first))
      continue
    }
    guard let value = table[row, .value] else { continue }
    let field = Field(text: value.text, place: value.place, column: key.rawValue)
    if key.isText { log.findFormula(in: field) }
    values.append((key, field))
  }
  return values
}

/// An amount of the plan; each is a column of its own, and none may be negative.
private func planAmount(_ field: Field, unit: MoneyUnit?, log: inout ReadingLog) -> Located<Money>? {
  let column = NumberColumn([field], log: &log)
  guard let amount = column.amount(field, unit: unit, log: &log) else { return nil }
  if amount.value < .zero {
    log.add(InvalidNumberCheck.finding(at: field, .negative))
    return nil
  }
  return amount
}

/// The words of the key `status`.
enum PlanStatus: String, FixedWord {
  case illustrative

  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }
  var otherWords: [String] { ["minh họa"] }
}

import PlanModel

/// Decodes `units.csv`.
func decodeUnits(_ table: TextTable<UnitColumn>, log: inout ReadingLog) -> [Unit] {
  var keys = RowKeys<UnitName>()
  var units: [Unit] = []
  for row in table.rows {
    guard let code = table[row, .unit] else { continue }
    if let first = keys.take(UnitName(code.text), at: code.place) {
      log.add(.f015, in: code.kind) {
        let name = Wording(vi: "Mã đơn vị “\(code.text)”", en: "The unit code “\(code.text)”")
        return DuplicateKeyCheck.finding(at: code, key: name, first: first)
      }
      continue
    }
    var unit = Unit(code: code.located(UnitName(code.text)), name: UnitName(table.text(row, .name) ?? code.text))
    unit.kind = log.word(table[row, .kind]) ?? .unit
    unit.abbreviations = table[row, .abbreviation]?.list.map { UnitName($0) } ?? []
    unit.level = table.text(row, .level)
    unit.parent = table.text(row, .parent).map { UnitName($0) }
    unit.from = log.day(table[row, .from])?.value
    unit.to = log.day(table[row, .to])?.value
    unit.successor = table.text(row, .successor).map { UnitName($0) }
    units.append(unit)
  }
  return units
}

/// Decodes `duties.csv`.
func decodeDuties(_ table: TextTable<DutyColumn>) -> [Duty] {
  table.rows.compactMap { row in
    guard let unit = table[row, .unit] else { return nil }
    var duty = Duty(units: units(unit))
    duty.text = table.text(row, .duty)
    duty.activities = table[row, .activity].map { field in field.list.map { field.located(ActivityCode($0)) } } ?? []
    return duty
  }
}

/// Decodes `obligations.csv`.
func decodeObligations(
  _ table: TextTable<ObligationColumn>, period: Period?, calendar: WorkCalendar, log: inout ReadingLog
) -> [Obligation] {
  var keys = RowKeys<String>()
  var obligations: [Obligation] = []
  for row in table.rows {
    guard let code = table[row, .obligation] else { continue }
    if let first = keys.take(code.text, at: code.place) {
      log.add(.f015, in: code.kind) {
        let name = Wording(vi: "Mã báo cáo “\(code.text)”", en: "The report code “\(code.text)”")
        return DuplicateKeyCheck.finding(at: code, key: name, first: first)
      }
      continue
    }
    var obligation = Obligation(code: code.located(code.text))
    obligation.name = table.text(row, .name)
    obligation.unit = table[row, .unit].map { $0.located(UnitName($0.text)) }
    obligation.schedule = log.schedule(table[row, .time], period: period, calendar: calendar)
    obligation.cutoff = table.text(row, .cutoff)
    obligation.recipient = table.text(row, .recipient).map { UnitName($0) }
    obligations.append(obligation)
  }
  return obligations
}

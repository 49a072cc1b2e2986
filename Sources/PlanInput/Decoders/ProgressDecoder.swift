import PlanModel

/// Decodes `results.csv`.
func decodeResults(_ table: TextTable<ResultColumn>, log: inout ReadingLog) -> [TargetResult] {
  let values = NumberColumn(table.fields(.value), log: &log)
  return table.rows.compactMap { row in
    let value = values.quantity(table[row, .value], log: &log)
    guard let date = log.day(table[row, .date]), let target = table[row, .target] else { return nil }
    var result = TargetResult(date: date, target: target.located(TargetCode(target.text)))
    result.value = value
    result.note = table.text(row, .note)
    return result
  }
}

/// Decodes `submissions.csv`.
func decodeSubmissions(_ table: TextTable<SubmissionColumn>, log: inout ReadingLog) -> [Submission] {
  table.rows.compactMap { row in
    guard let date = log.day(table[row, .date]), let obligation = table[row, .obligation],
      let unit = table[row, .unit]
    else { return nil }
    var submission = Submission(
      obligation: obligation.located(obligation.text), unit: unit.located(UnitName(unit.text)), date: date)
    submission.note = table.text(row, .note)
    return submission
  }
}

/// Decodes `holidays.csv`.
func decodeHolidays(_ table: TextTable<HolidayColumn>, log: inout ReadingLog) -> [Holiday] {
  var keys = RowKeys<Day>()
  var holidays: [Holiday] = []
  for row in table.rows {
    let isWorking = log.word(table[row, .working], of: YesNo.self) == .yes
    guard let field = table[row, .date], let date = log.day(field) else { continue }
    if let first = keys.take(date.value, at: date.place) {
      log.add(.f015, in: field.kind) {
        let name = Wording(vi: "Ngày “\(field.text)”", en: "The day “\(field.text)”")
        return DuplicateKeyCheck.finding(at: field, key: name, first: first)
      }
      continue
    }
    var holiday = Holiday(date: date)
    holiday.name = table.text(row, .name)
    holiday.isWorking = isWorking
    holidays.append(holiday)
  }
  return holidays
}

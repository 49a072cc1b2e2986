import PlanModel

/// Decodes `estimates.csv`.
func decodeEstimates(_ table: TextTable<EstimateColumn>, unit: MoneyUnit?, log: inout ReadingLog) -> [EstimateLine] {
  let quantities = NumberColumn(table.fields(.quantity), log: &log)
  let times = NumberColumn(table.fields(.times), log: &log)
  let unitCosts = NumberColumn(table.fields(.unitCost), log: &log)
  let amounts = NumberColumn(table.fields(.amount), log: &log)
  let unitOfUnitCosts = table.header.slots[.unitCost]?.unit ?? unit
  let unitOfAmounts = table.header.slots[.amount]?.unit ?? unit
  return table.rows.compactMap { row in
    guard let activity = table[row, .activity] else { return nil }
    var line = EstimateLine(
      activity: activity.located(ActivityCode(activity.text)), name: table.text(row, .name) ?? "")
    line.measure = table.text(row, .measure)
    line.quantity = quantities.quantity(table[row, .quantity], log: &log)
    line.times = times.quantity(table[row, .times], log: &log)
    line.unitCost = unitCosts.amount(table[row, .unitCost], unit: unitOfUnitCosts, log: &log)
    line.amount = amounts.amount(table[row, .amount], unit: unitOfAmounts, log: &log)
    line.source = table[row, .source].map { $0.located(SourceCode($0.text)) }
    line.item = table.text(row, .item)
    line.basis = table.text(row, .basis)
    line.note = table.text(row, .note)
    return line
  }
}

/// Decodes `criteria.csv`.
func decodeCriteria(_ table: TextTable<CriterionColumn>, log: inout ReadingLog) -> [UnitCriterion] {
  let quantities = NumberColumn(table.fields(.quantity), log: &log)
  let coefficients = NumberColumn(table.fields(.coefficient), log: &log)
  return table.rows.compactMap { row in
    guard let unit = table[row, .unit] else { return nil }
    var criterion = UnitCriterion(
      unit: unit.located(UnitName(unit.text)), criterion: table.text(row, .criterion) ?? "")
    criterion.quantity = quantities.quantity(table[row, .quantity], log: &log)
    criterion.coefficient = coefficients.quantity(table[row, .coefficient], log: &log)
    return criterion
  }
}

import PlanModel

extension Activity {
  /// Where the row states its cost, and under which column: the cost, else the first year's, else the unit cost.
  var costPlace: (stated: Located<Money>, field: String)? {
    if let cost { return (cost, "cost") }
    if let (year, cost) = yearCosts.first { return (cost, "cost_\(year)") }
    return unitCost.map { ($0, "unit_cost") }
  }

  /// The cost that the row itself states: its cost, else the sum of its years.
  var statedCost: Located<Money>? {
    if let cost { return cost }
    guard let first = yearCosts.first?.cost, let sum = yearCosts.map(\.cost.value).total() else { return nil }
    return Located(sum, at: first.place, text: first.text)
  }
}

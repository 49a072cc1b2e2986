import PlanModel

/// What units count for in a division by their criteria: Σ quantity × coefficient (điểm theo tiêu chí).
struct UnitPoints {
  /// The units with criteria, in the order of their first rows.
  private(set) var units: [UnitName] = []
  private var points: [UnitName: Fraction] = [:]

  /// Adds up a plan's criteria: a quantity or a coefficient that is not given counts as 1. Where a sum can't be written,
  /// no unit has any points, so that nothing is divided.
  init(of plan: Plan, spelled spellings: UnitSpellings) {
    for row in plan.criteria {
      let unit = spellings[row.unit.value]
      if points[unit] == nil { units.append(unit) }
      let one = Quantity(mantissa: 1)
      let product = (row.quantity?.value ?? one).share.multiplied(by: (row.coefficient?.value ?? one).share)
      guard let product, let sum = points[unit, default: .zero].adding(product) else {
        points = [:]
        return
      }
      points[unit] = sum
    }
  }

  /// The points of a unit; zero where it has no criteria.
  subscript(unit: UnitName) -> Fraction { points[unit] ?? .zero }
}

import PlanModel

/// One name for every unit, however rules, funding and criteria spell it: its code, its name or an abbreviation.
///
/// A unit goes by the name under which the criteria, then the rules, then the funding first mention it. A name that means no
/// unit of the plan, or several, stands for itself.
struct UnitSpellings {
  private let directory: UnitDirectory
  /// The first name of each unit, by its code.
  private var first: [UnitName: UnitName] = [:]

  init(of plan: Plan) {
    directory = UnitDirectory(of: plan)
    guard !plan.units.isEmpty else { return }
    for row in plan.criteria { note(row.unit.value) }
    for rule in plan.rules { note(rule.unit?.value) }
    for line in plan.funding { note(line.unit?.value) }
  }

  private mutating func note(_ name: UnitName?) {
    guard let name, let code = code(of: name), first[code] == nil else { return }
    first[code] = name
  }

  private func code(of name: UnitName) -> UnitName? {
    let units = directory.units(named: name)
    return units.count == 1 ? units.first?.code.value : nil
  }

  /// The name by which the unit goes.
  subscript(name: UnitName) -> UnitName { code(of: name).flatMap { first[$0] } ?? name }
}

import PlanModel

/// What is to be reached by when, from where, and what was reached of it: chỉ tiêu.
enum TargetsView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.measure, nil), (.year, nil), (.baseline, nil), (.planned, nil), (.achieved, nil),
    (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let targets = assessment.plan.targets
    guard !targets.isEmpty else { return [] }
    let wholes = Set(targets.compactMap(\.parent))
    var (top, known) = (0, Set<TargetCode>())
    let rows = targets.map { target -> TableRow in
      let isPart = target.parent.map(known.contains) ?? false
      known.insert(target.code.value)
      if !isPart { top += 1 }
      let texts: [(Field, String?)] = [
        (.activity, isPart ? "-" : "\(top)"), (.name, target.name), (.measure, target.measure),
        (.year, target.year.map(String.init)), (.baseline, target.baseline.map(TargetText.figure)),
        (.planned, TargetText.aim(of: target)), (.achieved, achieved(of: target, assessment)), (.note, target.note),
      ]
      let values = texts.compactMap { field, text in text.map { (ColumnKey(field), Value.text($0)) } }
      return TableRow(
        rank: wholes.contains(target.code.value) ? .group : .item, depth: isPart ? 1 : 0,
        values: Dictionary(uniqueKeysWithValues: values))
    }
    return [Table(columns: offers.map { TableColumn(ColumnKey($0.field)) }, rows: rows)]
  }

  /// What the plan itself states, else the last result of the target's year up to the as-of date, with its day.
  private static func achieved(of target: Target, _ assessment: Assessment) -> String? {
    if let stated = target.achieved { return TargetText.figure(stated) }
    let plan = assessment.plan
    let hasYears = plan.targets.count { $0.code.value == target.code.value } > 1
    let results = plan.results.filter { result in
      result.target.value == target.code.value && result.value != nil && result.date.value <= assessment.asOf
        && (!hasYears || target.year == nil || result.date.value.year == target.year)
    }
    guard let last = results.enumerated().max(by: { ($0.1.date.value, $0.0) < ($1.1.date.value, $1.0) })?.element,
      let value = last.value
    else { return nil }
    return "\(TargetText.figure(value)) (\(last.date.value.official))"
  }
}

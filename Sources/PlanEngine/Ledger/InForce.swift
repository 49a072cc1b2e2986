import PlanModel

/// What is in force for whom, without overlap (kế hoạch vốn).
struct InForce {
  /// For whom: an activity, a source and a year, each of them itself and nothing below it.
  struct Key: Hashable {
    let activity: ActivityIndex?
    let source: SourceIndex
    let year: Int?
  }

  /// The amounts, none of which is part of another.
  let amounts: [Key: Money]
  /// Whether they were assigned.
  let basis: Ledger.Basis

  /// What was assigned, else what is proposed.
  init(of plan: Plan, allocation: Allocation, lines: CostedLines) {
    let groups = DecidedGroup.groups(of: plan, lines: lines) { $0.decision != nil && $0.source != nil }
      .filter { $0.key.limit == .exact }
    if groups.isEmpty {
      basis = .proposed
      amounts = allocation.lines.reduce(into: [:]) {
        $0[Key(activity: $1.activity, source: $1.source, year: $1.year), default: .zero] += $1.amount
      }
    } else {
      basis = .assigned
      amounts = Self.assigned(groups, plan: plan, lines: lines)
    }
  }

  /// What is assigned for an activity further down, a year or a unit is part of what is assigned for all of them
  /// together; the wider amount keeps what is left of it.
  private static func assigned(_ groups: [DecidedGroup], plan: Plan, lines: CostedLines) -> [Key: Money] {
    let onlyYear = plan.period.flatMap { $0.isSingleYear ? $0.firstYear : nil }
    func narrowness(_ key: DecidedGroup.Key) -> (Int, Int, Int, Int) {
      (
        key.isPartOfLine ? 1 : 0, key.activity.map { plan.activities[$0].depth } ?? -1, key.year == nil ? 0 : 1,
        (key.unit == nil ? 0 : 1) + (key.quarter == nil ? 0 : 1)
      )
    }
    let ordered = groups.enumerated().sorted { left, right in
      let (a, b) = (narrowness(left.element.key), narrowness(right.element.key))
      return a == b ? left.offset < right.offset : a > b
    }
    var placed: [(group: DecidedGroup, own: Money)] = []
    for group in ordered.map(\.element) {
      var own = group.sum
      for (inner, amount) in placed where group.isWhole && covers(group.key, inner.key, in: plan, lines) {
        own -= amount
      }
      placed.append((group, max(.zero, own)))
    }
    return placed.reduce(into: [:]) { amounts, entry in
      guard let source = entry.group.key.source, !entry.own.isZero else { return }
      let year = entry.group.key.year ?? onlyYear
      amounts[Key(activity: entry.group.key.activity, source: source, year: year), default: .zero] += entry.own
    }
  }

  private static func covers(
    _ outer: DecidedGroup.Key, _ inner: DecidedGroup.Key, in plan: Plan, _ lines: CostedLines
  ) -> Bool {
    if let year = outer.year, inner.year != year { return false }
    guard let outerSource = outer.source, let source = inner.source,
      plan.sources.subtree(of: outerSource, contains: source)
    else {
      return false
    }
    guard let outerActivity = outer.activity else { return true }
    return inner.activity.map { lines.subtree(of: outerActivity, contains: $0) } ?? false
  }
}

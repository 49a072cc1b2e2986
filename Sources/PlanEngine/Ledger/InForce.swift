import PlanModel

/// What is in force for whom, without overlap (kế hoạch vốn).
struct InForce {
  /// For whom: an activity, a source and a year, each of them itself and nothing below it.
  struct Key: Hashable {
    let activity: ActivityIndex?
    let source: SourceIndex
    let year: Int?
  }

  /// The amounts, none of which is part of another, in file order.
  let amounts: [(key: Key, amount: Money)]
  /// Whether they were assigned.
  let basis: Ledger.Basis

  /// What was assigned, else what is proposed.
  init(of problem: AllocationProblem, allocation: Allocation) {
    let plan = problem.plan
    let groups = DecidedGroup.groups(of: plan, lines: problem.costedLines) { $0.decision != nil && $0.source != nil }
      .filter { $0.key.limit == .exact }
    if groups.isEmpty {
      basis = .proposed
      amounts = Self.proposed(allocation)
    } else {
      basis = .assigned
      amounts = Self.assigned(groups, of: plan).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  /// What is proposed for several units of a cell counts together; the lines of an allocation are in file order.
  private static func proposed(_ allocation: Allocation) -> [(key: Key, amount: Money)] {
    var amounts: [(key: Key, amount: Money)] = []
    amounts.reserveCapacity(allocation.lines.count)
    for line in allocation.lines {
      let key = Key(activity: line.activity, source: line.source, year: line.year)
      if let last = amounts.indices.last, amounts[last].key == key {
        amounts[last].amount += line.amount
      } else {
        amounts.append((key, line.amount))
      }
    }
    return amounts
  }

  /// What is assigned for an activity further down, a year or a unit is part of what is assigned for all of them
  /// together; the wider amount keeps what is left of it.
  private static func assigned(_ groups: [DecidedGroup], of plan: Plan) -> [Key: Money] {
    let onlyYear = plan.period.flatMap { $0.isSingleYear ? $0.firstYear : nil }
    var amounts: [Key: Money] = [:]
    // What was assigned so far inside of each activity, source and year or all years.
    var inside: [Key: Money] = [:]
    for group in DecidedGroup.narrowestFirst(groups, of: plan) {
      let (activity, year) = (group.key.activity, group.key.year)
      guard let source = group.key.source else { continue }
      let part = inside[Key(activity: activity, source: source, year: year)] ?? .zero
      let own = group.isWhole ? max(.zero, group.sum - part) : group.sum
      guard !own.isZero else { continue }
      amounts[Key(activity: activity, source: source, year: year ?? onlyYear), default: .zero] += own
      for activity in plan.activities.upwards(from: activity) {
        for source in plan.sources.path(from: source) {
          inside[Key(activity: activity, source: source, year: nil), default: .zero] += own
          if year != nil { inside[Key(activity: activity, source: source, year: year), default: .zero] += own }
        }
      }
    }
    return amounts
  }
}

extension InForce.Key: Comparable {
  /// In file order; what has no activity or no year last.
  static func < (left: Self, right: Self) -> Bool {
    (left.activity?.offset ?? .max, left.source, left.year ?? .max)
      < (right.activity?.offset ?? .max, right.source, right.year ?? .max)
  }
}

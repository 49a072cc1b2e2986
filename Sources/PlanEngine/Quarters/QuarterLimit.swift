import PlanModel

/// What rows of `funding.csv` say of one quarter: how much may, or must, fall to it (giới hạn theo quý).
///
/// A missing activity, source, unit or year means all of them together.
struct QuarterLimit: Sendable {
  let key: DecidedGroup.Key
  /// 1 to 4.
  let quarter: Int
  /// In steps; none where there is no upper bound.
  let most: Int64?
  /// In steps; 0 where there is no lower bound.
  let least: Int64
  /// Where it is stated: the amounts that make it up.
  let stated: [Located<Money>]

  /// The limit of rows that speak for a quarter; none where they bound nothing: what caps a part of a costed line leaves
  /// the line as a whole open.
  init?(_ group: DecidedGroup, step: Money) {
    guard let quarter = group.key.quarter, !(group.key.isPartOfLine && group.key.limit == .ceiling) else { return nil }
    let steps = group.sum.dong / step.dong
    key = group.key
    self.quarter = quarter
    most = group.key.limit == .floor || group.key.isPartOfLine ? nil : steps
    switch group.key.limit {
    case .exact: least = steps
    case .ceiling: least = 0
    case .floor: least = steps + (group.sum.dong % step.dong == 0 ? 0 : 1)
    }
    stated = group.amounts
  }

  /// Whether a year must be spread so that exactly so much falls to the quarter.
  var isExact: Bool { most == least }

  /// What the rows ask for.
  var amount: Money { stated.reduce(.zero) { $0 + $1.value } }

  /// How much less the limit speaks for than the whole plan: more for what lies inside of another limit.
  func narrowness(in plan: Plan) -> Int {
    let activity = key.activity.map { plan.activities[$0].depth + 1 } ?? 0
    let source = key.source.map { plan.sources.path(from: $0).count } ?? 0
    return activity + source + (key.unit == nil ? 0 : 1) + (key.year == nil ? 0 : 1)
  }

  /// Whether all that another limit speaks for is part of this one.
  func contains(_ other: QuarterLimit, in problem: AllocationProblem) -> Bool {
    quarter == other.quarter && (key.unit == nil || key.unit == other.key.unit)
      && (key.year == nil || key.year == other.key.year)
      && isAround(other.key.activity, other.key.source, in: problem)
  }

  /// Whether a part of the quarter's money is that of a line.
  func covers(_ line: Allocation.Line, in problem: AllocationProblem) -> Bool {
    line.year != nil && (key.unit == nil || key.unit == line.unit) && (key.year == nil || key.year == line.year)
      && isAround(line.activity, line.source, in: problem)
  }

  private func isAround(_ activity: ActivityIndex?, _ source: SourceIndex?, in problem: AllocationProblem) -> Bool {
    if let outer = key.activity {
      guard let activity, problem.costedLines.subtree(of: outer, contains: activity) else { return false }
    }
    if let outer = key.source {
      guard let source, problem.plan.sources.subtree(of: outer, contains: source) else { return false }
    }
    return true
  }
}

/// The limits of a plan's quarters and how they lie in each other.
struct QuarterLimits: Sendable {
  /// From the narrowest to the widest, in the order of their first rows where they are as narrow.
  let all: [QuarterLimit]
  /// For each the narrowest other one that it lies in, by its place.
  let outer: [Int?]

  /// The limits that a plan states.
  init(of problem: AllocationProblem) {
    let stated = problem.groups.compactMap { QuarterLimit($0, step: problem.step) }
    let ordered = stated.enumerated().map { (number: $0, narrowness: $1.narrowness(in: problem.plan), limit: $1) }
    let all = ordered.sorted { ($1.narrowness, $0.number) < ($0.narrowness, $1.number) }.map(\.limit)
    self.all = all
    outer = QuarterLimits.outer(all, in: problem)
  }

  /// Finds what lies in what by looking only at the limits for the same activity, one above it, or none.
  private static func outer(_ all: [QuarterLimit], in problem: AllocationProblem) -> [Int?] {
    let byActivity = Dictionary(grouping: all.indices) { all[$0].key.activity }
    return all.indices.map { number in
      let candidates = problem.plan.activities.upwards(from: all[number].key.activity).flatMap { byActivity[$0] ?? [] }
      return candidates.filter { $0 > number && all[$0].contains(all[number], in: problem) }.min()
    }
  }

  /// What must fall at least to each limit for the sake of those inside of it, in steps.
  var demanded: [Int64] {
    var inside = all.map { _ in Int64(0) }
    for number in all.indices {
      guard let outer = outer[number] else { continue }
      inside[outer] += max(all[number].least, inside[number])
    }
    return inside
  }
}

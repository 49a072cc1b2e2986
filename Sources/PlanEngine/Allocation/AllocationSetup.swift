import PlanModel

extension AllocationProblem {
  /// The limits that a plan states, in steps: its sources' totals, the rows of `funding.csv`, and what rules say of their
  /// source's part of a line.
  ///
  /// A ceiling that is no multiple of the step allows only whole steps.
  static func limits(of plan: Plan, groups: [DecidedGroup], lines: [Line], step: Money) -> [FundingLimit] {
    var limits: [FundingLimit] = []
    for source in plan.sources.indices {
      guard let total = plan.sources[source].total else {
        limits += limitOfParts(of: source, in: plan.sources, step: step).map { [$0] } ?? []
        continue
      }
      let amount = max(0, total.value.dong) / step.dong
      limits.append(
        FundingLimit(
          activity: nil, source: source, year: nil, unit: nil, most: amount,
          least: plan.sources[source].limit == .exact ? amount : 0, isSourceTotal: true, isDecided: false,
          stated: [total]))
    }
    for group in groups where group.isBinding {
      let amount = group.sum.dong / step.dong
      let roundedUp = amount + (group.sum.dong % step.dong == 0 ? 0 : 1)
      limits.append(
        FundingLimit(
          activity: group.key.activity, source: group.key.source, year: group.key.year, unit: group.key.unit,
          most: group.key.limit == .floor ? nil : amount, least: group.key.limit == .ceiling ? 0 : roundedUp,
          isSourceTotal: false, isDecided: group.isDecided, stated: group.amounts))
    }
    for number in lines.indices where lines[number].terms.hasBounds {
      let line = lines[number]
      for entry in line.rules {
        limits += RuleBounds(of: entry, cost: line.cost, step: step).limits(on: line, by: entry)
      }
    }
    return limits
  }

  /// What a source without a total of its own may give: the totals of those below it, where all of them are stated.
  private static func limitOfParts(of source: SourceIndex, in sources: SourceTree, step: Money) -> FundingLimit? {
    guard !sources[source].children.isEmpty, let total = sources.total(of: source) else { return nil }
    return FundingLimit(
      activity: nil, source: source, year: nil, unit: nil, most: max(0, total.dong) / step.dong, least: 0,
      isSourceTotal: true, isDecided: false,
      stated: sources.subtree(of: source).filter { sources[$0].children.isEmpty }.compactMap { sources[$0].total })
  }

  /// The years for which amounts are decided that a line's cost does not name, by activity; an inner nothing is an amount
  /// without a year. Nothing where no decided amount makes the activity a line or gives it a year.
  static func yearsOfDecidedAmounts(_ groups: [DecidedGroup], costs: [ActivityCost], lines: CostedLines)
    -> [Set<Int?>?]
  {
    var years = [Set<Int?>?](repeating: nil, count: costs.count)
    for group in groups where group.isDecided {
      guard let activity = group.key.activity else { continue }
      let targets = lines.lines(for: activity)
      guard !targets.isEmpty else {
        years[activity.offset, default: []].insert(group.key.year)
        continue
      }
      guard let year = group.key.year else { continue }
      let needing = targets.filter { costs[$0.offset].parts.contains { $0.year == year } }
      guard needing.isEmpty else { continue }
      let unsplit = targets.filter { costs[$0.offset].parts.contains { $0.year == nil } }
      for target in unsplit.isEmpty ? targets : unsplit { years[target.offset, default: []].insert(year) }
    }
    return years
  }
}

extension [Set<Int?>?] {
  fileprivate subscript(offset: Int, default empty: Set<Int?>) -> Set<Int?> {
    get { self[offset] ?? empty }
    set { self[offset] = newValue }
  }
}

extension SourceTree {
  /// The source itself and all above it, from below to the top.
  func path(from source: SourceIndex) -> [SourceIndex] {
    var path = [source]
    while let parent = path.last.flatMap({ rows[$0.offset].parent }) { path.append(parent) }
    return path
  }

  /// The source itself, and where it has parts, the lowest of those below it, which pay for it.
  func paying(for source: SourceIndex) -> [SourceIndex] {
    self[source].children.isEmpty ? [source] : [source] + subtree(of: source).filter { self[$0].children.isEmpty }
  }

  /// Whether a source is another one or stands below it.
  func subtree(of outer: SourceIndex, contains source: SourceIndex) -> Bool {
    path(from: source).contains(outer)
  }
}

extension ActivityTree {
  /// The activity, those above it, and at last nothing: the plan as a whole.
  func upwards(from activity: ActivityIndex?) -> [ActivityIndex?] {
    (activity.map(path(from:)) ?? []).map(\.self) + [nil]
  }
}

import PlanModel

/// How much room the order and the stated times leave to every activity, and the chain that leaves least (đường găng:
/// Kelley and Walker 1959).
///
/// Times whose year is a slip, and what waits for itself, bind nothing.
func orderSlacks(_ graph: OrderGraph, of plan: Plan, schedules: [Schedule?]) -> OrderSlacks {
  guard !graph.isEmpty else { return OrderSlacks() }
  func isExempt(_ index: ActivityIndex) -> Bool {
    schedules[index.offset].map { plan.withPlanYear($0) != nil } ?? false
  }
  let tree = plan.activities
  let earliest = EarliestFinishes(
    graph, of: plan, schedules: schedules, conflict: .carriedOn, isExempt: isExempt)
  let latest = latestFinishes(graph, of: plan, schedules: schedules, isExempt: isExempt)
  var isLinked = tree.rows.map { _ in false }
  for index in tree.indices {
    for link in graph.links[index.offset] {
      isLinked[index.offset] = true
      isLinked[link.predecessor.offset] = true
    }
  }
  let slacks = tree.indices.map { index -> OrderSlack? in
    guard isLinked[index.offset], let first = earliest.finish[index.offset]?.day, let last = latest[index.offset] else {
      return nil
    }
    let length = schedules[index.offset].flatMap(\.statedLength) ?? 1
    return OrderSlack(earliestFinish: first, latestFinish: last, latestStart: last.adding(days: 1 - length))
  }
  return OrderSlacks(slacks: slacks, criticalChain: criticalChain(graph, tree, slacks))
}

/// The last day on which every activity can be over, by its place: its own last day, and the day before the last on which
/// what follows can begin. None where no deadline binds it.
private func latestFinishes(
  _ graph: OrderGraph, of plan: Plan, schedules: [Schedule?], isExempt: (ActivityIndex) -> Bool
) -> [Day?] {
  let tree = plan.activities
  var (begins, ends) = ([Day?](repeating: nil, count: tree.rows.count), [Day?](repeating: nil, count: tree.rows.count))
  func earlier(_ left: Day?, _ right: Day?) -> Day? {
    guard let left, let right else { return left ?? right }
    return min(left, right)
  }
  for component in graph.components.reversed() where component.count == 1 {
    for node in component {
      let index = node.activity
      var bound: Day?
      for next in graph.successors(of: node) {
        let day = next.isEnd ? ends[next.activity.offset] : begins[next.activity.offset]
        // Who follows begins on the day after; a part lies within its whole.
        bound = earlier(bound, node.isEnd && !next.isEnd ? day?.adding(days: -1) : day)
      }
      if node.isEnd, tree[index].isLeaf, !isExempt(index) {
        bound = earlier(bound, schedules[index.offset].map(Timing.init)?.lastDay)
      }
      if node.isEnd { ends[index.offset] = bound } else { begins[index.offset] = bound }
    }
  }
  return ends
}

/// From the first activity of least slack in file order on, through followers of the same slack.
private func criticalChain(_ graph: OrderGraph, _ tree: ActivityTree, _ slacks: [OrderSlack?]) -> [ActivityIndex] {
  func slack(_ index: ActivityIndex) -> Int? { slacks[index.offset]?.days }
  guard let least = slacks.compactMap(\.?.days).min() else { return [] }
  func isCritical(_ index: ActivityIndex) -> Bool { slack(index) == least }
  let starts = tree.indices.filter { index in
    isCritical(index) && !graph.links[index.offset].contains { isCritical($0.predecessor) }
  }
  var longest: [ActivityIndex] = []
  var seen: Set<ActivityIndex> = []
  for start in starts {
    var chain = [start]
    while let last = chain.last, seen.insert(last).inserted,
      let next = graph.followers(of: last).first(where: isCritical)
    {
      chain.append(next)
    }
    if chain.count > longest.count { longest = chain }
  }
  return longest
}

extension Schedule {
  /// How many days the words give to the work; none where they only bound it.
  fileprivate var statedLength: Int? {
    switch kind {
    case .point, .range, .set, .rel: start.flatMap { start in end.map { $0 - start + 1 } }
    case .deadline, .period, .recur, .recurDeadline, .cont, .unsched, .invalid, .notADate: nil
    }
  }
}

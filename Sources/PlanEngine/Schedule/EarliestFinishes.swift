package import PlanModel

/// When every activity can be over at the earliest, its predecessors taken into account (ngày xong sớm nhất).
///
/// Every activity takes at least a day and begins at the earliest on the day after its predecessors end.
package struct EarliestFinishes: Sendable {
  /// How a day is known.
  package enum Basis: Hashable, Sendable {
    /// The plan states it as the last of the work.
    case stated
    /// The plan states it as a deadline, which leaves open when the work is over.
    case deadline
    /// It follows from what comes before, or from the beginning of the plan.
    case earliest
  }

  /// A day, and the activity without others below it that is not over before.
  package struct Finish: Hashable, Sendable {
    /// The day.
    package let day: Day
    /// The activity.
    package let activity: ActivityIndex
    /// How the day is known.
    package let basis: Basis
  }

  /// What becomes of an activity whose stated time leaves no day behind its predecessors.
  package enum Conflict: Sendable {
    /// They are taken as if they were not: what comes after is then held against what the activity itself says.
    case passedOver
    /// It is over after them all the same, and late.
    case carriedOn
  }

  /// The last finish of all that must come before an activity, by its place; none where nothing binds it.
  package let before: [Finish?]
  /// The earliest finish of an activity and all below it, by its place; none where it orders nothing.
  package let finish: [Finish?]

  /// The earliest finishes in a plan; `isExempt` are activities whose own time is not to be trusted.
  package init(
    _ graph: OrderGraph, of plan: Plan, schedules: [Schedule?], conflict: Conflict = .passedOver,
    isExempt: (ActivityIndex) -> Bool
  ) {
    let tree = plan.activities
    var before = [Finish?](repeating: nil, count: tree.rows.count)
    var finish = before
    for component in graph.components where component.count == 1 {
      for node in component {
        let index = node.activity
        let activity = tree[index]
        if !node.isEnd {
          var last = activity.parent.flatMap { before[$0.offset] }
          for link in graph.links[index.offset] { last = later(last, finish[link.predecessor.offset]) }
          before[index.offset] = last
        } else if activity.isLeaf {
          finish[index.offset] =
            isExempt(index)
            ? nil
            : EarliestFinishes.finish(
              of: index, schedules[index.offset], after: before[index.offset], conflict, in: plan.period)
        } else {
          finish[index.offset] = activity.children.reduce(nil) { later($0, finish[$1.offset]) }
        }
      }
    }
    self.before = before
    self.finish = finish
  }

  /// The last day that the plan states for an activity and all below it, by its place: of the work, or as a deadline.
  package static func lastStated(in tree: ActivityTree, schedules: [Schedule?], isExempt: (ActivityIndex) -> Bool)
    -> [Finish?]
  {
    var last = [Finish?](repeating: nil, count: tree.rows.count)
    for index in tree.inTableOrder.reversed() {
      guard tree[index].isLeaf else {
        last[index.offset] = tree[index].children.reduce(nil) { later($0, last[$1.offset]) }
        continue
      }
      guard let timing = schedules[index.offset].map(Timing.init), !isExempt(index) else { continue }
      switch timing {
      case .until(let day): last[index.offset] = Finish(day: day, activity: index, basis: .stated)
      case .by(let day): last[index.offset] = Finish(day: day, activity: index, basis: .deadline)
      case .from, .unordered: break
      }
    }
    return last
  }

  private static func finish(
    of index: ActivityIndex, _ schedule: Schedule?, after before: Finish?, _ conflict: Conflict, in period: Period?
  ) -> Finish? {
    let next = before?.day.adding(days: 1)
    if case .carriedOn = conflict, let next, let end = schedule.flatMap({ Timing($0).lastDay }), next > end {
      return Finish(day: next, activity: index, basis: .earliest)
    }
    guard let schedule else {
      return next.map { Finish(day: $0, activity: index, basis: .earliest) }
    }
    switch Timing(schedule) {
    case .until(let end): return Finish(day: end, activity: index, basis: .stated)
    case .by(let end):
      if let next, next <= end { return Finish(day: next, activity: index, basis: .earliest) }
      return period.map { Finish(day: min($0.firstDay, end), activity: index, basis: .earliest) }
    case .from(let start): return Finish(day: max(start, next ?? start), activity: index, basis: .earliest)
    case .unordered: return nil
    }
  }
}

/// The later of two finishes; the earlier row where they fall on one day.
private func later(_ left: EarliestFinishes.Finish?, _ right: EarliestFinishes.Finish?) -> EarliestFinishes.Finish? {
  guard let left else { return right }
  guard let right else { return left }
  if left.day == right.day { return left.activity <= right.activity ? left : right }
  return left.day > right.day ? left : right
}

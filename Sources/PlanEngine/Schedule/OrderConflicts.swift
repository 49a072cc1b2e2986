package import PlanModel

/// Where the stated times leave no day to follow what must come before, one at the first activity of each chain.
package struct OrderConflicts: Sendable {
  /// A predecessor that is not over, or does not have to be, before its follower has to be.
  package struct Blocker: Hashable, Sendable {
    /// The link that says the order.
    package let link: OrderGraph.Link
    /// When the predecessor is over at the earliest or has to be, and which activity below it is the last.
    package let finish: EarliestFinishes.Finish
  }

  /// An activity that can't follow its predecessors.
  package struct Conflict: Sendable {
    /// The activity; the one above whose time it shares, where its own row states none.
    package let activity: ActivityIndex
    /// The last day that its time leaves it.
    package let lastDay: Day
    /// Its time.
    package let schedule: Schedule
    /// The predecessors that stand in the way, in the order stated; those of the same stated time are no conflict.
    package let blockers: [Blocker]
    /// The predecessors of the same stated time.
    package let equals: [Blocker]
    /// Where the contradiction is to be seen.
    package let place: SourcePlace
    /// The column there.
    package let field: String
    /// What stands there.
    package let value: String
  }

  /// The conflicts, in file order.
  package let found: [Conflict]

  /// The conflicts of an assessed plan.
  package init(_ assessment: Assessment, order graph: OrderGraph) {
    let plan = assessment.plan
    guard !graph.isEmpty else {
      found = []
      return
    }
    let owners = scheduleOwners(of: plan)
    func isExempt(_ index: ActivityIndex) -> Bool {
      assessment.schedule(of: index).map { assessment.withPlanYear($0) != nil } ?? false
    }
    let finishes = EarliestFinishes(graph, of: plan, schedules: assessment.schedules, isExempt: isExempt)
    let linked = OrderConflicts.nearestLinked(graph, plan.activities)
    let inCycles = Set(graph.components.filter { $0.count > 1 }.flatMap { $0.map(\.activity) })
    let lastStated = EarliestFinishes.lastStated(in: plan.activities, schedules: assessment.schedules) {
      isExempt($0) || inCycles.contains($0)
    }
    let latestBefore = OrderConflicts.latestBefore(graph, plan.activities, lastStated)
    var seen: Set<SourcePlace> = []
    var found: [Conflict] = []
    for index in plan.activities.indices where plan.activities[index].isLeaf && !inCycles.contains(index) {
      guard let owner = owners[index.offset], let stated = plan.activities[owner].schedule,
        assessment.withPlanYear(stated.value) == nil,
        let lastDay = Timing(stated.value).lastDay
      else { continue }
      let isLate =
        finishes.before[index.offset].map { $0.day >= lastDay } ?? false
        || latestBefore[index.offset].map { $0 > lastDay } ?? false
      guard isLate || !graph.links[index.offset].isEmpty else { continue }

      var (blockers, equals): ([Blocker], [Blocker]) = ([], [])
      var links = linked[index.offset]
      while let holder = links {
        for link in graph.links[holder.offset] {
          // Who must be over before even the deadline of a predecessor can't be meant to follow it.
          let last = lastStated[link.predecessor.offset].flatMap { $0.day > lastDay ? $0 : nil }
          let earliest = finishes.finish[link.predecessor.offset]
          guard let finish = earliest.flatMap({ $0.day >= lastDay ? $0 : nil }) ?? last ?? earliest else { continue }
          let other = finish.activity.offset
          // Siblings under one stated time are ordered within it.
          guard owners[other] != owner else { continue }
          let blocker = Blocker(link: link, finish: finish)
          if let theirs = assessment.schedules[other], theirs.windows == stated.value.windows {
            equals.append(blocker)
          } else if finish.day >= lastDay {
            blockers.append(blocker)
          }
        }
        links = plan.activities[holder].parent.flatMap { linked[$0.offset] }
      }
      guard let first = blockers.first ?? equals.first else { continue }
      // Where the row has no time of its own, its own link is where the order is stated; a link from above concerns the
      // time above, once for all below.
      let isOwnLink = owner != index && OrderConflicts.isBelow(first.link.activity, owner, plan.activities)
      let place = isOwnLink ? first.link.stated.place : stated.place
      guard seen.insert(place).inserted else { continue }
      found.append(
        Conflict(
          activity: isOwnLink ? first.link.activity : owner, lastDay: lastDay, schedule: stated.value,
          blockers: blockers, equals: equals, place: place,
          field: isOwnLink ? "after" : stated.column,
          value: isOwnLink ? first.link.stated.text : stated.text))
    }
    self.found = found
  }

  /// For every activity the nearest one, itself or above, that states an order.
  private static func nearestLinked(_ graph: OrderGraph, _ tree: ActivityTree) -> [ActivityIndex?] {
    var nearest = [ActivityIndex?](repeating: nil, count: tree.rows.count)
    for index in tree.inTableOrder {
      nearest[index.offset] =
        graph.links[index.offset].isEmpty ? tree[index].parent.flatMap { nearest[$0.offset] } : index
    }
    return nearest
  }

  /// For every activity the last day that is stated for what must come before it or those above it.
  private static func latestBefore(_ graph: OrderGraph, _ tree: ActivityTree, _ lastStated: [EarliestFinishes.Finish?])
    -> [Day?]
  {
    var latest = [Day?](repeating: nil, count: tree.rows.count)
    for index in tree.inTableOrder {
      let above = tree[index].parent.flatMap { latest[$0.offset] }
      let own = graph.links[index.offset].compactMap { lastStated[$0.predecessor.offset]?.day }
      latest[index.offset] = (own + [above].compactMap(\.self)).max()
    }
    return latest
  }

  private static func isBelow(_ index: ActivityIndex, _ above: ActivityIndex, _ tree: ActivityTree) -> Bool {
    tree[index].depth > tree[above].depth
  }
}

extension OrderConflicts.Conflict {
  /// What the time obliges the activity to, before the last day is named.
  package var obligation: Wording {
    switch schedule.kind {
    case .deadline: Wording(vi: "phải xong chậm nhất", en: "must be done by")
    case .point: Wording(vi: "làm trong ngày", en: "takes place on")
    case .range, .recur, .recurDeadline, .cont, .period, .set, .rel, .unsched, .invalid, .notADate:
      Wording(vi: "kết thúc", en: "ends on")
    }
  }

  /// When a predecessor is over.
  package func phrase(for blocker: OrderConflicts.Blocker) -> Wording {
    let (day, iso) = (blocker.finish.day.official, blocker.finish.day.iso)
    return switch blocker.finish.basis {
    case .earliest: Wording(vi: "sớm nhất \(day) mới xong được", en: "can be done on \(iso) at the earliest")
    case .deadline: Wording(vi: "có hạn đến \(day)", en: "is due by \(iso)")
    case .stated:
      blocker.finish.day == lastDay
        ? Wording(vi: "cũng đến \(day) mới kết thúc", en: "ends only on \(iso) too")
        : Wording(vi: "đến \(day) mới kết thúc", en: "ends only on \(iso)")
    }
  }
}

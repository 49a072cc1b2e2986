/// How much an activity can be late before a deadline downstream is missed (thời gian dự trữ).
///
/// Every activity takes at least a day; how long it takes beyond that, only its own stated time tells.
public struct OrderSlack: Hashable, Sendable {
  /// When it can be over at the earliest, what must come before it taken into account.
  public let earliestFinish: Day
  /// When it must be over for every deadline downstream, its own among them, to be met.
  public let latestFinish: Day
  /// The latest day to begin so that it is over then: where its time states how long it takes, so long before.
  public let latestStart: Day

  /// The bounds of an activity.
  public init(earliestFinish: Day, latestFinish: Day, latestStart: Day) {
    self.earliestFinish = earliestFinish
    self.latestFinish = latestFinish
    self.latestStart = latestStart
  }

  /// How many days lie between the two; fewer than none where a deadline can't be met.
  public var days: Int { latestFinish - earliestFinish }

  /// How many quarters lie between those of the two.
  public var quarters: Int { Quarter(latestFinish).ordinal - Quarter(earliestFinish).ordinal }
}

/// What the order of a plan's activities leaves room for (đường găng).
public struct OrderSlacks: Sendable {
  /// By the place of the activity; none where nothing must come before or after it, or no deadline binds it.
  public let slacks: [OrderSlack?]
  /// The chain with the least slack, from its first activity to its last; empty where no order is stated.
  public let criticalChain: [ActivityIndex]

  /// Slacks and the chain with the least.
  public init(slacks: [OrderSlack?] = [], criticalChain: [ActivityIndex] = []) {
    self.slacks = slacks
    self.criticalChain = criticalChain
  }

  /// The slack of an activity.
  public subscript(activity: ActivityIndex) -> OrderSlack? {
    activity.offset < slacks.count ? slacks[activity.offset] : nil
  }
}

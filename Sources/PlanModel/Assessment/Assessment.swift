/// All that is known of a plan at a day: what it says, what follows from it, and what is wrong with it (kết quả thẩm tra).
public struct Assessment: Sendable {
  /// The plan as read.
  public let plan: Plan
  /// Ngày chốt số liệu.
  public let asOf: Day
  /// The resolved cost of every activity, by its place.
  public let costs: [ActivityCost]
  /// The schedule that holds for every activity, by its place: its own, else that of the nearest above.
  public let schedules: [Schedule?]
  /// Phân bổ.
  public let allocation: Allocation
  /// Phân bổ theo quý.
  public let quarters: QuarterlyAllocation
  /// Giải ngân.
  public let ledger: Ledger
  /// What the order of the activities leaves room for.
  public let order: OrderSlacks
  /// How far every activity is, by its place; nothing is known where it is empty.
  public let progress: [ActivityProgress]
  /// Báo cáo phải nộp, by obligation, unit and day.
  public let owedReports: [OwedReport]
  /// What was found in reading and checking.
  public private(set) var findings: Findings
  /// Giải trình phân bổ, where reports are to show it.
  public var trace: TraceBook?

  /// An assessment of its parts.
  public init(
    plan: Plan, asOf: Day, costs: [ActivityCost], schedules: [Schedule?], allocation: Allocation,
    quarters: QuarterlyAllocation = QuarterlyAllocation(), ledger: Ledger, order: OrderSlacks = OrderSlacks(),
    progress: [ActivityProgress] = [], owedReports: [OwedReport] = [], findings: Findings
  ) {
    self.plan = plan
    self.asOf = asOf
    self.costs = costs
    self.schedules = schedules
    self.allocation = allocation
    self.quarters = quarters
    self.ledger = ledger
    self.order = order
    self.progress = progress
    self.owedReports = owedReports
    self.findings = findings
  }

  /// The resolved cost of an activity.
  @inlinable
  public func cost(of activity: ActivityIndex) -> ActivityCost { costs[activity.offset] }

  /// How far an activity is.
  public func progress(of activity: ActivityIndex) -> ActivityProgress {
    activity.offset < progress.count ? progress[activity.offset] : ActivityProgress()
  }

  /// The schedule that holds for an activity.
  @inlinable
  public func schedule(of activity: ActivityIndex) -> Schedule? { schedules[activity.offset] }

  /// The same with other findings.
  public func with(findings: Findings) -> Assessment {
    var other = self
    other.findings = findings
    return other
  }
}

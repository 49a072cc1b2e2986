/// What changed between two versions of a plan (điều chỉnh kế hoạch).
public struct PlanChanges: Sendable {
  /// Which amounts are compared.
  public enum Basis: String, Sendable {
    /// What the allocation gives, by activity, source and year.
    case allocation
    /// What the activities cost, by year: one of the versions allocates nothing.
    case cost
  }

  /// The version before.
  public let before: Assessment
  /// The version after.
  public let after: Assessment
  /// Which amounts are compared.
  public let basis: Basis
  /// The activities of both versions in the order of a table: that of the version after, where each dropped one stands
  /// behind what stood before it.
  public let activities: [Versions<ActivityIndex>]
  /// The sources of both versions, in the same order.
  public let sources: [Versions<SourceIndex>]
  /// Every amount that is not zero in both versions, changed or not: by activity, source and year, what has no year last.
  public let amounts: [AmountChange]
  /// What else differs: of the plan, then of its sources, then of its activities.
  public let others: [Change]

  /// What changed between two versions.
  public init(
    before: Assessment, after: Assessment, basis: Basis, activities: [Versions<ActivityIndex>],
    sources: [Versions<SourceIndex>], amounts: [AmountChange], others: [Change]
  ) {
    self.before = before
    self.after = after
    self.basis = basis
    self.activities = activities
    self.sources = sources
    self.amounts = amounts
    self.others = others
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { others.isEmpty && !amounts.contains(where: \.isChanged) }

  /// The unit in which amounts are shown: that of the version after.
  public var moneyUnit: MoneyUnit { after.plan.identity.moneyUnit }

  /// An activity as the later version that has it states it.
  public func activity(_ versions: Versions<ActivityIndex>) -> Activity? {
    versions.after.map { after.plan.activities[$0] } ?? versions.before.map { before.plan.activities[$0] }
  }

  /// A source as the later version that has it states it.
  public func source(_ versions: Versions<SourceIndex>) -> FundingSource? {
    versions.after.map { after.plan.sources[$0] } ?? versions.before.map { before.plan.sources[$0] }
  }
}

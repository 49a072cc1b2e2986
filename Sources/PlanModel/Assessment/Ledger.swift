/// What was spent, held against what is in force (sổ theo dõi giải ngân).
public struct Ledger: Sendable {
  /// Against what spending is held.
  public enum Basis: Sendable {
    /// What was assigned (kế hoạch giao).
    case assigned
    /// What the allocation proposes, because nothing was assigned.
    case proposed
  }

  /// Spending on an activity from a source in a budget year.
  public struct Entry: Sendable {
    /// The activity that the records name, or the costed line that covers it.
    public let activity: ActivityIndex
    /// The source; none where no record names one.
    public let source: SourceIndex
    /// Niên độ.
    public let budgetYear: Int
    /// What is in force for activity, source and year (kế hoạch vốn).
    public let inForce: Money
    /// Disbursed, by the quarter of the budget year (four amounts): disbursement and adjustment.
    public let disbursed: [Money]
    /// Advanced and not recovered, by quarter (four amounts): advance less recovery.
    public let advanced: [Money]

    /// Spending on an activity from a source in a year; the arrays hold four amounts, one a quarter.
    public init(
      activity: ActivityIndex, source: SourceIndex, budgetYear: Int, inForce: Money, disbursed: [Money],
      advanced: [Money]
    ) {
      precondition(disbursed.count == 4 && advanced.count == 4, "a year has four quarters")
      self.activity = activity
      self.source = source
      self.budgetYear = budgetYear
      self.inForce = inForce
      self.disbursed = disbursed
      self.advanced = advanced
    }

    /// Spent in a quarter: disbursed and advanced, less recovered.
    public func spent(in quarter: Int) -> Money { disbursed[quarter - 1] + advanced[quarter - 1] }
    /// Spent from the year's beginning (lũy kế).
    public var cumulative: Money { (1...4).reduce(.zero) { $0 + spent(in: $1) } }
    /// In force and not yet spent (còn lại).
    public var remaining: Money { inForce - cumulative }
  }

  /// One entry an activity, source and budget year for which something is in force or was spent, in file order.
  public let entries: [Entry]
  /// Against what spending is held.
  public let basis: Basis
  /// How many records were counted.
  public let recordsCounted: Int

  /// A ledger of the given entries.
  public init(entries: [Entry] = [], basis: Basis = .proposed, recordsCounted: Int = 0) {
    self.entries = entries
    self.basis = basis
    self.recordsCounted = recordsCounted
  }

  /// The budget years that occur, in order.
  public var budgetYears: [Int] { Set(entries.map(\.budgetYear)).sorted() }
}

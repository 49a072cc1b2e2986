/// What was spent, held against what is in force (sổ theo dõi giải ngân).
public struct Ledger: Sendable {
  /// Against what spending is held.
  public enum Basis: Sendable {
    /// What was assigned (kế hoạch giao).
    case assigned
    /// What the allocation proposes, because nothing was assigned.
    case proposed
  }

  /// What is in force and what was spent. Amounts of different entries can be added.
  public struct Amounts: Hashable, Sendable {
    /// What is in force (kế hoạch vốn).
    public var inForce: Money
    /// Disbursed, by the quarter of the budget year (four amounts): disbursement and adjustment.
    public var disbursed: [Money]
    /// Advanced and not recovered, by quarter (four amounts): advance less recovery.
    public var advanced: [Money]

    /// Amounts; the arrays hold four, one a quarter.
    public init(inForce: Money = .zero, disbursed: [Money] = nothing, advanced: [Money] = nothing) {
      precondition(disbursed.count == 4 && advanced.count == 4, "a year has four quarters")
      self.inForce = inForce
      self.disbursed = disbursed
      self.advanced = advanced
    }

    /// Nothing in any quarter: most amounts share it.
    public static let nothing = [Money](repeating: .zero, count: 4)

    /// Spent in a quarter (1 to 4): disbursed and advanced, less recovered.
    public func spent(in quarter: Int) -> Money { disbursed[quarter - 1] + advanced[quarter - 1] }
    /// Spent from the year's beginning to a quarter's end (lũy kế).
    public func cumulative(to quarter: Int) -> Money { (1...quarter).reduce(.zero) { $0 + spent(in: $1) } }
    /// Spent from the year's beginning (lũy kế).
    public var cumulative: Money { cumulative(to: 4) }
    /// In force and not yet spent (còn lại).
    public var remaining: Money { inForce - cumulative }

    /// Adds other amounts.
    public static func += (left: inout Amounts, right: Amounts) {
      left.inForce += right.inForce
      for quarter in 0..<4 {
        left.disbursed[quarter] += right.disbursed[quarter]
        left.advanced[quarter] += right.advanced[quarter]
      }
    }
  }

  /// What is in force and was spent for exactly one activity, from one source, in one budget year.
  ///
  /// An entry holds what names its activity itself, and not what names an activity below it: the amounts of a subtree
  /// are the sum of the entries in it, and nothing is counted twice.
  public struct Entry: Sendable {
    /// The activity; none for what names no activity and so belongs to the plan as a whole.
    public let activity: ActivityIndex?
    /// The source.
    public let source: SourceIndex
    /// Niên độ; none for what is in force over the whole period.
    public let budgetYear: Int?
    /// The amounts.
    public let amounts: Amounts

    /// What is in force and was spent for an activity, from a source, in a year.
    public init(activity: ActivityIndex?, source: SourceIndex, budgetYear: Int?, amounts: Amounts) {
      self.activity = activity
      self.source = source
      self.budgetYear = budgetYear
      self.amounts = amounts
    }
  }

  /// One entry an activity, source and budget year for which something is in force or was spent: activities and sources
  /// in file order, then years; what has no activity or no year last.
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

  /// The sum of the entries that fit.
  public func amounts(where fits: (Entry) -> Bool) -> Amounts {
    entries.reduce(into: Amounts()) { if fits($1) { $0 += $1.amounts } }
  }

  /// The budget years that occur, in order.
  public var budgetYears: [Int] { Set(entries.compactMap(\.budgetYear)).sorted() }
}

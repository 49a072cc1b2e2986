/// How an amount of the allocation came about (căn cứ của số phân bổ): what gives it, and what holds it where it is.
public struct AmountTrace: Sendable {
  /// A part of an amount: most amounts have one; what is decided and what a rule adds are two.
  public struct Part: Sendable {
    /// What gives the money.
    public enum Origin: Sendable {
      /// Rows of `funding.csv` decide it, together.
      case decided([Located<Money>])
      /// A rule asks for it: the number of its row in the plan's rules.
      case rule(Int)
      /// A floor demands it before its source's turn: where that is stated.
      case floor([Located<Money>])
    }

    /// What gives the money.
    public let origin: Origin
    /// What the rule aims at, exactly as far as four decimals tell: per cent of the cost for `share`, times for `match`, per
    /// cent of the source's total for `weight`, the rank for `priority`, per cent of what the other methods left for
    /// `balance` and `rest`. None where no rule asks.
    public let aim: Quantity?
    /// The amount before rounding, in đồng with up to three decimals; none where nothing was rounded.
    public let unrounded: Quantity?
    /// The amount.
    public let amount: Money
    /// How the one became the other.
    public let rounding: Rounding
    /// A cell that was as near to being rounded the other way, and was; none where nothing tied.
    public let tie: Tie?

    /// A part of an amount.
    public init(
      origin: Origin, aim: Quantity?, unrounded: Quantity?, amount: Money, rounding: Rounding, tie: Tie? = nil
    ) {
      self.origin = origin
      self.aim = aim
      self.unrounded = unrounded
      self.amount = amount
      self.rounding = rounding
      self.tie = tie
    }
  }

  /// How an amount was rounded to the step of the allocation.
  public enum Rounding: String, Sendable {
    /// Not at all: it is a whole number of steps.
    case none
    /// To the next step above, or below.
    case up, down
    /// Further than to the next step, because a total or a limit demands it.
    case demanded
    /// Not at all: it is what the approved version gives (`--keep`).
    case kept
  }

  /// An amount with the same remainder that went the other way: the earlier row is rounded up.
  public struct Tie: Sendable {
    /// The other amount's place in the allocation.
    public let activity: ActivityIndex
    /// Its source.
    public let source: SourceIndex
    /// Its year.
    public let year: Int?
    /// Whether this amount, and not the other one, went up.
    public let wentUp: Bool

    /// A tie with another amount.
    public init(activity: ActivityIndex, source: SourceIndex, year: Int?, wentUp: Bool) {
      self.activity = activity
      self.source = source
      self.year = year
      self.wentUp = wentUp
    }
  }

  /// A total or a limit that holds for an amount.
  public struct Demand: Sendable {
    /// What states it.
    public enum Kind: Hashable, Sendable {
      /// What the line needs in the year.
      case cost
      /// A source's total.
      case sourceTotal
      /// Rows of `funding.csv`.
      case funding
      /// The `min`, `max` or `cap` of a rule: the name of its column.
      case rule(String)
    }

    /// What states it.
    public let kind: Kind
    /// For which activity it is; none for all of them.
    public let activity: ActivityIndex?
    /// For which source; none for all.
    public let source: SourceIndex?
    /// For which year; none for all.
    public let year: Int?
    /// For which unit; none for all.
    public let unit: UnitName?
    /// The least that may be drawn; none where there is no such bound.
    public let least: Money?
    /// The most that may be drawn; none where there is no such bound.
    public let most: Money?
    /// What is drawn in all.
    public let drawn: Money
    /// Where it is stated.
    public let stated: [Located<Money>]

    /// A total or a limit, with what is drawn of it.
    public init(
      kind: Kind, activity: ActivityIndex?, source: SourceIndex?, year: Int?, unit: UnitName?, least: Money?,
      most: Money?, drawn: Money, stated: [Located<Money>]
    ) {
      self.kind = kind
      self.activity = activity
      self.source = source
      self.year = year
      self.unit = unit
      self.least = least
      self.most = most
      self.drawn = drawn
      self.stated = stated
    }

    /// Whether it leaves no choice: all is drawn that may be, or no more than must be.
    public var isReached: Bool { drawn == most || drawn == least }
  }

  /// Why there is no amount.
  public enum Absence: Hashable, Sendable {
    /// The plan allocates nothing.
    case nothingAllocated
    /// No cost is known, and no amount is decided.
    case noCost
    /// Nothing is needed in the year.
    case noNeed
    /// No rule speaks for the line, and no amount is decided for it.
    case noRule
    /// The rules of the line, by their numbers, leave the source unnamed: it may not pay.
    case notNamed([Int])
    /// A rule leaves the source out with a `max` of 0: its number.
    case leftOut(Int)
    /// Others pay all that is needed, or the totals and limits leave nothing.
    case nothingLeft
  }

  /// The costed line.
  public let activity: ActivityIndex
  /// The source that pays.
  public let source: SourceIndex
  /// The year; none where the cost is not split.
  public let year: Int?
  /// The unit that gets it, where the plan names one.
  public let unit: UnitName?
  /// What it is made of, in the order in which that was drawn; nothing where the amount is zero.
  public let parts: [Part]
  /// What holds for it beside its rules: the need of the line in the year, then every total and limit.
  public let demands: [Demand]
  /// Why it is zero; none where it is not.
  public let absence: Absence?

  /// A traced amount.
  public init(
    activity: ActivityIndex, source: SourceIndex, year: Int?, unit: UnitName?, parts: [Part], demands: [Demand],
    absence: Absence?
  ) {
    self.activity = activity
    self.source = source
    self.year = year
    self.unit = unit
    self.parts = parts
    self.demands = demands
    self.absence = absence
  }

  /// The amount: the sum of its parts.
  public var amount: Money { parts.reduce(.zero) { $0 + $1.amount } }
}

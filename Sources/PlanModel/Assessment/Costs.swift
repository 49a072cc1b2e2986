/// What an activity costs, resolved (nhu cầu kinh phí).
public struct ActivityCost: Hashable, Sendable {
  /// One year's part, or the part that belongs to no year yet (chưa phân kỳ).
  public struct Part: Hashable, Sendable {
    /// The year; none where the cost is not split and spans several.
    public let year: Int?
    /// The cost.
    public let amount: Money

    /// A year's part.
    public init(year: Int?, amount: Money) {
      self.year = year
      self.amount = amount
    }
  }

  /// The whole cost; that of a parent is the sum below it. None where no cost is known.
  public var total: Money?
  /// The cost by year, in order, the part without a year last.
  public var parts: [Part]
  /// Whether the activity is a costed line: it has a cost and nothing below it has. Rules, funding and records speak to it.
  public var isCostedLine: Bool

  /// A resolved cost.
  public init(total: Money? = nil, parts: [Part] = [], isCostedLine: Bool = false) {
    self.total = total
    self.parts = parts
    self.isCostedLine = isCostedLine
  }

  /// The cost of a year; zero where there is none.
  public func amount(in year: Int?) -> Money {
    parts.first { $0.year == year }?.amount ?? .zero
  }
}

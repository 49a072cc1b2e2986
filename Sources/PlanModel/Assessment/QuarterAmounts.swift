/// What falls to each quarter of a year (số tiền theo quý).
@frozen
public struct QuarterAmounts: Hashable, Sendable {
  private let first, second, third, fourth: Money

  /// The amounts of quý I to quý IV.
  public init(_ first: Money, _ second: Money, _ third: Money, _ fourth: Money) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// Nothing in any quarter.
  public static let zero = QuarterAmounts(.zero, .zero, .zero, .zero)

  /// What falls to a quarter, 1 to 4.
  public subscript(quarter: Int) -> Money {
    precondition((1...4).contains(quarter), "a year has four quarters")
    return [first, second, third, fourth][quarter - 1]
  }

  /// What falls to the whole year.
  public var year: Money { first + second + third + fourth }

  /// Both, quarter by quarter.
  public static func + (left: QuarterAmounts, right: QuarterAmounts) -> QuarterAmounts {
    QuarterAmounts(
      left.first + right.first, left.second + right.second, left.third + right.third, left.fourth + right.fourth)
  }
}

/// When in its year each amount of an allocation falls due (phân kỳ theo quý).
public struct QuarterlyAllocation: Sendable {
  /// One for each line of the allocation, in its order; they add up to the line's amount, and to nothing where the line
  /// has no year. Empty where nothing is allocated.
  public let lines: [QuarterAmounts]

  /// The amounts of an allocation's lines, in its order.
  public init(lines: [QuarterAmounts] = []) {
    self.lines = lines
  }
}

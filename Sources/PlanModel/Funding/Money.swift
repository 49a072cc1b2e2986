/// An amount of money in whole đồng (số tiền).
///
/// Amounts never pass through floating point. Arithmetic on amounts that came from a user goes through the
/// `…ReportingOverflow` operations, so that a figure beyond range becomes a finding and not a crash.
@frozen
public struct Money: Hashable, Comparable, Sendable {
  /// Whole đồng; negative only in adjustments.
  public let dong: Int64

  /// An amount of so many đồng.
  @inlinable
  public init(dong: Int64) {
    self.dong = dong
  }

  /// No money.
  public static let zero = Money(dong: 0)

  /// Orders by amount.
  @inlinable
  public static func < (left: Money, right: Money) -> Bool {
    left.dong < right.dong
  }

  /// Whether this is exactly nothing.
  @inlinable
  public var isZero: Bool { dong == 0 }

  /// The sum, and whether it went beyond range (then the partial value is meaningless).
  @inlinable
  public func addingReportingOverflow(_ other: Money) -> (partialValue: Money, overflow: Bool) {
    let (sum, overflow) = dong.addingReportingOverflow(other.dong)
    return (Money(dong: sum), overflow)
  }

  /// The difference, and whether it went beyond range (then the partial value is meaningless).
  @inlinable
  public func subtractingReportingOverflow(_ other: Money) -> (partialValue: Money, overflow: Bool) {
    let (difference, overflow) = dong.subtractingReportingOverflow(other.dong)
    return (Money(dong: difference), overflow)
  }

  /// The sum, held at the end of the range where it would go beyond.
  ///
  /// For figures that are only shown or compared; a sum that decides something asks for the overflow.
  @inlinable
  public static func + (left: Money, right: Money) -> Money {
    let (sum, overflow) = left.dong.addingReportingOverflow(right.dong)
    return Money(dong: overflow ? (right.dong > 0 ? .max : .min) : sum)
  }

  /// The difference, held at the end of the range where it would go beyond.
  @inlinable
  public static func - (left: Money, right: Money) -> Money {
    let (difference, overflow) = left.dong.subtractingReportingOverflow(right.dong)
    return Money(dong: overflow ? (right.dong < 0 ? .max : .min) : difference)
  }

  /// Adds in place, held at the end of the range.
  @inlinable
  public static func += (left: inout Money, right: Money) {
    left = left + right
  }

  /// Subtracts in place, held at the end of the range.
  @inlinable
  public static func -= (left: inout Money, right: Money) {
    left = left - right
  }

  /// The same amount taken the other way round.
  @inlinable
  public static prefix func - (amount: Money) -> Money {
    .zero - amount
  }
}

extension Sequence<Money> {
  /// The sum of all amounts (tổng cộng), or nothing where it goes beyond range.
  public func total() -> Money? {
    var total = Money.zero
    for amount in self {
      let (sum, overflow) = total.addingReportingOverflow(amount)
      if overflow { return nil }
      total = sum
    }
    return total
  }
}

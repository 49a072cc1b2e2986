import PlanModel

/// An exact fraction that is not negative: what a cell of an allocation would be, were money divisible.
struct Fraction: Comparable {
  let numerator: UInt128
  let denominator: UInt128

  /// `numerator` / `denominator`; the denominator is not zero.
  init(_ numerator: UInt128, over denominator: UInt128 = 1) {
    precondition(denominator > 0, "a fraction has a denominator")
    self.numerator = numerator
    self.denominator = denominator
  }

  static let zero = Fraction(0)

  /// The greatest whole number not above.
  var floor: UInt128 { numerator / denominator }

  /// The least whole number not below.
  var ceiling: UInt128 { floor + (isWhole ? 0 : 1) }

  /// What is left above the floor, less than one.
  var remainder: Fraction { Fraction(numerator % denominator, over: denominator) }

  var isWhole: Bool { numerator % denominator == 0 }

  /// The nearest whole number, a half going up.
  var rounded: UInt128 {
    let rest = numerator % denominator
    return floor + (rest >= denominator - rest ? 1 : 0)
  }

  /// The sum; nothing where it can't be written exactly.
  func adding(_ other: Fraction) -> Fraction? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Fraction(sum, over: denominator)
    }
    let common = greatestCommonDivisor(denominator, other.denominator)
    let (scale, otherScale) = (other.denominator / common, denominator / common)
    let (left, a) = numerator.multipliedReportingOverflow(by: scale)
    let (right, b) = other.numerator.multipliedReportingOverflow(by: otherScale)
    let (bottom, c) = denominator.multipliedReportingOverflow(by: scale)
    let (sum, d) = left.addingReportingOverflow(right)
    return a || b || c || d ? nil : Fraction(sum, over: bottom)
  }

  /// The product; nothing where it can't be written exactly.
  func multiplied(by other: Fraction) -> Fraction? {
    let (left, right) = (
      greatestCommonDivisor(numerator, other.denominator), greatestCommonDivisor(other.numerator, denominator)
    )
    guard left > 0, right > 0 else { return .zero }
    let (top, a) = (numerator / left).multipliedReportingOverflow(by: other.numerator / right)
    let (bottom, b) = (denominator / right).multipliedReportingOverflow(by: other.denominator / left)
    return a || b ? nil : Fraction(top, over: bottom)
  }

  /// The nearest binary number, only ever to aim at.
  var approximate: Double { Double(numerator) / Double(denominator) }

  /// Equal by value.
  static func == (left: Fraction, right: Fraction) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      == right.numerator.multipliedFullWidth(by: left.denominator)
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      < right.numerator.multipliedFullWidth(by: left.denominator)
  }
}

extension Quantity {
  /// The number as a fraction without needless zeros; negative numbers count as nothing.
  var share: Fraction {
    let (top, bottom) = (UInt128(max(0, mantissa)), UInt128(scale))
    let common = greatestCommonDivisor(top, bottom)
    return Fraction(top / common, over: bottom / common)
  }
}

/// The greatest number that divides both; the other one where one is zero.
func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}

import PlanModel

/// An amount as it was before it was rounded: exactly, or as far as the fitting of the aims tells.
enum Unrounded {
  case exact(Fraction, step: Money)
  case fitted(Double, step: Money)

  /// What a part of an amount was before rounding; nothing for what is decided or demanded as it is.
  init?(_ cause: TraceCause, step: Money) {
    switch cause {
    case .rule(_, _, let exact): self = .exact(exact, step: step)
    case .closing(_, _, let fitted, _): self = .fitted(fitted, step: step)
    case .decided, .floor, .none: return nil
    }
  }

  /// In đồng, with up to three decimals.
  var dong: Quantity? {
    switch self {
    case .exact(let amount, let step): amount.multiplied(by: Fraction(UInt128(step.dong)))?.quantity(decimals: 3)
    case .fitted(let amount, let step):
      amount * Double(step.dong) < 0x1p52
        ? Quantity(mantissa: (amount * Double(step.dong) * 1_000).wholeNearest, decimals: 3)
        : Quantity(mantissa: (amount * Double(step.dong)).wholeNearest)
    }
  }

  /// How it became an amount in whole steps.
  func rounding(to amount: Int64) -> AmountTrace.Rounding {
    let (below, above, isWhole) = bounds
    if isWhole, amount == below { return .none }
    if amount == above { return .up }
    return amount == below ? .down : .demanded
  }

  /// How far an amount lies above a whole step, as far as amounts are told apart when they are rounded.
  enum Remainder: Hashable {
    case exact(numerator: UInt128, denominator: UInt128)
    case fitted(Int64)
  }

  /// How far it lies above a whole step.
  var remainder: Remainder {
    switch self {
    case .exact(let amount, _):
      let rest = amount.remainder
      let common = max(1, greatestCommonDivisor(rest.numerator, rest.denominator))
      return .exact(numerator: rest.numerator / common, denominator: rest.denominator / common)
    case .fitted(let amount, _): return .fitted(((amount - Double(amount.wholeBelow)) * 0x1p20).wholeNearest)
    }
  }

  private var bounds: (below: Int64, above: Int64, isWhole: Bool) {
    switch self {
    case .exact(let amount, _):
      return (Int64(clamping: amount.floor), Int64(clamping: amount.ceiling), amount.isWhole)
    case .fitted(let amount, _):
      let nearest = amount.wholeNearest
      // What fitting leaves beside a whole number is no remainder.
      let isWhole = (amount - Double(nearest)).magnitude < 1e-6
      return isWhole ? (nearest, nearest, true) : (amount.wholeBelow, amount.wholeAbove, false)
    }
  }
}

extension Fraction {
  /// The number with up to so many decimals, a half going up; nothing beyond the range of a quantity.
  func quantity(decimals: Int) -> Quantity? {
    var scale: UInt128 = 1
    for _ in 0..<decimals { scale *= 10 }
    guard let scaled = multiplied(by: Fraction(scale))?.rounded, var mantissa = Int64(exactly: scaled) else {
      return decimals > 0 ? quantity(decimals: 0) : nil
    }
    var decimals = decimals
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    return Quantity(mantissa: mantissa, decimals: decimals)
  }
}

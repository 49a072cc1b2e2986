/// A decimal number exactly as it was written: a quantity, a percentage, a weight (số lượng, tỷ lệ, hệ số).
///
/// `1,3` is 13 × 10⁻¹ and never the nearest binary fraction. Trailing decimal zeros are kept, because the number of
/// decimals tells how precisely a percentage was stated.
public struct Quantity: Sendable {
  /// The digits as a whole number.
  public let mantissa: Int64
  /// How many of the digits stand behind the decimal comma; 0 to 18.
  public let decimals: Int

  /// `mantissa` × 10^−`decimals`.
  public init(mantissa: Int64, decimals: Int = 0) {
    precondition((0...18).contains(decimals), "a quantity has 0 to 18 decimals")
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// The number by which the mantissa is divided: 10^`decimals`.
  public var scale: Int64 {
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    return scale
  }

  /// The number as a fraction, exactly.
  public var fraction: (numerator: Int64, denominator: Int64) { (mantissa, scale) }

  /// Whether the number is zero.
  public var isZero: Bool { mantissa == 0 }
}

extension Quantity: Hashable, Comparable {
  /// Equal by value: `1,50` is `1,5`.
  public static func == (left: Quantity, right: Quantity) -> Bool {
    Int128(left.mantissa) * Int128(right.scale) == Int128(right.mantissa) * Int128(left.scale)
  }

  /// Orders by value.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    Int128(left.mantissa) * Int128(right.scale) < Int128(right.mantissa) * Int128(left.scale)
  }

  /// Equal numbers hash alike, however many zeros they were written with.
  public func hash(into hasher: inout Hasher) {
    var (mantissa, decimals) = (self.mantissa, self.decimals)
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    hasher.combine(mantissa)
    hasher.combine(mantissa == 0 ? 0 : decimals)
  }
}

/// A decimal number: `mantissa` × 10^−`decimals`.
public struct Number: Hashable, Sendable {
  /// The digits as a whole number.
  public let mantissa: Int64
  /// How many of them stand behind the decimal separator; 0 to 18.
  public let decimals: Int

  /// A number of so many digits behind the separator.
  public init(_ mantissa: Int64, decimals: Int = 0) {
    precondition((0...18).contains(decimals), "a number has 0 to 18 decimals")
    self.mantissa = mantissa
    self.decimals = decimals
  }
}

extension Number {
  /// Ten to a power of 0 to 38.
  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The same number without zeros at the end of its decimals.
  var shortened: Number {
    var (mantissa, decimals) = (mantissa, decimals)
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    return Number(mantissa, decimals: decimals)
  }

  /// How many digits it takes to write the number, zeros at either end aside.
  var significantDigits: Int {
    var rest = mantissa.magnitude
    while rest != 0, rest % 10 == 0 { rest /= 10 }
    var digits = 0
    while rest != 0 { (rest, digits) = (rest / 10, digits + 1) }
    return digits
  }

  /// The nearest binary fraction, which a workbook stores; it gives back all digits of a number of up to 15.
  var nearestDouble: Double {
    let short = shortened
    // Both are whole numbers that `Double` holds exactly wherever the number has up to 15 digits, so that one division
    // rounds once.
    return Double(short.mantissa) / Double(Number.powerOfTen(short.decimals))
  }

  /// The digits at so many decimals, rounded half away from zero, of the number times `10^shift`.
  func rounded(to places: Int, shift: Int = 0) -> Int128 {
    let surplus = decimals - shift - places
    guard surplus > 0 else { return Int128(mantissa) * Number.powerOfTen(-surplus) }
    let divisor = Number.powerOfTen(surplus)
    let (quotient, remainder) = Int128(mantissa).quotientAndRemainder(dividingBy: divisor)
    return remainder.magnitude * 2 >= divisor.magnitude ? quotient + Int128(mantissa.signum()) : quotient
  }
}

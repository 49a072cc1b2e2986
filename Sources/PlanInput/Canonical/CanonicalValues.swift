import PlanModel

// A number is written so that it tells its own separators: with a decimal point, nothing between thousands, and never as
// one to three digits, a point and three more, which another reader might take for thousands. So no number needs its
// column to be read.

extension Quantity {
  /// The quantity in plain digits with all its decimals, which tell how precisely it was stated: `62.5`, `062.125`.
  var canonical: String {
    let text = DecimalText(digits: mantissa, decimals: decimals)
    return text.sign + (text.looksGrouped ? "0" : "") + text.unsigned
  }
}

extension Money {
  /// The amount in a unit in plain digits, with the decimals that it needs: `115350`, `0.5`, `62.1250`.
  func canonical(in unit: MoneyUnit) -> String {
    var (digits, decimals) = (dong, 0)
    var factor = unit.factor
    while factor > 1 {
      if decimals == 0, digits % 10 == 0 { digits /= 10 } else { decimals += 1 }
      factor /= 10
    }
    let text = DecimalText(digits: digits, decimals: decimals)
    return text.sign + text.unsigned + (text.looksGrouped ? "0" : "")
  }
}

extension Day {
  /// `02/03/2018`
  var canonical: String {
    let iso = iso
    return "\(iso.suffix(2))/\(iso.dropLast(3).suffix(2))/\(iso.dropLast(6))"
  }
}

/// A decimal number in digits, with a decimal point.
private struct DecimalText {
  let sign: String
  let unsigned: String
  /// Whether the point could be taken for one between thousands.
  let looksGrouped: Bool

  init(digits: Int64, decimals: Int) {
    let magnitude = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - magnitude.count)) + magnitude
    let (whole, fraction) = (padded.dropLast(decimals), padded.suffix(decimals))
    sign = digits < 0 ? "-" : ""
    unsigned = decimals > 0 ? "\(whole).\(fraction)" : String(whole)
    looksGrouped = decimals == 3 && whole.count <= 3 && whole.first != "0"
  }
}

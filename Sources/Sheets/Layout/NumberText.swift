extension Number {
  /// The number as Vietnamese documents write it (`115.350`, `1.234,5`), with as many decimals as it has.
  ///
  /// Zero is `0`.
  public var vietnamese: String { Number.text(mantissa: Int128(mantissa), decimals: decimals, isGrouped: true) }

  /// The number as a cell of the given format shows it to a Vietnamese reader.
  ///
  /// What the format has no decimals for is rounded half away from zero. An amount of exactly zero is a dash; per cents
  /// are those of a ratio (0,4521 is `45,21%`).
  public func vietnamese(as format: CellStyle.NumberFormat) -> String {
    switch format {
    case .general:
      Number.text(mantissa: Int128(mantissa), decimals: decimals, isGrouped: false)
    case .amount(let places):
      mantissa == 0 ? "-" : Number.text(mantissa: rounded(to: places), decimals: places, isGrouped: true)
    case .percent(let places):
      Number.text(mantissa: rounded(to: places, shift: 2), decimals: places, isGrouped: true) + "%"
    case .integer:
      Number.text(mantissa: rounded(to: 0), decimals: 0, isGrouped: false)
    }
  }

  private static func text(mantissa: Int128, decimals: Int, isGrouped: Bool) -> String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    var text = mantissa < 0 ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if isGrouped, index > 0, (whole.count - index) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return decimals == 0 ? text : text + "," + padded.suffix(decimals)
  }
}

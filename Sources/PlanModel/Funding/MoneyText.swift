extension Money {
  /// The amount in a unit as Vietnamese documents write it, exactly: `115.350`, `2,5`, `-1.000`.
  ///
  /// Thousands are separated by `.`; behind the `,` stand as many decimals as the amount needs, none where it needs none.
  public func formatted(in unit: MoneyUnit) -> String {
    formatted(in: unit, decimals: decimals(in: unit))
  }

  /// The amount in a unit with the unit's name: `115.350 triệu đồng`.
  public func text(in unit: MoneyUnit) -> String {
    "\(formatted(in: unit)) \(unit.name)"
  }

  /// The amount in a unit with the unit's name, in both languages: `115.350 triệu đồng`, `115,350 million đồng`.
  public func wording(in unit: MoneyUnit) -> Wording {
    Wording(vi: text(in: unit), en: "\(figure(in: unit, decimals: 0).en) \(unit.wording.en)")
  }

  /// The amount in a unit with so many decimals, at least as many as it needs, in both languages: `1.200,5`, `1,200.5`.
  public func figure(in unit: MoneyUnit, decimals: Int) -> Wording {
    let vietnamese = formatted(in: unit, decimals: decimals)
    return Wording(vi: vietnamese, en: String(vietnamese.map { $0 == "." ? "," : $0 == "," ? "." : $0 }))
  }

  /// How many decimals the amount needs in a unit to be written exactly; 0 to 9.
  public func decimals(in unit: MoneyUnit) -> Int {
    var (rest, factor, decimals) = (dong.magnitude % UInt64(unit.factor), UInt64(unit.factor), 0)
    while rest != 0 {
      factor /= 10
      rest %= factor
      decimals += 1
    }
    return decimals
  }

  /// The amount in a unit with so many decimals, at least as many as it needs: the column of a table.
  public func formatted(in unit: MoneyUnit, decimals: Int) -> String {
    let factor = UInt64(unit.factor)
    let whole = Money.grouped(dong.magnitude / factor)
    let sign = dong < 0 ? "-" : ""
    let count = max(decimals, self.decimals(in: unit))
    guard count > 0 else { return sign + whole }
    let width = String(factor).utf8.count - 1
    let digits = width == 0 ? "" : String(dong.magnitude % factor)
    let fraction = String(repeating: "0", count: width - digits.utf8.count) + digits
    let shown = fraction.prefix(count) + String(repeating: "0", count: max(0, count - width))
    return sign + whole + "," + shown
  }

  /// Digits in groups of three.
  private static func grouped(_ number: UInt64) -> String {
    let digits = Array(String(number).utf8)
    var text: [UInt8] = []
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(UInt8(ascii: ".")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

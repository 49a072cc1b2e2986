import PlanModel

/// Swaps neighbouring digits of amounts as they are written in a table, where each has as many decimals.
///
/// Two numbers that differ by such a swap differ by 9 times a digit and a power of ten.
struct DigitSwaps {
  /// What the last digit written is worth, in đồng.
  private let grain: UInt64

  /// The digits of a table of these amounts: down to one of the unit, or to the decimals that the amounts need.
  init(among amounts: [Money], in unit: MoneyUnit) {
    var grain = UInt64(unit.factor)
    for amount in amounts {
      while !amount.dong.magnitude.isMultiple(of: grain) { grain /= 10 }
    }
    self.grain = grain
  }

  /// The other amounts that one swap gives, from the last digits to the first; a zero does not come to the front.
  func swaps(of amount: Money) -> [Money] {
    var found: [Money] = []
    var worth = grain
    var rest = amount.dong.magnitude / grain
    while rest >= 10 {
      let (last, next) = (rest % 10, rest / 10 % 10)
      let isFront = rest < 100
      if last != next, !(isFront && last == 0) {
        // The digit in front gives up (next − last) × 10, the one behind takes (next − last): together 9 times as much.
        let change = Int128(worth) * 9 * (Int128(last) - Int128(next))
        let swapped = Int128(amount.dong.magnitude) + change
        if let dong = Int64(exactly: amount.dong < 0 ? -swapped : swapped) { found.append(Money(dong: dong)) }
      }
      rest /= 10
      // More digits than an amount has would be needed to go beyond range here.
      let (more, overflow) = worth.multipliedReportingOverflow(by: 10)
      if overflow { break }
      worth = more
    }
    return found
  }
}

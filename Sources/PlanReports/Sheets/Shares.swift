import PlanModel

/// Parts of a whole in per cent that add up to exactly 100.
enum Shares {
  /// The share of each amount in ten thousandths, by largest remainder: ties go to the earlier. None where the sum is
  /// nothing or an amount is negative.
  static func tenThousandths(of amounts: [Money]) -> [Int64]? {
    let whole = amounts.reduce(Int128(0)) { $0 + Int128($1.dong) }
    guard whole > 0, amounts.allSatisfy({ $0.dong >= 0 }) else { return nil }
    let exact = amounts.map { (Int128($0.dong) * 10_000).quotientAndRemainder(dividingBy: whole) }
    var shares = exact.map { Int64(clamping: $0.quotient) }
    let missing = Int(10_000 - shares.reduce(0, +))
    let byRemainder = exact.indices.sorted {
      (exact[$1].remainder, $0) < (exact[$0].remainder, $1)
    }
    for place in byRemainder.prefix(missing) { shares[place] += 1 }
    return shares
  }
}

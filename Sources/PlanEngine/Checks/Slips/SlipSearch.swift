import PlanModel

extension Footing {
  /// The slips that would make the total foot, likeliest first; none where it foots within the tolerance.
  ///
  /// What leaves less unexplained comes first, then what fewer slips of its kind explain as well. A kind of which more than
  /// `most` do points nowhere and is left out.
  func slips(within tolerance: Money, in unit: MoneyUnit, most: Int = 3) -> [Slip] {
    guard (Int128(total.amount.dong) - Int128(sum.dong)).magnitude > UInt128(max(0, tolerance.dong)) else { return [] }
    let found = SlipSearch(self, tolerance, unit).found
    var crowds: [[Int64]: Int] = [:]
    for slip in found { crowds[slip.measure, default: 0] += 1 }
    let ranked = found.enumerated().compactMap { place, slip -> (key: [Int64], slip: Slip)? in
      guard let crowd = crowds[slip.measure], crowd <= most else { return nil }
      return ([slip.rest.dong, Int64(crowd), Int64(slip.rank), Int64(place)], slip)
    }
    return ranked.sorted { $0.key.lexicographicallyPrecedes($1.key) }.prefix(most).map(\.slip)
  }
}

extension Slip {
  /// What slips of a kind that explain as much share.
  fileprivate var measure: [Int64] { [rest.dong, Int64(rank)] }
}

/// Goes through everything that a single slip could have done to a footing, and keeps what explains the difference.
private struct SlipSearch {
  private let footing: Footing
  private let tolerance: UInt128
  private let total: Int128
  private let sum: Int128
  private let digits: DigitSwaps

  init(_ footing: Footing, _ tolerance: Money, _ unit: MoneyUnit) {
    self.footing = footing
    self.tolerance = UInt128(max(0, tolerance.dong))
    (total, sum) = (Int128(footing.total.amount.dong), Int128(footing.sum.dong))
    digits = DigitSwaps(among: footing.addends.map(\.amount) + [footing.total.amount], in: unit)
  }

  /// The slips that explain the difference: of the total, then of the rows in order, then of their subtotals.
  var found: [Slip] {
    rewritings(of: footing.total).compactMap { slip($0.kind, footing.total, total: $0.right, sum: sum) }
      + footing.addends.indices.flatMap(slips(inRow:)) + footing.subtotals.flatMap(slips(inSubtotal:))
  }

  private func slips(inRow row: Int) -> [Slip] {
    let figure = footing.addends[row]
    let amount = Int128(figure.amount.dong)
    var slips = rewritings(of: figure).map { slip($0.kind, figure, total: total, sum: sum - amount + $0.right) }
    guard amount != 0 else { return slips.compactMap(\.self) }
    if figure.field != nil { slips.append(slip(figure, sum: sum - 2 * amount) { .wrongSign(sum: $0) }) }
    slips.append(slip(figure, sum: sum + amount) { figure.isSum ? .subtotalAddedIn(sum: $0) : .countedTwice(sum: $0) })
    // The only row can't be left out without leaving no table.
    if footing.addends.count > 1 {
      slips.append(
        slip(figure, sum: sum - amount) { without in
          guard let (first, last) = rows(addedUpIn: row) else { return .leftOut(sum: without) }
          return .subtotalAmongRows(first: first.title, last: last.title, sum: without)
        })
    }
    return slips.compactMap(\.self)
  }

  private func slips(inSubtotal figure: Figure) -> [Slip] {
    let amount = Int128(figure.amount.dong)
    guard amount != 0 else { return [] }
    return [
      slip(figure, sum: sum + amount) { .subtotalAddedIn(sum: $0) },
      slip(figure, sum: sum - amount) { .leftOut(sum: $0) },
    ].compactMap(\.self)
  }

  /// What else could be meant by a figure as it is written, and the amount that it would be.
  private func rewritings(of figure: Figure) -> [(kind: Slip.Kind, right: Int128)] {
    let amount = figure.amount
    guard figure.field != nil || amount.isZero else { return [] }
    var others: [(Slip.Kind, Money)] = figure.neighbours.filter { $0.amount != amount }.map {
      (.otherColumn(right: $0.amount, column: $0.column), $0.amount)
    }
    if !amount.isZero {
      let (larger, overflow) = amount.dong.multipliedReportingOverflow(by: 1_000)
      if !overflow { others.append((.otherUnit(right: Money(dong: larger)), Money(dong: larger))) }
      if amount.dong % 1_000 == 0 {
        let smaller = Money(dong: amount.dong / 1_000)
        others.append((.otherUnit(right: smaller), smaller))
      }
      others += digits.swaps(of: amount).map { (.swappedDigits(right: $0), $0) }
    }
    return others.map { ($0.0, Int128($0.1.dong)) }
  }

  /// The rows right below, else right above, that a row is the sum of; at least two.
  private func rows(addedUpIn row: Int) -> (first: Figure, last: Figure)? {
    let rows = footing.addends
    func end(_ order: some Sequence<Int>) -> Figure? {
      var rest = Int128(rows[row].amount.dong)
      for (count, other) in order.enumerated() {
        rest -= Int128(rows[other].amount.dong)
        if rest == 0, count > 0, !rows[other].amount.isZero { return rows[other] }
        if rest < 0 { return nil }
      }
      return nil
    }
    if row + 1 < rows.count, let last = end((row + 1)..<rows.count) { return (rows[row + 1], last) }
    if row > 0, let first = end((0..<row).reversed()) { return (first, rows[row - 1]) }
    return nil
  }

  private func slip(_ figure: Figure, sum other: Int128, _ kind: (Money) -> Slip.Kind) -> Slip? {
    guard (total - other).magnitude <= tolerance, let dong = Int64(exactly: other) else { return nil }
    return slip(kind(Money(dong: dong)), figure, total: total, sum: other)
  }

  private func slip(_ kind: Slip.Kind, _ figure: Figure, total: Int128, sum: Int128) -> Slip? {
    let rest = (total - sum).magnitude
    guard rest <= tolerance, let dong = Int64(exactly: rest) else { return nil }
    return Slip(kind: kind, figure: figure, rest: Money(dong: dong))
  }
}

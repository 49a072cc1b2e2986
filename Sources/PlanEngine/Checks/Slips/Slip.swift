import PlanModel

/// One slip of the pen or of the adding machine that would explain why a total does not foot (sai sót khi ghi, khi cộng).
///
/// What it claims is exact: with the one figure as it says, or added up as it says, `rest` is all that the total and the
/// sum are apart.
struct Slip {
  /// What may have happened.
  enum Kind {
    /// The figure is a thousand times too large or too small.
    case otherUnit(right: Money)
    /// The figure is the sum of the rows from one to another beside it, and was added up with them.
    case subtotalAmongRows(first: Wording, last: Wording, sum: Money)
    /// The figure is a sum of rows, and was added to them.
    case subtotalAddedIn(sum: Money)
    case countedTwice(sum: Money)
    case leftOut(sum: Money)
    /// What stands beside the figure is what the total asks for.
    case otherColumn(right: Money, column: Wording)
    case wrongSign(sum: Money)
    /// Two neighbouring digits of the figure are swapped.
    case swappedDigits(right: Money)
  }

  let kind: Kind
  /// The figure that it happened to.
  let figure: Figure
  /// What is still unexplained; never more than the plan tolerates.
  let rest: Money

  /// Among slips that explain a difference alike the one that is less likely to fit by chance comes first: a thousandfold
  /// hardly ever does, and every eleventh difference or so is a matter of two digits of some row.
  var rank: Int {
    switch kind {
    case .otherUnit: 0
    case .subtotalAmongRows: 1
    case .subtotalAddedIn: 2
    case .countedTwice: 3
    case .leftOut: 4
    case .otherColumn: 5
    case .wrongSign: 6
    case .swappedDigits: 7
    }
  }
}

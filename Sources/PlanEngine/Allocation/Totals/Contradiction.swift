/// Bounds that no whole amounts can keep together (mâu thuẫn), each of them needed: without any one they could be kept.
///
/// That no amount is negative is no bound that could be given up, so it is never named.
struct Contradiction: Sendable, Equatable {
  /// What has a bound.
  enum Place: Sendable, Hashable {
    case total(Int)
    case cell(Int)
  }

  /// What must be given: the places whose `least` is needed, totals first, in order.
  var demands: [Place]
  /// What may be given: the places whose `most` is needed, totals first, in order.
  var limits: [Place]
  /// What the whole problem lacks, in steps: so much less demanded, or so much more allowed at the right places, is
  /// needed in any case.
  var missing: Int64
  /// Changes of one bound after which the whole problem has a solution; the smallest first, then in the order of places.
  var repairs: [Repair]

  /// One bound changed by the least amount that makes the problem solvable.
  struct Repair: Sendable, Equatable {
    enum Change: Sendable { case lowerLeast, raiseMost }

    var place: Place
    var change: Change
    /// By how much, in steps.
    var amount: Int64
  }

  /// The totals whose bounds are needed, in order.
  var totals: [Int] {
    Set(demands + limits).compactMap { if case .total(let number) = $0 { number } else { nil } }.sorted()
  }

  /// The cells whose bounds are needed, in order.
  var cells: [Int] {
    Set(demands + limits).compactMap { if case .cell(let number) = $0 { number } else { nil } }.sorted()
  }
}

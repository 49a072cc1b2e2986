/// Cells and the totals that bind them (bài toán cân đối), in whole steps of money.
///
/// Solved by `solve(_:)`. Cells and totals are numbered by their places in the lists; the order decides ties.
struct TotalsProblem: Sendable {
  /// An amount to be found.
  struct Cell: Sendable {
    /// The least that it may be; not negative.
    var least: Int64
    /// The most that it may be; `Int64.max` where nothing bounds it.
    var most: Int64
    /// What proportional sharing would like it to be; not negative, and only ever aimed at.
    var aim: Double
  }

  /// A sum of cells that is held within bounds.
  struct Total: Sendable {
    /// The least that its cells must come to.
    var least: Int64
    /// The most that they may come to; nothing where it has no limit.
    var most: Int64?
    /// The numbers of its cells, ascending.
    var cells: [Int]
  }

  var cells: [Cell]
  var totals: [Total]
}

/// What comes of a problem of totals.
enum TotalsSolution: Sendable {
  /// Whole amounts within every bound, near the aims.
  case amounts(TotalsAmounts)
  /// No whole amounts exist, and these bounds are why.
  case contradiction(Contradiction)
  /// Totals cross in three ways, and the search was given up before it found amounts or a proof that there are none.
  case undecided
  /// Bounds or aims add up to more than can be reckoned with (2^60 steps).
  case beyondRange
}

/// Amounts that meet every total (số phân bổ).
struct TotalsAmounts: Sendable, Equatable {
  /// The amount of each cell.
  var amounts: [Int64]
  /// The unrounded value of each cell: the aims, scaled to the totals.
  var fitted: [Double]
  /// By how much an amount may lie beyond the whole numbers around its unrounded value: 0 unless the aims could not be
  /// fitted to the totals.
  var widened: Int64
}

/// The aims scaled to the totals (proportional fitting; Deming and Stephan 1940): the unrounded amounts.
///
/// Every cell is its aim times one factor for each of its totals, held within the cell's own bounds; a total that is only
/// a limit has a factor only where it binds (Bregman 1967). Floating point aims here and decides nothing: what comes of it
/// is rounded under the totals themselves. Only the four operations are used, so every machine gets the same.
struct Fitting {
  /// The value of each cell.
  private(set) var values: [Double]
  /// Whether every total is met as far as rounding can tell.
  private(set) var isClose = false

  private let least: [Double]
  private let most: [Double]
  /// The cells of all totals, one total behind the other, and where those of each begin.
  private var members: [Int32] = []
  private var starts: [Int] = [0]

  /// How far a sum may be from its bound to count as met: what rounding can't tell.
  static func tolerance(at sum: Double) -> Double { 0x1p-22 + sum * 0x1p-44 }

  /// Fits the aims to the totals: in rounds over all of them, until they are met or rounds no longer bring them nearer.
  init(of problem: TotalsProblem, aims: [Double]) {
    least = problem.cells.map { Double($0.least) }
    most = problem.cells.map { Double($0.most) }
    values = aims
    members.reserveCapacity(problem.totals.reduce(0) { $0 + $1.cells.count })
    starts.reserveCapacity(problem.totals.count + 1)
    for total in problem.totals {
      for cell in total.cells { members.append(Int32(cell)) }
      starts.append(members.count)
    }
    let bounds = problem.totals.map { (lower: Double($0.least), upper: $0.most.map { Double($0) } ?? .infinity) }
    var factors = [Double](repeating: 1, count: problem.totals.count)
    var (round, patience, best) = (0, 30, Double.infinity)
    while !isClose, round < 2_000, patience > 0 {
      round += 1
      var gap = 0.0
      for number in factors.indices {
        gap = max(gap, meet(number, bounds[number], factor: &factors[number]))
      }
      isClose = gap <= 1
      patience = gap < best / 2 ? 30 : patience - 1
      best = min(best, gap < best / 2 ? gap : best)
    }
    for cell in values.indices { values[cell] = held(cell) }
  }

  private func held(_ cell: Int) -> Double { min(max(values[cell], least[cell]), most[cell]) }

  /// Scales the cells of a total so that it is met, and says how far from that it was, in tolerances.
  private mutating func meet(_ total: Int, _ bounds: (lower: Double, upper: Double), factor: inout Double) -> Double {
    let places = starts[total]..<starts[total + 1]
    var (sum, free) = (0.0, 0.0)
    for place in places {
      let cell = Int(members[place])
      let value = held(cell)
      sum += value
      if value == values[cell] { free += value }
    }
    let (lower, upper) = bounds
    let gap = max(lower - sum, sum - upper)
    let isBinding = sum < lower || sum > upper
    // Where nothing binds, the factor goes back towards one.
    guard isBinding || factor != 1 else { return 0 }
    let wanted = isBinding ? (sum < lower ? lower : upper) : (factor < 1 ? upper : lower)
    var scale = free > 0 && wanted > sum - free ? (wanted - (sum - free)) / free : sum > 0 ? wanted / sum : 1
    if lower < upper {
      if factor < 1 { scale = isBinding && sum < lower ? scale : min(scale, 1 / factor) }
      if factor > 1 { scale = isBinding && sum > upper ? scale : max(scale, 1 / factor) }
    }
    guard scale > 0x1p-500, scale < 0x1p500 else {
      if wanted == 0 { for place in places { values[Int(members[place])] = 0 } }
      return gap / Self.tolerance(at: sum)
    }
    for place in places {
      let cell = Int(members[place])
      values[cell] = min(values[cell] * scale, 0x1p900)
    }
    factor = min(max(factor * scale, 0x1p-900), 0x1p900)
    return gap / Self.tolerance(at: sum)
  }
}

/// Whole numbers around a value that is not negative; by conversion, which needs no mathematics library.
extension Double {
  /// The greatest whole number not above; zero below zero.
  var wholeBelow: Int64 { self > 0 ? Int64(self) : 0 }

  /// The least whole number not below.
  var wholeAbove: Int64 { wholeBelow + (Double(wholeBelow) < self ? 1 : 0) }

  /// The nearest whole number, a half going up.
  var wholeNearest: Int64 { (self + 0.5).wholeBelow }
}

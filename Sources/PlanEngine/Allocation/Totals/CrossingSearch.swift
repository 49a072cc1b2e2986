/// Looks for whole amounts where totals cross in three ways (bảng ba chiều): no flow decides that, so it is searched.
///
/// Bounds of cells follow from totals (propagation); two families of totals are relaxed to a flow; where the flow breaks a
/// total that crosses both, a cell of it is held below its flow, then at or above. First near the fitted values, then
/// everywhere. The same problem always takes the same steps, and no more than a fixed number.
struct CrossingSearch {
  enum Result {
    case amounts(TotalsAmounts)
    case impossible
    case undecided
  }

  private let problem: TotalsProblem
  private let families: LaminarFamilies
  private let totalsOfCell: [[Int]]
  private let stepWork: Int
  private var steps: Int

  /// A search in a problem that may cost so much, in cells looked at.
  init(of problem: TotalsProblem, in families: LaminarFamilies, work: Int) {
    self.problem = problem
    self.families = families
    var totalsOfCell = [[Int]](repeating: [], count: problem.cells.count)
    for (number, total) in problem.totals.enumerated() { for cell in total.cells { totalsOfCell[cell].append(number) } }
    self.totalsOfCell = totalsOfCell
    stepWork = problem.cells.count + 100
    steps = work / stepWork
  }

  /// What is left of the work.
  var workLeft: Int { steps * stepWork }

  /// Whole amounts near fitted values, or that there are none.
  mutating func solve(near values: [Double]) -> Result {
    let all = Box(least: problem.cells.map(\.least), most: problem.cells.map { min($0.most, TotalsNetwork.unlimited) })
    guard let start = narrowed(all) else { return .impossible }
    let near = Box(
      least: zip(values, start.least).map { max($1, ($0 - Fitting.tolerance(at: $0)).wholeBelow) },
      most: zip(values, start.most).map { min($1, ($0 + Fitting.tolerance(at: $0)).wholeAbove) })
    let later = steps / 2
    steps -= later
    if !zip(near.least, near.most).contains(where: { $0 > $1 }), let box = narrowed(near),
      case .amounts(let amounts) = search(box, near: values)
    {
      return .amounts(TotalsAmounts(amounts: amounts, fitted: values, widened: 0))
    }
    steps += later
    switch search(start, near: values) {
    case .amounts(let amounts):
      let beyond = zip(amounts, values).map { amount, value in
        max(0, amount - value.wholeAbove, value.wholeBelow - amount)
      }
      return .amounts(TotalsAmounts(amounts: amounts, fitted: values, widened: beyond.max() ?? 0))
    case .impossible: return .impossible
    case .undecided: return .undecided
    }
  }

  /// What each cell may be.
  private struct Box {
    var least: [Int64]
    var most: [Int64]
  }

  private enum Found {
    case amounts([Int64])
    case impossible
    case undecided
  }

  private mutating func search(_ start: Box, near values: [Double]) -> Found {
    var open = [start]
    while let box = open.popLast() {
      guard steps > 0 else { return .undecided }
      steps -= 1
      guard let amounts = relaxed(box, near: values) else { continue }
      guard let (total, isTooMuch) = broken(by: amounts) else { return .amounts(amounts) }
      let cell = problem.totals[total].cells.first {
        isTooMuch ? amounts[$0] > box.least[$0] : amounts[$0] < box.most[$0]
      }
      guard let cell else { continue }
      var (below, above) = (box, box)
      let amount = amounts[cell]
      if isTooMuch { (below.most[cell], above.least[cell]) = (amount - 1, amount) }
      if !isTooMuch { (below.most[cell], above.least[cell]) = (amount, amount + 1) }
      // The last one is looked at first.
      for next in isTooMuch ? [above, below] : [below, above] {
        if let narrow = narrowed(next) { open.append(narrow) }
      }
    }
    return .impossible
  }

  /// Amounts for which the two families hold, as near to the values as the box lets a flow begin.
  private func relaxed(_ box: Box, near values: [Double]) -> [Int64]? {
    var inside = problem
    for cell in inside.cells.indices {
      (inside.cells[cell].least, inside.cells[cell].most) = (box.least[cell], box.most[cell])
    }
    let start = values.indices.map { min(max(values[$0].wholeNearest, box.least[$0]), box.most[$0]) }
    var network = TotalsNetwork(of: inside, in: families, from: start)
    guard network.settle() == nil else { return nil }
    return values.indices.map(network.flow(of:))
  }

  /// The first of the crossing totals that amounts break, and whether it is exceeded.
  private func broken(by amounts: [Int64]) -> (total: Int, isTooMuch: Bool)? {
    for number in families.crossing {
      let total = problem.totals[number]
      let sum = total.cells.reduce(Int128(0)) { $0 + Int128(amounts[$1]) }
      if sum > Int128(total.most ?? .max) { return (number, true) }
      if sum < Int128(total.least) { return (number, false) }
    }
    return nil
  }

  /// The box with what follows from the totals for single cells; nothing where they can't be met in it.
  private func narrowed(_ start: Box) -> Box? {
    var box = start
    var queue = Array(problem.totals.indices)
    var isQueued = problem.totals.map { _ in true }
    var left = 100 * (problem.totals.count + 10)
    while let number = queue.popLast(), left > 0 {
      left -= 1
      isQueued[number] = false
      let total = problem.totals[number]
      var (least, most) = (Int128(0), Int128(0))
      for cell in total.cells {
        least += Int128(box.least[cell])
        most += Int128(box.most[cell])
      }
      guard least <= Int128(total.most ?? .max), most >= Int128(total.least) else { return nil }
      for cell in total.cells {
        let lower = max(Int128(box.least[cell]), Int128(total.least) - (most - Int128(box.most[cell])))
        let upper = min(Int128(box.most[cell]), Int128(total.most ?? .max) - (least - Int128(box.least[cell])))
        guard lower <= upper else { return nil }
        guard lower > Int128(box.least[cell]) || upper < Int128(box.most[cell]) else { continue }
        least += lower - Int128(box.least[cell])
        most -= Int128(box.most[cell]) - upper
        (box.least[cell], box.most[cell]) = (Int64(lower), Int64(upper))
        for other in totalsOfCell[cell] where other != number && !isQueued[other] {
          isQueued[other] = true
          queue.append(other)
        }
      }
    }
    return box
  }
}

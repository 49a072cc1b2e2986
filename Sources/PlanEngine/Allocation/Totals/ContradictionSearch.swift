/// Makes of bounds that contradict as few as still do, and looks for the cheapest single change that helps.
struct ContradictionSearch {
  private let problem: TotalsProblem

  /// How many cells may be looked at in all for making it smaller, and again for repairs; then it is left as it is.
  private static let work = 30_000_000

  init(in problem: TotalsProblem) { self.problem = problem }

  /// A cell or total whose own bounds contradict, or a total without cells that must come to something.
  func contradictionInOnePlace() -> Contradiction? {
    guard let place = problem.contradictoryPlace else { return nil }
    let isEmpty = problem.cells(of: place).isEmpty
    let bounds = Bounds(demands: [place], limits: isEmpty ? [] : [place])
    return explained(bounds, missing: problem.least(of: place) - (isEmpty ? 0 : problem.most(of: place) ?? 0))
  }

  /// The contradiction in a cut; in all bounds of the problem where none is given.
  func contradiction(in cut: TotalsNetwork.Cut?) -> Contradiction {
    let bounds = cut.map { summedDown(Bounds(demands: $0.demands, limits: $0.limits)) } ?? allBounds
    return explained(filtered(bounds), missing: cut?.missing)
  }

  private func explained(_ bounds: Bounds, missing: Int64?) -> Contradiction {
    let repairs = repairs(among: bounds, missing: missing ?? 1)
    return Contradiction(
      demands: bounds.demands, limits: bounds.limits, missing: missing ?? repairs.first?.amount ?? 0, repairs: repairs)
  }

  /// Bounds of a problem: the least of some places and the most of some.
  private struct Bounds {
    var demands: [Contradiction.Place]
    var limits: [Contradiction.Place]
  }

  private var allBounds: Bounds {
    let places = problem.totals.indices.map(Contradiction.Place.total) + problem.cells.indices.map { .cell($0) }
    return Bounds(
      demands: places.filter { problem.least(of: $0) > 0 },
      limits: places.filter { problem.most(of: $0) ?? .max < TotalsNetwork.unlimited })
  }

  // MARK: - Fewer bounds

  /// Leaves out of a cut what its sums do not need: small demands while the others are still too much, and limits of
  /// cells that nothing left demands.
  private func summedDown(_ cut: Bounds) -> Bounds {
    var count = [Int32](repeating: 0, count: problem.cells.count)
    for place in cut.limits { for cell in problem.cells(of: place) { count[cell] += 1 } }
    for place in cut.demands { for cell in problem.cells(of: place) { count[cell] -= 1 } }
    var bounds = cut
    var gap = Int128(0)
    for place in cut.demands { gap += Int128(problem.least(of: place)) }
    for place in cut.limits { gap -= Int128(problem.most(of: place) ?? 0) }
    var isChanged = true
    while isChanged {
      isChanged = false
      var dropped: Set<Contradiction.Place> = []
      let smallestFirst = bounds.demands.sorted { left, right in
        let (a, b) = (problem.least(of: left), problem.least(of: right))
        return a == b ? right.isBefore(left) : a < b
      }
      for place in smallestFirst {
        guard gap > Int128(problem.least(of: place)) else { break }
        gap -= Int128(problem.least(of: place))
        for cell in problem.cells(of: place) { count[cell] += 1 }
        dropped.insert(place)
      }
      bounds.demands.removeAll { dropped.contains($0) }
      bounds.limits.removeAll { place in
        guard problem.cells(of: place).allSatisfy({ count[$0] > 0 }) else { return false }
        for cell in problem.cells(of: place) { count[cell] -= 1 }
        gap += Int128(problem.most(of: place) ?? 0)
        isChanged = true
        return true
      }
    }
    return bounds
  }

  /// Leaves out every bound without which the others still contradict.
  private func filtered(_ all: Bounds) -> Bounds {
    var bounds = all
    var work = Self.work
    for place in all.demands where bounds.demands.count + bounds.limits.count > 1 {
      var fewer = bounds
      fewer.demands.removeAll { $0 == place }
      if isContradiction(fewer, &work) { bounds = fewer }
    }
    for place in all.limits where bounds.demands.count + bounds.limits.count > 1 {
      var fewer = bounds
      fewer.limits.removeAll { $0 == place }
      if isContradiction(fewer, &work) { bounds = fewer }
    }
    return bounds
  }

  /// Whether some bounds alone contradict; no where it would be too much work to see.
  private func isContradiction(_ bounds: Bounds, _ work: inout Int) -> Bool {
    problem.reduced(toLeast: bounds.demands, most: bounds.limits).feasibility(&work) == .impossible
  }

  // MARK: - Repairs

  /// The single changes of one of the bounds that make the problem solvable.
  private func repairs(among bounds: Bounds, missing: Int64) -> [Contradiction.Repair] {
    var work = Self.work
    var found: [Contradiction.Repair] = []
    let changes =
      bounds.limits.map { ($0, Contradiction.Repair.Change.raiseMost) }
      + bounds.demands.map { ($0, Contradiction.Repair.Change.lowerLeast) }
    for (place, change) in changes where work > 0 {
      if let amount = leastAmount(of: change, at: place, from: max(1, missing), &work) {
        found.append(Contradiction.Repair(place: place, change: change, amount: amount))
      }
    }
    return found.sorted { left, right in
      if left.amount != right.amount { return left.amount < right.amount }
      return left.place == right.place ? left.change == .raiseMost : left.place.isBefore(right.place)
    }
  }

  /// By how much a bound must change at least; nothing where no change of it alone helps.
  private func leastAmount(
    of change: Contradiction.Repair.Change, at place: Contradiction.Place, from first: Int64, _ work: inout Int
  ) -> Int64? {
    func helps(_ amount: Int64) -> Bool {
      problem.changed(place, change, by: amount).feasibility(&work) == .possible
    }
    var (short, enough) = (Int64(0), first)
    let most =
      change == .lowerLeast ? problem.least(of: place) : TotalsNetwork.unlimited - (problem.most(of: place) ?? 0)
    guard first <= most else { return nil }
    if helps(first) { return first }
    guard helps(most) else { return nil }
    short = first
    enough = most
    // The first doubling finds the order of magnitude, then the interval is halved.
    var step = first
    while enough - short > step {
      if helps(short + step) {
        enough = short + step
        break
      }
      short += step
      step *= 2
    }
    while enough - short > 1 {
      let middle = short + (enough - short) / 2
      if helps(middle) { enough = middle } else { short = middle }
    }
    return enough
  }
}

extension TotalsProblem {
  /// Whether there are amounts within all bounds.
  enum Feasibility { case possible, impossible, undecided }

  func least(of place: Contradiction.Place) -> Int64 {
    switch place {
    case .total(let number): totals[number].least
    case .cell(let number): cells[number].least
    }
  }

  func most(of place: Contradiction.Place) -> Int64? {
    switch place {
    case .total(let number): totals[number].most
    case .cell(let number): cells[number].most
    }
  }

  func cells(of place: Contradiction.Place) -> [Int] {
    switch place {
    case .total(let number): totals[number].cells
    case .cell(let number): [number]
    }
  }

  /// The first total, or else cell, whose own bounds contradict, or that has no cells and must come to something.
  var contradictoryPlace: Contradiction.Place? {
    totals.firstIndex { $0.least > ($0.cells.isEmpty ? 0 : $0.most ?? .max) }.map { .total($0) }
      ?? cells.firstIndex { $0.least > $0.most }.map { .cell($0) }
  }

  /// Whether there are amounts within all bounds, for so much work; undecided where that is not enough.
  func feasibility(_ work: inout Int) -> Feasibility {
    let size = cells.count + totals.reduce(0) { $0 + $1.cells.count } + 10
    guard work >= size else { return .undecided }
    work -= size
    if contradictoryPlace != nil { return .impossible }
    let families = LaminarFamilies(of: self)
    guard families.crossing.isEmpty else {
      let share = min(work, 1_000_000)
      var search = CrossingSearch(of: self, in: families, work: share)
      let result = search.solve(near: cells.map { Double($0.least) })
      work -= share - search.workLeft
      switch result {
      case .amounts: return .possible
      case .impossible: return .impossible
      case .undecided: return .undecided
      }
    }
    var network = TotalsNetwork(of: self, in: families, from: cells.map(\.least))
    return network.settle() == nil ? .possible : .impossible
  }

  /// The problem with one bound changed.
  func changed(
    _ place: Contradiction.Place, _ change: Contradiction.Repair.Change, by amount: Int64
  ) -> TotalsProblem {
    var changed = self
    switch (place, change) {
    case (.total(let number), .lowerLeast): changed.totals[number].least -= amount
    case (.total(let number), .raiseMost): changed.totals[number].most = totals[number].most.map { $0 + amount }
    case (.cell(let number), .lowerLeast): changed.cells[number].least -= amount
    case (.cell(let number), .raiseMost): changed.cells[number].most += amount
    }
    return changed
  }

  /// The problem with no bounds but some: only cells that something is demanded of matter.
  func reduced(toLeast demands: [Contradiction.Place], most limits: [Contradiction.Place]) -> TotalsProblem {
    var numbers = [Int](repeating: -1, count: cells.count)
    var reduced = TotalsProblem(cells: [], totals: [])
    for cell in Set(demands.flatMap(cells(of:))).sorted() {
      numbers[cell] = reduced.cells.count
      reduced.cells.append(Cell(least: 0, most: .max, aim: 0))
    }
    var kept: [Int: Total] = [:]
    for case .total(let number) in demands {
      kept[number] = Total(least: totals[number].least, most: nil, cells: totals[number].cells.map { numbers[$0] })
    }
    for case .total(let number) in limits {
      let inside = totals[number].cells.map { numbers[$0] }.filter { $0 >= 0 }
      kept[number, default: Total(least: 0, most: nil, cells: inside)].most = totals[number].most
    }
    reduced.totals = kept.sorted { $0.key < $1.key }.map(\.value)
    for case .cell(let number) in demands { reduced.cells[numbers[number]].least = cells[number].least }
    for case .cell(let number) in limits where numbers[number] >= 0 {
      reduced.cells[numbers[number]].most = cells[number].most
    }
    return reduced
  }
}

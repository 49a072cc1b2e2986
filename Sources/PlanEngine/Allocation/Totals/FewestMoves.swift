/// Finds amounts that meet every total and differ from wanted ones in as few cells as possible (giữ số đã duyệt).
///
/// To find the fewest cells to be moved is hard in general (a flow with fixed charges), so two ways are gone. From the flow
/// nearest to the wanted amounts, and from amounts known before, cells are taken back one by one, the earlier first, as long
/// as the others can still meet every total: then none of what is left can be kept beside the others. Beginning with
/// nothing moved, each way out of a contradiction is then tried, up to a fixed amount of work: where that comes to an end,
/// no fewer cells can be moved.
struct FewestMoves {
  /// Which cells are moved.
  struct Moves {
    var cells: [Int]
    /// Whether it is proven that no fewer could be moved.
    var isFewest: Bool
  }

  private let problem: TotalsProblem
  private let wanted: [Int64]
  /// The cells that can't be as wanted, or of which nothing is wanted.
  private let open: [Int]
  private let isOpen: [Bool]
  private let totalsOfCell: [[Int]]
  /// What each total comes to with every cell as wanted, an open one as nothing.
  private let sums: [Int128]
  /// The totals that do not hold then.
  private let broken: [Int]

  /// The problem of keeping amounts; none where nothing is wanted of a cell.
  init(of problem: TotalsProblem, wanted: [Int64?]) {
    self.problem = problem
    isOpen = zip(problem.cells, wanted).map { cell, amount in
      amount.map { $0 < cell.least || $0 > cell.most } ?? true
    }
    open = problem.cells.indices.filter { [isOpen] in isOpen[$0] }
    self.wanted = zip(problem.cells, wanted).map { cell, amount in min(max(amount ?? 0, cell.least), cell.most) }
    var totalsOfCell = [[Int]](repeating: [], count: problem.cells.count)
    for (number, total) in problem.totals.enumerated() { for cell in total.cells { totalsOfCell[cell].append(number) } }
    self.totalsOfCell = totalsOfCell
    sums = problem.totals.map { [wanted = self.wanted, isOpen] total in
      total.cells.reduce(Int128(0)) { $0 + (isOpen[$1] ? 0 : Int128(wanted[$1])) }
    }
    broken = zip(problem.totals, sums).enumerated().filter { _, entry in
      entry.1 > Int128(entry.0.most ?? .max) || entry.1 < Int128(entry.0.least)
    }.map(\.offset)
  }

  /// The cells to be moved; no more than amounts known before move.
  func moves(than known: [Int64]) -> Moves {
    if holds(moving: open) { return Moves(cells: open, isFewest: true) }
    var best = taken(back: movedCells(in: known))
    let families = LaminarFamilies(of: problem)
    guard families.crossing.isEmpty else { return Moves(cells: best, isFewest: false) }
    var network = TotalsNetwork(of: problem, in: families, from: wanted)
    if network.settle() == nil {
      let near = taken(back: movedCells(in: problem.cells.indices.map(network.flow(of:))))
      if near.count <= best.count { best = near }
    }
    var search = Search(best: best, work: 1_000_000)
    attempt(open, excluded: [], &search)
    return Moves(cells: search.best, isFewest: search.work > 0)
  }

  /// The problem with every cell but some held as wanted.
  func held(moving cells: [Int]) -> TotalsProblem {
    var held = problem
    let moved = Set(cells)
    for cell in problem.cells.indices where !moved.contains(cell) {
      (held.cells[cell].least, held.cells[cell].most) = (wanted[cell], wanted[cell])
      held.cells[cell].aim = Double(wanted[cell])
    }
    return held
  }

  private func movedCells(in amounts: [Int64]) -> [Int] {
    problem.cells.indices.filter { isOpen[$0] || amounts[$0] != wanted[$0] }
  }

  // MARK: Taking cells back

  /// Of cells by whose moving every total can be met, those of which none can be kept beside the others.
  private func taken(back cells: [Int]) -> [Int] {
    var moved = cells
    var size = max(1, cells.count / 2)
    // Checking costs as much as there are cells; very many are taken back in blocks only.
    var work = 40_000_000
    while work > 0 {
      let candidates = moved.filter { !isOpen[$0] }
      for start in stride(from: 0, to: candidates.count, by: size) where work > 0 {
        let block = Set(candidates[start..<min(start + size, candidates.count)])
        let rest = moved.filter { !block.contains($0) }
        work -= 20 * (moved.count + broken.count + 10)
        if holds(moving: rest) { moved = rest }
      }
      guard size > 1 else { break }
      size = (size + 1) / 2
    }
    return moved
  }

  private func holds(moving cells: [Int]) -> Bool {
    if case .holds = outcome(moving: cells) { true } else { false }
  }

  // MARK: Every way out

  private struct Search {
    var best: [Int]
    var work: Int
  }

  /// Tries what must be moved besides some cells, fewest first found.
  private func attempt(_ moved: [Int], excluded: Set<Int>, _ search: inout Search) {
    guard search.work > 0, moved.count < search.best.count else { return }
    search.work -= 20 * (moved.count + broken.count + 10)
    switch outcome(moving: moved) {
    case .holds: search.best = moved
    case .unknown: search.work = 0
    case .needs(let cells):
      search.work -= cells.count
      guard moved.count + 1 < search.best.count else { return }
      var excluded = excluded
      for cell in cells where !excluded.contains(cell) {
        attempt(moved + [cell], excluded: excluded, &search)
        excluded.insert(cell)
      }
    }
  }

  private enum Outcome {
    case holds
    /// One of these cells must be moved too.
    case needs([Int])
    case unknown
  }

  /// Whether every total can be met by moving some cells only.
  private func outcome(moving cells: [Int]) -> Outcome {
    var numbers: [Int: Int] = [:]
    var reduced = TotalsProblem(cells: cells.map { problem.cells[$0] }, totals: [])
    var origins: [Int] = []
    var kept: [Int: Int128] = [:]
    for (place, cell) in cells.enumerated() {
      for total in totalsOfCell[cell] {
        let number = numbers[total] ?? origins.count
        if number == origins.count {
          numbers[total] = number
          origins.append(total)
          reduced.totals.append(TotalsProblem.Total(least: 0, most: nil, cells: []))
        }
        reduced.totals[number].cells.append(place)
        kept[total, default: sums[total]] -= isOpen[cell] ? 0 : Int128(wanted[cell])
      }
    }
    // Of totals without a moved cell only those can fail that fail from the beginning.
    for number in origins + broken.filter({ numbers[$0] == nil }) {
      let total = problem.totals[number]
      let sum = kept[number] ?? sums[number]
      let isTooMuch = sum > Int128(total.most ?? .max)
      if isTooMuch || (numbers[number] == nil && sum < Int128(total.least)) {
        return .needs(free(demanded: isTooMuch ? [] : [number], limited: isTooMuch ? [number] : [], beside: cells))
      }
      guard let place = numbers[number] else { continue }
      reduced.totals[place].least = Int64(clamping: max(0, Int128(total.least) - sum))
      reduced.totals[place].most = total.most.map { Int64(clamping: Int128($0) - sum) }
    }
    let families = LaminarFamilies(of: reduced)
    guard families.crossing.isEmpty else {
      var search = CrossingSearch(of: reduced, in: families, work: 200_000)
      if case .amounts = search.solve(near: cells.map { Double(wanted[$0]) }) { return .holds }
      return .unknown
    }
    var network = TotalsNetwork(of: reduced, in: families, from: cells.map { wanted[$0] })
    guard let cut = network.settle() else { return .holds }
    func totals(_ places: [Contradiction.Place]) -> [Int] {
      places.compactMap { if case .total(let number) = $0 { origins[number] } else { nil } }
    }
    return .needs(free(demanded: totals(cut.demands), limited: totals(cut.limits), beside: cells))
  }

  /// The kept cells of which one must be moved where some totals can't reach their least, or others not keep their most: what
  /// adds to the first and can be more, or to the second and can be less.
  private func free(demanded: [Int], limited: [Int], beside moved: [Int]) -> [Int] {
    var weights: [Int: Int] = [:]
    for total in demanded { for cell in problem.totals[total].cells { weights[cell, default: 0] += 1 } }
    for total in limited { for cell in problem.totals[total].cells { weights[cell, default: 0] -= 1 } }
    let moved = Set(moved)
    return weights.filter { cell, weight in
      !moved.contains(cell)
        && (weight > 0
          ? wanted[cell] < problem.cells[cell].most : weight < 0 && wanted[cell] > problem.cells[cell].least)
    }.keys.sorted()
  }
}

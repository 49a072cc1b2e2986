/// A problem of two families of totals as a circulation: from the root through rows, outer before inner, along a cell's
/// arc to its column, and outwards through columns back to the root.
struct TotalsNetwork {
  /// The whole numbers that a cell or a total may be.
  struct Bounds {
    var lower: Int64
    var upper: Int64

    func clamped(_ amount: Int64) -> Int64 { min(max(amount, lower), upper) }
  }

  private let problem: TotalsProblem
  private let rows: LaminarFamily
  private let columns: LaminarFamily
  private let rowArcs: Int
  private let columnArcs: Int
  private(set) var circulation: Circulation

  /// What stands for "no limit": far above any sum that is asked for, far below what overflows.
  static let unlimited: Int64 = 1 << 61

  /// The parts of one in which remainders are compared: far coarser than what floating point leaves undecided.
  private static let scale: Int64 = 1 << 20

  /// The network of a problem with amounts to begin with, which may be changed by no more than so much where that is given.
  init(of problem: TotalsProblem, in families: LaminarFamilies, from amounts: [Int64], within reach: Int64? = nil) {
    let cells = zip(problem.cells, amounts).map { cell, amount in
      let bounds = Bounds(lower: cell.least, upper: min(cell.most, Self.unlimited))
      guard let reach else { return bounds }
      return Bounds(lower: bounds.clamped(amount - reach), upper: bounds.clamped(amount + reach))
    }
    self.init(
      of: problem, in: families, from: amounts, ideals: nil, scale: 1, cells: cells,
      totals: problem.totals.map { Bounds(lower: $0.least, upper: min($0.most ?? .max, Self.unlimited)) })
  }

  /// The network in which fitted values are rounded: every cell and every total becomes a whole number next to its value.
  init(rounding values: [Double], of problem: TotalsProblem, in families: LaminarFamilies) {
    let scale = Self.scale
    var (amounts, ideals, cells): ([Int64], [Int32], [Bounds]) = ([], [], [])
    amounts.reserveCapacity(values.count)
    ideals.reserveCapacity(values.count)
    cells.reserveCapacity(values.count)
    for (value, cell) in zip(values, problem.cells) {
      let floor = value.wholeBelow
      let near = Fitting.tolerance(at: value)
      ideals.append(Int32(((value - Double(floor)) * Double(scale)).wholeNearest))
      amounts.append(floor)
      cells.append(
        Bounds(
          lower: max(cell.least, (value - near).wholeBelow),
          upper: min(cell.most, (value + near).wholeAbove)))
    }
    let totals = problem.totals.map { total in
      let bounds = Bounds(lower: total.least, upper: min(total.most ?? .max, Self.unlimited))
      guard bounds.lower < bounds.upper else { return bounds }
      let sum = total.cells.reduce(0) { $0 + values[$1] }
      let near = Fitting.tolerance(at: sum)
      return Bounds(
        lower: bounds.clamped((sum - near).wholeBelow),
        upper: bounds.clamped((sum + near).wholeAbove))
    }
    self.init(
      of: problem, in: families, from: amounts, ideals: ideals, scale: scale, cells: cells, totals: totals)
  }

  private init(
    of problem: TotalsProblem, in families: LaminarFamilies, from amounts: [Int64], ideals: [Int32]?, scale: Int64,
    cells: [Bounds], totals: [Bounds]
  ) {
    self.problem = problem
    (rows, columns) = (families.rows, families.columns)
    rowArcs = problem.cells.count
    columnArcs = rowArcs + rows.groups.count
    let firstColumn = 1 + rows.groups.count
    circulation = Circulation(nodes: firstColumn + columns.groups.count, scale: scale)
    circulation.reserve(columnArcs + columns.groups.count)
    // With ideals, flows are counted from the whole numbers below them, so that every figure is small.
    for cell in problem.cells.indices {
      let base = ideals == nil ? 0 : amounts[cell]
      circulation.addArc(
        from: 1 + Int(rows.innermost[cell]),
        to: columns.innermost[cell] < 0 ? 0 : firstColumn + Int(columns.innermost[cell]),
        lower: cells[cell].lower - base, upper: cells[cell].upper - base, flow: amounts[cell] - base,
        ideal: ideals.map { $0[cell] } ?? -1)
    }
    for (family, first) in [(rows, 1), (columns, firstColumn)] {
      var sums = family.groups.map { _ in Int64(0) }
      for cell in problem.cells.indices where family.innermost[cell] >= 0 {
        sums[Int(family.innermost[cell])] += amounts[cell]
      }
      for number in family.groups.indices.reversed() {
        if let outer = family.groups[number].outer { sums[outer] += sums[number] }
      }
      for (number, group) in family.groups.enumerated() {
        let (inner, outer) = (first + number, group.outer.map { first + $0 } ?? 0)
        let base = ideals == nil ? 0 : sums[number]
        let bounds = totals[group.total]
        circulation.addArc(
          from: first == 1 ? outer : inner, to: first == 1 ? inner : outer, lower: bounds.lower - base,
          upper: bounds.upper - base, flow: bounds.clamped(sums[number]) - base)
      }
    }
    passRowsBy()
  }

  /// Has the innermost rows with exact totals keep them from the beginning, so that ways are looked for among columns only.
  private mutating func passRowsBy() {
    guard columns.groups.count <= 500 else { return }
    var cells = rows.groups.map { _ in [Int32]() }
    for cell in problem.cells.indices where rows.innermost[cell] >= 0 {
      cells[Int(rows.innermost[cell])].append(Int32(cell))
    }
    for (number, group) in rows.groups.enumerated() where !group.hasInner {
      let arc = circulation.arcs[rowArcs + number]
      if arc.lower == arc.upper { circulation.passBy(1 + number, leaving: cells[number], sum: arc.lower) }
    }
  }

  /// Finds amounts within every bound; where there are none, says which cut forbids them, and what is missing.
  mutating func settle() -> Cut? {
    circulation.settle().map { cut(around: $0.inside, missing: $0.missing) }
  }

  /// The cells that have the same amount, their least or their most, in every solution; asked of a network that is settled.
  func forcedCells() -> [Bool] {
    let parts = circulation.components()
    return problem.cells.indices.map { cell in
      let arc = circulation.arcs[cell]
      return parts[Int(arc.from)] != parts[Int(arc.to)] && (arc.flow == arc.lower || arc.flow == arc.upper)
    }
  }

  /// The amount of a cell beside the one begun with.
  func flow(of cell: Int) -> Int64 { circulation.flow(of: cell) }

  /// Bounds that together forbid every flow: what must come in is more than what may go out.
  struct Cut {
    var demands: [Contradiction.Place]
    var limits: [Contradiction.Place]
    var missing: Int64

    /// The cut with the totals' numbers in a longer list.
    func renumbered(_ totals: [Int]) -> Cut {
      func renumbered(_ place: Contradiction.Place) -> Contradiction.Place {
        switch place {
        case .total(let number): .total(totals[number])
        case .cell: place
        }
      }
      return Cut(demands: demands.map(renumbered), limits: limits.map(renumbered), missing: missing)
    }
  }

  private func cut(around inside: [Bool], missing: Int64) -> Cut {
    var cut = Cut(demands: [], limits: [], missing: missing)
    func add(_ arc: Int, _ place: Contradiction.Place) {
      let isFromInside = inside[Int(circulation.arcs[arc].from)]
      guard isFromInside != inside[Int(circulation.arcs[arc].to)] else { return }
      if isFromInside {
        cut.limits.append(place)
      } else if circulation.arcs[arc].lower > 0 {
        cut.demands.append(place)
      }
    }
    for (number, group) in rows.groups.enumerated() { add(rowArcs + number, .total(group.total)) }
    for (number, group) in columns.groups.enumerated() { add(columnArcs + number, .total(group.total)) }
    cut.demands.sort { $0.isBefore($1) }
    cut.limits.sort { $0.isBefore($1) }
    for cell in problem.cells.indices { add(cell, .cell(cell)) }
    return cut
  }
}

extension Contradiction.Place {
  /// Totals before cells, each in order.
  func isBefore(_ other: Contradiction.Place) -> Bool {
    switch (self, other) {
    case (.total(let left), .total(let right)), (.cell(let left), .cell(let right)): left < right
    case (.total, .cell): true
    case (.cell, .total): false
    }
  }
}

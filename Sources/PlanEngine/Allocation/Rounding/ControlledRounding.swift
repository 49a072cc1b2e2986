/// Rounds cells of exact fractions so that sums over them stay right (làm tròn có kiểm soát).
///
/// Every cell becomes the whole number below or above it, larger remainders being rounded up first and ties going to the
/// earlier cell. A cell lies in one group of rows and one of columns, and a group may lie in a wider one of its side. A
/// group's sum that is whole is kept, any other becomes the whole number below or above it, where the group is not given
/// other bounds. With the bounds of the fractions themselves a rounding always exists (Cox 1987): the fractions are a
/// circulation within the bounds, so there is a whole one too.
struct ControlledRounding {
  /// A group of cells: a row or a column of the table, or a set of whole rows or columns.
  struct Group {
    fileprivate let isRow: Bool
    fileprivate let outer: Int?
    fileprivate var ideal: Fraction? = .zero
    fileprivate var floors: Int64 = 0
    fileprivate var ceilings: Int64 = 0
    fileprivate var stated: ClosedRange<Int64>?
    fileprivate var wish: Int64?

    fileprivate var bounds: ClosedRange<Int64> {
      if let stated { return stated }
      guard let ideal, ideal.ceiling <= UInt128(Int64.max) else { return floors...ceilings }
      return Int64(ideal.floor)...Int64(ideal.ceiling)
    }
  }

  private struct Cell {
    let ideal: Fraction
    let row: Int
    let column: Int
    let bounds: ClosedRange<Int64>

    /// Where the cell starts before remainders are given out.
    var start: Int64 { min(max(Int64(clamping: ideal.floor), bounds.lowerBound), bounds.upperBound) }
  }

  private var groups: [Group] = []
  private var cells: [Cell] = []

  /// Adds a row, inside a wider group of rows where one is given; numbers the group.
  mutating func addRow(inside outer: Int? = nil) -> Int { add(Group(isRow: true, outer: outer)) }

  /// Adds a column, inside a wider group of columns where one is given; numbers the group.
  mutating func addColumn(inside outer: Int? = nil) -> Int { add(Group(isRow: false, outer: outer)) }

  /// Adds a cell to a row and a column; its bounds are the whole numbers around it where no others are given.
  mutating func addCell(_ ideal: Fraction, row: Int, column: Int, bounds: ClosedRange<Int64>? = nil) {
    let around = Int64(clamping: ideal.floor)...Int64(clamping: ideal.ceiling)
    let cell = Cell(ideal: ideal, row: row, column: column, bounds: bounds ?? around)
    cells.append(cell)
    for group in groupsAround(cell) {
      groups[group].ideal = groups[group].ideal.flatMap { $0.adding(ideal) }
      groups[group].floors += cell.bounds.lowerBound
      groups[group].ceilings += cell.bounds.upperBound
    }
  }

  /// Holds a group's sum within bounds of its own, and says what sum is liked best.
  mutating func hold(_ group: Int, within bounds: ClosedRange<Int64>? = nil, wish: Int64? = nil) {
    groups[group].stated = bounds ?? groups[group].stated
    groups[group].wish = wish ?? groups[group].wish
  }

  /// What a group's cells come to before rounding; nothing where it can't be written.
  func ideal(of group: Int) -> Fraction? { groups[group].ideal }

  /// The rounded cells in the order in which they were added, and whether every bound is kept.
  func rounded() -> (amounts: [Int64], isFeasible: Bool) {
    var circulation = Circulation(nodes: groups.count + 1)
    let root = groups.count
    let groupArcs = groups.indices.map { group in
      let outer = groups[group].outer ?? root
      let (from, to) = groups[group].isRow ? (outer, group) : (group, outer)
      let bounds = groups[group].bounds
      return circulation.addArc(from: from, to: to, lower: bounds.lowerBound, upper: bounds.upperBound, flow: 0)
    }
    let remainders = cells.map(\.ideal.remainder)
    let order = cells.indices.sorted { left, right in
      remainders[left] == remainders[right] ? left < right : remainders[left] > remainders[right]
    }
    var cellArcs = cells.map { _ in 0 }
    for index in order {
      let cell = cells[index]
      cellArcs[index] = circulation.addArc(
        from: cell.row, to: cell.column, lower: cell.bounds.lowerBound, upper: cell.bounds.upperBound, flow: 0)
    }
    func raise(_ index: Int, by amount: Int64) {
      circulation.add(amount, to: cellArcs[index])
      for group in groupsAround(cells[index]) { circulation.add(amount, to: groupArcs[group]) }
    }
    for index in cells.indices { raise(index, by: cells[index].start) }
    for index in order where circulation.flow(of: cellArcs[index]) < cells[index].bounds.upperBound {
      let isWelcome = groupsAround(cells[index]).allSatisfy { group in
        circulation.flow(of: groupArcs[group]) < groups[group].wish ?? groups[group].bounds.upperBound
      }
      if isWelcome { raise(index, by: 1) }
    }
    let isFeasible = circulation.settle() == nil
    return (cellArcs.map(circulation.flow(of:)), isFeasible)
  }

  private mutating func add(_ group: Group) -> Int {
    groups.append(group)
    return groups.count - 1
  }

  private func groupsAround(_ cell: Cell) -> [Int] {
    var around: [Int] = []
    for innermost in [cell.row, cell.column] {
      var next: Int? = innermost
      while let group = next {
        around.append(group)
        next = groups[group].outer
      }
    }
    return around
  }
}

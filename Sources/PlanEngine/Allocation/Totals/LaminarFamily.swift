/// Totals of which any two are nested or apart, as a forest: the rows of a table with their subtotals, or its columns.
struct LaminarFamily {
  /// A total at its place in the forest.
  struct Group {
    let total: Int
    /// The group around it; nothing at the top.
    let outer: Int?
    let size: Int
    var hasInner = false
  }

  /// Outer groups before inner ones.
  private(set) var groups: [Group] = []
  /// The innermost group of each cell, -1 where there is none.
  private(set) var innermost: [Int32]

  init(cells: Int) { innermost = Array(repeating: -1, count: cells) }

  /// Adds a total that lies inside one of the innermost groups, or apart from all; says whether it does.
  ///
  /// Totals are offered larger ones first, so none has to be put around others.
  mutating func add(_ total: Int, of cells: [Int]) -> Bool {
    guard let first = cells.first else { return true }
    let outer = innermost[first]
    for cell in cells where innermost[cell] != outer { return false }
    let number = Int32(groups.count)
    if outer >= 0 { groups[Int(outer)].hasInner = true }
    groups.append(Group(total: total, outer: outer < 0 ? nil : Int(outer), size: cells.count))
    for cell in cells { innermost[cell] = number }
    return true
  }
}

/// The totals of a problem as two families, and those that cross both.
struct LaminarFamilies {
  /// The family with more groups, and the other one.
  let rows: LaminarFamily
  let columns: LaminarFamily
  /// Totals that fit neither, in order.
  let crossing: [Int]

  /// Splits the totals into two families if that is possible.
  init(of problem: TotalsProblem) {
    // A stable order: of totals of one size the earlier comes first.
    let order = problem.totals.indices.sorted { left, right in
      let (a, b) = (problem.totals[left].cells.count, problem.totals[right].cells.count)
      return a == b ? left < right : a > b
    }
    var (first, second) = (LaminarFamily(cells: problem.cells.count), LaminarFamily(cells: problem.cells.count))
    var crossing: [Int] = []
    for total in order {
      let cells = problem.totals[total].cells
      if !first.add(total, of: cells), !second.add(total, of: cells) { crossing.append(total) }
    }
    if !crossing.isEmpty, let sides = Self.sides(of: problem) {
      (first, second) = (LaminarFamily(cells: problem.cells.count), LaminarFamily(cells: problem.cells.count))
      crossing = []
      for total in order {
        let cells = problem.totals[total].cells
        if !(sides[total] ? second.add(total, of: cells) : first.add(total, of: cells)) { crossing.append(total) }
      }
    }
    (rows, columns) = first.groups.count >= second.groups.count ? (first, second) : (second, first)
    self.crossing = crossing.sorted()
  }

  /// On which of two sides each total must stand so that no two on one side cross; nothing where that can't be.
  private static func sides(of problem: TotalsProblem) -> [Bool]? {
    var totalsOfCell = [[Int]](repeating: [], count: problem.cells.count)
    for (number, total) in problem.totals.enumerated() { for cell in total.cells { totalsOfCell[cell].append(number) } }
    var rivals = [[Int]](repeating: [], count: problem.totals.count)
    var common = [Int](repeating: 0, count: problem.totals.count)
    for (number, total) in problem.totals.enumerated() {
      var met: [Int] = []
      for cell in total.cells {
        for other in totalsOfCell[cell] where other < number {
          if common[other] == 0 { met.append(other) }
          common[other] += 1
        }
      }
      for other in met {
        if common[other] < min(total.cells.count, problem.totals[other].cells.count) {
          rivals[number].append(other)
          rivals[other].append(number)
        }
        common[other] = 0
      }
    }
    var sides = [Bool?](repeating: nil, count: problem.totals.count)
    for start in sides.indices where sides[start] == nil {
      sides[start] = false
      var queue = [start]
      while let number = queue.popLast() {
        for other in rivals[number] {
          guard let side = sides[other] else {
            sides[other] = sides[number].map { !$0 }
            queue.append(other)
            continue
          }
          if side == sides[number] { return nil }
        }
      }
    }
    return sides.map { $0 ?? false }
  }
}

import TestSupport

@testable import PlanEngine

extension TotalsProblem {
  /// A table of exact totals of rows and columns; every aim 1.
  static func table(rows: [Int64], columns: [Int64]) -> TotalsProblem {
    table(rows: rows.map { $0...$0 }, columns: columns.map { $0...$0 })
  }

  /// A table of totals of rows and columns within bounds; every aim 1.
  static func table(rows: [ClosedRange<Int64>], columns: [ClosedRange<Int64>]) -> TotalsProblem {
    let width = columns.count
    return TotalsProblem(
      cells: (0..<(rows.count * width)).map { _ in Cell(least: 0, most: .max, aim: 1) },
      totals: rows.enumerated().map { row, sum in
        Total(least: sum.lowerBound, most: sum.upperBound, cells: Array((row * width)..<((row + 1) * width)))
      }
        + columns.enumerated().map { column, sum in
          Total(least: sum.lowerBound, most: sum.upperBound, cells: rows.indices.map { $0 * width + column })
        })
  }

  /// Rows of one list of aims each, with exact totals.
  static func table(rows: [Int64], aims: [Double]) -> TotalsProblem {
    TotalsProblem(
      cells: rows.flatMap { _ in aims.map { Cell(least: 0, most: .max, aim: $0) } },
      totals: rows.enumerated().map { row, sum in
        Total(least: sum, most: sum, cells: Array((row * aims.count)..<((row + 1) * aims.count)))
      })
  }

  /// A small table with bounds, some of them exact, some contradictory; deep ones have two layers, and totals of
  /// rows, columns and layers that cross in three ways.
  static func random(using random: inout SplitMix64, largest: Int, isDeep: Bool) -> TotalsProblem {
    let depth = isDeep ? 2 : 1
    let most = isDeep ? 2 : largest
    let (height, width) = (Int.random(in: 1...most, using: &random), Int.random(in: 1...most, using: &random))
    let count = depth * height * width
    func cell(_ layer: Int, _ row: Int, _ column: Int) -> Int { (layer * height + row) * width + column }
    var problem = TotalsProblem(
      cells: (0..<count).map { _ in
        let least = Int64.random(in: 0...3, using: &random) == 0 ? Int64(1) : 0
        return Cell(
          least: least, most: least + Int64.random(in: 0...(isDeep ? 1 : 2), using: &random),
          aim: Double(Int.random(in: 0...30, using: &random)) / 10)
      }, totals: [])
    var sets: [[Int]] = []
    for layer in 0..<depth {
      sets += (0..<height).map { row in (0..<width).map { cell(layer, row, $0) } }
      sets += (0..<width).map { column in (0..<height).map { cell(layer, $0, column) } }
    }
    if isDeep { for place in 0..<(height * width) { sets.append([place, height * width + place]) } }
    sets.append(Array(0..<count))
    // Sums that some table has, in every other problem one of them moved.
    let hidden = problem.cells.map { Int64.random(in: $0.least...$0.most, using: &random) }
    let moved = Bool.random(using: &random) ? Int.random(in: sets.indices, using: &random) : -1
    for (number, set) in sets.enumerated() where Int.random(in: 0...4, using: &random) > 0 || number == moved {
      let shift: Int64 = number == moved ? (Bool.random(using: &random) ? 1 : -1) : 0
      let sum = max(0, set.reduce(0) { $0 + hidden[$1] } + shift)
      switch Int.random(in: 0...3, using: &random) {
      case 0: problem.totals.append(Total(least: 0, most: sum, cells: set))
      case 1: problem.totals.append(Total(least: sum, most: nil, cells: set))
      default: problem.totals.append(Total(least: sum, most: sum, cells: set))
      }
    }
    return problem
  }

  /// A table with exact totals that some whole table has, aims that differ from it, and cells that are closed.
  static func solvableTable(using random: inout SplitMix64, largest: Int) -> TotalsProblem {
    let (height, width) = (Int.random(in: 1...largest, using: &random), Int.random(in: 1...largest, using: &random))
    let hidden = (0..<(height * width)).map { _ in Int64.random(in: 0...5_000, using: &random) }
    let isOpen = hidden.map { _ in Int.random(in: 0...5, using: &random) > 0 }
    func amount(_ cell: Int) -> Int64 { isOpen[cell] ? hidden[cell] : 0 }
    let rows = (0..<height).map { row in Array((row * width)..<((row + 1) * width)) }
    let columns = (0..<width).map { column in (0..<height).map { $0 * width + column } }
    return TotalsProblem(
      cells: hidden.indices.map { cell in
        Cell(
          least: 0, most: isOpen[cell] ? .max : 0,
          aim: isOpen[cell] ? Double(hidden[cell]) * Double(Int.random(in: 5...20, using: &random)) / 10 + 1 : 0)
      },
      totals: (rows + columns).map { cells in
        let sum = cells.reduce(0) { $0 + amount($1) }
        return Total(least: sum, most: sum, cells: cells)
      })
  }

  /// Whether totals cross in three ways.
  var isCrossing: Bool { !LaminarFamilies(of: self).crossing.isEmpty }

  /// Whether every bound is kept.
  func isMet(by amounts: [Int64]) -> Bool {
    zip(cells, amounts).allSatisfy { $0.least <= $1 && $1 <= $0.most }
      && totals.allSatisfy { total in
        let sum = total.cells.reduce(0) { $0 + amounts[$1] }
        return sum >= total.least && sum <= total.most ?? .max
      }
  }

  /// The problem with no bounds but the least of some places and the most of others; what is unbounded stays small enough
  /// to be tried out.
  func keeping(_ demands: [Contradiction.Place], _ limits: [Contradiction.Place]) -> TotalsProblem {
    var kept = self
    for number in cells.indices {
      // No cell has to be more than what is demanded of a total that it is in.
      let demanded = demands.map { cells(of: $0).contains(number) ? least(of: $0) : 0 }
      if !demands.contains(.cell(number)) { kept.cells[number].least = 0 }
      if !limits.contains(.cell(number)) { kept.cells[number].most = demanded.max() ?? 0 }
    }
    for number in totals.indices {
      if !demands.contains(.total(number)) { kept.totals[number].least = 0 }
      if !limits.contains(.total(number)) { kept.totals[number].most = nil }
    }
    return kept
  }

  /// Whether any whole amounts meet every bound, found by trying them all, cell by cell.
  var hasSolution: Bool {
    if cells.contains(where: { $0.least > $0.most }) { return false }
    if totals.contains(where: { $0.most ?? .max < $0.least }) { return false }
    var totalsOfCell = cells.map { _ in [Int]() }
    for (number, total) in totals.enumerated() { for cell in total.cells { totalsOfCell[cell].append(number) } }
    var sums = totals.map { _ in Int64(0) }
    var room = totals.map { total in total.cells.reduce(Int64(0)) { $0 + cells[$1].most } }
    func canGoOn(from cell: Int) -> Bool {
      guard cell < cells.count else { return true }
      for number in totalsOfCell[cell] { room[number] -= cells[cell].most }
      defer { for number in totalsOfCell[cell] { room[number] += cells[cell].most } }
      for amount in cells[cell].least...cells[cell].most {
        for number in totalsOfCell[cell] { sums[number] += amount }
        defer { for number in totalsOfCell[cell] { sums[number] -= amount } }
        let isPossible = totalsOfCell[cell].allSatisfy { number in
          sums[number] <= totals[number].most ?? .max && sums[number] + room[number] >= totals[number].least
        }
        if isPossible, canGoOn(from: cell + 1) { return true }
      }
      return false
    }
    return totals.allSatisfy { !$0.cells.isEmpty || $0.least <= 0 } && canGoOn(from: 0)
  }
}

extension TotalsAmounts {
  /// Whether each amount is the whole number below or above its fitted value, widened as far as is said.
  var isNearFitted: Bool {
    zip(amounts, fitted).allSatisfy { abs(Double($0) - $1) < 1 + Double(widened) + 1e-5 }
  }

  /// The sum of the squares of what amounts are away from their fitted values.
  var distance: Double {
    zip(amounts, fitted).reduce(0) { $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1) }
  }
}

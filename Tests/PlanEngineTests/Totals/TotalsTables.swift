@testable import PlanEngine

extension TotalsProblem {
  /// A table of exact totals of rows and columns; every aim 1 where none are given.
  static func table(rows: [Int64], columns: [Int64]) -> TotalsProblem {
    let width = columns.count
    return TotalsProblem(
      cells: (0..<(rows.count * width)).map { _ in Cell(least: 0, most: .max, aim: 1) },
      totals: rows.enumerated().map { row, sum in
        Total(least: sum, most: sum, cells: Array((row * width)..<((row + 1) * width)))
      }
        + columns.enumerated().map { column, sum in
          Total(least: sum, most: sum, cells: rows.indices.map { $0 * width + column })
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
}

import PlanModel
import Sheets

/// Writes formulas over the cells of one sheet.
struct Formulas {
  /// Excel refuses longer formulas; and no function takes more parts.
  private static let (longest, mostParts) = (8_000, 250)

  /// How many decimals the table's amounts show.
  let decimals: Int

  /// The sum of cells, neighbours as one block; none where it would be too long to write.
  func sum(_ cells: [CellAddress]) -> String? {
    let ranges = Formulas.ranges(of: cells)
    guard !ranges.isEmpty else { return nil }
    var parts = ranges
    while parts.count > Formulas.mostParts {
      parts = stride(from: 0, to: parts.count, by: Formulas.mostParts).map {
        "SUM(\(parts[$0..<min($0 + Formulas.mostParts, parts.count)].joined(separator: ",")))"
      }
    }
    let formula = rounded("SUM(\(parts.joined(separator: ",")))")
    return formula.utf8.count <= Formulas.longest ? formula : nil
  }

  /// One cell less another.
  func difference(_ whole: CellAddress, _ part: CellAddress) -> String {
    rounded("\(whole.reference)-\(part.reference)")
  }

  /// One cell and another, less a third.
  func adjusted(_ base: CellAddress, by more: CellAddress, less: CellAddress) -> String {
    rounded("\(base.reference)+\(more.reference)-\(less.reference)")
  }

  /// One cell held against another, to a hundredth of a per cent.
  func ratio(_ part: CellAddress, of whole: CellAddress) -> String {
    "ROUND(\(part.reference)/\(whole.reference),4)"
  }

  /// How many rows are filled in any of some columns, all of the same rows.
  static func countOfRows(filledIn columns: [CellRange]) -> String {
    let blocks = columns.map { "\($0.first.reference):\($0.last.reference)" }
    guard blocks.count > 1 else { return "COUNTA(\(blocks.joined()))" }
    return "SUMPRODUCT(--(\(blocks.map { "(\($0)<>\"\")" }.joined(separator: "+"))>0))"
  }

  /// Sums of cells with decimals are rounded, so that binary fractions do not show (D-2b).
  private func rounded(_ formula: String) -> String {
    decimals > 0 ? "ROUND(\(formula),\(decimals))" : formula
  }

  /// Cells as ranges: runs in one column or one row become blocks.
  private static func ranges(of cells: [CellAddress]) -> [String] {
    var runs: [(first: CellAddress, last: CellAddress)] = []
    for cell in cells {
      if let run = runs.last, follows(cell, run) {
        runs[runs.count - 1].last = cell
      } else {
        runs.append((cell, cell))
      }
    }
    return runs.map { $0.first == $0.last ? $0.first.reference : "\($0.first.reference):\($0.last.reference)" }
  }

  private static func follows(_ cell: CellAddress, _ run: (first: CellAddress, last: CellAddress)) -> Bool {
    let isBelow = cell.column == run.last.column && cell.row == run.last.row + 1 && run.first.column == cell.column
    let isBeside = cell.row == run.last.row && cell.column == run.last.column + 1 && run.first.row == cell.row
    return isBelow || isBeside
  }
}

extension Money {
  /// The amount as a number of a unit with so many decimals, which must be as many as it needs.
  func number(in unit: MoneyUnit, decimals: Int) -> Number {
    let step = unit.factor / Formulas.power(decimals)
    precondition(step > 0 && dong % step == 0, "a table has as many decimals as its amounts need")
    return Number(dong / step, decimals: decimals)
  }

  /// The part in ten thousandths of the whole, the half rounded away from zero; none of nothing.
  func share(of whole: Money) -> Number? {
    guard !whole.isZero else { return nil }
    let (part, base) = (Int128(dong) * 20_000, Int128(whole.dong) * 2)
    let (magnitude, divisor) = (part.magnitude + base.magnitude / 2, base.magnitude)
    let quotient = Int64(clamping: magnitude / divisor)
    return Number((part < 0) == (base < 0) ? quotient : -quotient, decimals: 4)
  }
}

extension Formulas {
  /// 10 to so many.
  static func power(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

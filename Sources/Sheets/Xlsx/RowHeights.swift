/// How high rows must be for their text. Excel and LibreOffice do not work out merged rows, and each breaks lines a
/// little differently, so that heights stand in the file.
enum RowHeights {
  /// The highest row that the format allows, in points.
  static let highest = 409.0

  /// The height of every row in points: as given, else what its cells need.
  static func estimate(_ sheet: Sheet, columnWidths: [Double], _ merged: MergeMap) -> [Double] {
    var heights = sheet.rows.map { $0.height ?? needed(lines: 1, size: 12) }
    var tall: [(range: CellRange, height: Double)] = []
    for (row, cells) in sheet.rows.lazy.map(\.cells).enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isBlank {
        let block = merged[CellAddress(row: row, column: column)]
        let wraps = block != nil || cell.wraps(before: cells.dropFirst(column + 1).first)
        let last = block?.last.column ?? column
        let height = height(of: cell, wraps: wraps, widths: columnWidths[column...max(column, last)])
        if let block, block.last.row > block.first.row {
          tall.append((block, height))
        } else if sheet.rows[row].height == nil {
          heights[row] = max(heights[row], height)
        }
      }
    }
    // A block over several rows takes what it misses from those of them whose height is open, in equal parts.
    for (range, height) in tall {
      let rows = range.first.row...range.last.row
      let open = rows.filter { sheet.rows[$0].height == nil }
      let missing = height - heights[rows].reduce(0, +)
      for row in open where missing > 0 { heights[row] += stepped(missing / Double(open.count)) }
    }
    return heights.map { min(highest, $0) }
  }

  /// The height that one cell needs in columns of the given widths.
  static func height(of cell: Cell, wraps: Bool, widths: some Sequence<Double>) -> Double {
    let look = Look(cell.style, isFigure: cell.figure != nil, wraps: wraps)
    guard look.wraps, let text = cell.text else { return needed(lines: 1, size: look.size) }
    // Print drivers and screens round letters to their own dots; 4 % is what they were seen to differ by.
    let room = (ColumnWidths.room(widths) - Double(look.indent) * ColumnWidths.indentStep) * 0.96
    let lines = WrappedLines.count(of: text, width: max(1, room), size: look.size, isBold: look.isBold)
    return needed(lines: lines, size: look.size)
  }

  /// The height of so many lines: Excel gives a line 21/16 of the letters' size.
  static func needed(lines: Int, size: Double) -> Double {
    stepped(Double(lines) * size * 1.3125 + 2.25)
  }

  /// Rounded up to what a screen can show: a pixel is 0,75 points.
  private static func stepped(_ height: Double) -> Double { (height / 0.75).rounded(.up) * 0.75 }
}

extension Cell {
  /// The text that the cell shows; figures have none.
  var text: String? {
    switch content {
    case .text(let text), .link(let text, _, _): text
    case .blank, .number, .formula: nil
    }
  }
}

/// The widths of columns, and what room they give.
enum ColumnWidths {
  /// The width of a column that nothing is said of.
  static let standard = 8.43

  /// The room for text in points of columns side by side: a unit is 7 pixels, each column has 5 more for its edges, and
  /// text stays clear of them.
  static func room(_ widths: some Sequence<Double>) -> Double {
    max(1, widths.reduce(-5) { $0 + $1 * 7 + 5 } * 0.75)
  }

  /// The sheet's widths, each at least as wide as the figures in it: a figure that does not fit shows as `####`.
  static func widened(_ sheet: Sheet, _ merged: MergeMap) -> [Double] {
    let count = max(
      sheet.columnWidths.count, sheet.rows.lazy.map(\.cells.count).max() ?? 0,
      (sheet.merges.lazy.map { $0.last.column }.max() ?? -1) + 1)
    var widths = sheet.columnWidths
    while widths.count < count { widths.append(standard) }
    for (row, cells) in sheet.rows.lazy.map(\.cells).enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let figure = cell.figure else { continue }
        let last = merged[CellAddress(row: row, column: column)]?.last.column ?? column
        let missing = needed(figure, cell.style) - room(widths[column...last])
        if missing > 0 { widths[column] = min(255, widths[column] + (missing / 0.75 / 7 * 100).rounded(.up) / 100) }
      }
    }
    return widths
  }

  private static func needed(_ figure: Number, _ style: CellStyle) -> Double {
    let look = Look(style, isFigure: true, wraps: false)
    let text = figure.vietnamese(as: style.format)
    return LetterWidths.width(of: text, size: look.size, isBold: look.isBold) * 1.04 + Double(look.indent) * indentStep
      + 2
  }

  /// How far one step of indent moves text, in points.
  static let indentStep = 6.75
}

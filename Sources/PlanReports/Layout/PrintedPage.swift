import Sheets

/// A page of A4 between the writer's margins, and what it holds of a sheet that is fitted to its width.
struct PrintedPage {
  let isLandscape: Bool

  /// The height of a row of one line in points.
  static let rowHeight = 18.0
  /// Letters of 12 points print at 7 or more.
  private static let smallest = 0.6

  /// Width and height in points.
  private var room: (width: Double, height: Double) { isLandscape ? (742, 482) : (468, 728) }

  /// Whether a sheet with its charts goes on one page with its letters still legible.
  func holds(_ sheet: Sheet) -> Bool {
    let rows = sheet.rowHeights.reduce(0, +)
    let charts = sheet.charts.map { chart in
      sheet.rowHeights.prefix(chart.anchor.row).reduce(0, +) + Double(chart.size.height) * 0.75
    }
    let height = max(rows, charts.max() ?? 0)
    return min(room.width / sheet.width, room.height / height) >= Self.smallest
  }

  /// Goes on to the next page where what follows would be parted by the end of this one.
  func keep(_ height: Double, together canvas: inout Canvas) {
    let sheet = Sheet(name: "", columnWidths: canvas.widths, rows: canvas.rows, merges: canvas.merges)
    let page = room.height / min(1, room.width / sheet.width)
    var used = 0.0
    for row in sheet.rowHeights { used = used + row > page ? row : used + row }
    guard used + height > page, height < page, used > 0 else { return }
    // LibreOffice takes columns for wider than Excel does, prints smaller, and has 7 % more rows on a page.
    for _ in 0...Int((page * 1.07 - used) / Self.rowHeight) { canvas.space() }
  }
}

/// A table of text with ruled columns and wrapped cells (bảng).
struct TextTable {
  /// A column: what stands above it and where its cells stand.
  struct Column {
    let title: String
    let alignment: TextAlignment

    init(_ title: String, _ alignment: TextAlignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The columns, from left to right.
  let columns: [Column]
  /// The rows, one text a column; a shorter row has blank cells at its end.
  let rows: [[String]]
  /// A last row for the sums, parted from the others by a rule.
  let total: [String]?

  /// A table of rows, and of a row of sums where there is one.
  init(columns: [Column], rows: [[String]], total: [String]? = nil) {
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  /// The table drawn, at most `width` letters wide where its figures leave room for that.
  func lines(width: Int) -> [String] {
    let widths = self.widths(in: width)
    let cells = (rows + [total].compactMap(\.self)).map { row in
      columns.indices.map { TextTable.wrap($0 < row.count ? row[$0] : "", to: widths[$0]) }
    }
    // Where texts go over several lines, a rule tells where a row ends; among figures the eye needs none.
    let ruled = total == nil && cells.contains { row in row.contains { $0.count > 1 } }
    let rule = "+" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "+") + "+"
    let titles = columns.indices.map { TextTable.wrap(columns[$0].title, to: widths[$0]) }

    var lines = [rule] + draw(titles, widths, columns.map { _ in .centre }) + [rule]
    for (place, row) in cells.enumerated() {
      lines += draw(row, widths, columns.map(\.alignment))
      if ruled || place + 1 == cells.count || place + 1 == rows.count { lines.append(rule) }
    }
    return lines
  }

  private func draw(_ cells: [[String]], _ widths: [Int], _ alignments: [TextAlignment]) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let texts = cells.indices.map { column in
        alignments[column].pad(line < cells[column].count ? cells[column][line] : "", to: widths[column])
      }
      return "| " + texts.joined(separator: " | ") + " |"
    }
  }

  /// What every column gets: figures as much as they need, and the texts share what is left so that short ones take no
  /// more than they need.
  private func widths(in width: Int) -> [Int] {
    let natural = columns.indices.map { column in
      let texts = (rows + [total].compactMap(\.self)).map { column < $0.count ? $0[column] : "" }
      let title = columns[column].title
      let isText = columns[column].alignment == .left
      let titleWidth = isText ? title.count : max(TextTable.longestWord(title), min(title.count, TextTable.narrowest))
      return max(1, titleWidth, texts.flatMap { $0.split(separator: "\n") }.map(\.count).max() ?? 0)
    }
    var widths = natural
    var open = columns.indices.filter { columns[$0].alignment == .left }
    let fixed = columns.indices.filter { columns[$0].alignment != .left }.reduce(0) { $0 + natural[$1] }
    var room = width - 3 * columns.count - 1 - fixed
    while !open.isEmpty {
      let share = max(TextTable.narrowest, room / open.count)
      let content = open.filter { natural[$0] <= share }
      if content.isEmpty {
        for (place, column) in open.enumerated() {
          widths[column] = max(TextTable.narrowest, room / open.count + (place < room % open.count ? 1 : 0))
        }
        break
      }
      room -= content.reduce(0) { $0 + natural[$1] }
      open.removeAll { natural[$0] <= share }
    }
    return widths
  }

  private static let narrowest = 12

  private static func wrap(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { TextWrap.cutLines(of: $0, width: width) }
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map(\.count).max() ?? 0
  }
}

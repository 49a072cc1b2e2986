/// A table of a sheet, drawn with `|`, `-` and `+`.
struct TextTable {
  /// A cell or merged block, in rows and columns of the table.
  fileprivate struct Slot {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    var text: String
    var indent: Int
    var isFigure: Bool
    var side: CellStyle.Alignment
    var isHeading: Bool
  }

  private var slots: [Slot] = []
  /// The slot of each cell, row by row.
  private var owners: [[Int]] = []
  private var kinds: [CellStyle.Role] = []
  private var widths: [Int] = []

  /// The table in some rows of a sheet, with columns that fit a width in characters as far as figures allow.
  init(_ sheet: Sheet, rows: Range<Int>, _ merged: MergeMap, width: Int) {
    let columnCount = rows.map { max(sheet.rows[$0].cells.count, merged.end(ofRow: $0)) }.max() ?? 0
    for (row, sheetRow) in rows.enumerated() {
      let cells = sheet.rows[sheetRow].cells
      kinds.append(cells.first { $0.style.role.isInTable }?.style.role ?? .body)
      owners.append([])
      for column in 0..<columnCount {
        let place = CellAddress(row: sheetRow, column: column)
        let block = merged[place] ?? CellRange(place, place)
        let first = CellAddress(row: max(block.first.row, rows.lowerBound), column: block.first.column)
        guard first == place else {
          owners[row].append(owners[first.row - rows.lowerBound][first.column])
          continue
        }
        let cell = cells.indices.contains(column) ? cells[column] : Cell()
        owners[row].append(slots.count)
        slots.append(
          Slot(
            rows: row...(min(block.last.row, rows.upperBound - 1) - rows.lowerBound),
            columns: column...block.last.column, text: cell.shown, indent: cell.shownIndent,
            isFigure: cell.figure != nil,
            side: cell.textAlignment, isHeading: cell.style.role == .heading))
      }
    }
    widths = fitted(columns: columnCount, to: width)
  }

  /// How wide the table is, borders included.
  var width: Int { widths.reduce(1) { $0 + $1 + 3 } }

  /// Widens the columns in proportion until the table is as wide as that.
  mutating func stretch(to page: Int) {
    let (whole, extra) = (widths.reduce(0, +), page - width)
    guard extra > 0, whole > 0 else { return }
    var (reached, given) = (0, 0)
    for column in widths.indices {
      reached += widths[column]
      let due = extra * reached / whole - given
      (widths[column], given) = (widths[column] + due, given + due)
    }
  }

  // MARK: Widths

  /// No column narrower than its figures and words. Then, as far as the width goes, columns grow to ten letters, then to
  /// their text on one line, at last to their heading on one line. Whichever saves the most lines grows first.
  private func fitted(columns: Int, to width: Int) -> [Int] {
    var widths = needs(columns, \.leastWidth)
    let body = needs(columns) { $0.isHeading ? $0.leastWidth : $0.wantedWidth }
    var room = width - widths.reduce(1) { $0 + $1 + 3 }
    for wanted in [body.map { min($0, 10) }, body, needs(columns, \.wantedWidth)] {
      while room > 0 {
        let growing = widths.indices.filter { widths[$0] < wanted[$0] }
        // A text of n letters takes n/w lines, so that one letter of width more saves n/w².
        guard
          let best = growing.max(by: {
            wanted[$0] * widths[$1] * widths[$1] < wanted[$1] * widths[$0] * widths[$0]
          })
        else { break }
        widths[best] += 1
        room -= 1
      }
    }
    return widths
  }

  /// The width that each column needs for a measure of its cells, wide blocks spread over their columns.
  private func needs(_ columns: Int, _ measure: (Slot) -> Int) -> [Int] {
    var widths = Array(repeating: 1, count: columns)
    for slot in slots where slot.columns.count == 1 {
      widths[slot.columns.lowerBound] = max(widths[slot.columns.lowerBound], measure(slot))
    }
    for slot in slots where slot.columns.count > 1 { TextTable.widen(&widths, slot.columns, to: measure(slot)) }
    return widths
  }

  private static func widen(_ widths: inout [Int], _ columns: ClosedRange<Int>, to needed: Int) {
    var missing = needed - widths[columns].reduce(-3) { $0 + $1 + 3 }
    var column = columns.lowerBound
    while missing > 0 {
      widths[column] += 1
      missing -= 1
      column = column == columns.upperBound ? columns.lowerBound : column + 1
    }
  }

  // MARK: Drawing

  /// The table, line by line.
  var lines: [String] {
    guard !widths.isEmpty else { return [] }
    let starts = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + 3) }
    let texts = slots.map { slot in
      slot.isFigure ? [slot.text] : WrappedLines.broken(slot.text, to: room(of: slot, starts), indent: slot.indent)
    }
    let rules = hasRule(texts)
    let heights = heights(texts, rules)
    var tops: [Int] = []
    var canvas: [[Character]] = [rule(above: 0, starts)]
    for row in kinds.indices {
      tops.append(canvas.count)
      canvas += Array(repeating: bars(in: row, starts), count: heights[row])
      if rules[row] { canvas.append(rule(above: row + 1, starts)) }
    }
    for (slot, text) in zip(slots, texts) {
      let top = tops[slot.rows.lowerBound]
      let height = tops[slot.rows.upperBound] + heights[slot.rows.upperBound] - top
      let start = top + (slot.isHeading ? (height - text.count) / 2 : 0)
      let left = starts[slot.columns.lowerBound] + 2
      for (index, line) in text.enumerated() {
        canvas[start + index].draw(line, in: left..<(left + room(of: slot, starts)), slot.side)
      }
    }
    return canvas.map { String($0) }
  }

  private func room(of slot: Slot, _ starts: [Int]) -> Int {
    starts[slot.columns.upperBound + 1] - starts[slot.columns.lowerBound] - 3
  }

  /// Below which rows a line is drawn: around headings and totals, and everywhere once a row of the body takes several
  /// lines, because the reader could not tell where it ends.
  private func hasRule(_ texts: [[String]]) -> [Bool] {
    let wraps = zip(slots, texts).contains { slot, text in
      slot.rows.count == 1 && text.count > 1 && !kinds[slot.rows.lowerBound].isHead
    }
    return kinds.indices.map { row in
      guard row + 1 < kinds.count else { return true }
      return wraps || kinds[row].isHead || kinds[row + 1].isHead || kinds[row] == .total || kinds[row + 1] == .total
    }
  }

  private func heights(_ texts: [[String]], _ rules: [Bool]) -> [Int] {
    var heights = Array(repeating: 1, count: kinds.count)
    for (slot, text) in zip(slots, texts) where slot.rows.count == 1 {
      heights[slot.rows.lowerBound] = max(heights[slot.rows.lowerBound], text.count)
    }
    for (slot, text) in zip(slots, texts) where slot.rows.count > 1 {
      let between = rules[slot.rows.lowerBound..<slot.rows.upperBound].count { $0 }
      let missing = text.count - between - heights[slot.rows].reduce(0, +)
      if missing > 0 { heights[slot.rows.upperBound] += missing }
    }
    return heights
  }

  private func bars(in row: Int, _ starts: [Int]) -> [Character] {
    var line = Array(repeating: Character(" "), count: width)
    for (boundary, start) in starts.enumerated() where divides(row, boundary) { line[start] = "|" }
    return line
  }

  /// The line above a row, broken where a block goes through it.
  private func rule(above row: Int, _ starts: [Int]) -> [Character] {
    var line = Array(repeating: Character(" "), count: width)
    let isDrawn = widths.indices.map { column in
      row == 0 || row == kinds.count || owners[row - 1][column] != owners[row][column]
    }
    for (column, drawn) in isDrawn.enumerated() where drawn {
      for index in (starts[column] + 1)..<starts[column + 1] { line[index] = "-" }
    }
    for (boundary, start) in starts.enumerated() {
      let isCrossed = (row > 0 && divides(row - 1, boundary)) || (row < kinds.count && divides(row, boundary))
      let isMet = (boundary > 0 && isDrawn[boundary - 1]) || (boundary < isDrawn.count && isDrawn[boundary])
      line[start] = isCrossed ? (isMet ? "+" : "|") : (isMet ? "-" : " ")
    }
    return line
  }

  /// Whether two cells on either side of a boundary are different ones.
  private func divides(_ row: Int, _ boundary: Int) -> Bool {
    boundary == 0 || boundary == widths.count || owners[row][boundary - 1] != owners[row][boundary]
  }
}

extension TextTable.Slot {
  /// The longest word up to 14 characters, where longer ones are broken; figures whole.
  fileprivate var leastWidth: Int {
    if isFigure { return text.count }
    return min(14, text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0) + indent
  }

  /// The text on one line.
  fileprivate var wantedWidth: Int { text.longestLine + indent }
}

extension CellStyle.Role {
  /// Whether rows of the role head a table.
  fileprivate var isHead: Bool {
    switch self {
    case .heading, .columnNumber: true
    case .plain, .title, .body, .subtotal, .total, .remark, .alert: false
    }
  }
}

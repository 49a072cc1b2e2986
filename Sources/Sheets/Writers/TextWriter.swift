/// A sheet as aligned plain text for a monospaced page, its lines ended by LF and without spaces at their ends.
///
/// Tables are drawn with `|`, `-` and `+`, merged headings over their columns; text wraps inside its cell, figures never
/// do, so that a table with too many figures is wider than asked. Formulas show their value, zero amounts `-`, links
/// their text and marked cells without text `X`. What stands outside tables is laid over the width that its columns take
/// of the sheet. `width` and all alignment count grapheme clusters. Charts and remarks are left out.
public func writeText(_ sheet: Sheet, width: Int) -> String {
  let (width, merged, parts) = (max(1, width), MergeMap(sheet.merges), sheet.parts)
  var tables = parts.map { $0.isTable ? TextTable(sheet, rows: $0.rows, merged, width: width) : nil }
  let free = FreeRows(sheet, merged)
  let page = max(
    tables.lazy.compactMap { $0?.width }.max() ?? width,
    min(width, parts.lazy.filter { !$0.isTable }.flatMap(\.rows).map { free.naturalWidth($0, page: width) }.max() ?? 0))
  var lines: [String] = []
  for (index, part) in parts.enumerated() {
    if tables[index] != nil {
      tables[index]?.stretch(to: page)
      lines += tables[index]?.lines ?? []
    } else {
      lines += part.rows.flatMap { free.lines($0, page: page) }
    }
  }
  return lines.map { $0.trimmedEnd + "\n" }.joined()
}

/// Rows next to each other that all belong to tables, or all do not.
private struct SheetPart {
  var isTable: Bool
  var rows: Range<Int>
}

extension Sheet {
  fileprivate var parts: [SheetPart] {
    var parts: [SheetPart] = []
    for (index, row) in rows.enumerated() {
      let isTable = row.cells.contains(where: \.style.role.isInTable)
      if let last = parts.indices.last, parts[last].isTable == isTable {
        parts[last].rows = parts[last].rows.lowerBound..<(index + 1)
      } else {
        parts.append(SheetPart(isTable: isTable, rows: index..<(index + 1)))
      }
    }
    return parts
  }
}

/// What stands outside tables: titles, an office's header block, remarks.
private struct FreeRows {
  private let sheet: Sheet
  private let merged: MergeMap
  /// Where each column begins, in characters of the sheet's own widths; the last entry is where the last one ends.
  private let offsets: [Double]

  init(_ sheet: Sheet, _ merged: MergeMap) {
    self.sheet = sheet
    self.merged = merged
    offsets = ColumnWidths.widened(sheet, merged).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// The narrowest page up to a width on which the row takes one line; 0 where it takes several on any, or is prose, which
  /// may wrap.
  func naturalWidth(_ row: Int, page: Int) -> Int {
    let filled = sheet.rows[row].cells.filter { !$0.shown.isEmpty }
    if filled.count < 2, filled.first.map({ $0.textAlignment == .left || $0.textAlignment == .justified }) ?? true {
      return 0
    }
    guard lines(row, page: page).count == 1 else { return 0 }
    var (tooNarrow, enough) = (0, page)
    while tooNarrow + 1 < enough {
      let middle = (tooNarrow + enough) / 2
      if lines(row, page: middle).count == 1 { enough = middle } else { tooNarrow = middle }
    }
    // Texts side by side want some air.
    return min(page, filled.count > 1 ? enough + 8 : enough)
  }

  func lines(_ row: Int, page: Int) -> [String] {
    let cells = sheet.rows[row].cells
    let filled = cells.indices.filter { !cells[$0].shown.isEmpty }
    var canvas: [[Character]] = []
    var previous = 0
    for (index, column) in filled.enumerated() {
      let last = merged[CellAddress(row: row, column: column)]?.last.column
      // Text that is not held by a merged block runs over empty neighbours, to the side away from its edge.
      let next = index + 1 == filled.count ? page : offset(filled[index + 1], page) - 1
      var (start, end) = (offset(column, page), last.map { offset($0 + 1, page) } ?? next)
      let side = cells[column].textAlignment
      if last == nil, side == .right { (start, end) = (previous, offset(column + 1, page)) }
      if last == nil, side == .centre { (start, end) = (previous, next) }
      let width = max(1, min(end, page) - start)
      let texts = WrappedLines.broken(cells[column].shown, to: width, indent: cells[column].shownIndent)
      for (line, text) in texts.enumerated() {
        while canvas.count <= line { canvas.append(Array(repeating: " ", count: page)) }
        canvas[line].draw(text, in: start..<(start + width), side)
      }
      previous = offset((last ?? column) + 1, page)
    }
    return canvas.isEmpty ? [""] : canvas.map { String($0) }
  }

  private func offset(_ column: Int, _ page: Int) -> Int {
    guard let whole = offsets.last, whole > 0 else { return 0 }
    return Int((offsets[min(column, offsets.count - 1)] / whole * Double(page)).rounded())
  }
}

extension Cell {
  /// What a reader of plain text sees of the cell.
  var shown: String {
    switch content {
    case .blank, .text(""): style.fill == nil ? "" : "X"
    case .text(let text), .link(let text, _, _): text
    case .number(let number), .formula(_, let number): number.vietnamese(as: style.format)
    }
  }

  /// By how many characters the text is moved in from the left.
  var shownIndent: Int { textAlignment == .left ? style.indent * 2 : 0 }

  /// Where the text stands, as `Look` has it.
  var textAlignment: CellStyle.Alignment {
    let side = Look(style, isFigure: figure != nil, wraps: true).horizontal
    return style.fill != nil && isBlank ? .centre : side
  }
}

extension [Character] {
  /// Puts a line of text into a part of the row.
  mutating func draw(_ text: String, in range: Range<Int>, _ side: CellStyle.Alignment) {
    let spare = Swift.max(0, range.count - text.count)
    let start =
      switch side {
      case .left, .justified: range.lowerBound
      case .centre: range.lowerBound + spare / 2
      case .right: range.lowerBound + spare
      }
    for (index, character) in text.enumerated() {
      while count <= start + index { append(" ") }
      self[start + index] = character
    }
  }
}

extension String {
  /// How many characters the longest line has.
  var longestLine: Int { split(whereSeparator: \.isNewline).map(\.count).max() ?? 0 }

  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

import Sheets

/// A sheet being laid out from the top: rows of a fixed number of columns, with blocks of cells shown as one.
struct Canvas {
  /// The width of each column in characters.
  let widths: [Double]
  /// The rows so far.
  private(set) var rows: [Row] = []
  /// The blocks so far.
  private(set) var merges: [CellRange] = []

  init(widths: [Double]) { self.widths = widths }

  /// The place of the next row.
  var next: Int { rows.count }

  /// A row of cells; missing ones are blank. The writer works out how high it must be.
  mutating func add(_ cells: [Cell], outlineLevel: Int = 0) {
    let missing = Array(repeating: Cell(), count: max(0, widths.count - cells.count))
    // Titles and findings are put together from the user's words, and may have grown beyond what a cell takes.
    rows.append(Row(cells.map(\.fitted) + missing, outlineLevel: outlineLevel))
  }

  /// A row of a table: what takes several columns of the sheet is shown as one, and so are the columns that are joined.
  mutating func add(
    _ cells: [Cell], over columns: SheetColumns, joining joins: [ClosedRange<Int>] = [], outlineLevel: Int = 0
  ) {
    for join in joins {
      let (first, last) = (columns.cells(of: join.lowerBound), columns.cells(of: join.upperBound))
      merge(
        CellRange(
          CellAddress(row: next, column: first.lowerBound), CellAddress(row: next, column: last.upperBound - 1)))
    }
    var row: [Cell] = []
    for (place, cell) in cells.enumerated() {
      let taken = columns.cells(of: place)
      row.append(cell)
      for _ in taken.dropFirst() { row.append(Cell(.blank, cell.style)) }
      merge(
        CellRange(
          CellAddress(row: next, column: taken.lowerBound), CellAddress(row: next, column: taken.upperBound - 1)))
    }
    add(row, outlineLevel: outlineLevel)
  }

  /// An empty row.
  mutating func space() { add([]) }

  /// A line over the whole width.
  mutating func line(_ text: String, _ style: CellStyle) {
    add(blocks: [Block(0..<widths.count, text, style)])
  }

  /// A row of blocks.
  mutating func add(blocks: [Block]) {
    var cells = Array(repeating: Cell(), count: widths.count)
    for block in blocks {
      for column in block.columns { cells[column] = Cell(.blank, block.style) }
      cells[block.columns.lowerBound] = Cell(.text(block.text), block.style)
      merge(
        CellRange(
          CellAddress(row: next, column: block.columns.lowerBound),
          CellAddress(row: next, column: block.columns.upperBound - 1)))
    }
    add(cells)
  }

  /// Shows a block of cells as one. A single cell is left as it is.
  mutating func merge(_ range: CellRange) {
    if range.first != range.last { merges.append(range) }
  }

  /// A text over neighbouring columns.
  struct Block {
    let columns: Range<Int>
    let text: String
    let style: CellStyle

    init(_ columns: Range<Int>, _ text: String, _ style: CellStyle) {
      self.columns = columns
      self.text = text
      self.style = style
    }
  }

  /// Neighbouring columns in so many blocks of widths as equal as the columns' edges allow, each of at least one column;
  /// one block where there are too few columns.
  func split(into count: Int) -> [Range<Int>] { Canvas.split(widths, into: count) }

  /// Columns of some widths in so many blocks.
  static func split(_ widths: [Double], into count: Int) -> [Range<Int>] {
    guard widths.count >= count, count > 0 else { return [0..<widths.count] }
    let edges = widths.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    let even = (edges.last ?? 0) / Double(count)
    // For each number of columns, the best way to part them into one block, then into one more each time.
    var best = edges.indices.map { end in (badness: (edges[end] - even) * (edges[end] - even), ends: [end]) }
    for blocks in stride(from: 2, through: count, by: 1) {
      best = edges.indices.map { end in
        let ways = stride(from: blocks - 1, to: end, by: 1).map { start in
          let off = edges[end] - edges[start] - even
          return (badness: best[start].badness + off * off, ends: best[start].ends + [end])
        }
        return ways.min { $0.badness < $1.badness } ?? (badness: .infinity, ends: [])
      }
    }
    let ends = best[widths.count].ends
    return zip([0] + ends, ends).map { $0..<$1 }
  }
}

extension Cell {
  /// The cell with its text cut to what a cell takes.
  fileprivate var fitted: Cell {
    var cell = self
    switch content {
    case .text(let text): cell.content = .text(Cell.fitting(text))
    case .link(let text, let sheet, let target): cell.content = .link(Cell.fitting(text), sheet: sheet, cell: target)
    case .blank, .number, .formula: break
    }
    return cell
  }
}

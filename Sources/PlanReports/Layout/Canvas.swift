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
    rows.append(Row(cells + missing, outlineLevel: outlineLevel))
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

  /// Neighbouring columns in so many blocks of about the same width, each of at least one column; one block where there
  /// are too few columns.
  func split(into count: Int) -> [Range<Int>] {
    guard widths.count >= count else { return [0..<widths.count] }
    let whole = widths.reduce(0, +)
    var blocks: [Range<Int>] = []
    var (start, reached) = (0, 0.0)
    for column in widths.indices {
      let left = count - blocks.count
      guard left > 1 else { break }
      reached += widths[column]
      let isFull = reached >= whole * Double(blocks.count + 1) / Double(count)
      let mustEnd = widths.count - column - 1 == left - 1
      if isFull || mustEnd {
        blocks.append(start..<column + 1)
        start = column + 1
      }
    }
    return blocks + [start..<widths.count]
  }
}

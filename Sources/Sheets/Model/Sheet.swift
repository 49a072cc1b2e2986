/// One sheet: rows of cells from the top left, and how it is printed.
public struct Sheet: Sendable {
  /// The name on the tab: 1 to 31 characters, none of `[ ] : * ? / \`.
  public var name: String
  /// The width of each column in characters, from the first.
  public var columnWidths: [Double]
  /// The rows, from the first.
  public var rows: [Row]
  /// Blocks of cells shown as one; the content stands in the top left cell.
  public var merges: [CellRange]
  /// How the sheet is printed.
  public var page: PageSetup
  /// How many rows and columns stay in view when scrolling.
  public var frozen: (rows: Int, columns: Int)
  /// The charts that lie on the sheet.
  public var charts: [Chart]

  /// An empty sheet.
  public init(
    name: String, columnWidths: [Double] = [], rows: [Row] = [], merges: [CellRange] = [],
    page: PageSetup = PageSetup(), frozen: (rows: Int, columns: Int) = (0, 0), charts: [Chart] = []
  ) {
    self.name = name
    self.columnWidths = columnWidths
    self.rows = rows
    self.merges = merges
    self.page = page
    self.frozen = frozen
    self.charts = charts
  }
}

/// One row of a sheet.
public struct Row: Sendable {
  /// The cells, from the first column.
  public var cells: [Cell]
  /// The height in points; none lets the writer work it out from what the row has to hold.
  public var height: Double?
  /// How deep the row lies in the outline; 0 is not folded.
  public var outlineLevel: Int

  /// A row of cells.
  public init(_ cells: [Cell] = [], height: Double? = nil, outlineLevel: Int = 0) {
    self.cells = cells
    self.height = height
    self.outlineLevel = outlineLevel
  }
}

/// A place in a sheet, counted from 0.
public struct CellAddress: Hashable, Sendable {
  /// The row, counted from 0.
  public let row: Int
  /// The column, counted from 0.
  public let column: Int

  /// A place by row and column, both counted from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place as formulas write it: `C7`.
  public var reference: String { CellAddress.letters(column) + String(row + 1) }

  /// The letters of a column, counted from 0: `A`, `Z`, `AA`.
  public static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

/// A block of cells, both corners included.
public struct CellRange: Hashable, Sendable {
  /// The top left cell.
  public let first: CellAddress
  /// The bottom right cell.
  public let last: CellAddress

  /// A block from its top left to its bottom right cell.
  public init(_ first: CellAddress, _ last: CellAddress) {
    self.first = first
    self.last = last
  }
}

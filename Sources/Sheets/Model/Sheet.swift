/// One sheet: rows of cells from the top left, and how it is printed.
public struct Sheet: Sendable {
  /// The name on the tab: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end.
  public var name: String
  /// The width of each column in characters, from the first.
  ///
  /// A workbook's column is widened where a figure of it would not fit and show as `####`.
  public var columnWidths: [Double]
  /// The rows, from the first.
  public var rows: [Row]
  /// Blocks of cells shown as one, inside the sheet's rows; content and style are those of the top left cell, the
  /// others are blank.
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
  /// The height in points, up to 409; none lets the writer work it out from what the row has to hold.
  public var height: Double?
  /// How deep the row lies in the outline, 0 to 7; the row that sums up stands above those it folds.
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

  /// The place that a formula writes as `C7`, inside a sheet's 1.048.576 rows and 16.384 columns; nothing for other text.
  public init?(reference: String) {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = reference.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count), digits.first != 0x30,
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    let row = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } - 1
    guard row < Sheet.limits.rows, column < Sheet.limits.columns else { return nil }
    self.init(row: row, column: column)
  }

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

/// A workbook worked out to the last cell: what the library is told, and what must stand in the file afterwards.
struct PlannedWorkbook: Sendable {
  var title: String
  var author: String
  /// Seconds since 1970-01-01 00:00 UTC.
  var created: Int64
  var sheets: [PlannedSheet]
}

/// A sheet worked out to the last cell.
struct PlannedSheet: Sendable {
  var name: String
  var quotedName: String
  var columnWidths: [Double]
  var rows: [PlannedRow]
  var merges: [CellRange]
  /// Every cell that is written, blank ones inside merged blocks and tables too, row by row.
  var cells: [PlannedCell]
  var isLandscape: Bool
  var isOnePage: Bool
  var repeatedRows: ClosedRange<Int>?
  var header: String?
  var footer: String
  var frozen: (rows: Int, columns: Int)
  var charts: [PlannedChart]
}

/// A row's height in points and depth in the outline.
struct PlannedRow: Sendable {
  var height: Double
  var outlineLevel: Int
}

/// A cell as it is written; text is already escaped.
struct PlannedCell: Sendable {
  enum Content: Sendable, Equatable {
    case blank
    case text(String)
    case number(Double)
    case formula(String, Double)
    case link(String, target: String)
  }

  /// A remark with the size of its box in pixels.
  struct Remark: Sendable {
    var text: String
    var width: Int
    var height: Int
  }

  var place: CellAddress
  var content: Content
  var look: Look
  var remark: Remark?
}

/// A chart with the values that it shows to a reader who does not calculate.
struct PlannedChart: Sendable {
  enum Point: Sendable, Equatable {
    case none
    case text(String)
    case number(Double)
  }

  struct Values: Sendable {
    var range: CellRange
    /// The range as formulas write it: `'Biểu 01'!$A$1:$A$5`.
    var formula: String
    var points: [Point]

    var hasText: Bool {
      points.contains { if case .text = $0 { true } else { false } }
    }
  }

  struct Series: Sendable {
    var name: String
    var sheet: String
    var labels: Values
    var figures: Values
  }

  var kind: Chart.Kind
  var title: String
  var unit: String
  var series: [Series]
  var anchor: CellAddress
  var size: (width: Int, height: Int)
  /// As many decimals as the cells of the figures show, so that a label says what the table says.
  var decimals: Int
}

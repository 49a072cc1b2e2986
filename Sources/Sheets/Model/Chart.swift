/// A chart over cells of the workbook.
public struct Chart: Sendable {
  /// The shape.
  public enum Kind: Sendable { case column, stackedColumn, pie }

  /// One row or column of figures.
  public struct Series: Sendable {
    /// The name in the legend.
    public var name: String
    /// The sheet that holds the cells.
    public var sheet: String
    /// The cells with the labels: one row or column.
    public var categories: CellRange
    /// The cells with the figures: one row or column, as many as there are labels.
    public var values: CellRange

    /// A series of figures with their labels.
    public init(name: String, sheet: String, categories: CellRange, values: CellRange) {
      self.name = name
      self.sheet = sheet
      self.categories = categories
      self.values = values
    }
  }

  /// The shape.
  public var kind: Kind
  /// The title above.
  public var title: String
  /// What the value axis measures (`triệu đồng`).
  public var unit: String
  /// The figures.
  public var series: [Series]
  /// The cell at the chart's top left corner.
  public var anchor: CellAddress
  /// Width and height in pixels.
  public var size: (width: Int, height: Int)

  /// A chart.
  public init(
    kind: Kind, title: String, unit: String, series: [Series], anchor: CellAddress,
    size: (width: Int, height: Int) = (720, 320)
  ) {
    self.kind = kind
    self.title = title
    self.unit = unit
    self.series = series
    self.anchor = anchor
    self.size = size
  }
}

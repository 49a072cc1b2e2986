/// A workbook without a file format: sheets of cells with roles, and what each sheet needs to be printed.
public struct Workbook: Sendable {
  /// What the file says of itself.
  public struct Properties: Sendable {
    /// The title.
    public var title: String
    /// Who made it.
    public var author: String
    /// The day that the file carries as its creation, so that the same content gives the same bytes.
    public var created: (year: Int, month: Int, day: Int)

    /// Properties of a workbook; `created` is a civil date.
    public init(title: String, author: String, created: (year: Int, month: Int, day: Int)) {
      self.title = title
      self.author = author
      self.created = created
    }
  }

  /// What the file says of itself.
  public var properties: Properties
  /// The sheets, in order. Names are unique without regard to case.
  public var sheets: [Sheet]

  /// A workbook of the given sheets.
  public init(properties: Properties, sheets: [Sheet] = []) {
    self.properties = properties
    self.sheets = sheets
  }
}

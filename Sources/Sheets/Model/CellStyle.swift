/// How a cell looks: a role, and what departs from it.
public struct CellStyle: Hashable, Sendable {
  /// What a cell is for. The writer gives each role its font, borders and fill.
  public enum Role: Hashable, Sendable {
    /// Outside any table: no borders.
    case plain
    /// The title of a page: bold, large.
    case title
    /// The heading of a column: bold, centred, filled, bordered.
    case heading
    /// The row of column numbers below the headings.
    case columnNumber
    /// The body of a table: bordered.
    case body
    /// A row that others add up to: bold, bordered.
    case subtotal
    /// The row that everything adds up to: bold, filled, bordered.
    case total
    /// A remark below or above a table: italic.
    case remark
    /// Something that must be seen before signing: bold, red.
    case alert
  }

  /// Where the content stands in the cell. Headings and column numbers are centred and figures stand right, whatever
  /// is said here, but that figures may be centred.
  public enum Alignment: Hashable, Sendable { case left, centre, right, justified }

  /// How numbers show.
  public enum NumberFormat: Hashable, Sendable {
    /// As text or as it comes.
    case general
    /// Thousands separated, so many decimals (0 to 15); zero shows as a dash.
    case amount(decimals: Int)
    /// A ratio shown in per cent with so many decimals (0 to 15).
    case percent(decimals: Int)
    /// A whole number without separator.
    case integer
  }

  /// A ground that tells something; what it tells must stand in the cell's words too, for paper in black and white.
  public enum Fill: Hashable, Sendable {
    /// A bar of a schedule.
    case bar
    /// A bar that stands out among others.
    case strongBar
    /// All is well.
    case good
    /// Something is to be done soon.
    case caution
    /// Something is amiss.
    case bad
  }

  /// What the cell is for.
  public var role: Role
  /// Where the content stands.
  public var alignment: Alignment
  /// How numbers show.
  public var format: NumberFormat
  /// Whether the text is bold, besides what the role says.
  public var isBold: Bool
  /// Whether the text is italic, besides what the role says.
  public var isItalic: Bool
  /// Whether the text is underlined: the second line of the national motto (tiêu ngữ).
  public var isUnderlined: Bool
  /// The ground, where it tells something.
  public var fill: Fill?
  /// How far the text is indented, in steps of some three spaces; 0 to 15.
  public var indent: Int
  /// The size in points where it departs from the role's; 1 to 72.
  public var fontSize: Double?

  /// A style of a role.
  public init(
    _ role: Role = .plain, _ alignment: Alignment = .left, format: NumberFormat = .general, isBold: Bool = false,
    isItalic: Bool = false, fill: Fill? = nil, indent: Int = 0, fontSize: Double? = nil,
    isUnderlined: Bool = false
  ) {
    self.role = role
    self.alignment = alignment
    self.format = format
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.fill = fill
    self.indent = indent
    self.fontSize = fontSize
  }
}

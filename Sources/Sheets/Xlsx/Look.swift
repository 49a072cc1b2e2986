/// How a cell looks in a workbook, with everything that its role says spelt out.
struct Look: Hashable, Sendable {
  enum Vertical: Sendable { case top, centre }

  var size: Double
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// 0xRRGGBB.
  var colour: UInt32 = 0
  /// 0xRRGGBB, or none.
  var fill: UInt32?
  var hasBorder = false
  var horizontal: CellStyle.Alignment
  var vertical = Vertical.centre
  var wraps = false
  var indent = 0
  /// The number format as the file has it, or none for General.
  var numberFormat: String?

  /// The look of a style. `isFigure` says that the cell holds a number, which stands right and never wraps, `isLink`
  /// that it leads somewhere, which shows as people know it.
  init(_ style: CellStyle, isFigure: Bool, wraps: Bool, isLink: Bool = false) {
    size = 12
    horizontal = style.alignment
    switch style.role {
    case .plain:
      vertical = .top
    case .title:
      (size, isBold) = (14, true)
    case .heading:
      (isBold, fill, horizontal) = (true, Look.headingFill, .centre)
    case .columnNumber:
      (size, isItalic, horizontal) = (10, true, .centre)
    case .body:
      break
    case .subtotal:
      isBold = true
    case .total:
      (isBold, fill) = (true, Look.totalFill)
    case .remark:
      (isItalic, vertical) = (true, .top)
    case .alert:
      (isBold, colour, vertical) = (true, Look.alertColour, .top)
    }
    hasBorder = style.role.isInTable
    isBold = isBold || style.isBold
    isItalic = isItalic || style.isItalic
    isUnderlined = style.isUnderlined || isLink
    if isLink { colour = Look.linkColour }
    if let told = style.fill { fill = Look.ground(told) }
    size = style.fontSize ?? size
    indent = style.indent
    self.wraps = wraps && !isFigure
    numberFormat = Look.numberFormat(style.format)
    if isFigure, horizontal != .centre { horizontal = .right }
    // An indent has a meaning at an edge only.
    if horizontal == .centre || horizontal == .justified { indent = 0 }
  }

  private static let headingFill: UInt32 = 0xD9D9D9
  private static let totalFill: UInt32 = 0xEDEDED
  private static let alertColour: UInt32 = 0xB00000
  private static let linkColour: UInt32 = 0x1F3F8F

  /// Bars are half dark: they stay grey and apart from the headings' on black and white paper, and black text on them is
  /// readable; the others are light, for words.
  private static func ground(_ fill: CellStyle.Fill) -> UInt32 {
    switch fill {
    case .bar: 0x8AA4C4
    case .strongBar: 0xE08A2E
    case .good: 0xD5E8D0
    case .caution: 0xFFEEBF
    case .bad: 0xF4C7C3
    }
  }

  private static func numberFormat(_ format: CellStyle.NumberFormat) -> String? {
    switch format {
    case .general: return nil
    case .integer: return "0"
    case .percent(let decimals): return "0" + fraction(decimals) + "%"
    case .amount(let decimals):
      let pattern = amountPattern(decimals: decimals)
      return "\(pattern);-\(pattern);\"-\""
    }
  }

  /// Thousands separated, so many decimals.
  static func amountPattern(decimals: Int) -> String { "#,##0" + fraction(decimals) }

  private static func fraction(_ decimals: Int) -> String {
    decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)
  }
}

extension CellStyle.Role {
  /// Whether cells of the role make up a table, and so have borders.
  var isInTable: Bool {
    switch self {
    case .heading, .columnNumber, .body, .subtotal, .total: true
    case .plain, .title, .remark, .alert: false
    }
  }
}

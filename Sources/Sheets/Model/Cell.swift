/// One cell: what it holds, how it looks, and a remark on it.
public struct Cell: Hashable, Sendable {
  /// What a cell holds. Text is only ever text: no text becomes a formula or a number.
  public enum Content: Hashable, Sendable {
    /// Nothing.
    case blank
    /// Text; line breaks are kept.
    case text(String)
    /// A number, exactly.
    case number(Number)
    /// A live formula, without its `=`, and its value, so that programs that do not calculate show it too.
    case formula(String, Number)
    /// Text with a link to a cell of another sheet (`Biểu 01`, `C7`).
    case link(String, sheet: String, cell: String)
  }

  /// What the cell holds.
  public var content: Content
  /// How it looks.
  public var style: CellStyle
  /// A remark that shows when the pointer rests on the cell.
  public var remark: String?

  /// A cell.
  public init(_ content: Content = .blank, _ style: CellStyle = CellStyle(), remark: String? = nil) {
    self.content = content
    self.style = style
    self.remark = remark
  }

  /// A text cut to what a cell holds (32.767 UTF-16 units), with `…` where something is missing.
  public static func fitting(_ text: String) -> String {
    // Escaping makes a text at most twice as long.
    guard text.utf8.count > XmlText.longest / 2 else { return text }
    var room = XmlText.longest
    var cut = XmlText.cut(text, to: room)
    while room > 1 {
      let excess = XmlText.escaped(cut).utf16.count - XmlText.longest
      guard excess > 0 else { break }
      room -= (excess + 1) / 2
      cut = XmlText.cut(text, to: room)
    }
    return cut
  }
}

/// How a sheet is printed: on A4, fitted to one page wide, and to one page high where asked.
public struct PageSetup: Sendable {
  /// Whether the paper lies on its side.
  public var isLandscape: Bool
  /// Whether the whole sheet is made small enough for one page.
  public var isOnePage: Bool
  /// The rows repeated on every page, counted from 0; none repeats nothing.
  public var repeatedRows: ClosedRange<Int>?
  /// A line in the head of every page, such as a warning that figures are illustrative; some 200 characters at most.
  public var header: String?
  /// A line in the foot of every page, left of the page number; cut with `…` where the format has no room for it.
  public var footer: String

  /// A page set-up. `footer` is followed by the page number.
  public init(
    isLandscape: Bool = false, isOnePage: Bool = false, repeatedRows: ClosedRange<Int>? = nil, header: String? = nil,
    footer: String = ""
  ) {
    self.isLandscape = isLandscape
    self.isOnePage = isOnePage
    self.repeatedRows = repeatedRows
    self.header = header
    self.footer = footer
  }
}

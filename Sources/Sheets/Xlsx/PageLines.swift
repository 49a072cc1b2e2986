/// The lines in the head and foot of a printed page, with their formatting codes.
enum PageLines {
  /// How long a line may be, codes included.
  static let longest = 255

  /// The head: the page's line, centred and bold.
  static func header(_ page: PageSetup) -> String? {
    guard let text = page.header, !text.isEmpty else { return nil }
    let font = #"&"Times New Roman,Bold""#
    return "&C&12" + font + escaped(text, font)
  }

  /// The foot: the page's line on the left, cut to what there is room for, and the page number on the right.
  static func footer(_ page: PageSetup) -> String {
    let italic = #"&"Times New Roman,Italic""#
    let number = #"&R&10&"Times New Roman,Regular"Trang &P/&N"#
    guard !page.footer.isEmpty else { return number }
    let start = "&L&10" + italic
    var room = page.footer.utf16.count
    while true {
      let line = start + escaped(XmlText.cut(page.footer, to: room), italic) + number
      if line.utf16.count <= longest || room <= 1 { return line }
      room -= max(1, line.utf16.count - longest) / 2 + 1
    }
  }

  /// Text in which nothing is a code. `&&` is an ampersand; the library takes a following `G` or `[Picture]` for a
  /// picture all the same, so that the font is named again between them.
  private static func escaped(_ text: String, _ font: String) -> String {
    var (result, followsAmpersand) = ("", false)
    for scalar in XmlText.escaped(text).unicodeScalars {
      if followsAmpersand, scalar == "G" || scalar == "[" { result += font }
      result.unicodeScalars.append(scalar)
      if scalar == "&" { result.unicodeScalars.append(scalar) }
      followsAmpersand = scalar == "&"
    }
    return result
  }
}

/// What a template says of a line's place on the page: the first letter of the line, put there by a tag and never shown.
///
/// The marks are control characters, which no text of a plan may hold; see ``TemplateContext``.
enum LayoutMark: Character, CaseIterable {
  /// In the middle of the page.
  case centre = "\u{1}"
  /// In the left of two columns, at its left edge.
  case leftColumn = "\u{2}"
  /// In the left of two columns, in its middle.
  case leftColumnCentre = "\u{3}"
  /// In the right of two columns, in its middle.
  case rightColumnCentre = "\u{4}"
  /// At the page's right edge.
  case right = "\u{6}"
  /// As it is: a line of a table already drawn.
  case drawn = "\u{5}"
}

/// Sets a rendered template on a page of fixed width: wraps paragraphs, centres titles, sets columns side by side.
///
/// One line of the template is one paragraph. Its leading spaces are the indent of its first line, as on the printed page.
/// Lines with a column mark that follow each other are set side by side. Runs of blank lines come down to one.
struct PageLayout {
  /// How many letters a line holds.
  let width: Int

  private var lines: [String] = []
  private var (left, right): ([String], [String]) = ([], [])

  /// A page `width` letters wide.
  init(width: Int) {
    self.width = width
  }

  /// The text on the page; empty where there is nothing but space, else with a line end at its end.
  static func set(_ text: String, width: Int) -> String {
    var page = PageLayout(width: width)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { page.add(line) }
    page.closeColumns()
    while page.lines.last?.isEmpty == true { page.lines.removeLast() }
    return page.lines.isEmpty ? "" : page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ line: Substring) {
    let content = line.drop { $0 == " " }
    let mark = content.first.flatMap(LayoutMark.init)
    let text = content.dropFirst(mark == nil ? 0 : 1)
    switch mark {
    case .leftColumn: left += hanging(text, width: leftWidth)
    case .leftColumnCentre: left += centred(text, in: leftWidth)
    case .rightColumnCentre: right += centred(text, in: rightWidth)
    case .centre:
      closeColumns()
      lines += centred(text.trimmed, in: width, text: width * 4 / 5)
    case .right:
      closeColumns()
      lines += TextWrap.lines(of: text, width: width).map { TextAlignment.right.pad($0, to: width) }
    case .drawn:
      closeColumns()
      lines.append(text.withoutTrailingSpaces)
    case nil:
      closeColumns()
      addParagraph(content, indent: line.count - content.count)
    }
  }

  private mutating func addParagraph(_ text: Substring, indent: Int) {
    guard !text.isEmpty else {
      if lines.last?.isEmpty == false { lines.append("") }
      return
    }
    lines += TextWrap.lines(of: text, width: width, indent: indent)
  }

  /// Sets the two columns gathered so far side by side, the first lines level.
  private mutating func closeColumns() {
    for line in 0..<max(left.count, right.count) {
      let leftText = line < left.count ? left[line] : ""
      let rightText = line < right.count ? right[line] : ""
      lines.append((TextAlignment.left.pad(leftText, to: width - rightWidth) + rightText).withoutTrailingSpaces)
    }
    (left, right) = ([], [])
  }

  private var leftWidth: Int { width - rightWidth - 2 }
  /// Wide enough for the name of the country; lines of recipients want the rest.
  private var rightWidth: Int { width * 9 / 20 }

  private func centred(_ content: some StringProtocol, in width: Int, text limit: Int? = nil) -> [String] {
    TextWrap.titleLines(of: content, width: limit ?? width).map {
      TextAlignment.centre.pad($0, to: width).withoutTrailingSpaces
    }
  }

  private func hanging(_ text: Substring, width: Int) -> [String] {
    let indent = text.hasPrefix("- ") ? 2 : 0
    let lines = TextWrap.lines(of: text, width: width - indent)
    return lines.prefix(1) + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }
}

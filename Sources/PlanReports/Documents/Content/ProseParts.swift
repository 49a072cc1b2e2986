/// A piece of prose: a paragraph, a table written with `|`, or a place that the program fills in.
enum ProsePart: Equatable {
  case paragraph(String)
  /// What stands above a table, in capitals.
  case caption(String)
  case table([[String]])
  case block(ProsePlaceholder)

  /// Takes prose apart, line by line; blank lines fall away, all else is kept as written.
  static func parts(of text: String) -> [ProsePart] {
    var parts: [ProsePart] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.trimmed.isEmpty {
      if let block = ProsePlaceholder(line: line) {
        parts.append(.block(block))
      } else if let cells = cells(of: line.trimmed) {
        switch parts.last {
        case .table(let rows): parts[parts.count - 1] = .table(rows + [cells])
        case .paragraph(let title) where title == title.uppercased():
          parts[parts.count - 1] = .caption(title)
          parts.append(.table([cells]))
        case .paragraph, .caption, .block, nil: parts.append(.table([cells]))
        }
      } else {
        parts.append(.paragraph(line.trimmed))
      }
    }
    return parts
  }

  /// The cells of a line that begins and ends with `|`.
  private static func cells(of line: String) -> [String]? {
    guard line.count > 2, line.hasPrefix("|"), line.hasSuffix("|") else { return nil }
    return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
  }

  /// The tags of a piece of prose.
  static let scope = TagScope(
    texts: ["doan", "ten_bang", "bang"], flags: ["cho_nhiem_vu", "cho_kinh_phi", "cho_to_chuc", "cho_chi_tieu"])

  /// What the tags stand for.
  func context(width: Int) -> TemplateContext {
    var (paragraph, caption, place): (String?, String?, ProsePlaceholder?) = (nil, nil, nil)
    var drawn: [String] = []
    switch self {
    case .paragraph(let text): paragraph = text
    case .caption(let text): caption = text
    case .table(let rows): drawn = Self.draw(rows, width: width)
    case .block(let block): place = block
    }
    return [
      "doan": .text(paragraph), "ten_bang": .text(caption), "bang": .drawn(drawn),
      "cho_nhiem_vu": .flag(place == .activities), "cho_kinh_phi": .flag(place == .funding),
      "cho_to_chuc": .flag(place == .organisation), "cho_chi_tieu": .flag(place == .targets),
    ]
  }

  /// The first row is the table's head; a first column of mere numbers is set in the middle.
  private static func draw(_ rows: [[String]], width: Int) -> [String] {
    guard let head = rows.first else { return [] }
    let body = Array(rows.dropFirst())
    let columns = head.enumerated().map { place, title in
      let numbered = place == 0 && body.allSatisfy { ($0.first ?? "").allSatisfy(\.isNumber) }
      return TextTable.Column(title, numbered ? .centre : .left)
    }
    return TextTable(columns: columns, rows: body).lines(width: width)
  }
}

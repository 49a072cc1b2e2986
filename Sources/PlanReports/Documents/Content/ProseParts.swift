/// A piece of prose: a paragraph, a table written with `|`, or a place that the program fills in.
enum ProsePart: Equatable {
  case paragraph(String)
  case table([[String]])
  case block(ProsePlaceholder)

  /// Takes prose apart, line by line; blank lines fall away, all else is kept as written.
  static func parts(of text: String) -> [ProsePart] {
    var parts: [ProsePart] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.trimmed.isEmpty {
      if let block = ProsePlaceholder(line: line) {
        parts.append(.block(block))
      } else if let cells = cells(of: line.trimmed) {
        if case .table(let rows) = parts.last {
          parts[parts.count - 1] = .table(rows + [cells])
        } else {
          parts.append(.table([cells]))
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
    texts: ["doan", "bang"], flags: ["cho_nhiem_vu", "cho_kinh_phi", "cho_to_chuc", "cho_chi_tieu"])

  /// What the tags stand for.
  func context(width: Int) -> TemplateContext {
    var (paragraph, drawn, place): (String?, [String], ProsePlaceholder?) = (nil, [], nil)
    switch self {
    case .paragraph(let text): paragraph = text
    case .table(let rows): drawn = Self.draw(rows, width: width)
    case .block(let block): place = block
    }
    return [
      "doan": .text(paragraph), "bang": .drawn(drawn),
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

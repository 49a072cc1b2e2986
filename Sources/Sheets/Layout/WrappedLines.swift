/// How text breaks into lines of a given width.
enum WrappedLines {
  /// How many lines the text takes in a width in points, breaking at spaces, and inside words that no line holds.
  ///
  /// At least one, and one for every line break in the text.
  static func count(of text: String, width: Double, size: Double, isBold: Bool) -> Int {
    var lines = 0
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines += 1
      var used = 0.0
      let space = LetterWidths.width(of: " ", size: size, isBold: isBold)
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        let length = LetterWidths.width(of: word, size: size, isBold: isBold)
        if used > 0, used + space + length > width { (lines, used) = (lines + 1, 0) }
        used += (used > 0 ? space : 0) + length
        guard used > width, width > 0 else { continue }
        // A word wider than the line goes on over as many lines as it fills.
        let surplus = (used / width).rounded(.up) - 1
        lines += Int(surplus)
        used -= surplus * width
      }
    }
    return max(1, lines)
  }

  /// The text broken into lines of at most so many characters (grapheme clusters), at spaces, and inside words that no
  /// line holds; each line begins with so many spaces.
  static func broken(_ text: String, to width: Int, indent: Int = 0) -> [String] {
    let lines = broken(text, to: width - indent)
    return indent == 0 ? lines : lines.map { $0.isEmpty ? $0 : String(repeating: " ", count: indent) + $0 }
  }

  private static func broken(_ text: String, to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line: Substring = ""
      var rest = paragraph
      while !rest.isEmpty {
        if rest.count <= width {
          line = rest
          rest = ""
        } else {
          let limit = rest.index(rest.startIndex, offsetBy: width)
          if let space = rest[...limit].lastIndex(of: " "), !rest[..<space].allSatisfy({ $0 == " " }) {
            line = rest[..<space]
            rest = rest[space...].drop { $0 == " " }
          } else {
            line = rest[..<limit]
            rest = rest[limit...].drop { $0 == " " }
          }
        }
        if !rest.isEmpty { lines.append(trimmed(line)) }
      }
      lines.append(trimmed(line))
    }
    return lines.isEmpty ? [""] : lines
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

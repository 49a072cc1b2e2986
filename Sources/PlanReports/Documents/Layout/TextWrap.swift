internal import PlanModel

/// Breaking text into lines of a width counted in letters as a reader counts them (grapheme clusters); no Vietnamese letter
/// takes two columns.
enum TextWrap {
  /// The text in lines of at most `width` letters, broken at spaces.
  ///
  /// Nothing but the spaces at the breaks is changed. A word longer than a line stands alone on one, and so may go beyond
  /// the width: figures and numbers of decisions are never torn apart, nor is an amount from its unit where a line has room
  /// for both.
  static func lines(of text: some StringProtocol, width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var (length, isEmpty) = (indent, true)
    for word in wordsAndAmounts(of: text, upTo: width - indent) {
      let count = word.count
      if !isEmpty, length + 1 + count > width {
        lines.append(line.withoutTrailingSpaces)
        (line, length, isEmpty) = ("", 0, true)
        if count == 0 { continue }
      }
      if !isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += count
      isEmpty = false
    }
    lines.append(line.withoutTrailingSpaces)
    return lines
  }

  /// The words between the spaces, an amount with its unit (`52.000 triệu đồng`) as one where it is no longer than that.
  private static func wordsAndAmounts<Text: StringProtocol>(of text: Text, upTo longest: Int) -> [Text.SubSequence] {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    var found: [Text.SubSequence] = []
    while let word = words.popFirst() {
      found.append(word)
      guard word.last?.isNumber == true,
        let unit = units.first(where: { unit in isUnit(unit, words.prefix(unit.count)) }),
        let last = words.prefix(unit.count).last
      else { continue }
      let amount = text[word.startIndex..<last.endIndex]
      guard amount.count <= longest else { continue }
      found[found.count - 1] = amount
      words.removeFirst(unit.count)
    }
    return found
  }

  private static let units = MoneyUnit.allCases.map { $0.name.split(separator: " ") }

  /// Whether words are a money unit, with or without punctuation behind it.
  private static func isUnit(_ unit: [Substring], _ words: some Collection<some StringProtocol>) -> Bool {
    words.count == unit.count
      && zip(unit, words).enumerated().allSatisfy { place, pair in
        let (part, word) = pair
        let isLast = place + 1 == unit.count
        return word.hasPrefix(part)
          && (isLast ? word.dropFirst(part.count).allSatisfy(\.isPunctuation) : word.count == part.count)
      }
  }

  /// The text in as few lines as `width` allows, broken where a title is: behind a comma or a closing quotation mark where
  /// that can be, else into lines as even as can be. No single word is left behind.
  static func titleLines(of text: some StringProtocol, width: Int) -> [String] {
    let fewest = lines(of: text, width: width)
    guard fewest.count > 1 else { return fewest }
    let ways = (min(width, text.count / fewest.count)...width).map { lines(of: text, width: $0) }
      .filter { lines in lines.count == fewest.count && lines.allSatisfy { $0.count <= width } }
    return ways.first { $0.dropLast().allSatisfy(endsAtPause) } ?? ways.first ?? fewest
  }

  /// Whether a reader may pause at the end of a line, outside of any quotation.
  private static func endsAtPause(_ line: String) -> Bool {
    (line.last.map(",;:”)".contains) ?? false) && line.count { $0 == "“" } == line.count { $0 == "”" }
  }

  /// The text in lines that never go beyond `width`: what has no space is cut. For the cells of a table.
  static func cutLines(of text: some StringProtocol, width: Int) -> [String] {
    lines(of: text, width: width).flatMap { line -> [String] in
      var (pieces, rest) = ([String](), Substring(line))
      while rest.count > width {
        pieces.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      return pieces + [String(rest)]
    }
  }
}

extension StringProtocol {
  /// The text less the spaces at its end.
  var withoutTrailingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text less the white space at both ends.
  var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}

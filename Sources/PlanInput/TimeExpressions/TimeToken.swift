/// A word, number or sign of a time expression.
struct TimeToken: Hashable {
  /// What it is.
  enum Kind: Hashable {
    /// Letters, in lower case. Equal whatever the normalisation form.
    case word(String)
    /// Digits 0 to 9.
    case number(Int, digits: Int)
    /// Any dash, or an arrow.
    case dash
    case slash, dot, comma, semicolon
    /// `&` or `+`.
    case and
    case open, close
    /// A sign that no time has.
    case other
  }

  /// What it is.
  let kind: Kind
  /// How many characters stand before it.
  let offset: Int
  /// As written.
  let text: String

  /// The word, where it is one.
  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// The number and how many digits it is written with, where it is one.
  var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = kind { (value, digits) } else { nil }
  }

  /// The year, where it is a number of four digits that can be one.
  var year: Int? {
    if case .number(let value, digits: 4) = kind, (1900...2199).contains(value) { value } else { nil }
  }

  /// The number, where it has one or two digits, as a day or a month has.
  var shortNumber: Int? {
    if case .number(let value, let digits) = kind, digits <= 2 { value } else { nil }
  }
}

extension TimeToken {
  /// Splits a text into tokens: case, kinds of space and dash, and normalisation forms make no difference.
  static func tokens(of text: String) -> [TimeToken] {
    let characters = Array(text)
    var tokens: [TimeToken] = []
    var next = 0
    while next < characters.count {
      let (start, character) = (next, characters[next])
      next += 1
      if character.isWhitespace || invisible.contains(character) { continue }
      if character.isDigitOfNumber {
        while next < characters.count, characters[next].isDigitOfNumber { next += 1 }
      } else if character.isLetter {
        while next < characters.count, characters[next].isLetter { next += 1 }
      } else if character == "-", next < characters.count, characters[next] == ">" {
        next += 1
      }
      let written = String(characters[start..<next])
      tokens.append(TimeToken(kind: kind(of: character, in: written), offset: start, text: written))
    }
    return tokens
  }

  private static func kind(of first: Character, in written: String) -> Kind {
    if first.isDigitOfNumber {
      // More digits than these are no part of any time.
      guard written.utf8.count <= 9, let value = Int(written) else { return .other }
      return .number(value, digits: written.utf8.count)
    }
    if first.isLetter { return .word(written.lowercased()) }
    switch first {
    case "-", "‐", "‑", "‒", "–", "—", "―", "−", "→": return .dash
    case "/", "⁄", "∕": return .slash
    case ".": return .dot
    case ",": return .comma
    case ";": return .semicolon
    case "&", "+": return .and
    case "(": return .open
    case ")": return .close
    default: return .other
    }
  }

  /// Zero-width space, byte order mark and soft hyphen: nobody sees them, and web pages are full of them.
  private static let invisible: Set<Character> = ["\u{200B}", "\u{FEFF}", "\u{AD}"]
}

extension Character {
  /// Whether it is one of the digits 0 to 9.
  fileprivate var isDigitOfNumber: Bool { ("0"..."9").contains(self) }
}

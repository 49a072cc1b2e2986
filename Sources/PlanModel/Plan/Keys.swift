/// The code of an activity in the document (`5.4.2`). It is text: `3.10` is not `3.1`.
public struct ActivityCode: Hashable, Sendable, CustomStringConvertible {
  /// The code as written, without surrounding space.
  public let text: String

  /// A code as written.
  public init(_ text: String) { self.text = text }

  /// The code as written.
  public var description: String { text }

  /// The code less its last part (`5.4` for `5.4.2`); none for a code of one part.
  public var parent: ActivityCode? {
    text.lastIndex(of: ".").map { ActivityCode(String(text[..<$0])) }
  }
}

/// The code of a funding source (`NSTW`).
public struct SourceCode: Hashable, Sendable, CustomStringConvertible {
  /// The code as written, without surrounding space.
  public let text: String

  /// A code as written.
  public init(_ text: String) { self.text = text }

  /// The code as written.
  public var description: String { text }
}

/// The code of a target (`CT1.2`).
public struct TargetCode: Hashable, Sendable, CustomStringConvertible {
  /// The code as written, without surrounding space.
  public let text: String

  /// A code as written.
  public init(_ text: String) { self.text = text }

  /// The code as written.
  public var description: String { text }
}

/// The name, abbreviation or code of a unit as a document writes it (đơn vị).
///
/// Two spellings of one name are equal: `Uỷ ban  nhân dân` is `Ủy ban nhân dân`.
public struct UnitName: Hashable, Sendable, CustomStringConvertible {
  /// The name as written.
  public let text: String
  /// By which it is looked up.
  public let key: NameKey

  /// A name as written.
  public init(_ text: String) {
    self.text = text
    self.key = NameKey(text)
  }

  /// The name as written.
  public var description: String { text }

  /// Equal by key.
  public static func == (left: UnitName, right: UnitName) -> Bool { left.key == right.key }

  /// Hashes by key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// By which names are looked up: the text without case, spacing and the placement of tone marks, never without the tones.
public struct NameKey: Hashable, Sendable {
  /// The folded text.
  public let folded: String

  /// Folds a name.
  public init(_ text: String) {
    let text = text.lowercased()
    // Most codes are one word of ASCII, and of them there may be many.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) {
      folded = text
      return
    }
    var words: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      words.append(NameKey.settlingTone(of: String(word)))
    }
    folded = words.joined(separator: " ")
  }

  /// Old placement of the tone mark (hóa, thủy, tòe) to new (hoá, thuỷ, toè), where a syllable ends in the vowel pair.
  private static func settlingTone(of word: String) -> String {
    // Most words have no such pair, and looking for all of them is dear.
    guard let last = word.utf8.last, ["a", "e", "y"].contains(UnicodeScalar(last)),
      !word.utf8.allSatisfy({ $0 < 0x80 }),
      let pair = pairs.first(where: { word.hasSuffix($0.old) })
    else { return word }
    let head = word.dropLast(pair.old.count)
    return head.hasSuffix("q") ? word : head + pair.new
  }

  private static let pairs: [(old: String, new: String)] = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"),
    ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"),
    ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ]
}

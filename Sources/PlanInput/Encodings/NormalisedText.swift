/// A text in which something was put right, or should have been.
struct NormalisedText {
  /// What is said of a place in it.
  enum Repair: Int, CaseIterable {
    /// A letter and the marks behind it were made one letter.
    case composed
    /// Marks were left that make no Vietnamese letter.
    case strangeMark
    /// What nobody sees was left out.
    case invisible
    /// A letter that looks like `Đ` was made one.
    case eth
  }

  /// The text as UTF-8.
  private(set) var bytes: [UInt8]
  /// How often each thing happened, and where first in the text as it is now.
  private(set) var repairs: [Repair: (count: Int, offset: Int)] = [:]

  /// Puts a text of UTF-8 right: letters in NFC, nothing invisible, no look-alikes in Vietnamese words.
  ///
  /// A byte order mark at its beginning stays: readers know it.
  init(_ source: UnsafeRawBufferPointer) {
    bytes = []
    bytes.reserveCapacity(source.count)
    var hasEth = false
    var index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes += source.prefix(index)
    while index < source.count {
      let lead = source[index]
      let second = index + 1 < source.count ? source[index + 1] : 0
      let third = index + 2 < source.count ? source[index + 2] : 0
      if isCombiningMark(lead, second) {
        let end = Self.endOfMarks(source, index)
        compose(source.part(index, end))
        index = end
      } else if isInvisible(lead, second) {
        note(.invisible, at: bytes.count)
        index += 2
      } else if isInvisible(lead, second, third) {
        note(.invisible, at: bytes.count)
        index += 3
      } else {
        if isEth(lead, second) { hasEth = true }
        bytes.append(lead)
        index += 1
      }
    }
    if hasEth { replaceEths() }
  }

  /// Whether any byte is another than before.
  var isChanged: Bool { repairs.keys.contains { $0 != .strangeMark } }

  private mutating func note(_ repair: Repair, at offset: Int) {
    let known = repairs[repair]
    repairs[repair] = ((known?.count ?? 0) + 1, known?.offset ?? offset)
  }

  private static func endOfMarks(_ source: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var end = start
    while end + 1 < source.count, isCombiningMark(source[end], source[end + 1]) { end += 2 }
    return end
  }

  /// Puts marks on the letter at the end of the text; where that makes no letter, they stay behind it.
  private mutating func compose(_ marks: UnsafeRawBufferPointer) {
    let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    let last = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars
    if let base = last.first, last.count == 1, let letter = composedLetter(base, marks.text.unicodeScalars) {
      note(.composed, at: start)
      bytes.removeSubrange(start...)
      bytes.append(utf8: letter)
    } else {
      note(.strangeMark, at: start)
      bytes += marks
    }
  }

  /// Makes `Đ` of what looks like it, in words that are Vietnamese by that, and in abbreviations.
  private mutating func replaceEths() {
    var (start, offset) = (0, 0)
    var word: [Unicode.Scalar] = []
    // The replacements are as long as what they replace, so that offsets in the text as it was hold.
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if EncodingScore.isPartOfWord(scalar) {
        if word.isEmpty { start = offset }
        word.append(scalar)
      } else if !word.isEmpty {
        replaceEths(in: word, at: start)
        word.removeAll(keepingCapacity: true)
      }
      offset += UTF8.width(scalar)
    }
    replaceEths(in: word, at: start)
  }

  private mutating func replaceEths(in word: [Unicode.Scalar], at start: Int) {
    let mended = word.map { $0 == "Ð" || $0 == "Ɖ" ? "Đ" : $0 == "ð" ? "đ" : $0 }
    guard mended != word else { return }
    let isAbbreviation = mended.allSatisfy { (65...90).contains($0.value) || $0 == "Đ" } || mended == ["đ"]
    guard isAbbreviation || VietnameseSyllable.isValid(mended) else { return }
    var offset = start
    for (old, new) in zip(word, mended) {
      if old != new {
        note(.eth, at: offset)
        bytes.replaceSubrange(offset..<offset + 2, with: String(new).utf8)
      }
      offset += UTF8.width(old)
    }
  }
}

/// The letter of Vietnamese that a letter and the marks behind it are; none where they are none.
///
/// Marks that stand in different places (a horn, a dot below, one above) may come in any order; of two above, the one
/// nearer to the letter comes first (Unicode, canonical ordering).
func composedLetter(_ base: Unicode.Scalar, _ marks: some Collection<Unicode.Scalar>) -> Unicode.Scalar? {
  guard var letter = VietnameseLetter(base) else { return nil }
  for mark in marks {
    switch mark {
    case "\u{306}", "\u{302}":
      guard letter.shape == .plain, letter.tone == nil || letter.tone == .dotBelow else { return nil }
      letter.shape = mark == "\u{306}" ? .breve : .circumflex
    case "\u{31B}":
      guard letter.shape == .plain else { return nil }
      letter.shape = .horn
    default:
      guard let tone = tone(of: mark), letter.tone == nil else { return nil }
      letter.tone = tone
    }
  }
  return letter.scalar
}

private func tone(of mark: Unicode.Scalar) -> VietnameseLetter.Tone? {
  switch mark {
  case "\u{300}", "\u{340}": .grave
  case "\u{309}": .hook
  case "\u{303}": .tilde
  case "\u{301}", "\u{341}": .acute
  case "\u{323}": .dotBelow
  default: nil
  }
}

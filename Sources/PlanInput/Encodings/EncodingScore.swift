/// How Vietnamese a text looks: how many of the words that tell anything are syllables.
///
/// A word tells something where it has a letter beyond ASCII and another one: words in ASCII are the same in every
/// encoding. Abbreviations in capitals (`QĐ`, `HĐND`) are no syllables and tell nothing either.
struct EncodingScore: Comparable {
  private(set) var valid = 0
  private(set) var total = 0

  /// The score of a text in UTF-8 and NFC.
  init(of text: [UInt8]) {
    var word = String.UnicodeScalarView()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if Self.isPartOfWord(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        count(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    count(word)
  }

  /// Whether nine words in ten are syllables.
  var isGood: Bool { total > 0 && valid * 10 >= total * 9 }

  /// Whether the share of syllables is a tenth of all words above another one's.
  func isClear(of other: EncodingScore) -> Bool {
    let (mine, theirs) = (max(total, 1), max(other.total, 1))
    return 10 * (valid * theirs - other.valid * mine) >= mine * theirs
  }

  static func < (left: EncodingScore, right: EncodingScore) -> Bool {
    left.valid * max(right.total, 1) < right.valid * max(left.total, 1)
  }

  private mutating func count(_ word: String.UnicodeScalarView) {
    guard word.count > 1, word.contains(where: { !$0.isASCII }) else { return }
    if VietnameseSyllable.isValid(word) {
      valid += 1
    } else if word.allSatisfy({ (65...90).contains($0.value) || $0 == "Đ" }) {
      return
    }
    total += 1
  }

  /// Letters of ASCII, and all beyond it but what is punctuation in every encoding.
  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic }
    return scalar.value != 0xA0 && scalar.value != 0xFEFF && !(0x2000...0x206F).contains(scalar.value)
  }
}

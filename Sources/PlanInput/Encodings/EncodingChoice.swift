/// Which encoding bytes are in, told by their content.
enum EncodingChoice {
  /// The bytes are UTF-8, and need no other.
  case utf8
  /// The bytes are another encoding; declared by them, or assumed.
  case other(any TextEncoding, isDeclared: Bool)
  /// No encoding gives Vietnamese text, or several do.
  case unsettled(tried: [any TextEncoding])

  /// How many bytes from the first letter beyond ASCII on are tried in every encoding.
  private static let sampleSize = 32_768

  /// The encoding whose text has most Vietnamese syllables: nine words in ten, and a tenth more than any other encoding
  /// that would give another text. UTF-8 needs no such proof where the bytes are UTF-8.
  init(of bytes: UnsafeRawBufferPointer, _ signs: TextSigns) {
    if let declared = textEncodings.first(where: { $0.isDeclared(by: bytes) }) {
      self = .other(declared, isDeclared: true)
      return
    }
    let candidates = textEncodings.filter { $0.mayBe(bytes, signs) }
    if candidates.count == 1, signs.fault == nil {
      self = .utf8
      return
    }
    let sample = Self.sample(of: bytes, signs)
    let tried = candidates.compactMap { encoding in
      encoding.decoded(sample).map { (encoding: encoding, text: $0, score: EncodingScore(of: $0)) }
    }
    guard let best = tried.max(by: { $0.score < $1.score }) else {
      self = signs.fault == nil ? .utf8 : .unsettled(tried: candidates)
      return
    }
    let rivals = tried.filter { $0.text != best.text }
    let isClear = rivals.allSatisfy { best.score.isClear(of: $0.score) }
    if signs.fault == nil {
      // A word or two may look like anything.
      let isRewrapped = !(best.encoding is UTF8Encoding) && best.score.isGood && best.score.valid > 2 && isClear
      self = isRewrapped ? .other(best.encoding, isDeclared: false) : .utf8
    } else if best.score.isGood && isClear || best.score.total == 0 && rivals.isEmpty {
      self = .other(best.encoding, isDeclared: false)
    } else {
      self = .unsettled(tried: candidates)
    }
  }

  /// A part of the bytes that begins with a whole word, at the first one beyond ASCII.
  private static func sample(of bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> UnsafeRawBufferPointer {
    // Two bytes make a unit of UTF-16, and no scalar of UTF-8 is cut.
    let start = max(0, (signs.firstBeyondASCII ?? 0) - 32) & ~1
    var end = min(bytes.count, start + sampleSize)
    while signs.fault == nil, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes.part(start, end)
  }
}

/// Bytes of another encoding that a program took for Windows-1252 and saved as UTF-8: `Báº¯c Káº¡n` for `Bắc Kạn`. So
/// Excel writes, as “CSV UTF-8”, what stands in the old fonts.
struct RewrappedEncoding: TextEncoding {
  private let inner: any TextEncoding
  let name: String

  init(_ inner: any TextEncoding) {
    self.inner = inner
    name = inner is UTF8Encoding ? "UTF-8 mã hóa hai lần" : "\(inner.name) lưu trong UTF-8"
  }

  var sample: (text: String, bytes: [UInt8]) {
    (inner.sample.text, Self.wrapped(inner.sample.bytes))
  }

  /// Windows-1252; bytes that it does not define are kept as control characters by the programs that matter.
  private static let page = CodePage(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ",
    String(String.UnicodeScalarView((0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) })))

  func mayBe(_ bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Bool { signs.fault == nil && signs.isWithin1252 }

  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var unwrapped: [UInt8] = []
    unwrapped.reserveCapacity(bytes.count)
    for scalar in bytes.text.unicodeScalars where scalar != "\u{FEFF}" {
      if let byte = Self.page.byte(of: scalar) {
        unwrapped.append(byte)
      } else if (0x80...0x9F).contains(scalar.value) {
        unwrapped.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        return nil
      }
    }
    return unwrapped.withUnsafeBytes { inner.decoded($0) }
  }

  func encoded(_ text: String) -> [UInt8]? { inner.encoded(text).map(Self.wrapped) }

  private static func wrapped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes { result.append(utf8: page[byte]) }
    return result
  }
}

/// TCVN3 (ABC), the encoding of the fonts `.VnTime` and their like: one byte a letter.
///
/// Capitals with a tone have no bytes of their own: they are written as small letters, and shown as capitals by the font
/// `.VnTimeH`. What the bytes say is kept.
struct TCVN3Encoding: TextEncoding {
  let name = "TCVN3 (ABC)"
  let sample = (
    text: "Hải Dương, triệu đồng",
    bytes: [
      0x48, 0xB6, 0x69, 0x20, 0x44, 0xAD, 0xAC, 0x6E, 0x67, 0x2C, 0x20,
      0x74, 0x72, 0x69, 0xD6, 0x75, 0x20, 0xAE, 0xE5, 0x6E, 0x67,
    ] as [UInt8]
  )

  private static let page = CodePage(
    CodePage.windowsPunctuation,
    "\u{A0}ĂÂÊÔƠƯĐăâêôơưđ□" + "□□□□□àảãáạ□ằẳẵắ□" + "□□□□□□ặầẩẫấậè□ẻẽ" + "éẹềểễếệìỉ□□□ĩíịò"
      + "□ỏõóọồổỗốộờởỡớợù" + "□ủũúụừửữứựỳỷỹýỵ□")

  func mayBe(_ bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Bool { signs.fault == .notUTF8 }

  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    for byte in bytes { result.append(utf8: Self.page[byte]) }
    return result
  }

  /// Toned capitals become small letters, as the encoding has it.
  func encoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first
      let isToned = VietnameseLetter(scalar)?.tone != nil
      guard let byte = Self.page.byte(of: isToned ? small ?? scalar : scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

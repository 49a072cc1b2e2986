/// The rules of text inside a workbook's parts.
enum XmlText {
  /// How many UTF-16 units a cell holds.
  static let longest = 32_767

  /// Whether XML 1.0 has no way to write the character (section 2.2, `Char`).
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The first character that XML 1.0 can't write.
  static func firstForbidden(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first(where: isForbidden) }

  /// The text as a part has it: line breaks are LF, and what looks like an escape (`_x0041_`) is escaped itself, because
  /// readers take it for the character (ECMA-376, Part 1, 22.9.2.19, `ST_Xstring`).
  static func escaped(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    guard utf8.contains(0x0D) || utf8.contains(UInt8(ascii: "_")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 16)
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case 0x0D:
        if index + 1 == utf8.count || utf8[index + 1] != 0x0A { result.append(0x0A) }
      case UInt8(ascii: "_") where looksLikeEscape(utf8[index...]):
        result.append(contentsOf: "_x005F_".utf8)
      default:
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with its line breaks as LF, where escapes have no meaning: formulas and the captions of charts.
  static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  private static func looksLikeEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 7 else { return false }
    let start = bytes.startIndex
    return bytes[start + 1] == UInt8(ascii: "x") && bytes[start + 6] == UInt8(ascii: "_")
      && bytes[(start + 2)..<(start + 6)].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  /// The text cut to so many UTF-16 units, with `…` where something is missing.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var (result, count) = ("", 0)
    for character in text {
      let next = character.utf16.count
      if count + next > limit - 1 { break }
      (result, count) = (result + String(character), count + next)
    }
    return result + "…"
  }
}

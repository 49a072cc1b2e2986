/// How wide text is in Times New Roman, from the advance widths of its letters.
enum LetterWidths {
  /// The width in points at a size in points. Bold letters are taken for 8 % wider, more than they are on average.
  static func width(of text: some StringProtocol, size: Double, isBold: Bool) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(scalar) }
    return Double(thousandths) / 1000 * size * (isBold ? 1.08 : 1)
  }

  /// The advance in thousandths of the size; a combining mark has none, a letter has that of its base.
  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: ascii[Int(scalar.value) - 0x20]
    case 0xA0: 250
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: 0
    case 0x110, 0x1AF: 722
    case 0x111: 500
    case 0x1A0: 762
    case 0x1A1, 0x1B0: 530
    case 0x2013: 500
    case 0x2014, 0x2026: 1000
    default: baseLetter(scalar.value).map { ascii[Int($0) - 0x20] } ?? 1000
    }
  }

  /// The Latin letter that a composed Vietnamese letter stands on.
  private static func baseLetter(_ value: UInt32) -> UInt8? {
    let letter: UInt8? =
      switch value {
      case 0xC0...0xC5, 0xE0...0xE5, 0x102, 0x103, 0x1EA0...0x1EB7: UInt8(ascii: "A")
      case 0xC8...0xCB, 0xE8...0xEB, 0x1EB8...0x1EC7: UInt8(ascii: "E")
      case 0xCC...0xCF, 0xEC...0xEF, 0x128, 0x129, 0x1EC8...0x1ECB: UInt8(ascii: "I")
      case 0xD2...0xD6, 0xF2...0xF6, 0x1ECC...0x1EE3: UInt8(ascii: "O")
      case 0xD9...0xDC, 0xF9...0xFC, 0x168, 0x169, 0x1EE4...0x1EF1: UInt8(ascii: "U")
      case 0xDD, 0xFD, 0x1EF2...0x1EF9: UInt8(ascii: "Y")
      default: nil
      }
    let isLower = value < 0x100 ? value >= 0xE0 : value % 2 == 1
    return letter.map { isLower ? $0 + 0x20 : $0 }
  }

  /// The advances of U+0020 to U+007E, in thousandths.
  private static let ascii: [Int] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ]
}

/// VNI for Windows, the encoding of the fonts `VNI-Times` and their like: a vowel and, behind it, a byte for its marks.
struct VNIEncoding: TextEncoding {
  let name = "VNI"
  let sample = (
    text: "Mỗi xã một sản phẩm",
    bytes: [
      0x4D, 0x6F, 0xE3, 0x69, 0x20, 0x78, 0x61, 0xF5, 0x20, 0x6D, 0x6F, 0xE4, 0x74, 0x20, 0x73, 0x61, 0xFB, 0x6E, 0x20,
      0x70, 0x68, 0x61, 0xE5, 0x6D,
    ] as [UInt8]
  )

  /// Letters that are one byte; the bytes of marks stand for nothing alone.
  private static let page = CodePage(
    CodePage.windowsPunctuation,
    "\u{A0}¡¢£¤¥¦§¨©ª«¬□®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "□□□□□□Ỉ□" + "□□□□ÌÍỴ□" + "□ĐỊĨƠ□Ư□" + "□□□□□□□□" + "□□□□□□ỉ□" + "□□□□ìíỵ□" + "□địĩơ□ư□" + "□□□□□□□□")

  private typealias Marks = (shape: VietnameseLetter.Shape, tone: VietnameseLetter.Tone?)

  /// What the bytes behind a vowel mean, the small ones; those of capitals are 0x20 less.
  private static let marks: [(byte: UInt8, marks: Marks)] = [
    (0xF8, (.plain, .grave)), (0xFB, (.plain, .hook)), (0xF5, (.plain, .tilde)), (0xF9, (.plain, .acute)),
    (0xEF, (.plain, .dotBelow)),
    (0xE2, (.circumflex, nil)), (0xE0, (.circumflex, .grave)), (0xE5, (.circumflex, .hook)),
    (0xE3, (.circumflex, .tilde)), (0xE1, (.circumflex, .acute)), (0xE4, (.circumflex, .dotBelow)),
    (0xEA, (.breve, nil)), (0xE8, (.breve, .grave)), (0xFA, (.breve, .hook)), (0xFC, (.breve, .tilde)),
    (0xE9, (.breve, .acute)), (0xEB, (.breve, .dotBelow)),
  ]

  private static let marksByByte: [Marks?] = {
    var table = [Marks?](repeating: nil, count: 256)
    for (byte, marks) in marks {
      table[Int(byte)] = marks
      table[Int(byte) - 0x20] = marks
    }
    return table
  }()

  func mayBe(_ bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Bool { signs.fault == .notUTF8 }

  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let scalar = Self.page[bytes[index]]
      index += 1
      if index < bytes.count, let marks = Self.marksByByte[Int(bytes[index])],
        let letter = Self.letter(scalar, with: marks)
      {
        result.append(utf8: letter)
        index += 1
      } else {
        result.append(utf8: scalar)
      }
    }
    return result
  }

  /// The vowel with the marks of the byte behind it: `ơ` and `ư` take only tones.
  @inline(__always)
  private static func letter(_ scalar: Unicode.Scalar, with marks: Marks) -> Unicode.Scalar? {
    guard var letter = VietnameseLetter(scalar), letter.tone == nil,
      letter.shape == .plain || (letter.shape == .horn && marks.shape == .plain)
    else { return nil }
    if letter.shape == .plain { letter.shape = marks.shape }
    letter.tone = marks.tone
    return letter.scalar
  }

  func encoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = Self.page.byte(of: scalar) {
        bytes.append(byte)
        continue
      }
      guard let letter = VietnameseLetter(scalar) else { return nil }
      let isHorned = letter.shape == .horn
      let base = isHorned ? letter.toneless.scalar : letter.base
      let marks = Self.marks.first { $0.marks == (isHorned ? .plain : letter.shape, letter.tone) }
      guard let base, let byte = Self.page.byte(of: base), let marks else { return nil }
      bytes += [byte, letter.isCapital ? marks.byte - 0x20 : marks.byte]
    }
    return bytes
  }
}

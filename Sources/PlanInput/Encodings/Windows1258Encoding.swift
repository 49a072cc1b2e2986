/// Windows-1258, in which Excel saves plain “CSV” on a Vietnamese machine: letters without tone, or with one of few, and
/// the tone as a mark behind them.
struct Windows1258Encoding: TextEncoding {
  let name = "Windows-1258"
  let sample = (
    text: "triệu đồng", bytes: [0x74, 0x72, 0x69, 0xEA, 0xF2, 0x75, 0x20, 0xF0, 0xF4, 0xCC, 0x6E, 0x67] as [UInt8]
  )

  /// 0xCC, 0xD2, 0xDE, 0xEC and 0xF2 are the marks of the tones.
  private static let page = CodePage(
    "€□‚ƒ„…†‡ˆ‰□‹Œ□□□□‘’“”•–—˜™□›œ□□Ÿ",
    "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂĂÄÅÆÇÈÉÊË□ÍÎÏĐÑ□ÓÔƠÖ×ØÙÚÛÜƯ□ß" + "àáâăäåæçèéêë□íîïđñ□óôơö÷øùúûüư₫ÿ")

  func mayBe(_ bytes: UnsafeRawBufferPointer, _ signs: TextSigns) -> Bool { signs.fault == .notUTF8 }

  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let scalar = Self.page[bytes[index]]
      index += 1
      if index < bytes.count, let tone = Self.tone(bytes[index]), var letter = VietnameseLetter(scalar),
        letter.tone == nil
      {
        letter.tone = tone
        if let toned = letter.scalar {
          result.append(utf8: toned)
          index += 1
          continue
        }
      }
      // A mark behind a letter that takes none is no Vietnamese text.
      result.append(utf8: scalar)
    }
    return result
  }

  func encoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = Self.page.byte(of: scalar) {
        bytes.append(byte)
      } else if let letter = VietnameseLetter(scalar), let tone = letter.tone, let plain = letter.toneless.scalar,
        let byte = Self.page.byte(of: plain)
      {
        bytes += [byte, Self.mark(of: tone)]
      } else {
        return nil
      }
    }
    return bytes
  }

  @inline(__always)
  private static func tone(_ byte: UInt8) -> VietnameseLetter.Tone? {
    switch byte {
    case 0xCC: .grave
    case 0xD2: .hook
    case 0xDE: .tilde
    case 0xEC: .acute
    case 0xF2: .dotBelow
    default: nil
    }
  }

  private static func mark(of tone: VietnameseLetter.Tone) -> UInt8 {
    switch tone {
    case .grave: 0xCC
    case .hook: 0xD2
    case .tilde: 0xDE
    case .acute: 0xEC
    case .dotBelow: 0xF2
    }
  }
}

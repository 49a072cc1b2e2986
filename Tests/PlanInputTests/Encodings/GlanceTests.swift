import TestSupport
import Testing

@testable import PlanInput

@Suite("A glance over every byte")
struct GlanceTests {
  @Test("however small the blocks of the glance are, the closer look finds the same")
  func blocks() {
    let seed: UInt64 = 0xC3A1
    var random = SplitMix64(seed: seed)
    var suspectCount = 0
    for round in 0..<6_000 {
      randomBytes(using: &random).withUnsafeBytes { bytes in
        let whole = signs(of: bytes, blockSize: 1 << 12)
        if TextScan(bytes, in: 0..<bytes.count).isSuspect {
          suspectCount += 1
        } else {
          #expect(String(validating: Array(bytes), as: UTF8.self) != nil, "seed \(seed), round \(round)")
          let telling: [UInt8] = [0, 7, Byte.questionMark, 0xC2, 0xCC, 0xEF]
          #expect(!bytes.contains(where: telling.contains), "seed \(seed), round \(round)")
        }
        for blockSize in [16, 32, 48] {
          #expect(signs(of: bytes, blockSize: blockSize) == whole, "seed \(seed), round \(round)")
        }
      }
    }
    #expect(suspectCount > 1_000 && suspectCount < 5_500)
  }

  @Test("lines are counted as the tokenizer counts them, in blocks as in one go")
  func lines() {
    let seed: UInt64 = 10_13
    var random = SplitMix64(seed: seed)
    for round in 0..<6_000 {
      randomBytes(using: &random).withUnsafeBytes { bytes in
        var tokenizer = Tokenizer(bytes, delimiter: Byte.comma, from: 0)
        while tokenizer.next() {}
        guard tokenizer.fault?.kind != .unterminated else { return }
        for blockSize in [16, 64, 1 << 12] {
          let counts = scans(of: bytes, blockSize: blockSize).map(\.lineEnds)
          #expect(counts.reduce(0, +) == tokenizer.line - 1, "seed \(seed), round \(round)")
        }
      }
    }
  }

  private func scans(of bytes: UnsafeRawBufferPointer, blockSize: Int) -> [TextScan] {
    stride(from: 0, through: bytes.count, by: blockSize).map {
      TextScan(bytes, in: $0..<min(bytes.count, $0 + blockSize))
    }
  }

  /// What the look over all bytes tells, in a form that can be compared.
  private func signs(of bytes: UnsafeRawBufferPointer, blockSize: Int) -> String {
    let signs = TextSigns(bytes, scans(of: bytes, blockSize: blockSize), blockSize: blockSize)
    // Behind a fault nothing is told.
    if signs.fault != nil { return "\(signs.fault == .null) \(signs.faultOffset)" }
    return
      "\(signs.firstSign, default: "-") \(signs.firstReplacement, default: "-") \(signs.firstDoubled, default: "-")"
      + " \(signs.firstControl, default: "-") \(signs.hasQuestionMark) \(signs.firstBeyondASCII, default: "-")"
      + " \(signs.isWithin1252)"
  }

  /// Text of all lengths of sequence and all line ends, now and then with a byte changed, cut or of no text.
  private func randomBytes(using random: inout SplitMix64) -> [UInt8] {
    let pieces = [
      "abc, ", "ệ", "Đ", "€", "\u{FFFD}", "?", "\u{FFFF}", "\u{D7FF}", "\u{E000}", "𝛀", "\u{10FFFF}", "\n", "\r\n",
      "\r",
      "\"x\n\"", "0123456789abcdef", "\u{300}", "Ð", "ð", "Ɖ", "\u{AD}", "\u{200B}", "\u{FEFF}", "º", "áº", "\u{7}",
      "\t",
      "Sở Công thương", "–", "…",
    ]
    let plain = ["abc, ", "ệ", "Đ", "€", "\n", "\r\n", "\r", "\t", "Sở Công thương", "–", "…", "ơ", "à", "Ð"]
    let isPlain = Bool.random(using: &random)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      bytes += Array(((isPlain ? plain : pieces).randomElement(using: &random) ?? "").utf8)
      guard !isPlain, !bytes.isEmpty, Int.random(in: 0..<8, using: &random) == 0 else { continue }
      let odd: [UInt8] = [
        0, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F, 0xA0, 0x90, 0x8F,
      ]
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeLast()
      case 1: bytes.append(odd.randomElement(using: &random) ?? 0)
      default: bytes[Int.random(in: 0..<bytes.count, using: &random)] = odd.randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }
}

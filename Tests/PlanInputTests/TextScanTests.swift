import TestSupport
import Testing

@testable import PlanInput

@Suite("The first look over a file's bytes")
struct TextScanTests {
  @Test("the look agrees with the standard library on what is UTF-8, and counts lines as the tokenizer does")
  func agreement() {
    let seed: UInt64 = 0xC3A1
    var random = SplitMix64(seed: seed)
    var faulty = 0
    for round in 0..<6_000 {
      let bytes = randomBytes(using: &random)
      bytes.withUnsafeBytes { bytes in
        let scan = TextScan(bytes, in: 0..<bytes.count)
        let isUTF8 = String(validating: Array(bytes), as: UTF8.self) != nil
        #expect(scan.isText == (isUTF8 && !bytes.contains(0)), "seed \(seed), round \(round)")
        if !scan.isText { faulty += 1 }
        let hasReplacement = bytes.indices.contains { bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
        #expect(scan.hasMarksOfLoss == (hasReplacement || bytes.contains(Byte.questionMark)), "round \(round)")
        var tokenizer = Tokenizer(bytes, delimiter: Byte.comma, from: 0)
        while tokenizer.next() {}
        if tokenizer.fault?.kind != .unterminated {
          #expect(scan.lineEnds == tokenizer.line - 1, "seed \(seed), round \(round)")
        }
      }
    }
    #expect(faulty > 1_000 && faulty < 5_000)
  }

  @Test("looks over parts are together the look over the whole")
  func parts() {
    let seed: UInt64 = 16
    var random = SplitMix64(seed: seed)
    for round in 0..<2_000 {
      randomBytes(using: &random).withUnsafeBytes { bytes in
        let whole = TextScan(bytes, in: 0..<bytes.count)
        let parts = stride(from: 0, through: bytes.count, by: TextScan.step).map {
          TextScan(bytes, in: $0..<min(bytes.count, $0 + TextScan.step))
        }
        let together = TextScan(parts)
        #expect(together.isText == whole.isText, "seed \(seed), round \(round)")
        #expect(together.hasMarksOfLoss == whole.hasMarksOfLoss, "seed \(seed), round \(round)")
        #expect(together.lineEnds == whole.lineEnds, "seed \(seed), round \(round)")
      }
    }
  }

  /// Text of all lengths of sequence and all line ends, now and then with a byte changed, cut or of no text.
  private func randomBytes(using random: inout SplitMix64) -> [UInt8] {
    let pieces = [
      "abc, ", "ệ", "Đ", "€", "\u{FFFD}", "?", "\u{FFFF}", "\u{D7FF}", "\u{E000}", "𝛀", "\u{10FFFF}", "\n", "\r\n",
      "\r",
      "\"x\n\"", "0123456789abcdef",
    ]
    var bytes: [UInt8] = []
    let plain = Bool.random(using: &random)
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
      guard !plain, !bytes.isEmpty, Int.random(in: 0..<8, using: &random) == 0 else { continue }
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

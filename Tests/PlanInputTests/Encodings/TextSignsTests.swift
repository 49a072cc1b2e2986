import TestSupport
import Testing

@testable import PlanInput

@Suite("A look at every byte")
struct TextScanTests {
  @Test("bytes are text exactly where they are UTF-8 without a null, and the fault is where it begins")
  func validity() {
    let seed: UInt64 = 129
    var random = SplitMix64(seed: seed)
    let pieces: [[UInt8]] =
      ["a", "ệ", "đ", "“", "😀", "abcdefgh", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10FFFF}"].map { Array($0.utf8) }
      + [
        [0], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      ]
      + [[0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE1, 0xBA], [0xF1, 0x80, 0x80]]
    for round in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
        // Faults are rarer than text, so that they come late, too.
        Bool.random(using: &random)
          ? pieces[Int.random(in: 0..<6, using: &random)] : pieces.randomElement(using: &random) ?? []
      }
      bytes.withUnsafeBytes { buffer in
        let scan = TextSigns(buffer)
        let expected = firstFault(bytes)
        #expect((scan.fault == nil) == (expected == nil), "seed \(seed), round \(round): \(bytes)")
        if let expected { #expect(scan.faultOffset == expected, "seed \(seed), round \(round): \(bytes)") }
      }
    }
  }

  @Test("a text longer than what is looked at in one go is one text")
  func parts() {
    for length in 32_760...32_775 {
      let text = String(repeating: "a", count: length) + "ệ“😀" + String(repeating: "ằ?", count: 30_000) + "ê\u{309}"
      #expect(scan(text).fault == nil)
      #expect(scan(text).firstSign == text.utf8.count - 2)
      #expect(scan(text).hasQuestionMark)
      let faulty = Array(text.utf8) + [0xBA]
      #expect(faulty.withUnsafeBytes { TextSigns($0).faultOffset } == text.utf8.count)
    }
  }

  @Test("signs are found where they stand, and a mark at the beginning is none")
  func signs() {
    #expect(scan("\u{FEFF}abc").firstSign == nil)
    #expect(scan("abcdefghij\u{FEFF}").firstSign == 10)
    #expect(scan("ệ\u{323}").firstSign == 3)
    #expect(scan("ă\u{200B}").firstSign == 2)
    #expect(scan("Ð").firstSign == 0)
    #expect(scan("“Bắc Kạn” – 1.000đ…\u{A0}ÁÀÃ±").firstSign == nil)
    #expect(scan("\u{370}").firstSign == nil)
    #expect(scan("abc\u{FFFD}").firstReplacement == 3)
    #expect(scan("xBáº¯c").firstDoubled == 2)
  }

  @Test("letters of Windows-1252 alone are told from others")
  func within1252() {
    #expect(scan("Báº¯c “à” €™ŠƒŒ").isWithin1252)
    #expect(!scan("abc").isWithin1252)
    #expect(!scan("à ệ").isWithin1252)
    #expect(!scan("à đ").isWithin1252)
  }

  private func scan(_ text: String) -> TextSigns { text.withBytes { TextSigns($0) } }

  /// Where the standard library finds the first fault, or a null stands.
  private func firstFault(_ bytes: [UInt8]) -> Int? {
    var fault = bytes.firstIndex(of: 0)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      fault = min(fault ?? Int.max, error.byteOffsets.lowerBound)
    }
    return fault
  }
}

import Testing

@testable import PlanInput

@Suite("Encodings")
struct EncodingTests {
  static let names = textEncodings.map(\.name)

  @Test("there are 134 letters, and each is known by its parts")
  func letters() {
    #expect(letterTable.count == 134)
    #expect(Set(letterTable.map(\.letter)).count == 134)
    for scalar in allLetters.unicodeScalars { #expect(VietnameseLetter(scalar)?.scalar == scalar) }
    #expect(allLetters.unicodeScalars.count == 134)
  }

  @Test("every encoding reads and writes its sample", arguments: names)
  func sample(_ name: String) throws {
    let encoding = try encoding(name)
    #expect(text(encoding, encoding.sample.bytes) == encoding.sample.text)
    let written = try #require(encoding.encoded(encoding.sample.text))
    #expect(text(encoding, written) == encoding.sample.text)
  }

  @Test("every letter that is written in an encoding is read back", arguments: names)
  func roundTrip(_ name: String) throws {
    let encoding = try encoding(name)
    for letter in letterTable.map({ String($0.letter) }) + [allLetters, "Mỗi xã một sản phẩm – “OCOP”…\r\n\t1,5%"] {
      let bytes = try #require(encoding.encoded(letter), "\(letter)")
      let expected = name.hasPrefix("TCVN3") ? withoutTonedCapitals(letter) : letter
      // Equal as bytes: String would call decomposed letters equal, too.
      #expect(text(encoding, bytes).map { Array($0.utf8) } == Array(expected.utf8), "\(letter)")
    }
  }

  @Test("TCVN3 and VNI write every letter as their tables have it")
  func tables() {
    for (letter, tcvn3, vni) in letterTable {
      #expect(TCVN3Encoding().encoded(String(letter)) == [tcvn3], "\(letter)")
      #expect(VNIEncoding().encoded(String(letter)) == vni, "\(letter)")
    }
  }

  @Test(
    "Windows-1258 has the tone behind its letter",
    arguments: [
      ("triệu đồng", "7472 69ea f275 20f0 f4cc 6e67"), ("Hải Dương", "4861 d269 2044 fdf5 6e67"),
      ("Bắc Kạn", "42e3 ec63 204b 61f2 6e"), ("Ủy ban", "55d2 7920 6261 6e"), ("quý II", "7175 79ec 2049 49"),
      ("nhà 1.000₫", "6e68 e020 312e 3030 30fe"), ("nhà", "6e68 61cc"),
    ])
  func windows1258(_ expected: String, _ bytes: String) {
    #expect(text(Windows1258Encoding(), hexBytes(bytes)).map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test("what an encoding does not have is read as lost")
  func lost() {
    #expect(text(TCVN3Encoding(), [0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
    #expect(text(VNIEncoding(), [0x62, 0xF9]) == "b\u{FFFD}")
    #expect(text(Windows1258Encoding(), [0x62, 0xEC, 0x81]) == "b\u{FFFD}\u{FFFD}")
    #expect(
      text(UTF16Encoding(order: .littleEndian), [0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63]) == "a\u{FFFD}b\u{FFFD}")
    for encoding in textEncodings where !(encoding is UTF8Encoding) && !encoding.name.contains("UTF-8") {
      #expect(text(encoding, [0, 0, 0, 0])?.contains("\0") == false)
    }
  }

  private func encoding(_ name: String) throws -> any TextEncoding {
    try #require(textEncodings.first { $0.name == name })
  }

  private func text(_ encoding: any TextEncoding, _ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { encoding.decoded($0) }.map { String(decoding: $0, as: UTF8.self) }
  }
}

import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Telling encodings apart")
struct EncodingChoiceTests {
  static let names = textEncodings.map(\.name)
  private static let texts: [(name: String, text: String)] =
    (try? Repository.samples.flatMap { try Repository.files(ofSample: $0) }) ?? []

  @Test("a sample plan in any encoding is the same plan", arguments: Repository.samples, names)
  func samplePlans(_ sample: String, _ encoding: String) throws {
    let encoding = try #require(textEncodings.first { $0.name == encoding })
    let files = try Repository.files(ofSample: sample).map { file in
      (name: file.name, text: expressible(file.text, in: encoding))
    }
    let written = try files.map { (name: $0.name, bytes: try #require(encoding.encoded($0.text), "\($0.name)")) }
    let read = readPlan(written)
    let isTCVN3 = encoding.name.hasPrefix("TCVN3")
    let expected = readPlan(
      files.map { ($0.name, Array((isTCVN3 ? withoutTonedCapitals($0.text) : $0.text).utf8)) })
    #expect(described(read.plan) == described(expected.plan))
    let isAssumed = !(encoding is UTF8Encoding) && !(encoding is UTF16Encoding)
    let others = written.filter { $0.bytes.contains { $0 >= 0x80 } }.map(\.name)
    #expect(read.found(.f002).compactMap(\.place?.file.text).sorted() == (isAssumed ? others.sorted() : []))
    #expect(read.findings.sorted.filter { $0.code != .f002 } == expected.findings.sorted)
  }

  @Test(
    "UTF-16 without a byte order mark is told by its zero bytes",
    arguments: [UTF16Encoding.Order.littleEndian, .bigEndian])
  func unmarked(_ order: UTF16Encoding.Order) throws {
    let encoding = UTF16Encoding(order: order)
    let bytes = try #require(encoding.encoded("activity\tname\r\n1\tTổ chức hội nghị\r\n")).dropFirst(2)
    let read = readPlan([("plan.csv", Array("key,value\n".utf8)), ("activities.csv", Array(bytes))])
    #expect(read.plan.activities.rows.first?.name == "Tổ chức hội nghị")
    #expect(read.findings.sorted.map(\.code) == [.f002])
    #expect(read.findings.sorted.first?.message.vi.contains(encoding.name) == true)
  }

  @Test("a file cut anywhere is never read in a wrong encoding", arguments: names)
  func cuts(_ name: String) throws {
    let encoding = try #require(textEncodings.first { $0.name == name })
    let seed: UInt64 = 331
    var random = SplitMix64(seed: seed)
    var unsettled = 0
    let rounds = 300
    for round in 0..<rounds {
      let file = try #require(Self.texts.randomElement(using: &random))
      let text = Array(expressible(file.text, in: encoding))
      let start = Int.random(in: 0..<text.count, using: &random)
      let length = Int.random(in: 1...400, using: &random)
      let part = String(text[start..<min(text.count, start + length)])
      let bytes = try #require(encoding.encoded(part))
      let comment = Comment(rawValue: "\(file.name), seed \(seed), round \(round): \(part)")
      let expected = name.hasPrefix("TCVN3") ? withoutTonedCapitals(part) : part
      bytes.withUnsafeBytes { bytes in
        let decoded = InputFile(name: FileName("x.csv"), bytes: bytes).decoded
        if decoded.decoding?.unsettled != nil {
          unsettled += 1
          return
        }
        // A word or two that were wrapped in UTF-8 are left as they are.
        if name.contains("UTF-8"), decoded.decoding?.assumed == nil { return }
        let found = decoded.bytes.text
        #expect((found.hasPrefix("\u{FEFF}") ? String(found.unicodeScalars.dropFirst()) : found) == expected, comment)
      }
    }
    #expect(unsettled <= rounds / 20, "\(unsettled) of \(rounds)")
  }

  @Test("of a long file a part tells the encoding of all", arguments: names)
  func long(_ name: String) throws {
    let encoding = try #require(textEncodings.first { $0.name == name })
    for length in 100..<103 {
      let head = String(repeating: "activity,name\n", count: length)
      let text = head + String(repeating: "\(length),Tổ chức hội nghị ở các xã và huyện Đình Lập\n", count: 900)
      let bytes = try #require(encoding.encoded(text))
      bytes.withUnsafeBytes { bytes in
        let decoded = InputFile(name: FileName("x.csv"), bytes: bytes).decoded
        #expect(decoded.bytes.text.drop { $0 == "\u{FEFF}" } == text)
      }
    }
  }

  @Test("a text in ASCII is no matter of encodings")
  func ascii() {
    let read = readPlan([
      "plan.csv": "key,value\nperiod,2021\n", "activities.csv": "activity,name,note\n1,Hoi nghi,OCOP (QD 331)\n",
    ])
    #expect(read.findings.sorted == [])
  }

  @Test(
    "Latin letters in UTF-8 stay what they are",
    arguments: ["Nestlé", "nhà máy", "Müller Citroën Champs-Élysées", "2 × 3 ÷ 4 · 37 °C, 5 µm, Ø 20", "cá, cà, xã à"])
  func latin(_ text: String) {
    let read = readPlan(["activities.csv": "activity,name\n1,\"\(text)\"\n"])
    #expect(read.findings.sorted == [])
    #expect(read.plan.activities.rows.first?.name == text)
  }

  @Test(
    "a text of which only a part was encoded twice, or of which bytes were lost by that, is refused where it stands")
  func doubled() throws {
    let name = "Tổ chức hội nghị ở Bắc Kạn và Lạng Sơn, hỗ trợ sản phẩm của các xã"
    let wrapped = try #require(RewrappedEncoding(UTF8Encoding()).encoded(name))
    let part = Array("activity,name\n1,Hội nghị\n2,\"".utf8) + wrapped + Array("\"\n".utf8)
    let read = readPlan([("plan.csv", Array("key,value\n".utf8)), ("activities.csv", part)])
    #expect(read.codes == [.f003])
    #expect(read.found(.f003).first?.place == SourcePlace(file: FileName(.activities), line: 3, column: 2))

    let text = "activity,name\n1,\"\(name)\"\n2,\"\(name), Điện Biên\"\n"
    let whole = try #require(RewrappedEncoding(UTF8Encoding()).encoded(text))
    // U+0090, the second byte of Đ, is no letter, and some programs drop it.
    let holed = Array(String(decoding: whole, as: UTF8.self).filter { $0 != "\u{90}" }.utf8)
    let repaired = readPlan([("plan.csv", Array("key,value\n".utf8)), ("activities.csv", holed)])
    #expect(repaired.codes == [.f003])
    #expect(repaired.found(.f003).first?.place == SourcePlace(file: FileName(.activities), line: 3, column: 2))
    #expect(repaired.found(.f003).first?.message.vi.contains("\u{FFFD}iện") == true)
  }

  @Test("bytes in no encoding are refused, and what was tried is named")
  func unsettled() {
    let bytes = Array("activity,name\n1,a\n2,B".utf8) + [0x81, 0xFF, 0x63, 0xFF, 0x0A]
    let read = readPlan([("plan.csv", Array("key,value\n".utf8)), ("activities.csv", bytes)])
    let message = read.found(.f003).first?.message.vi ?? ""
    for name in ["UTF-8", "Windows-1258", "TCVN3 (ABC)", "VNI"] { #expect(message.contains(name)) }
  }

  @Test("an excerpt shows the text, whatever the encoding", arguments: names)
  func shownLine(_ name: String) throws {
    let encoding = try #require(textEncodings.first { $0.name == name })
    let text = "activity,name,lead\n1,Tập huấn các huyện,Sở Công thương\n2,\"Hội nghị, tổng kết\",Sở Y tế\n"
    let bytes = try #require(encoding.encoded(text))
    let place = SourcePlace(file: FileName(.activities), line: 3, column: 2)
    let shown = try #require(bytes.withUnsafeBytes { excerpts(of: [place], in: $0)[place] })
    #expect(shown.line == "2,\"Hội nghị, tổng kết\",Sở Y tế")
    #expect(shown.fieldRange == 2..<22)
  }

  /// All that a value holds, as text; what has no order, in one.
  private func described(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.map { "\($0.label ?? ""): \(described($0.value))" }
    let isOrdered = mirror.displayStyle != .set && mirror.displayStyle != .dictionary
    return "(\((isOrdered ? parts : parts.sorted()).joined(separator: ", ")))"
  }

  /// A text without the signs that an encoding lacks.
  private func expressible(_ text: String, in encoding: any TextEncoding) -> String {
    if encoding.encoded(text) != nil { return text }
    return String(text.map { encoding.encoded(String($0)) == nil ? "-" : $0 })
  }
}

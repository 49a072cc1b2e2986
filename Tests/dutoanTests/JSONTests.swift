import Foundation
import Testing

@testable import dutoan

@Suite("JSON")
struct JSONTests {
  static let value = JSON.object([
    ("text", .string("“Mỗi xã”\n\"một\" \\ \u{1}\t")), ("number", .integer(-52_150_000_000)),
    ("decimal", .decimal("1.30")), ("none", .null), ("yes", .bool(true)), ("empty", .array([])),
    ("list", .array([.integer(1), .object([("a", .string(""))])])),
  ])

  @Test("what is written is what Foundation reads")
  func foundationReadsIt() throws {
    let data = Data(JSONTests.value.serialised().utf8)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["text"] as? String == "“Mỗi xã”\n\"một\" \\ \u{1}\t")
    #expect(object["number"] as? Int64 == -52_150_000_000)
    #expect(object["decimal"] as? Double == 1.3)
    #expect((object["list"] as? [Any])?.count == 2)
  }

  @Test("what is written is what our own reader reads")
  func weReadIt() {
    let text = JSONTests.value.serialised()
    #expect(JSONReader.value(of: Array(text.utf8))?.serialised() == text)
  }

  @Test(
    "what is no JSON is refused, not guessed",
    arguments: ["", "{", "[1,", "{\"a\" 1}", "nul", "\"\\q\"", "1 2", "{\"a\":}", String(repeating: "[", count: 100)])
  func refusesOther(text: String) {
    #expect(JSONReader.value(of: Array(text.utf8)) == nil)
  }
}

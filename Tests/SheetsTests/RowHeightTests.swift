import TestSupport
import Testing

@testable import Sheets

@Suite("Rows are as high as their text needs")
struct RowHeightTests {
  private let words = [
    "Tuyên", "truyền", "nâng", "cao", "nhận", "thức", "ĐỀ", "ÁN", "OCOP", "sản-phẩm-đạt-3-sao-trở-lên",
  ]

  @Test("More text is never less high, wider columns and smaller letters never higher", arguments: [UInt64(331), 129])
  func monotone(seed: UInt64) {
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let width = Double.random(in: 20...300, using: &random)
      let size = Double.random(in: 9...16, using: &random)
      var (text, lines) = ("", 1)
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        text += (text.isEmpty ? "" : [" ", " ", "\n"].randomElement(using: &random) ?? " ")
        text += words.randomElement(using: &random) ?? ""
        let next = WrappedLines.count(of: text, width: width, size: size, isBold: false)
        #expect(next >= lines)
        lines = next
      }
      let breaks = text.count { $0 == "\n" }
      let needed = LetterWidths.width(of: text.filter { $0 != "\n" && $0 != " " }, size: size, isBold: false) / width
      #expect(lines >= breaks + 1)
      #expect(Double(lines) >= needed.rounded(.down))
      #expect(WrappedLines.count(of: text, width: width, size: size, isBold: true) >= lines)
      #expect(RowHeights.needed(lines: lines, size: size) >= Double(lines) * size * 1.3)
    }
  }

  @Test("Letters with marks are as wide as their base")
  func letterWidths() {
    func width(_ text: String) -> Double { LetterWidths.width(of: text, size: 1000, isBold: false) }
    #expect(width("ệẾăĂđĐíỊ") == width("eEaAdDiI"))
    #expect(width("e\u{323}\u{302}") == width("ệ"))
    #expect(width("115.350") == 6 * 500 + 250)
  }

  @Test("A block over several rows stretches those rows, given heights stand, nothing passes 409 points")
  func heights() {
    let long = String(repeating: "Tuyên truyền ", count: 12)
    var sheet = Sheet(
      name: "a", columnWidths: [12],
      rows: [Row([text(long)]), Row(), Row([text(long)], height: 20), Row([text(String(repeating: long, count: 40))])],
      merges: [block(0, 0, 1, 0)])
    let merged = MergeMap(sheet.merges)
    let heights = RowHeights.estimate(sheet, columnWidths: [12], merged)
    sheet.merges = []
    let alone = RowHeights.estimate(sheet, columnWidths: [12], MergeMap([]))
    #expect(heights[0] + heights[1] >= alone[0])
    #expect(abs(heights[0] - heights[1]) < 1)
    #expect(heights[2] == 20)
    #expect(heights[3] == 409)
  }

  @Test("Text outside tables runs on over empty neighbours and wraps before filled ones")
  func freeText() {
    let long = text("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", .plain)
    #expect(!long.wraps(before: nil))
    #expect(!long.wraps(before: Cell()))
    #expect(long.wraps(before: text("Số: 129", .plain)))
    #expect(text("a").wraps(before: nil))
  }
}

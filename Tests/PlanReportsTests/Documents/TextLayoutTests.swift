import TestSupport
import Testing

@testable import PlanReports

@Suite("Text layout")
struct TextLayoutTests {
  private static let words = [
    "Ủy", "ban", "nhân", "dân", "các", "huyện,", "thành", "phố", "115.350", "triệu", "đồng;", "“Mỗi", "xã”",
    "2277/QĐ-BNN-VPĐP",
  ]

  @Test("wrapping keeps the words and the width, whatever the text", arguments: [12, 30, 90])
  func wrapping(width: Int) {
    let seed: UInt64 = 30_2020
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Self.words.randomElement(using: &random) ?? ""
      }
      let text = words.joined(separator: " ")
      for lines in [TextWrap.lines(of: text, width: width, indent: 4), TextWrap.titleLines(of: text, width: width)] {
        #expect(lines.flatMap { $0.split(separator: " ") }.map(String.init) == words, "seed \(seed)")
        for line in lines {
          #expect(!line.hasSuffix(" "))
          #expect(line.count <= width || line.split(separator: " ").count == 1, "seed \(seed): “\(line)”")
        }
      }
      #expect(TextWrap.cutLines(of: text, width: 5).allSatisfy { $0.count <= 5 })
    }
  }

  @Test("an amount is not parted from its unit where a line has room for both")
  func amounts() {
    #expect(
      TextWrap.lines(of: "Tổng kinh phí (52.000 triệu đồng), năm 2021", width: 24)
        == ["Tổng kinh phí", "(52.000 triệu đồng), năm", "2021"])
    #expect(TextWrap.lines(of: "kinh phí 500 đồng.", width: 14) == ["kinh phí", "500 đồng."])
    #expect(TextWrap.lines(of: "ngày 02 tháng 3 năm 2018", width: 7) == ["ngày 02", "tháng 3", "năm", "2018"])
    #expect(TextWrap.lines(of: "52.000 triệu đồng", width: 12) == ["52.000 triệu", "đồng"])
  }

  @Test("spaces within a line stay as they were written")
  func innerSpaces() {
    #expect(TextWrap.lines(of: "Số:     /BC-UBND", width: 40) == ["Số:     /BC-UBND"])
    #expect(TextWrap.lines(of: "", width: 40) == [""])
  }

  @Test("a letter with its marks counts as one, composed or not")
  func graphemes() {
    let decomposed = "U\u{0309}y ban"
    #expect(TextWrap.lines(of: decomposed, width: 6) == [decomposed])
    #expect(TextAlignment.right.pad("Ủy", to: 4) == "  Ủy")
  }

  @Test("a title breaks at a pause, and leaves no single word behind")
  func titles() {
    #expect(
      TextWrap.titleLines(of: "Thực hiện Đề án “Mỗi xã, phường một sản phẩm” tỉnh Bắc Kạn năm 2018", width: 62)
        == ["Thực hiện Đề án “Mỗi xã, phường một sản phẩm”", "tỉnh Bắc Kạn năm 2018"])
    #expect(
      TextWrap.titleLines(of: "một hai ba bốn năm sáu bảy", width: 24) == ["một hai ba bốn", "năm sáu bảy"])
  }

  @Test("a table stands in straight columns within the width")
  func tables() {
    let seed: UInt64 = 4_435
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { row in
        [
          "\(row)",
          (0..<Int.random(in: 0...25, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
            .joined(separator: " "), "1.234.567",
        ]
      }
      let columns = [
        TextTable.Column("STT", .centre), TextTable.Column("Nội dung"), TextTable.Column("Số tiền", .right),
      ]
      let lines = TextTable(columns: columns, rows: rows, total: ["", "TỔNG CỘNG", "9"]).lines(width: 60)
      let length = lines.first?.count ?? 0
      #expect(length <= 60)
      #expect(lines.allSatisfy { $0.count == length }, "seed \(seed)")
      #expect(lines.first == lines.last)
      #expect(lines.count { $0.contains("1.234.567") } == rows.count)
    }
  }

  @Test("a table with more figures than the width holds tears none of them")
  func wideTables() {
    let columns = [TextTable.Column("Nguồn")] + (2021...2032).map { TextTable.Column("\($0)", .right) }
    let row = ["Ngân sách trung ương"] + (2021...2032).map { _ in "123.456.789" }
    let lines = TextTable(columns: columns, rows: [row]).lines(width: 90)
    #expect(lines.contains { $0.split(separator: "|").count { $0.contains("123.456.789") } == 12 })
  }

  @Test("a short table shows as it is meant")
  func shortTable() {
    let table = TextTable(
      columns: [TextTable.Column("STT", .centre), TextTable.Column("Nguồn vốn"), TextTable.Column("Tổng số", .right)],
      rows: [["1", "Ngân sách", "52.150"]], total: ["", "TỔNG CỘNG", "52.150"])
    #expect(
      table.lines(width: 90) == [
        "+-----+-----------+---------+",
        "| STT | Nguồn vốn | Tổng số |",
        "+-----+-----------+---------+",
        "|  1  | Ngân sách |  52.150 |",
        "+-----+-----------+---------+",
        "|     | TỔNG CỘNG |  52.150 |",
        "+-----+-----------+---------+",
      ])
  }

  @Test("marks of layout set lines in the middle, at the edge and side by side")
  func page() {
    let text = """
      \u{1}KẾ HOẠCH


      \u{2}Nơi nhận:
      \u{2}- Như trên.
      \u{4}KT. CHỦ TỊCH
      \u{4}
      \u{4}Tên
      \u{6}ĐVT: đồng
      """
    #expect(
      PageLayout.set(text, width: 40) == """
                        KẾ HOẠCH

        Nơi nhận:                KT. CHỦ TỊCH
        - Như trên.
                                     Tên
                                       ĐVT: đồng

        """)
    #expect(PageLayout.set("\n  \n", width: 40) == "")
  }
}

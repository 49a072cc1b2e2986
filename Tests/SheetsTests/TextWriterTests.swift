import TestSupport
import Testing

@testable import Sheets

@Suite("A sheet as plain text")
struct TextWriterTests {
  @Test("A form: title, merged heading, total, amounts in Vietnamese")
  func small() {
    let expected = """
                      TỔNG HỢP KINH PHÍ
      +-----+-----------------------+------------------+
      |     |                       |     Kinh phí     |
      | STT |       Nội dung        +---------+--------+
      |     |                       |  Trung  |  Địa   |
      |     |                       |  ương   | phương |
      +-----+-----------------------+---------+--------+
      |     | TỔNG CỘNG             | 115.350 |      - |
      +-----+-----------------------+---------+--------+
      | 1   | Tuyên truyền, nâng    |  52.150 |      - |
      |     | cao nhận thức         |         |        |
      +-----+-----------------------+---------+--------+
      | 2   | Tập huấn              |  63.200 |      - |
      +-----+-----------------------+---------+--------+
           Xem số liệu

      """
    #expect(writeText(form().sheets[0], width: 50) == expected)
  }

  @Test("Texts side by side outside a table keep apart, merged or not")
  func sideBySide() {
    let style = CellStyle(.plain, .centre)
    let row = [Cell(.text("NGƯỜI LẬP"), style), Cell(.blank, style), Cell(.text("KẾ TOÁN"), style)]
    let sheet = Sheet(name: "a", columnWidths: [6, 24, 16], rows: [Row(row)], merges: [block(0, 0, 0, 1)])
    #expect(writeText(sheet, width: 46) == "          NGƯỜI LẬP               KẾ TOÁN\n")
  }

  @Test("Figures are never cut: a table of many is wider than asked")
  func overflow() {
    let sheet = Sheet(name: "a", rows: [Row((0..<12).map { amount(Int64(115_350 + $0)) })])
    let lines = writeText(sheet, width: 40).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count == 12 * 10 + 1 })
    for figure in 115_350..<115_362 { #expect(lines[1].contains(Number(Int64(figure)).vietnamese)) }
  }

  @Test(
    "All lines of a table are equally long, in grapheme clusters, and within the width where text can wrap",
    arguments: [UInt64(4_435)])
  func width(seed: UInt64) {
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    let words = ["Tuyên", "truyền", "e\u{323}\u{302}", "Ủy ban", "\n", "sản-phẩm-đạt-ba-sao-trở-lên"]
    for _ in 0..<100 {
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Row(
          (0..<4).map { _ in
            text(
              (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in words.randomElement(using: &random) }
                .joined(separator: " "))
          })
      }
      let merges = rows.count > 2 ? [block(0, 0, 0, 1), block(1, 2, 2, 3)] : []
      var sheet = Sheet(name: "a", rows: rows)
      for merge in merges {
        for row in merge.first.row...merge.last.row {
          for column in merge.first.column...merge.last.column
          where CellAddress(row: row, column: column) != merge.first { sheet.rows[row].cells[column] = text("") }
        }
      }
      sheet.merges = merges
      let lines = writeText(sheet, width: 90).split(separator: "\n")
      #expect(Set(lines.map(\.count)).count == 1)
      #expect((lines.first?.count ?? 0) <= 90)
      #expect(lines.allSatisfy { $0.last != " " })
      let letters = rows.indices.flatMap { row in sheet.rows[row].cells.compactMap(\.text) }.joined()
        .filter(\.isLetter).count
      #expect(lines.joined().filter(\.isLetter).count == letters, "nothing is lost")
    }
  }

  @Test("A page without width and blocks turned round lose no text")
  func unsound() {
    var sheet = form().sheets[0]
    sheet.merges += [block(5, 3, 4, 1), block(-1, 0, 3, -2), block(6, 1, 40, 2)]
    for width in [-5, 0, 1] {
      let letters = writeText(sheet, width: width).filter(\.isLetter).count
      #expect(letters == sheet.rows.flatMap(\.cells).compactMap(\.text).joined().filter(\.isLetter).count)
    }
  }

  @Test("Places to sign stand apart, where a block of cells is followed by a single one")
  func signatures() {
    var sheet = Sheet(
      name: "a", columnWidths: [5, 35, 20, 30],
      rows: [
        Row([
          text("NGƯỜI LẬP BIỂU", .plain, .centre), text("", .plain), text("KẾ TOÁN TRƯỞNG", .plain, .centre),
          text("THỦ TRƯỞNG ĐƠN VỊ", .plain, .centre),
        ])
      ])
    sheet.merges = [block(0, 0, 0, 1)]
    let line = writeText(sheet, width: 90)
    #expect(line.contains("NGƯỜI LẬP BIỂU  ") && line.contains("  KẾ TOÁN TRƯỞNG  "), "\(line)")
  }

  @Test("An office's header block stands in two halves, bars of a schedule as X, per cents with a comma")
  func blocks() {
    let sheet = Sheet(
      name: "a", columnWidths: [20, 20],
      rows: [
        Row([text("UBND TỈNH LẠNG SƠN", .plain, .centre), text("Số: 129/KH-UBND", .plain, .centre)]),
        Row(),
        Row([Cell(.blank, CellStyle(fill: .bar)), text("ĐVT: triệu đồng", .remark, .right)]),
        Row([
          Cell(.blank, CellStyle(.body, fill: .bar)),
          Cell(.number(Number(4_521, decimals: 4)), CellStyle(.body, format: .percent(decimals: 2))),
        ]),
        Row([Cell(.text("Chi tiết"), CellStyle(.body, indent: 1)), text("")]),
      ])
    #expect(
      writeText(sheet, width: 40) == """
        UBND TỈNH LẠNG SƠN    Số: 129/KH-UBND

                 X               ĐVT: triệu đồng
        +----------------------+---------------+
        |          X           |        45,21% |
        |   Chi tiết           |               |
        +----------------------+---------------+

        """)
  }
}

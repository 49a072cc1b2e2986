import Testing

@testable import Sheets

@Suite("A workbook is written as it is meant")
struct XlsxWriterTests {
  private func parts(of workbook: Workbook) throws -> (String) -> String {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    try writeXlsx(workbook, to: path, temporaryFolder: folder.path)
    #expect(folder.names == ["a.xlsx"], "temporary files are gone")
    let archive = try ZipArchive(path: path)
    return { name in String(decoding: archive[name] ?? [], as: UTF8.self) }
  }

  private func sheet(_ cells: Cell...) throws -> String {
    try parts(of: workbook(Sheet(name: "a", rows: [Row(cells)])))("xl/worksheets/sheet1.xml")
  }

  @Test("A formula carries its value")
  func formula() throws {
    #expect(try parts(of: form())("xl/worksheets/sheet1.xml").contains("<f>SUM(C5:C6)</f><v>115350</v>"))
  }

  @Test("Merged blocks, with a bordered cell for each of theirs")
  func merges() throws {
    let xml = try parts(of: form())("xl/worksheets/sheet1.xml")
    #expect(xml.contains(#"<mergeCells count="4"><mergeCell ref="A1:D1"/>"#))
    let heading = try #require(xml.firstMatch(between: #"<c r="A2" s=""#, and: "\""))
    for cell in ["A3", "D2"] { #expect(xml.contains("<c r=\"\(cell)\" s=\"\(heading)\"/>")) }
  }

  @Test("The page: A4 on its side, one page wide, rows repeated, summary rows above, panes frozen")
  func page() throws {
    let part = try parts(of: form())
    let xml = part("xl/worksheets/sheet1.xml")
    #expect(xml.contains(#"<outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/>"#))
    #expect(xml.contains(#"<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>"#))
    #expect(xml.contains(#"<pane xSplit="2" ySplit="3" topLeftCell="C4""#))
    #expect(xml.contains(#"outlineLevel="1""#))
    #expect(xml.contains("Trang &amp;P/&amp;N"))
    #expect(xml.contains("SỐ LIỆU MINH HỌA"))
    #expect(part("xl/workbook.xml").contains("'Biểu 01'!$2:$3</definedName>"))
  }

  @Test("A sheet is made small enough for one page where asked")
  func onePage() throws {
    let sheet = Sheet(name: "a", rows: [Row([Cell(.text("a"))])], page: PageSetup(isOnePage: true))
    let xml = try parts(of: workbook(sheet))("xl/worksheets/sheet1.xml")
    #expect(xml.contains(#"<pageSetUpPr fitToPage="1"/>"#) && !xml.contains("fitToHeight"))
  }

  @Test(
    "The labels of a chart have the decimals of the cells",
    arguments: [(0, "#,##0;"), (1, "#,##0.0;"), (3, "#,##0.000;")])
  func chartLabels(decimals: Int, pattern: String) throws {
    var sheet = Sheet(
      name: "a",
      rows: [
        Row([
          Cell(.text("Nguồn")), Cell(.number(Number(5)), CellStyle(.body, .right, format: .amount(decimals: decimals))),
        ])
      ])
    sheet.charts = [
      Chart(
        kind: .column, title: "", unit: "",
        series: [.init(name: "b", sheet: "a", categories: block(0, 0, 0, 0), values: block(0, 1, 0, 1))],
        anchor: CellAddress(row: 3, column: 0))
    ]
    let xml = try parts(of: workbook(sheet))("xl/charts/chart1.xml")
    #expect(xml.contains("<c:dLbls><c:numFmt formatCode=\"\(pattern)"))
  }

  @Test("A text too long for a cell is cut to what it holds, escapes counted")
  func fittingTexts() throws {
    let (short, long) = (String(repeating: "ớ", count: 32_767), String(repeating: "ớ", count: 32_768))
    #expect(Cell.fitting(short) == short)
    #expect(Cell.fitting(long) == short.dropLast() + "…")
    for text in [long, String(repeating: "_x0041_", count: 5_000), String(repeating: "😀_x0041_", count: 9_000)] {
      let cut = Cell.fitting(text)
      #expect(cut.hasSuffix("…"))
      #expect(throws: Never.self) { try sheet(Cell(.text(cut))) }
      #expect(throws: SheetError.self) { try sheet(Cell(.text(text))) }
    }
  }

  @Test("Names that read as numbers or cells are quoted, and apostrophes doubled")
  func quotedNames() throws {
    for (name, quoted) in [("2021", "'2021'"), ("Q1", "'Q1'"), ("R&D's", "'R&amp;D''s'")] {
      var sheet = Sheet(
        name: name, rows: [Row([Cell(.link("a", sheet: name, cell: "B2"))])], page: PageSetup(repeatedRows: 0...0))
      sheet.charts = [
        Chart(
          kind: .pie, title: "=a", unit: "",
          series: [.init(name: "=b", sheet: name, categories: block(0, 0, 0, 0), values: block(0, 0, 0, 0))],
          anchor: CellAddress(row: 3, column: 0))
      ]
      let part = try parts(of: workbook(sheet))
      #expect(part("xl/workbook.xml").contains(">\(quoted)!$1:$1<"))
      #expect(part("xl/worksheets/sheet1.xml").contains("location=\"\(quoted)!B2\""))
      #expect(part("xl/charts/chart1.xml").contains("<c:f>\(quoted)!$A$1:$A$1</c:f>"))
      #expect(part("xl/charts/chart1.xml").contains("> =a<"), "a caption is no formula")
    }
  }

  @Test("A link keeps its text whole, however long")
  func links() throws {
    let long = String(repeating: "ệ", count: 3_000)
    let part = try parts(of: workbook(Sheet(name: "a", rows: [Row([Cell(.link(long, sheet: "a", cell: "B2"))])])))
    #expect(part("xl/sharedStrings.xml").contains("<t>\(long)</t>"))
    #expect(part("xl/worksheets/sheet1.xml").contains(#"<hyperlink ref="A1" location="'a'!B2""#))
  }

  @Test(
    "Text is text: nothing becomes a formula, a number, an escape or mark-up",
    arguments: [
      ("=1+1", "=1+1"), ("115.350", "115.350"), ("a<b>&\"c\"", "a&lt;b&gt;&amp;\"c\""), ("_x0041_", "_x005F_x0041_"),
      ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("_x00g1_ _x004", "_x00g1_ _x004"),
      ("a\r\nb\rc\nd", "a\nb\nc\nd"),
      ("e\u{302}", "e\u{302}"),
    ])
  func escaping(_ given: String, _ written: String) throws {
    let part = try parts(of: workbook(Sheet(name: "a", rows: [Row([text(given)])])))
    #expect(part("xl/sharedStrings.xml").unicodeScalars.contains("<t>\(written)</t>".unicodeScalars))
    #expect(part("xl/worksheets/sheet1.xml").contains(#" t="s"><v>0</v>"#))
  }

  @Test("Composed and decomposed letters are two texts")
  func decomposed() throws {
    let part = try parts(of: workbook(Sheet(name: "a", rows: [Row([text("\u{1EC7}"), text("e\u{323}\u{302}")])])))
    #expect(part("xl/sharedStrings.xml").contains(#"uniqueCount="2""#))
  }

  @Test("15 digits are a number, exactly; 16 are text with a remark")
  func digits() throws {
    let amount = CellStyle(.body, format: .amount(decimals: 0))
    #expect(try sheet(Cell(.number(Number(999_999_999_999_999)), amount)).contains("<v>999999999999999</v>"))
    #expect(try sheet(Cell(.number(Number(-123_456_789_012_345_000)), amount)).contains("<v>-1.23456789012345E+17</v>"))
    #expect(try sheet(Cell(.number(Number(11_535, decimals: 2)))).contains("<v>115.35</v>"))
    let long = Number(9_007_199_254_740_993)
    for content in [Cell.Content.number(long), .formula("A2*1", long)] {
      let part = try parts(of: workbook(Sheet(name: "a", rows: [Row([Cell(content, amount, remark: "Ghi chú")])])))
      #expect(part("xl/sharedStrings.xml").contains("<t>9.007.199.254.740.993</t>"))
      #expect(part("xl/comments1.xml").contains("Ghi chú\nSố có hơn 15 chữ số"))
      #expect(!part("xl/worksheets/sheet1.xml").contains("<f>"))
    }
  }

  @Test("A chart shows the values of formulas without recalculation")
  func chartCache() throws {
    let xml = try parts(of: form())("xl/charts/chart1.xml")
    #expect(xml.contains(#"<c:pt idx="0"><c:v>115350</c:v></c:pt><c:pt idx="1"><c:v>52150</c:v></c:pt>"#))
    #expect(xml.contains(#"<c:pt idx="0"><c:v>TỔNG CỘNG</c:v></c:pt>"#))
    #expect(xml.contains("'Biểu 01'!$C$4:$C$6"))
    #expect(xml.contains(#"<c:min val="0"/>"#), "bars begin at nothing")
  }

  @Test("Remarks carry their author")
  func remarks() throws {
    let xml = try parts(of: form())("xl/comments1.xml")
    #expect(xml.contains("<author>UBND tỉnh Lạng Sơn</author>"))
    #expect(xml.contains("Gồm mọi nguồn"))
  }

  @Test("Codes in the lines of a page are text, and a foot too long is cut visibly")
  func pageLines() throws {
    var sheet = Sheet(name: "a", rows: [Row([text("a")])])
    sheet.page.header = "R&G &[Picture] &D"
    sheet.page.footer = String(repeating: "Kế hoạch & ", count: 60)
    let xml = try parts(of: workbook(sheet))("xl/worksheets/sheet1.xml")
    #expect(
      xml.contains(
        #"R&amp;&amp;&amp;"Times New Roman,Bold"G &amp;&amp;&amp;"Times New Roman,Bold"[Picture] &amp;&amp;D"#))
    #expect(xml.contains("…&amp;R&amp;10"))
    #expect(PageLines.footer(sheet.page).utf16.count <= 255)
    #expect(PageLines.footer(sheet.page).utf16.count > 240)
  }

  @Test("The same workbook gives the same bytes, and the date given, at noon in Greenwich")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try writeXlsx(form(), to: "\(folder.path)/\(name).xlsx", temporaryFolder: folder.path)
    }
    let written = bytes(of: folder.path + "/a.xlsx")
    #expect(!written.isEmpty && written == bytes(of: folder.path + "/b.xlsx"))
    #expect(try parts(of: form())("docProps/core.xml").contains("2021-06-05T12:00:00Z</dcterms:created>"))
    #expect(UnixTime.noon(of: (1970, 1, 1)) == 43_200)
    #expect(UnixTime.noon(of: (2024, 2, 29)) == 1_709_208_000)
    #expect(UnixTime.noon(of: (2023, 2, 29)) == nil)
  }

  @Test("Workbooks written at once keep their own dates")
  func concurrent() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for day in 1...28 {
        group.addTask {
          try writeXlsx(
            workbook(Sheet(name: "a", rows: [Row([text("a")])]), created: (2018, 2, day)), to: "\(path)/\(day).xlsx",
            temporaryFolder: path)
        }
      }
      try await group.waitForAll()
    }
    for day in 1...28 {
      let core = try ZipArchive(path: "\(path)/\(day).xlsx")["docProps/core.xml"] ?? []
      #expect(String(decoding: core, as: UTF8.self).contains("2018-02-\(day < 10 ? "0" : "")\(day)T12:00:00Z"))
    }
  }

  @Test("A column is widened for its figures and left alone for its text")
  func columnWidths() {
    let sheet = Sheet(
      name: "a", columnWidths: [4, 4, 40],
      rows: [Row([amount(115_350_000_000), text("Tuyên truyền, nâng cao nhận thức"), amount(1)])])
    let widths = ColumnWidths.widened(sheet, MergeMap([]))
    #expect(widths[0] > 12 && widths[0] < 20)
    #expect(widths[1...] == [4, 40])
  }
}

extension String {
  fileprivate func firstMatch(between start: String, and end: String) -> String? {
    guard let from = firstRange(of: start)?.upperBound, let to = self[from...].firstRange(of: end)?.lowerBound else {
      return nil
    }
    return String(self[from..<to])
  }
}

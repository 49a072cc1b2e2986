import PlanModel
import Sheets
import Testing

@testable import PlanReports

@Suite("Pages as they are printed")
struct PageTests {
  /// A plan of two files: no source, no number, no issuer.
  private func small(_ edit: (inout PlanBuilder) -> Void = { _ in }) -> PlanBuilder {
    var plan = PlanBuilder()
    plan.plan.identity = PlanIdentity()
    plan.plan.identity.title = "Kế hoạch tập huấn năm 2026"
    plan.plan.identity.moneyUnit = .million
    plan.plan.identity.period = plan.period(2026, 2026)
    plan.activity("1", "Tập huấn cán bộ", cost: [(nil, 300_000_000)])
    plan.activity("2", "Hội chợ cấp tỉnh", cost: [(nil, 500_000_000)])
    edit(&plan)
    return plan
  }

  private func tenYears() -> PlanBuilder {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2030)
    plan.source("NSTW", "Ngân sách trung ương", .central)
    plan.source("NST", "Ngân sách tỉnh", .province)
    let schedule = Schedule(
      text: "giai đoạn 2021 - 2030", kind: .period,
      windows: [DayInterval(start: PlanBuilder.day(2021, 1, 1), end: PlanBuilder.day(2030, 12, 31))])
    for number in 1...5 {
      plan.activity(
        "\(number)", "Hỗ trợ phát triển hợp tác xã, việc thứ \(number)",
        cost: (2021...2030).map { ($0, 98_765_000_000) }, schedule: schedule)
      for year in 2021...2030 { plan.pays(number % 2, number - 1, year, 98_765_000_000) }
    }
    return plan
  }

  /// The widths of the blocks of a row, in characters, by what they show.
  private func blocks(of sheet: Sheet, row: Int) -> [String: Double] {
    var blocks: [String: Double] = [:]
    for (column, text) in sheet.line(row).enumerated() where !text.isEmpty {
      let merge = sheet.merges.first { $0.first == CellAddress(row: row, column: column) }
      blocks[text] = sheet.columnWidths[column...(merge?.last.column ?? column)].reduce(0, +)
    }
    return blocks
  }

  @Test("three can sign below a table of three columns, each on a third of it", arguments: ["", "Lương Trọng Quỳnh"])
  func signatures(signer: String) throws {
    let plan = small {
      var own = DocumentIdentity(document: $0.located("kinh-phi", .documents, 2))
      own.signerName = signer.isEmpty ? nil : signer
      $0.plan.documents = [own]
    }
    let built = try build(plan.assessment(), with: RepositoryTemplates.read(), options: BuildOptions(version: "1"))
    let sheet = try #require(built.workbook["Biểu 01 - Kinh phí"])
    let row = try #require(sheet.rows.indices.first { sheet.line($0).contains("KẾ TOÁN TRƯỞNG") })
    let whole = sheet.columnWidths.reduce(0, +)
    let blocks = blocks(of: sheet, row: row)
    #expect(Set(blocks.keys) == ["NGƯỜI LẬP BIỂU", "KẾ TOÁN TRƯỞNG", "THỦ TRƯỞNG ĐƠN VỊ"])
    #expect(blocks.values.allSatisfy { abs($0 - whole / 3) <= 1 }, "\(blocks) of \(whole)")
    let text = try #require(built.texts.first { $0.id == "kinh-phi" }?.text)
    let lines = text.split(separator: "\n")
    #expect(lines.contains { $0.contains("NGƯỜI LẬP BIỂU") && $0.contains("THỦ TRƯỞNG ĐƠN VỊ") })
    #expect(lines.contains { $0.split(separator: "(Ký, họ tên)").count == 3 })
  }

  @Test("every place to sign has room for who signs there", arguments: WorkbookLawTests.samples)
  func roomToSign(sample: WorkbookLawTests.Sample) throws {
    for sheet in try sample.plan.workbook().sheets {
      for row in sheet.rows.indices where sheet.line(row).contains("NGƯỜI LẬP BIỂU") {
        #expect(blocks(of: sheet, row: row).values.allSatisfy { $0 >= 20 }, "\(sheet.name)")
      }
    }
  }

  @Test("the chief accountant signs the forms that show money, and no other", arguments: WorkbookLawTests.samples)
  func accountant(sample: WorkbookLawTests.Sample) throws {
    let money = ["Biểu 01", "Biểu 04", "Biểu 07"]
    for sheet in try sample.plan.workbook().sheets {
      let signing = sheet.rows.indices.first { sheet.line($0).contains("NGƯỜI LẬP BIỂU") }
      guard let signing else { continue }
      let showsMoney = money.contains { sheet.name.hasPrefix($0) }
      #expect(sheet.line(signing).contains("KẾ TOÁN TRƯỞNG") == showsMoney, "\(sheet.name)")
      #expect(sheet.line(signing + 1).count { $0 == "(Ký, họ tên)" } == (showsMoney ? 3 : 2), "\(sheet.name)")
    }
  }

  @Test("blocks are as even as the edges of the columns allow")
  func splits() {
    #expect(Canvas.split([7, 67, 16, 12, 12, 12], into: 3) == [0..<2, 2..<4, 4..<6])
    #expect(Canvas.split([7, 107, 16], into: 3) == [0..<1, 1..<2, 2..<3])
    #expect(Canvas.split([10, 10, 10, 10], into: 2) == [0..<2, 2..<4])
    #expect(Canvas.split([5], into: 2) == [0..<1])
  }

  @Test("the summary's sections are numbered without gaps")
  func sections() throws {
    func numbers(_ plan: PlanBuilder) throws -> [Substring] {
      let sheet = try #require(plan.workbook()["Tổng hợp"])
      return sheet.rows.indices.compactMap { row in
        let text = sheet.shown(row, 0)
        return text.contains(". ") ? text.split(separator: ".").first : nil
      }
    }
    var unfunded = PlanBuilder()
    unfunded.activity("1", "Tập huấn")
    #expect(try numbers(unfunded) == ["I", "II", "III"])
    #expect(try numbers(small()) == ["I", "II", "III", "IV"])
  }

  @Test("the summary's unit stands over its table's right edge, and nothing reaches beyond the columns")
  func summaryEdges() throws {
    let sheet = try #require(small().workbook()["Tổng hợp"])
    let unit = try #require(sheet.row("Đơn vị tính: triệu đồng", in: 0))
    let head = try #require(sheet.row("STT", in: 0))
    let merge = try #require(sheet.merges.first { $0.first.row == unit })
    #expect(merge.last.column == sheet.line(head).lastIndex { !$0.isEmpty })
    for row in sheet.rows.indices {
      for case .link(let text, _, _) in sheet.rows[row].cells.map(\.content) { #expect(text.count <= 31) }
    }
  }

  @Test("the lines beside an issuer's long name stay one line high")
  func officeHeader() throws {
    for years in 1...10 {
      var plan = tenYears()
      plan.plan.identity.period = plan.period(2031 - years, 2030)
      plan.plan.identity.parentIssuer = "Ủy ban nhân dân tỉnh Lạng Sơn"
      plan.plan.identity.issuer = "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lạng Sơn"
      let sheet = try #require(plan.workbook()["Tổng hợp"])
      let state = try #require(sheet.rows.indices.first { sheet.line($0).contains { $0.hasPrefix("CỘNG HÒA") } })
      let heights = sheet.rowHeights
      #expect(heights[state...(state + 1)].allSatisfy { $0 <= 18.75 }, "\(years): \(heights[state...(state + 1)])")
    }
  }

  @Test("a summary is one page where it stays legible, and else no page parts its chart")
  func summaryPages() throws {
    #expect(try #require(small().workbook()["Tổng hợp"]).page.isOnePage)
    #expect(try #require(SamplePlans.langSon().workbook()["Tổng hợp"]).page.isOnePage)
    let sheet = try #require(tenYears().workbook()["Tổng hợp"])
    #expect(!sheet.page.isOnePage)
    let chart = try #require(sheet.charts.first)
    // A4 on its side, in points between the margins; LibreOffice has up to 7 % more on it than Excel.
    for page in [1, 1.07].map({ $0 * 482 * sheet.width / 742 }) {
      var used = 0.0
      for height in sheet.rowHeights.prefix(chart.anchor.row) { used = used + height > page ? height : used + height }
      #expect(used + Double(chart.size.height) * 0.75 <= page)
    }
  }

  @Test("a unit of money stands only where there is money")
  func units() throws {
    func units(_ sheet: Sheet?) -> [String] { sheet?.texts.filter { $0.hasPrefix("Đơn vị tính") } ?? [] }
    let bacKan = try SamplePlans.bacKan().workbook()
    #expect(bacKan["Biểu 01 - Nguồn vốn"] != nil)
    #expect(units(bacKan["Biểu 01 - Nguồn vốn"]).isEmpty && units(bacKan["Tổng hợp"]).isEmpty)
    #expect(units(try small().workbook()["Biểu 01 - Kinh phí"]) == ["Đơn vị tính: triệu đồng"])
  }

  @Test(
    "of a table of ten years, the names have three tenths of the width",
    arguments: ["Biểu 01 - Kinh phí", "Biểu 02 - Tiến độ"])
  func names(sheet: String) throws {
    let sheet = try #require(tenYears().workbook()[sheet])
    let pixels = sheet.columnWidths.map { $0 * 7 + 5 }
    #expect(pixels[1] >= 0.3 * pixels.reduce(0, +))
  }

  @Test("words of any length are cut to what a cell takes")
  func longWords() throws {
    let long = String(repeating: "Chương trình rất dài ", count: 2_000)
    let plan = small { ($0.plan.identity.programme, $0.plan.identity.issuer) = (long, long) }
    let workbook = try plan.workbook()
    for text in workbook.sheets.flatMap(\.texts) { #expect(text.utf16.count <= 32_767) }
    #expect(workbook.sheets.flatMap(\.texts).contains { $0.hasSuffix("…") })
  }
}

import PlanModel
import PlanReports
import Sheets
import Testing

@Suite("Forms laid out")
struct FormLayoutTests {
  @Test("five years of quarters stand under a merged heading a year")
  func yearsAreHeadings() throws {
    var plan = SamplePlans.langSon()
    let period = Schedule(
      text: "giai đoạn 2021 - 2025", kind: .period,
      windows: [DayInterval(start: PlanBuilder.day(2021, 1, 1), end: PlanBuilder.day(2025, 12, 31))])
    plan.activity("4", "Việc lâu dài", schedule: period)
    let sheet = try #require(plan.workbook()["Biểu 02 - Tiến độ"])
    let row = try #require(sheet.row("Năm 2021", in: 3))
    let years = sheet.merges.filter { $0.first.row == row && $0.last.row == row }.sorted {
      $0.first.column < $1.first.column
    }
    #expect(years.map { $0.last.column - $0.first.column } == [3, 3, 3, 3, 3])
    #expect(Array(sheet.line(row + 1)[3..<7]) == ["I", "II", "III", "IV"])
    #expect(sheet.line(try #require(sheet.row("4", in: 0))).filter { $0 == "x" }.count == 20)
  }

  @Test("a column of words without any entry is left out, a column of names or amounts never")
  func blankColumns() throws {
    var plan = SamplePlans.langSon()
    let headings = { (plan: PlanBuilder) in
      let sheet = try #require(plan.workbook()["Biểu 03 - Phân công"])
      return sheet.line(try #require(sheet.row("STT", in: 0))).filter { !$0.isEmpty }
    }
    #expect(try headings(plan) == ["STT", "Nhiệm vụ"])
    plan.activity("4", "Việc có kết quả", lead: "Sở Y tế") { $0.output = "Báo cáo" }
    #expect(try headings(plan) == ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Sản phẩm, kết quả"])
  }

  @Test("the headings are repeated on every page and stay in view")
  func headingsRepeat() throws {
    let sheet = try #require(SamplePlans.langSon().workbook()["Biểu 01 - Kinh phí"])
    let head = try #require(sheet.row("STT", in: 0))
    let numbers = try #require(sheet.row("(1)", in: 0))
    #expect(sheet.page.repeatedRows == head...numbers)
    #expect(sheet.frozen == (numbers + 1, 2))
  }

  @Test("every form that is built is written as text too, under its id, and the same each time")
  func textsOfForms() throws {
    let build = {
      try PlanReports.build(
        SamplePlans.spending().assessment(), with: RepositoryTemplates.read(), options: BuildOptions(version: "1.0"))
    }
    let (first, second) = try (build(), build())
    #expect(first.texts.map(\.id) == ["kinh-phi", "phan-cong", "giai-ngan", "kinh-phi-quy"])
    #expect(first.texts.allSatisfy { !$0.text.isEmpty })
    #expect(first.texts.map(\.text) == second.texts.map(\.text))
    #expect("\(first.workbook)" == "\(second.workbook)")
  }

  @Test("a sum of amounts with decimals is rounded in its formula, one of whole amounts is not")
  func sumsAreRounded() throws {
    let formulas = { (sheet: Sheet) in
      sheet.rows.flatMap(\.cells).compactMap { cell in
        if case .formula(let formula, _) = cell.content { formula } else { nil }
      }.filter { $0.contains("SUM(") }
    }
    let whole = try #require(SamplePlans.langSon().workbook()["Biểu 01 - Kinh phí"])
    #expect(formulas(whole).allSatisfy { $0.hasPrefix("SUM(") } && !formulas(whole).isEmpty)
    let halves = try #require(SamplePlans.spending().workbook()["Biểu 04 - Giải ngân 2021"])
    #expect(
      formulas(halves).allSatisfy { $0.hasPrefix("ROUND(SUM(") && $0.hasSuffix(",1)") } && !formulas(halves).isEmpty)
  }
}

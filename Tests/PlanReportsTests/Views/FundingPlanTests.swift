import PlanModel
import PlanReports
import Sheets
import Testing

/// A plan of five years with costs and three sources.
@Suite("A plan with costs")
struct FundingPlanTests {
  @Test("the total row foots: the whole, the state budget, each source, each year")
  func totalsFoot() throws {
    let sheet = try #require(SamplePlans.langSon().workbook()["Biểu 01 - Kinh phí"])
    let total = try #require(sheet.row("TỔNG CỘNG", in: 1))
    #expect(
      Array(sheet.line(total).dropFirst(2))
        == ["115.350", "53.150", "52.150", "1.000", "62.200"] + Array(repeating: "23.070", count: 5))
  }

  @Test("the column numbers say what adds up to what")
  func columnNumbers() throws {
    let sheet = try #require(SamplePlans.langSon().workbook()["Biểu 01 - Kinh phí"])
    let row = try #require(sheet.row("(1)", in: 0))
    #expect(Array(sheet.line(row)[2...3]) == ["(3)=5+6+7=8+…+12", "(4)=5+6"])
  }

  @Test("only costed lines and their parents carry amounts")
  func onlyCostedLinesHaveAmounts() throws {
    let sheet = try #require(SamplePlans.langSon().workbook()["Biểu 01 - Kinh phí"])
    let child = sheet.line(try #require(sheet.row("3.1.1", in: 0)))
    #expect(child.dropFirst(2).allSatisfy { $0.isEmpty })
    #expect(sheet.line(try #require(sheet.row("3.1", in: 0)))[2] == "11.535")
  }

  @Test("a task without a cost beside tasks with one says that the document does not state it")
  func unknownCostIsNotZero() throws {
    var plan = SamplePlans.langSon()
    plan.activity("4", "Nhiệm vụ không nêu kinh phí")
    let sheet = try #require(plan.workbook()["Biểu 01 - Kinh phí"])
    #expect(sheet.line(try #require(sheet.row("4", in: 0)))[2] == "văn bản không nêu")
  }

  @Test("what is not split by year and what no source pays stand in columns of their own, only when needed")
  func columnsWhenNeeded() throws {
    var plan = SamplePlans.langSon()
    let headings = { (plan: PlanBuilder) in try #require(plan.workbook()["Biểu 01 - Kinh phí"]).texts }
    #expect(try !headings(plan).contains { ["Chưa phân kỳ", "Chưa bố trí nguồn"].contains($0) })
    plan.activity("4", "Nhiệm vụ chưa có nguồn", cost: [(nil, 2_500_000)])
    let sheet = try #require(plan.workbook()["Biểu 01 - Kinh phí"])
    #expect(sheet.texts.contains("Chưa phân kỳ") && sheet.texts.contains("Chưa bố trí nguồn"))
    // Half a million đồng more than whole millions: the whole table shows one decimal.
    #expect(sheet.line(try #require(sheet.row("4", in: 0)))[2] == "2,5")
    #expect(sheet.line(try #require(sheet.row("TỔNG CỘNG", in: 1)))[2] == "115.352,5")
    #expect(sheet.line(try #require(sheet.row("3.2", in: 0)))[2] == "11.535,0")
  }

  @Test("integrated money is no part of the state budget")
  func integratedMoneyStandsApart() throws {
    var plan = PlanBuilder()
    plan.source("NSTW", "Ngân sách trung ương", .central)
    plan.source("LG", "Vốn lồng ghép", .integrated)
    plan.source("NSDP", "Ngân sách địa phương", .province)
    plan.activity("1", "Việc", cost: [(2021, 60_000_000)])
    for source in 0..<3 { plan.pays(source, 0, 2021, Int64(source + 1) * 10_000_000) }
    let sheet = try #require(plan.workbook()["Biểu 01 - Kinh phí"])
    // Total, state budget, central, integrated, local.
    #expect(Array(sheet.line(try #require(sheet.row("1", in: 0)))[2...6]) == ["60", "40", "10", "20", "30"])
  }

  @Test("shares in the summary add up to exactly 100 per cent")
  func sharesFoot() throws {
    let sheet = try #require(SamplePlans.langSon().workbook()["Tổng hợp"])
    let shares = try ["Ngân sách trung ương", "Ngân sách địa phương", "Vốn của các tổ chức, cá nhân", "Tổng kinh phí"]
      .map {
        sheet.shown(try #require(sheet.row($0, in: 1)), 3)
      }
    #expect(shares == ["45,21%", "0,87%", "53,92%", "100,00%"])
    #expect(sheet.shown(try #require(sheet.row("Trong đó: ngân sách nhà nước", in: 1)), 2) == "53.150")
    #expect(sheet.charts.map(\.series.count) == [3])
  }

  @Test("spending is held against the proposal, says so, and a ratio to nothing is a dash")
  func disbursement() throws {
    let workbook = try SamplePlans.spending().workbook()
    let sheet = try #require(workbook["Biểu 04 - Giải ngân 2021"])
    #expect(sheet.texts.contains("Số liệu tính đến ngày 31/12/2021; so với phương án phân bổ"))
    let total = sheet.line(try #require(sheet.row("TỔNG SỐ", in: 1)))
    #expect(
      Array(total.dropFirst(2))
        == ["300,0", "-", "300,0", "10,0", "60,0", "50,5", "7,0", "127,5", "10,0", "42,50%", "172,5"])
    let own = sheet.line(try #require(sheet.row("B", in: 0)))
    #expect(own[11] == "-" && own[12] == "-7,0")
    // What a detail of a costed line spent is in the line's figures, and has no plan of its own.
    let detail = sheet.line(try #require(sheet.row("1.1", in: 0)))
    #expect(Array(detail[2...4]) == ["", "", ""] && detail[9] == "20,0")
    #expect(sheet.line(try #require(sheet.row("1", in: 0)))[9] == "120,5")
  }

  @Test("what was carried over stands apart from what was assigned in the year")
  func carriedOver() throws {
    var plan = SamplePlans.spending()
    plan.ledger = Ledger(entries: plan.ledger.entries, basis: .assigned, recordsCounted: 5)
    for (code, decision, dong) in [("1", "QĐ 01", 60_000_000), ("1.1", "QĐ 02", 40_000_000), ("1", nil, 9_000_000)] {
      var line = FundingLine(amount: plan.located(Money(dong: Int64(dong)), .funding, 2))
      line.activity = plan.located(ActivityCode(code), .funding, 2)
      line.source = plan.located(SourceCode("NSTW"), .funding, 2)
      line.year = 2021
      line.kind = .carryIn
      line.decision = decision
      plan.plan.funding.append(line)
    }
    let sheet = try #require(plan.workbook()["Biểu 04 - Giải ngân 2021"])
    #expect(sheet.texts.contains("Số liệu tính đến ngày 31/12/2021; so với kế hoạch vốn được giao"))
    #expect(Array(sheet.line(try #require(sheet.row("1", in: 0)))[2...4]) == ["300,0", "100,0", "200,0"])
  }

  @Test("without records there is nothing to say of spending")
  func noRecordsNoForm() throws {
    #expect(try SamplePlans.langSon().workbook().sheets.allSatisfy { !$0.name.contains("Giải ngân") })
  }

  @Test("a file carries the plan's date, or where it has none the as-of date")
  func createdOnThePlansDay() throws {
    var plan = SamplePlans.langSon()
    #expect(try plan.workbook().properties.created == (2021, 6, 5))
    plan.plan.identity.date = nil
    #expect(try plan.workbook().properties.created == (2021, 12, 31))
  }
}

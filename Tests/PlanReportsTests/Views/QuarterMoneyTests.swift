import PlanModel
import PlanReports
import Sheets
import Testing

@Suite("Kinh phí theo quý")
struct QuarterMoneyTests {
  private static let million: Int64 = 1_000_000

  /// Two sources under one, and one beside them; an activity with one below it, and one whose money goes to units.
  static func plan() -> PlanBuilder {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2023)
    plan.source("NSTW", "Ngân sách trung ương", .central)
    plan.source("NSDP", "Ngân sách địa phương", .local)
    plan.source("TCCN", "Vốn của các tổ chức, cá nhân", .private)
    plan.activity("1", "Tuyên truyền")
    plan.activity("1.1", "In tờ rơi", cost: [(2021, 240 * million), (2022, 80 * million)])
    plan.activity("2", "Tập huấn", cost: [(2021, 160 * million), (nil, 8 * million)])
    plan.pays(0, 1, 2021, 160 * million)
    plan.pays(1, 1, 2021, 80 * million)
    plan.pays(0, 1, 2022, 80 * million)
    plan.pays(2, 2, 2021, 80 * million, to: "Sở B")
    plan.pays(2, 2, 2021, 40 * million, to: "Sở A")
    plan.pays(2, 2, nil, 8 * million)
    return plan
  }

  private static func amounts(_ sheet: Sheet, _ name: String) throws -> [String] {
    Array(sheet.line(try #require(sheet.row(name, in: 1))).suffix(5))
  }

  @Test("activities stand under the source that pays them, units under the activity, and all foots")
  func rowsFoot() throws {
    let sheet = try #require(Self.plan().workbook()["Biểu 07 - Kinh phí quý 2021"])
    #expect(try Self.amounts(sheet, "TỔNG CỘNG") == ["360", "180", "90", "45", "45"])
    #expect(try Self.amounts(sheet, "Trong tổng số: ngân sách nhà nước") == ["240", "120", "60", "30", "30"])
    #expect(try Self.amounts(sheet, "Ngân sách trung ương") == ["160", "80", "40", "20", "20"])
    #expect(try Self.amounts(sheet, "Tuyên truyền") == ["160", "80", "40", "20", "20"])
    #expect(try Self.amounts(sheet, "Tập huấn") == ["120", "60", "30", "15", "15"])
    #expect(try Self.amounts(sheet, "Sở A") == ["40", "20", "10", "5", "5"])
    let names = sheet.rows.indices.map { sheet.shown($0, 1) }
    #expect(names.filter { ["Sở A", "Sở B"].contains($0) } == ["Sở A", "Sở B"])
    #expect(names.filter { $0 == "In tờ rơi" }.count == 2)
  }

  @Test("what has no year, or no source, is said below the table")
  func whatIsMissing() throws {
    let sheet = try #require(Self.plan().workbook()["Biểu 07 - Kinh phí quý 2021"])
    #expect(sheet.texts.contains("Chưa gồm 40 triệu đồng nhu cầu của năm 2021 chưa bố trí nguồn."))
    #expect(sheet.texts.contains("Chưa gồm 8 triệu đồng chưa xác định năm thực hiện."))
  }

  @Test(
    "the year of the as-of date and the next one are shown, else the nearest with money",
    arguments: [(2019, [2021]), (2020, [2021]), (2021, [2021, 2022]), (2022, [2022]), (2030, [2022])])
  func years(asOf: Int, shown: [Int]) throws {
    var plan = Self.plan()
    plan.asOf = PlanBuilder.day(asOf, 6, 30)
    let names = try plan.workbook().sheets.map(\.name).filter { $0.hasPrefix("Biểu 07") }
    #expect(names == shown.map { "Biểu 07 - Kinh phí quý \($0)" })
  }

  @Test("without an allocation there is no form")
  func nothingToShow() throws {
    #expect(try SamplePlans.bacKan().workbook().sheets.allSatisfy { !$0.name.hasPrefix("Biểu 07") })
  }
}

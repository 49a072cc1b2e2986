import PlanModel
import Sheets
import Testing

@testable import PlanReports

@Suite("The form of targets")
struct TargetsViewTests {
  private func target(_ code: String, _ planned: String, year: Int? = 2021, edit: (inout Target) -> Void = { _ in })
    -> Target
  {
    var target = Target(code: Fixture.located(TargetCode(code), code, in: .targets), name: "Chỉ tiêu \(code)")
    target.year = year
    target.planned = Int64(planned).map { Fixture.located(Quantity(mantissa: $0, decimals: 0), planned) }
    edit(&target)
    return target
  }

  private func result(_ code: String, _ iso: String, _ value: Int64) -> TargetResult {
    var result = TargetResult(
      date: Fixture.located(Fixture.day(iso)), target: Fixture.located(TargetCode(code), code, in: .results))
    result.value = Fixture.located(Quantity(mantissa: value, decimals: 0))
    return result
  }

  private func sheet(_ targets: [Target], _ results: [TargetResult] = []) throws -> Sheet? {
    let plan = Fixture.plan {
      $0.targets = targets
      $0.results = results
    }
    let built = try build(
      Fixture.assessment(plan), with: RepositoryTemplates.read(), options: BuildOptions(version: "1"))
    return built.workbook["Biểu 08 - Chỉ tiêu"]
  }

  private func lines(_ sheet: Sheet) throws -> [[String]] {
    let head = try #require(sheet.row("STT", in: 0))
    return (head..<sheet.rows.count).map { sheet.line($0).filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }

  @Test("figures stand in the document's own words, parts under their whole, what is not stated as not stated")
  func figures() throws {
    let targets = [
      target("1", "51") { $0.comparison = .atLeast },
      target("1.1", "09") { $0.parent = TargetCode("1") },
      target("2", "60") {
        $0.comparison = .range
        $0.plannedTo = Fixture.located(Quantity(mantissa: 70, decimals: 0), "70")
      },
      target("3", ""),
    ]
    let sheet = try #require(try sheet(targets))
    #expect(
      try Array(lines(sheet).prefix(5)) == [
        ["STT", "Chỉ tiêu", "Năm", "Kế hoạch"], ["1", "Chỉ tiêu 1", "2021", "ít nhất 51"],
        ["-", "Chỉ tiêu 1.1", "2021", "09"], ["2", "Chỉ tiêu 2", "2021", "60-70"],
        ["3", "Chỉ tiêu 3", "2021", "(không nêu số)"],
      ])
  }

  @Test("the last result up to the as-of date stands with its day, of a code with several years that of the year")
  func results() throws {
    let results = [
      result("1", "2021-06-30", 4), result("1", "2021-11-30", 7), result("1", "2022-01-15", 9),
      result("2", "2020-12-31", 3), result("2", "2021-12-31", 5),
    ]
    let targets = [target("1", "10"), target("2", "4", year: 2020), target("2", "6", year: 2021)]
    let sheet = try #require(try sheet(targets, results))
    #expect(
      try lines(sheet).dropFirst().prefix(3).map(\.last) == ["7 (30/11/2021)", "3 (31/12/2020)", "5 (31/12/2021)"])
  }

  @Test("a plan without targets has no such form, and the summary leads to it where it stands")
  func links() throws {
    #expect(try sheet([]) == nil)
    let plan = Fixture.plan { $0.targets = [target("1", "10")] }
    let built = try build(
      Fixture.assessment(plan), with: RepositoryTemplates.read(), options: BuildOptions(version: "1"))
    let links = built.workbook.sheets[0].rows.flatMap(\.cells).compactMap { cell in
      if case .link(_, let sheet, _) = cell.content { sheet } else { nil }
    }
    #expect(links.contains("Biểu 08 - Chỉ tiêu"))
  }
}

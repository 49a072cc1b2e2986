import PlanEngine
import PlanModel
import TestSupport
import Testing

@Suite("The Lạng Sơn plan")
struct LangSonTests {
  /// The sample's files, changed where a test says so; each change must hit.
  static func files(replacing changes: [(file: String, old: String, new: String)] = []) throws -> PlanFiles {
    PlanFiles(
      try Repository.files(ofSample: "lang-son-2021-2025").map { name, text in
        var text = text
        for change in changes where change.file == name {
          #expect(text.contains(change.old))
          text = text.replacing(change.old, with: change.new)
        }
        return (name, text)
      })
  }

  static let asOf = Day(number: Day(year: 2021, month: 12, day: 31)?.number ?? 0)

  static func assessed(_ changes: (file: String, old: String, new: String)...) throws -> Assessment {
    assess(try files(replacing: changes).read(), asOf: asOf)
  }

  static func money(_ million: Int64) -> Money { Money(dong: million * 1_000_000) }

  @Test("the sample has no error and no warning about its money, and every total is met")
  func whole() throws {
    let assessment = try Self.assessed()
    let found = assessment.findings.sorted
    #expect(found.filter { $0.severity == .error } == [])
    #expect(found.filter { "AR".contains($0.code.rawValue.prefix(1)) && $0.severity != .note } == [])
    for (code, total) in [("NSTW", Int64(52_150)), ("NSDP", 1_000), ("TCCN", 62_200)] {
      let source = try #require(assessment.plan.sources.index(of: SourceCode(code)))
      #expect(assessment.allocation.sum { $0.source == source } == Self.money(total))
    }
    for index in assessment.plan.activities.indices where assessment.cost(of: index).isCostedLine {
      for part in assessment.cost(of: index).parts {
        #expect(assessment.allocation.sum { $0.activity == index && $0.year == part.year } == part.amount)
      }
    }
  }

  @Test(
    "the decided amount stands, private money is where entities invest, and every cell can say why it is what it is")
  func balanced() throws {
    let assessment = try Self.assessed()
    let plan = assessment.plan
    let (local, own) = (
      try #require(plan.sources.index(of: SourceCode("NSDP"))), try #require(plan.sources.index(of: SourceCode("TCCN")))
    )
    func codes(_ source: SourceIndex) -> Set<String> {
      Set(
        assessment.allocation.lines.filter { $0.source == source }.map { plan.activities[$0.activity].code.value.text })
    }
    #expect(codes(local) == ["3.1", "3.2", "3.8", "3.10"] && codes(own) == ["3.3", "3.4", "3.5", "3.6"])
    let decided = try #require(plan.activities.index(of: ActivityCode("3.2")))
    #expect(assessment.allocation[decided, local, 2021] == Self.money(100))
    let trace = AllocationTrace(of: assessment)
    for line in assessment.allocation.lines {
      let parts = trace.parts(line.activity, line.source, line.year)
      #expect(parts.reduce(.zero) { $0 + $1.amount } == line.amount)
      #expect(!trace.demands(line.activity, line.source, line.year).isEmpty)
    }
  }

  @Test("a variant that cannot be is explained by the costs, the source and what is missing")
  func infeasible() throws {
    let found = try Self.assessed(
      ("funding.csv", "year\n100,3.2,NSDP,2021", "year,limit\n100,3.2,NSDP,2021,\n1.000,,NSTW,2022,ceiling")
    ).findings.sorted.filter { $0.severity == .error }
    #expect(found.map(\.code) == [.a004])
    let error = try #require(found.first)
    #expect(error.message.vi.contains("nguồn NSTW năm 2022 chỉ còn 1.000 triệu đồng"))
    #expect(error.message.vi.contains("1.180 triệu đồng"))
    #expect(error.help.vi.contains("tăng nguồn NSTW năm 2022 thêm 1.180 triệu đồng"))
  }

  @Test("a cost changed by one million is one error at the cost, naming both figures and every year")
  func changedCost() throws {
    let found = try Self.assessed(("activities.csv", "2.000,400,500", "2.001,400,500")).findings.sorted
    let errors = found.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.a015])
    let error = try #require(errors.first)
    #expect(error.field == "cost" && error.place?.line == 2 && error.place?.column == 9)
    #expect(error.message.vi.contains("2.001 triệu đồng") && error.message.vi.contains("2.000 triệu đồng"))
    #expect(error.related.map(\.place.column) == [10, 11, 12, 13, 14])
    #expect(found.filter { "AR".contains($0.code.rawValue.prefix(1)) && $0.severity != .note } == errors)
  }

  @Test("a year changed by one million is the same one error")
  func changedYear() throws {
    let found = try Self.assessed(("activities.csv", "2.000,400,500", "2.000,401,500")).findings.sorted
    let errors = found.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.a015])
    #expect(errors.first?.field == "cost" && errors.first?.related.count == 5)
    #expect(found.filter { "AR".contains($0.code.rawValue.prefix(1)) && $0.severity != .note } == errors)
  }

  @Test("a cost and its year changed alike are one error at the plan's total, naming the lines")
  func changedBoth() throws {
    let found = try Self.assessed(("activities.csv", "2.000,400,500", "2.001,401,500")).findings.sorted
    let errors = found.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.a014])
    let error = try #require(errors.first)
    #expect(error.place?.file == FileName(.plan) && error.related.count == 10)
    #expect(error.message.vi.contains("115.350 triệu đồng") && error.message.vi.contains("115.351 triệu đồng"))
    #expect(found.filter { "AR".contains($0.code.rawValue.prefix(1)) && $0.severity != .note } == errors)
  }

  @Test("a source's total changed is one error at the plan's total")
  func changedSource() throws {
    let found = try Self.assessed(("sources.csv", "1.000,exact", "1.001,exact")).findings.sorted
    #expect(found.filter { $0.severity == .error }.map(\.code) == [.a001])
  }
}

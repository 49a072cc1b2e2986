import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Allocation: shares that can't be kept")
struct ShareCutTests {
  private static let sources =
    "source,name,class,total\nTW,Trung ương,central,500\nDP,Địa phương,local,200\n"
    + "TN,Tổ chức,private,100\n"

  /// The errors of a plan of two activities, 300 and 500, in triệu đồng.
  private func errors(
    _ rules: String, funding: String = "", sources: String = ShareCutTests.sources, years: String = "2026"
  ) -> [Finding] {
    var files: [(name: String, text: String)] = [
      ("plan.csv", "key,value\nperiod,\(years)\nmoney_unit,triệu đồng\n"),
      ("activities.csv", "activity,name,cost\n1,Tuyên truyền,300\n2,Tập huấn,500\n"),
      ("sources.csv", sources), ("rules.csv", "source,method,activity,value,cap\n" + rules),
    ]
    if !funding.isEmpty { files.append(("funding.csv", "amount,activity,source,year,limit\n" + funding)) }
    return assess(PlanFiles(files).read(), asOf: Day(number: 30_000)).findings.sorted.filter { $0.severity == .error }
  }

  private func places(_ findings: [Finding]) -> [String] {
    findings.map {
      "\($0.code.rawValue) \($0.place?.file.text ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0)"
    }
  }

  @Test("a share that its source can't pay is told at the rule, though others pay the rest")
  func source() {
    let found = errors("TN,share,2,50,\nDP,weight,1,1,\nDP,weight,2,1,\nTW,priority,,1,\n")
    #expect(places(found) == ["A004 rules.csv:2:4"])
    #expect(
      found.first?.message.vi
        == "Nguồn TN phải chi 50% kinh phí của nhiệm vụ 2 là 250 triệu đồng, nhưng nguồn chỉ còn 100 triệu đồng: thiếu "
        + "150 triệu đồng; đã hết hạn mức: nguồn TN 100 triệu đồng.")
    #expect(
      found.first?.related.map { "\($0.place.file.text):\($0.place.line):\($0.place.column)" } == ["sources.csv:4:4"])
  }

  @Test("a cap cuts a share lawfully")
  func cap() {
    #expect(errors("TN,share,2,50,100\nDP,weight,1,1,\nDP,weight,2,1,\nTW,priority,,1,\n").isEmpty)
  }

  @Test("what is decided for another source, and a year's ceiling, cut a share no less")
  func decidedAndYears() {
    let rest = "DP,priority,1,1,\nTW,priority,,2,\n"
    let many = ShareCutTests.sources.replacing("private,100", with: "private,")
    let decided = errors("DP,priority,2,1,\nTN,share,2,50,\n" + rest, funding: "480,2,TW,,\n", sources: many)
    #expect(places(decided) == ["A004 rules.csv:3:4"])
    #expect(decided.first?.message.vi.contains("chỉ chi được 20 triệu đồng: thiếu 230 triệu đồng") == true)
    #expect(decided.first?.related.map(\.place.line) == [3])
    let year = errors("TN,share,2,20,\n" + rest, funding: "70,,TN,2026,ceiling\n")
    #expect(places(year) == ["A004 rules.csv:2:4"])
    #expect(year.first?.related.map(\.place.file.text) == ["funding.csv"])
  }

  @Test("one limit in the way of several shares is one finding, which counts the others")
  func severalLines() {
    let found = errors("TN,share,,50,\nTW,priority,,1,\nDP,priority,,2,\n")
    #expect(places(found) == ["A004 rules.csv:2:4"])
    #expect(
      found.first?.message.vi.contains("thiếu 50 triệu đồng (và 1 tỷ lệ khác, cộng thiếu 300 triệu đồng)") == true)
  }

  @Test(
    "a share beyond 100 per cent can't be kept; where all rows are shares, they are not 100; below 0 it is no per cent")
  func beyondAll() {
    let many = ShareCutTests.sources.replacing("private,100", with: "private,")
    let found = errors("TN,share,2,150,\nTW,priority,1,1,\nTW,priority,2,1,\n", sources: many)
    #expect(places(found) == ["A004 rules.csv:2:4"])
    #expect(found.first?.message.vi.contains("750 triệu đồng, nhưng chỉ chi được 500 triệu đồng") == true)
    #expect(places(errors("TN,share,2,150,\n", sources: many)) == ["A005 rules.csv:2:4"])
    #expect(places(errors("TN,share,2,-5,\nTW,priority,2,1,\n")) == ["F011 rules.csv:2:4"])
  }

  @Test("a share beyond all money is told, not computed to a crash")
  func beyondRange() {
    let rules = (1...3).map { Make.rule("A", .share, "\($0)", .max) } + [Make.rule("B", .priority, nil, 1)]
    let activities = (1...3).map { Make.activity("\($0)", line: $0 + 1, cost: .max / 8 / 1_000_000 * 1_000_000) }
    var plan = Make.plan(
      activities, sources: [Make.source("A", total: 1_000_000, limit: .ceiling), Make.source("B")], rules: rules)
    plan.identity.moneyUnit = .million
    #expect(plan.assessed().findings.counts[.a004] == 1)
  }

  @Test("rounding alone cuts no share", arguments: 1...100)
  func rounding(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let activities = (1...8).map { number in
      Make.activity(
        "\(number)", line: number + 1, years: (2021...2025).map { ($0, Int64.random(in: 0...99, using: &random)) })
    }
    let perCent = Int64.random(in: 1...999, using: &random)
    let all = activities.flatMap(\.yearCosts).reduce(0) { $0 + $1.cost.value.dong }
    // The total is the sum of the shares, as near as whole đồng come.
    let sources = [Make.source("A", total: all * perCent / 1_000), Make.source("B")]
    let rules = [Make.rule("A", .share, nil, perCent, decimals: 1), Make.rule("B", .priority, nil, 1)]
    let assessment = Make.plan(activities, sources: sources, rules: rules).assessed()
    #expect(assessment.findings.counts[.a004] == nil, "seed \(seed): \(assessment.findings.sorted)")
  }
}

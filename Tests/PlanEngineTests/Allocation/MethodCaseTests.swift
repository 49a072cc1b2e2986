import PlanModel
import Testing

@testable import PlanEngine

@Suite("Allocation: counterparts, balance, rest, bounds, units and parts of sources")
struct MethodCaseTests {
  /// What each source pays of each activity, in file order.
  private func paid(_ assessment: Assessment) -> [[Int64]] {
    assessment.plan.activities.indices.map { activity in
      assessment.plan.sources.indices.map { source in
        assessment.allocation.sum { $0.activity == activity && $0.source == source }.dong
      }
    }
  }

  private func codes(_ assessment: Assessment) -> [Code] {
    assessment.findings.sorted.filter { $0.code.rawValue.hasPrefix("A") && $0.severity != .note }.map(\.code)
  }

  private func activities(_ costs: [Int64]) -> [Activity] {
    costs.enumerated().map { Make.activity("\($0 + 1)", line: $0 + 2, years: [(2021, $1)]) }
  }

  private func sources(_ totals: (code: String, total: Int64?)..., limit: Limit = .exact) -> [FundingSource] {
    totals.map { Make.source($0.code, total: $0.total, limit: limit) }
  }

  @Test("a counterpart is so many times what the other source pays, and the rest pays what is left")
  func match() {
    let rules = [
      Make.rule("A", .share, nil, 60), Make.rule("B", .match, nil, 5, decimals: 1, of: "A"),
      Make.rule("C", .rest, nil, nil),
    ]
    let assessment = Make.plan(
      activities([100, 33]), sources: sources(("A", nil), ("B", nil), ("C", nil)), rules: rules
    ).assessed()
    #expect(codes(assessment) == [])
    #expect(paid(assessment) == [[60, 30, 10], [20, 10, 3]])
  }

  @Test(
    "a source drawn by weight or rank leaves room for its counterpart", arguments: [AllocationMethod.weight, .priority])
  func laterMatch(method: AllocationMethod) {
    let rules = [
      Make.rule("A", method, nil, 1), Make.rule("B", .match, nil, 1, of: "A"), Make.rule("C", .rest, nil, nil),
    ]
    let assessment = Make.plan(
      activities([60, 61]),
      sources: [Make.source("A", total: 100, limit: .ceiling), Make.source("B"), Make.source("C")],
      rules: rules
    ).assessed()
    #expect(codes(assessment) == [])
    #expect(paid(assessment) == [[30, 30, 0], [30, 30, 1]])
  }

  @Test("a counterpart of nothing, of a source settled later, or of itself is told")
  func unmatched() {
    for (of, method) in [(nil, AllocationMethod.share), ("A", .rest), ("B", .share)] as [(String?, AllocationMethod)] {
      let rules = [Make.rule("A", method, nil, 50), Make.rule("B", .match, nil, 1, of: of)]
      let assessment = Make.plan(activities([100]), sources: sources(("A", nil), ("B", nil)), rules: rules).assessed()
      #expect(codes(assessment) == [.a004])
    }
  }

  @Test("balance keeps every cost and every total, near the shares aimed at, where only some may pay")
  func balance() {
    let rules = [
      Make.rule("A", .balance, nil, 60), Make.rule("B", .balance, nil, 40), Make.rule("T", .balance, "2", 50),
    ]
    let assessment = Make.plan(
      activities([100, 200]), sources: sources(("A", 150), ("B", 100), ("T", 50)), rules: rules
    ).assessed()
    #expect(codes(assessment) == [])
    #expect(paid(assessment) == [[60, 40, 0], [90, 60, 50]])
  }

  @Test("rest pays only what balance can't")
  func restBesideBalance() {
    let rules = [Make.rule("A", .balance, nil, 60), Make.rule("T", .rest, nil, nil)]
    func paid(_ limit: Int64?) -> [[Int64]] {
      self.paid(
        Make.plan(
          activities([100, 50]), sources: [Make.source("A", total: limit, limit: .ceiling), Make.source("T")],
          rules: rules
        ).assessed())
    }
    #expect(paid(nil) == [[100, 0], [50, 0]])
    #expect(paid(90).map { $0.reduce(0, +) } == [100, 50])
    #expect(paid(90).reduce(0) { $0 + $1[0] } == 90)
  }

  @Test("min and max bound a source's part of an activity, and max 0 leaves it out")
  func bounds() {
    let capped = [Make.rule("A", .priority, nil, 1, max: 30), Make.rule("B", .priority, nil, 2)]
    let floored = [Make.rule("A", .priority, nil, 1), Make.rule("B", .priority, nil, 2, min: 20)]
    let out = [
      Make.rule("A", .priority, nil, 1), Make.rule("A", .priority, "2", 1, max: 0), Make.rule("B", .rest, nil, nil),
    ]
    let all = sources(("A", nil), ("B", nil))
    #expect(paid(Make.plan(activities([100, 10]), sources: all, rules: capped).assessed()) == [[30, 70], [3, 7]])
    #expect(paid(Make.plan(activities([100, 10]), sources: all, rules: floored).assessed()) == [[80, 20], [8, 2]])
    #expect(paid(Make.plan(activities([100, 10]), sources: all, rules: out).assessed()) == [[100, 0], [0, 10]])
    let decided = Make.plan(activities([100, 10]), sources: all, funding: [Make.funding(5, "2", "A")], rules: out)
    #expect(codes(decided.assessed()) == [.a006])
  }

  @Test("a total is divided over units by their criteria, and what units get stands in the allocation")
  func criteria() {
    var plan = Make.plan(
      activities([2_000]), sources: sources(("A", 1_000)), rules: [Make.rule("A", .weight, nil, nil)])
    plan.criteria = [("Huyện A", 12, 40), ("Huyện A", 5, 10), ("Huyện B", 10, 47)].map { unit, quantity, coefficient in
      var row = UnitCriterion(unit: Make.at(UnitName(unit), .criteria, 2), criterion: "Xã")
      row.quantity = Make.at(Quantity(mantissa: Int64(quantity)), .criteria, 2)
      row.coefficient = Make.at(Quantity(mantissa: Int64(coefficient), decimals: 1), .criteria, 2)
      return row
    }
    let assessment = plan.assessed()
    #expect(
      assessment.allocation.lines.map { [$0.unit?.text ?? "", "\($0.amount.dong)"] } == [
        ["Huyện A", "530"], ["Huyện B", "470"],
      ])
    #expect(codes(assessment) == [])
  }

  @Test("a unit spelled by its code, its name and an abbreviation is one unit")
  func spellings() {
    var plan = Make.plan(
      activities([2_000]), sources: sources(("A", 1_000)), rules: [Make.rule("A", .weight, nil, nil)])
    var unit = Unit(code: Make.at(UnitName("HA"), .units, 2), name: UnitName("Huyện A"))
    unit.abbreviations = [UnitName("H. A")]
    plan.units = [unit]
    plan.criteria = ["H. A", "Huyện A", "HA", "Huyện B"].map { unit in
      UnitCriterion(unit: Make.at(UnitName(unit), .criteria, 2), criterion: "Xã")
    }
    var ceiling = Make.funding(700, nil, "A", limit: .ceiling)
    ceiling.unit = Make.at(UnitName("Huyện A"), .funding, 2)
    plan.funding = [ceiling]
    let lines = plan.assessed().allocation.lines
    #expect(lines.map { [$0.unit?.text ?? "", "\($0.amount.dong)"] } == [["H. A", "700"], ["Huyện B", "300"]])
  }

  @Test("rules and totals by unit")
  func units() {
    let rules = [
      Make.rule("A", .balance, nil, 50, unit: "X"), Make.rule("A", .balance, nil, 50, unit: "Y"),
    ]
    var ceiling = Make.funding(80, limit: .ceiling)
    ceiling.unit = Make.at(UnitName("x"), .funding, 2)
    let assessment = Make.plan(
      activities([100, 100]), sources: sources(("A", 200)), funding: [ceiling], rules: rules
    ).assessed()
    #expect(codes(assessment) == [])
    #expect(assessment.allocation.sum { $0.unit == UnitName("X") }.dong == 80)
    #expect(paid(assessment) == [[100], [100]])
  }

  @Test(
    "a weight divides as the handbook does",
    arguments: [
      (52_150, [50, 40, 40, 30, 13, 10, 10], [13_511, 10_808, 10_808, 8_106, 3_513, 2_702, 2_702]),
      (52_150, [40, 30, 13, 10], [22_430, 16_823, 7_290, 5_607]), (100, [10, 10, 10], [34, 33, 33]),
      (1_000, [Int64](repeating: 10, count: 11), [91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 90]),
    ] as [(Int64, [Int64], [Int64])])
  func handbook(pool: Int64, weights: [Int64], parts: [Int64]) {
    let rules = weights.enumerated().map { Make.rule("A", .weight, "\($0 + 1)", $1, decimals: 1) }
    let assessment = Make.plan(
      activities(weights.map { _ in 60_000 }), sources: sources(("A", pool)), rules: rules
    ).assessed()
    #expect(paid(assessment).map { $0[0] } == parts)
  }

  @Test(
    "a rule for a source with parts is paid by the parts, within what each has", arguments: AllocationMethod.allCases)
  func parts(method: AllocationMethod) {
    var all = sources(("NSTW", nil), ("DT", 40), ("SN", 60), ("T", nil))
    all[1].parent = SourceIndex(0)
    all[2].parent = SourceIndex(0)
    all[1].limit = .ceiling
    all[2].limit = .ceiling
    var rule = Make.rule("NSTW", method, nil, method == .share ? 50 : 1)
    if method == .match { rule.of = Make.at(SourceCode("T"), .rules, 2) }
    let other = method == .match ? Make.rule("T", .share, nil, 50) : Make.rule("T", .rest, nil, nil)
    let assessment = Make.plan(activities([100, 100]), sources: all, rules: [rule, other]).assessed()
    #expect(codes(assessment) == [])
    #expect(paid(assessment).allSatisfy { $0[0] == 0 && $0.reduce(0, +) == 100 })
    #expect(paid(assessment).reduce(0) { $0 + $1[1] } <= 40 && paid(assessment).reduce(0) { $0 + $1[2] } <= 60)
  }

  @Test("the year in which a rank is drawn never keeps the rest from being paid")
  func movable() {
    let activity = Make.activity("1", years: [(2021, 80), (2022, 80)])
    let assessment = Make.plan(
      [activity], sources: [Make.source("A", total: 100), Make.source("T")],
      funding: [Make.funding(50, nil, "T", year: 2022, limit: .ceiling)],
      rules: [Make.rule("A", .priority, nil, 1), Make.rule("T", .rest, nil, nil)]
    ).assessed()
    #expect(codes(assessment) == [])
    #expect(paid(assessment) == [[100, 60]])
    #expect(assessment.allocation[ActivityIndex(0), SourceIndex(1), 2022].dong <= 50)
  }

  @Test("totals of an activity, a year and a source hold together")
  func totals() {
    let activities = (1...3).map { Make.activity("\($0)", line: $0 + 1, years: [(2021, 30), (2022, 50)]) }
    let rules = ["A", "B"].map { Make.rule($0, .balance, nil, 50) }
    let funding = [
      Make.funding(61, nil, "A", year: 2021, limit: .exact), Make.funding(17, "2", "A", year: 2022, limit: .exact),
    ]
    let assessment = Make.plan(
      activities, sources: sources(("A", 131), ("B", 109)), funding: funding, rules: rules
    ).assessed()
    #expect(codes(assessment) == [])
    #expect(assessment.allocation.sum { $0.source == SourceIndex(0) && $0.year == 2021 }.dong == 61)
    #expect(assessment.allocation[ActivityIndex(1), SourceIndex(0), 2022].dong == 17)
    #expect(paid(assessment).map { $0.reduce(0, +) } == [80, 80, 80])
  }

  @Test("a source with an exact total that every rule leaves out is told, not forgotten")
  func leftOut() {
    func plan(max: String) -> [(name: String, text: String)] {
      [
        ("plan.csv", "key,value\nperiod,2021\n"), ("activities.csv", "activity,name,cost\n1,Tập huấn,5\n"),
        ("sources.csv", "source,name,class,total\nA,Một,central,\nB,Hai,local,1\n"),
        ("rules.csv", "source,method,value,max\nA,balance,50,\nB,balance,50,\(max)\n"),
      ]
    }
    func found(_ max: String) -> [Code] { codes(assess(PlanFiles(plan(max: max)).read(), asOf: Day(number: 30_000))) }
    #expect(found("0") == [.a002])
    #expect(found("") == [])
  }
}

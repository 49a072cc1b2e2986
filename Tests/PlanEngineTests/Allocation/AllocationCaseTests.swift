import PlanModel
import Testing

@testable import PlanEngine

@Suite("Allocation: single cases")
struct AllocationCaseTests {
  private func paid(_ assessment: Assessment, _ activity: Int, _ source: Int, _ year: Int? = nil) -> Int64 {
    assessment.allocation.sum {
      $0.activity == ActivityIndex(activity) && $0.source == SourceIndex(source) && (year == nil || $0.year == year)
    }.dong
  }

  @Test("the rule of the deepest activity wins, then the one with a category")
  func ruleChoice() {
    var activities = [Make.activity("1"), Make.activity("1.1", cost: 100), Make.activity("1.2", cost: 100)]
    activities[1].parent = ActivityIndex(0)
    activities[2].parent = ActivityIndex(0)
    activities[2].category = "tập huấn"
    var byCategory = Make.rule("A", .share, "1", 30)
    byCategory.category = "Tập  huấn"
    let rules = [
      Make.rule("A", .share, nil, 10), Make.rule("A", .share, "1", 20), byCategory, Make.rule("B", .priority, nil, 1),
      Make.rule("A", .share, "1.1", 40),
    ]
    let assessment = Make.plan(activities, sources: [Make.source("A"), Make.source("B")], rules: rules).assessed()
    #expect(paid(assessment, 1, 0) == 40 && paid(assessment, 1, 1) == 60)
    #expect(paid(assessment, 2, 0) == 30 && paid(assessment, 2, 1) == 70)
  }

  @Test("a share is at most its cap, and a cost that shares speak for but do not meet is infeasible")
  func cap() {
    let rules = [Make.rule("A", .share, nil, 50, cap: 20), Make.rule("B", .share, nil, 50)]
    let assessment = Make.plan(
      [Make.activity("1", cost: 100)], sources: [Make.source("A"), Make.source("B")], rules: rules
    ).assessed()
    #expect(paid(assessment, 0, 0) == 20 && paid(assessment, 0, 1) == 50)
    #expect(assessment.findings.sorted.filter { $0.severity == .error }.map(\.code) == [.a004])
  }

  @Test("of a plan decided for its first year alone, no source must be given out yet; of one decided in full, all must")
  func decidedInPart() {
    func codes(_ funding: [FundingLine], _ rules: [AllocationRule] = [], need: Int64 = 60) -> [Code] {
      let activities = [Make.activity("1", years: [(2021, 40), (2022, need)])]
      let plan = Make.plan(
        activities, sources: [Make.source("A", total: 90), Make.source("B", total: 10)], funding: funding, rules: rules,
        period: (2021, 2022))
      return plan.assessed().findings.sorted.filter { $0.severity == .error }.map(\.code)
    }
    let first = Make.funding(40, "1", "A", year: 2021)
    #expect(codes([first]) == [])
    #expect(codes([first, Make.funding(30, "1", "A", year: 2022)]) == [.a002])
    #expect(codes([first, Make.funding(50, "1", "A", year: 2022)]) == [])
    // More than there is, is too much at any time; and a rule is to give out what there is.
    #expect(codes([Make.funding(40, "1", "B", year: 2021)]) == [.a002])
    #expect(codes([first], [Make.rule("B", .priority, "1", 1), Make.rule("A", .priority, "1", 2)]) == [])
    #expect(codes([first], [Make.rule("A", .priority, "1", 1)], need: 20) == [.a002])
  }

  @Test("what a cost cuts off a weighted part goes to the others, again by weight")
  func weightOverflow() {
    let activities = [
      Make.activity("1", cost: 10), Make.activity("2", line: 3, cost: 1_000), Make.activity("3", line: 4, cost: 1_000),
    ]
    let rules = [Make.rule("A", .weight, "1", 8), Make.rule("A", .weight, "2", 1), Make.rule("A", .weight, "3", 2)]
    let assessment = Make.plan(activities, sources: [Make.source("A", total: 100)], rules: rules).assessed()
    #expect((0..<3).map { paid(assessment, $0, 0) } == [10, 30, 60])
  }

  @Test("sources are drawn in rank order, each to its limit, and what is missing then is a warning")
  func priority() {
    let rules = [Make.rule("B", .priority, nil, 2), Make.rule("A", .priority, nil, 1)]
    let sources = [Make.source("A", total: 60, limit: .ceiling), Make.source("B", total: 70, limit: .ceiling)]
    let assessment = Make.plan(
      [Make.activity("1", cost: 100), Make.activity("2", line: 3, cost: 50)], sources: sources, rules: rules
    ).assessed()
    #expect([paid(assessment, 0, 0), paid(assessment, 0, 1), paid(assessment, 1, 1)] == [60, 40, 30])
    let found = assessment.findings.sorted.filter { $0.code == .a010 }
    #expect(found.map(\.place?.line) == [3])
    #expect(found.first?.message.vi.contains("20 đồng") == true)
  }

  @Test("an amount for an activity with children goes to its costed lines by need, and nothing is added to it")
  func decidedSubtree() {
    var activities = [Make.activity("1"), Make.activity("1.1", cost: 30), Make.activity("1.2", line: 3, cost: 10)]
    activities[1].parent = ActivityIndex(0)
    activities[2].parent = ActivityIndex(0)
    let assessment = Make.plan(
      activities, sources: [Make.source("A"), Make.source("B")], funding: [Make.funding(8, "1", "A")],
      rules: [Make.rule("A", .priority, nil, 1), Make.rule("B", .priority, nil, 2)]
    ).assessed()
    #expect([paid(assessment, 1, 0), paid(assessment, 2, 0)] == [6, 2])
    #expect([paid(assessment, 1, 1), paid(assessment, 2, 1)] == [24, 8])
  }

  @Test("amounts in force are the signed sum of their decisions")
  func kinds() {
    let funding = [
      Make.funding(50, "1", "A", year: 2021), Make.funding(20, "1", "A", year: 2021, kind: .supplement),
      Make.funding(-30, "1", "A", year: 2021, kind: .cut),
    ]
    let assessment = Make.plan(
      [Make.activity("1", years: [(2021, 100), (2022, 100)])], sources: [Make.source("A")], funding: funding
    ).assessed()
    #expect(paid(assessment, 0, 0, 2021) == 40 && paid(assessment, 0, 0, 2022) == 0)
  }

  @Test("a cost that is not split belongs to the one year of its time, else to none")
  func unsplit() {
    var activities = [Make.activity("1", cost: 10), Make.activity("2", line: 3, cost: 10)]
    activities[0].schedule = Make.at(
      Schedule(
        text: "quý II/2022", kind: .range,
        windows: [DayInterval(start: Day(year: 2022, month: 4, day: 1), end: Day(year: 2022, month: 6, day: 30))]),
      .activities, 2)
    let assessment = Make.plan(
      activities, sources: [Make.source("A")], funding: [Make.funding(0, nil, "A", year: 2022, limit: .ceiling)],
      rules: [Make.rule("A", .priority, nil, 1)]
    ).assessed()
    #expect(assessment.costs.map { $0.parts.map(\.year) } == [[2022], [nil]])
    #expect(paid(assessment, 0, 0) == 0 && paid(assessment, 1, 0) == 10)
  }

  @Test("an amount that is no multiple of the step makes it finer, and says so once")
  func finerStep() {
    var plan = Make.plan(
      [Make.activity("1", cost: 2_500_000), Make.activity("2", line: 3, cost: 1_000_000)],
      sources: [Make.source("A")], rules: [Make.rule("A", .priority, nil, 1)])
    plan.identity.moneyUnit = .million
    let assessment = plan.assessed()
    #expect(assessment.allocation.step == Money(dong: 500_000))
    #expect(assessment.findings.counts[.a020] == 1)
  }

  @Test("a damaged file silences what rests on it, and the rest is still checked")
  func damaged() {
    var plan = Make.plan(
      [Make.activity("1", cost: 5, years: [(2021, 4)])], sources: [Make.source("A", total: 7)],
      rules: [Make.rule("A", .priority, nil, 1)])
    plan.identity.total = Make.money(9, .plan)
    plan.damagedFiles = [.activities]
    let assessment = plan.assessed()
    #expect(assessment.allocation.isEmpty)
    #expect(assessment.findings.sorted.filter { $0.code.rawValue.hasPrefix("A") }.map(\.code) == [.a001])
  }

  @Test("what is decided for a source in a year counts as part of its share, and the years still foot")
  func decidedWithinShare() {
    let assessment = Make.plan(
      [Make.activity("1", years: [(2021, 200), (2022, 200)])], sources: [Make.source("A"), Make.source("B")],
      funding: [Make.funding(100, "1", "A", year: 2021)],
      rules: [Make.rule("A", .share, nil, 50), Make.rule("B", .share, nil, 50)]
    ).assessed()
    #expect([paid(assessment, 0, 0, 2021), paid(assessment, 0, 0, 2022)] == [100, 100])
    #expect([paid(assessment, 0, 1, 2021), paid(assessment, 0, 1, 2022)] == [100, 100])
    #expect(!assessment.findings.hasErrors)
  }

  @Test("weighted parts keep to the source's amount for every year")
  func weightByYear() {
    let activities = (1...3).map { Make.activity("\($0)", line: $0 + 1, years: [(2021, 30), (2022, 70)]) }
    let assessment = Make.plan(
      activities, sources: [Make.source("A", total: 99)],
      funding: [Make.funding(60, nil, "A", year: 2021), Make.funding(39, nil, "A", year: 2022)],
      rules: (1...3).map { Make.rule("A", .weight, "\($0)", 1) } + [Make.rule("B", .priority, nil, 1)]
    ).assessed()
    #expect((0..<3).map { paid(assessment, $0, 0) } == [33, 33, 33])
    #expect(assessment.allocation.sum { $0.year == 2021 && $0.source == SourceIndex(0) }.dong == 60)
  }

  @Test("an amount decided beyond a source's ceiling in a year is one error at the amount")
  func ceilingOfYear() {
    var funding = [
      Make.funding(9, nil, "A", year: 2021, limit: .ceiling), Make.funding(6, "1", "A", year: 2021),
      Make.funding(5, "2", "A", year: 2021),
    ]
    for index in funding.indices {
      funding[index].amount = Make.money(funding[index].amount.value.dong, .funding, index + 2)
    }
    let assessment = Make.plan(
      [Make.activity("1", cost: 10), Make.activity("2", line: 3, cost: 10)], sources: [Make.source("A")],
      funding: funding
    ).assessed()
    let errors = assessment.findings.sorted.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.a003])
    #expect(errors.first?.place?.line == 4)
  }
}

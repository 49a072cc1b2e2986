import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Allocation: what holds for every plan")
struct AllocationLawTests {
  /// A plan of random costs, sources, decided amounts, limits and rules.
  static func randomPlan(_ random: inout SplitMix64) -> Plan {
    let years = 2021...(2021 + Int.random(in: 0...4, using: &random))
    let activities = (1...Int.random(in: 1...8, using: &random)).map { number in
      Make.activity(
        "\(number)", line: number + 1, years: years.map { ($0, Int64.random(in: 0...500, using: &random)) })
    }
    let sources = ["A", "B", "C"].map { code in
      Make.source(
        code, total: Bool.random(using: &random) ? Int64.random(in: 0...4_000, using: &random) : nil,
        limit: Bool.random(using: &random) ? .exact : .ceiling)
    }
    let methods = AllocationMethod.allCases
    let rules = activities.flatMap { activity in
      sources.filter { _ in Bool.random(using: &random) }.map { source in
        Make.rule(
          source.code.value.text, methods[Int.random(in: 0..<methods.count, using: &random)],
          activity.code.value.text, Int64.random(in: 0...999, using: &random), decimals: 1,
          of: ["A", "B", "C"].randomElement(using: &random))
      }
    }
    let funding = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Make.funding(
        Int64.random(in: 0...300, using: &random),
        Bool.random(using: &random) ? "\(Int.random(in: 1...activities.count, using: &random))" : nil,
        Bool.random(using: &random) ? ["A", "B", "C"][Int.random(in: 0...2, using: &random)] : nil,
        year: Bool.random(using: &random) ? Int.random(in: years, using: &random) : nil,
        limit: Limit.allCases[Int.random(in: 0..<Limit.allCases.count, using: &random)])
    }
    return Make.plan(activities, sources: sources, funding: funding, rules: rules)
  }

  @Test("no line is overpaid, no limit is broken but by what was decided, and nothing is negative", arguments: 1...200)
  func bounds(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let assessment = Self.randomPlan(&random).assessed()
    var problem = AllocationProblem(
      of: assessment.plan, costs: assessment.costs, schedules: assessment.schedules)
    problem.draw()
    #expect(assessment.allocation.lines.allSatisfy { $0.amount > .zero }, "seed \(seed)")
    let decided = assessment.plan.funding.contains { $0.activity != nil && $0.source != nil && $0.limit == .exact }
    guard !decided else { return }
    for (number, line) in problem.lines.enumerated() {
      let paid = assessment.allocation.sum { $0.activity == line.activity }
      #expect(paid.dong <= line.cost, "seed \(seed), line \(number)")
    }
    for (limit, used) in zip(problem.limits, problem.used) {
      #expect(used <= limit.most ?? .max, "seed \(seed), limit \(limit)")
    }
  }

  @Test("shares that are the whole cost foot by line, by year and by source", arguments: 1...60)
  func closedShares(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let cut = Int64.random(in: 0...1_000, using: &random)
    let cut2 = Int64.random(in: cut...1_000, using: &random)
    let perCents = [cut, cut2 - cut, 1_000 - cut2]
    let years = 2021...2025
    let activities = (1...12).map { number in
      Make.activity(
        "\(number)", line: number + 1, years: years.map { ($0, Int64.random(in: 0...99, using: &random)) })
    }
    let rules = zip(["A", "B", "C"], perCents).map { Make.rule($0, .share, nil, $1, decimals: 1) }
    let assessment = Make.plan(activities, sources: ["A", "B", "C"].map { Make.source($0) }, rules: rules).assessed()
    #expect(!assessment.findings.hasErrors, "seed \(seed)")
    for index in assessment.plan.activities.indices {
      for part in assessment.cost(of: index).parts {
        #expect(
          assessment.allocation.sum { $0.activity == index && $0.year == part.year } == part.amount, "seed \(seed)")
        for (source, perCent) in zip(assessment.plan.sources.indices, perCents) {
          let cell = assessment.allocation[index, source, part.year].dong
          #expect(abs(cell * 1_000 - part.amount.dong * perCent) < 1_000, "seed \(seed)")
        }
      }
      let cost = try #require(assessment.cost(of: index).total).dong
      for (source, perCent) in zip(assessment.plan.sources.indices, perCents) {
        let paid = assessment.allocation.sum { $0.activity == index && $0.source == source }.dong
        #expect(abs(paid * 1_000 - cost * perCent) < 1_000, "seed \(seed)")
      }
    }
  }

  @Test("exact totals that the shares can meet are met, though every line is rounded", arguments: 1...100)
  func sharesMeetTotals(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var activities = (1...9).map { number in
      Make.activity(
        "\(number)", line: number + 1, years: [(2021, Int64.random(in: 0...99, using: &random)), (2022, 7)])
    }
    let odd = activities.reduce(0) { $0 + $1.yearCosts.reduce(0) { $0 + $1.cost.value.dong } } % 4
    activities.append(Make.activity("10", line: 11, years: [(2021, 4 - odd)]))
    let all = activities.reduce(0) { $0 + $1.yearCosts.reduce(0) { $0 + $1.cost.value.dong } }
    let sources = [Make.source("A", total: all / 4), Make.source("B", total: all / 4 * 3, limit: .ceiling)]
    let rules = [Make.rule("A", .share, nil, 25), Make.rule("B", .share, nil, 75)]
    let assessment = Make.plan(activities, sources: sources, rules: rules).assessed()
    for (source, total) in zip(assessment.plan.sources.indices, [all / 4, all / 4 * 3]) {
      #expect(assessment.allocation.sum { $0.source == source }.dong == total, "seed \(seed)")
    }
    #expect(!assessment.findings.hasErrors, "seed \(seed)")
  }

  @Test("the order of rows does not matter where nothing is tied", arguments: 1...100)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let costs = (1...6).map { number in ("\(number)", Int64.random(in: 1...10_000, using: &random)) }
    let weights = costs.map { _ in Int64.random(in: 1...1_000_000, using: &random) }
    func paid(_ order: [Int]) -> [String: Money] {
      let activities = order.map { Make.activity(costs[$0].0, line: $0 + 2, years: [(2021, costs[$0].1)]) }
      let rules = order.map { Make.rule("A", .weight, costs[$0].0, weights[$0]) }
      let assessment = Make.plan(activities, sources: [Make.source("A", total: 9_000)], rules: rules).assessed()
      return assessment.allocation.lines.reduce(into: [:]) {
        $0[assessment.plan.activities[$1.activity].code.value.text] = $1.amount
      }
    }
    #expect(paid(Array(0..<6)) == paid((0..<6).shuffled(using: &random)), "seed \(seed)")
  }

  @Test("a year's limit on a source is met by rounding where the shares come to it", arguments: 1...100)
  func yearLimits(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let activities = (1...6).map { number in
      Make.activity(
        "\(number)", line: number + 1,
        years: (2021...2022).map { ($0, 2 * Int64.random(in: 0...20, using: &random) + 1) })
    }
    let sums = (0..<2).map { year in activities.reduce(0) { $0 + $1.yearCosts[year].cost.value.dong } }
    let funding = (0..<2).map { Make.funding(sums[$0] / 2, nil, "A", year: 2021 + $0, limit: .exact) }
    let rules = [Make.rule("A", .share, nil, 50), Make.rule("B", .share, nil, 50)]
    let assessment = Make.plan(
      activities, sources: [Make.source("A"), Make.source("B")], funding: funding, rules: rules
    ).assessed()
    for year in 0..<2 {
      let drawn = assessment.allocation.sum { $0.source == SourceIndex(0) && $0.year == 2021 + year }
      #expect(drawn.dong == sums[year] / 2, "seed \(seed)")
      #expect(assessment.allocation.sum { $0.year == 2021 + year }.dong == sums[year], "seed \(seed)")
    }
  }
}

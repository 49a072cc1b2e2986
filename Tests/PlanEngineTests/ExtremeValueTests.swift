import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Extreme values are findings, never a crash")
struct ExtremeValueTests {
  static let edges: [Int64] = [.min, .min + 1, -1, 0, 1, 999_999, 1_000_000, .max / 2, .max - 1, .max]
  /// So large that products are beyond range, and so small that all amounts together are not.
  static let large: [Int64] = [0, 1, 999_999, 1_000_000, .max / 60, .max / 70, .max / 80 + 1]

  @Test("a plan of any amounts, numbers and rules is assessed to the end", arguments: 1...300)
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func amount() -> Int64 {
      Bool.random(using: &random)
        ? Int64.random(in: 0...5, using: &random)
        : (seed % 4 == 0 ? Self.edges : Self.large).randomElement(using: &random) ?? 0
    }
    func number() -> Quantity {
      Quantity(
        mantissa: Self.edges.randomElement(using: &random) ?? 0,
        decimals: Bool.random(using: &random) ? 0 : Int.random(in: 0...18, using: &random))
    }
    let activities = ["1", "1.1", "1.2", "2"].enumerated().map { line, code in
      var activity = Make.activity(code, line: line + 2, cost: Bool.random(using: &random) ? amount() : nil)
      if Bool.random(using: &random) {
        activity.yearCosts = [(2021, Make.money(amount())), (2022, Make.money(amount()))]
      }
      if Bool.random(using: &random) { activity.quantity = Make.at(number(), .activities, line + 2) }
      if Bool.random(using: &random) { activity.unitCost = Make.money(amount()) }
      activity.parent = line == 1 || line == 2 ? ActivityIndex(0) : nil
      return activity
    }
    var sources = ["A", "B", "C"].map {
      Make.source(
        $0, total: Bool.random(using: &random) ? amount() : nil,
        limit: [.exact, .ceiling].randomElement(using: &random) ?? .exact)
    }
    if Bool.random(using: &random) { sources[2].parent = SourceIndex(1) }
    let rules = (0..<6).map { _ in
      var rule = Make.rule(
        ["A", "B", "C", "X"].randomElement(using: &random) ?? "A",
        AllocationMethod.allCases.randomElement(using: &random) ?? .share,
        ["1", "1.1", "2", "9", nil].randomElement(using: &random) ?? nil, 0,
        cap: Bool.random(using: &random) ? amount() : nil)
      rule.value = Make.at(number(), .rules, 2)
      return rule
    }
    let funding = (0..<4).map { _ in
      Make.funding(
        amount(), ["1", "1.2", "2", "9", nil].randomElement(using: &random) ?? nil,
        ["A", "B", "C", "X", nil].randomElement(using: &random) ?? nil,
        year: [2021, 2023, nil].randomElement(using: &random) ?? nil,
        limit: [.exact, .ceiling, .floor].randomElement(using: &random) ?? .exact,
        kind: FundingKind.allCases.randomElement(using: &random) ?? .initial,
        decision: Bool.random(using: &random) ? "01/QĐ" : nil)
    }
    var plan = Make.plan(activities, sources: sources, funding: funding, rules: rules)
    plan.identity.total = Bool.random(using: &random) ? Make.money(amount(), .plan) : nil
    plan.identity.tolerance = Money(dong: amount())
    plan.identity.roundTo = Bool.random(using: &random) ? Make.money(amount(), .plan) : nil
    plan.identity.moneyUnit = MoneyUnit.allCases.randomElement(using: &random) ?? .dong
    plan.records = Make.records(
      (0..<6).map { _ in
        (
          day: Int32.random(in: 18_000...19_500, using: &random), activity: Int32.random(in: -1...2, using: &random),
          source: Int32.random(in: 0...2, using: &random),
          kind: RecordKind.allCases.randomElement(using: &random) ?? .advance,
          amount: amount()
        )
      }, activities: ["1", "1.1", "9"], sources: ["A", "C", "X"])
    let assessment = plan.assessed()
    #expect(assessment.costs.count == 4, "seed \(seed)")
    if assessment.allocation.isEmpty == false {
      #expect(assessment.allocation.lines.allSatisfy { $0.amount > .zero }, "seed \(seed)")
    }
  }

  @Test("amounts that add up beyond range are one finding, and nothing is computed from them")
  func beyondRange() {
    let plan = Make.plan(
      [Make.activity("1", line: 2, cost: .max), Make.activity("2", line: 3, cost: .max)],
      sources: [Make.source("A")], rules: [Make.rule("A", .priority, nil, 1)])
    let assessment = plan.assessed()
    #expect(assessment.findings.counts[.f011] == 1)
    #expect(assessment.findings.count(of: .error) == 1)
    #expect(assessment.allocation.isEmpty)
  }

  @Test("weights that come to nothing are told")
  func zeroWeights() {
    let assessment = Make.plan(
      [Make.activity("1", cost: 10)], sources: [Make.source("A", total: 10)],
      rules: [Make.rule("A", .weight, "1", 0)]
    ).assessed()
    #expect(
      assessment.findings.sorted.filter { $0.severity == .error }.map(\.message.vi) == [
        "Không chia được vốn của nguồn A: tổng hệ số bằng 0."
      ])
  }
}

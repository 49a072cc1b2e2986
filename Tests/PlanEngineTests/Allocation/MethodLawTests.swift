import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Allocation: what holds for every plan that is settled")
struct MethodLawTests {
  /// A plan that has an allocation, as it is made from one: who may pay what is random, and so are the shares aimed at.
  private struct Sample {
    let costs: [[Int64]]
    let totals: [Int64]
    let eligible: [[Bool]]
    let values: [[Int64]]
    let methods: [[AllocationMethod]]

    init(seed: UInt64, years: Int) {
      var random = SplitMix64(seed: seed)
      let (lines, sources) = (Int.random(in: 1...7, using: &random), Int.random(in: 1...4, using: &random))
      var (costs, totals, eligible) = ([[Int64]](), [Int64](repeating: 0, count: sources), [[Bool]]())
      for _ in 0..<lines {
        let open = (0..<sources).map { $0 == 0 || Bool.random(using: &random) }
        eligible.append(open)
        costs.append(
          (0..<years).map { _ in
            (0..<sources).reduce(Int64(0)) { sum, source in
              let amount = open[source] ? Int64.random(in: 0...9_999, using: &random) : 0
              totals[source] += amount
              return sum + amount
            }
          })
      }
      (self.costs, self.totals, self.eligible) = (costs, totals, eligible)
      values = costs.map { _ in totals.map { _ in Int64.random(in: 1...99, using: &random) } }
      methods = costs.map { _ in totals.map { _ in Int.random(in: 0...3, using: &random) == 0 ? .rest : .balance } }
    }

    func plan(order: [Int]) -> Plan {
      let rules = order.flatMap { line in
        totals.indices.filter { eligible[line][$0] }.map {
          Make.rule("S\($0)", methods[line][$0], "\(line + 1)", values[line][$0])
        }
      }
      return Make.plan(
        order.enumerated().map { place, line in
          Make.activity("\(line + 1)", line: place + 2, years: costs[line].enumerated().map { (2021 + $0, $1) })
        }, sources: totals.enumerated().map { Make.source("S\($0)", total: $1) }, rules: rules)
    }
  }

  @Test("every cost, year and total is met, only who may pay pays, and nothing is negative", arguments: 1...80)
  func margins(seed: UInt64) {
    let sample = Sample(seed: seed, years: Int(seed % 3) + 1)
    let assessment = sample.plan(order: Array(sample.costs.indices)).assessed()
    #expect(assessment.findings.sorted.filter { $0.severity == .error } == [], "seed \(seed)")
    for (line, costs) in sample.costs.enumerated() {
      for (year, cost) in costs.enumerated() {
        let paid = assessment.allocation.sum { $0.activity == ActivityIndex(line) && $0.year == 2021 + year }
        #expect(paid.dong == cost, "seed \(seed)")
      }
    }
    for (source, total) in sample.totals.enumerated() {
      #expect(assessment.allocation.sum { $0.source == SourceIndex(source) }.dong == total, "seed \(seed)")
    }
    for line in assessment.allocation.lines {
      #expect(line.amount > .zero && sample.eligible[line.activity.offset][line.source.offset], "seed \(seed)")
    }
  }

  @Test("every amount is within one step of its unrounded value, and its trace adds up to it", arguments: 1...40)
  func trace(seed: UInt64) {
    let sample = Sample(seed: seed, years: Int(seed % 3) + 1)
    let assessment = sample.plan(order: Array(sample.costs.indices)).assessed()
    let trace = AllocationTrace(of: assessment)
    for line in assessment.allocation.lines {
      let parts = trace.parts(line.activity, line.source, line.year)
      #expect(parts.reduce(.zero) { $0 + $1.amount } == line.amount, "seed \(seed)")
      for part in parts {
        guard let unrounded = part.unrounded else { continue }
        let gap = Double(unrounded.mantissa) / Double(unrounded.scale) - Double(part.amount.dong)
        #expect(gap.magnitude < 1.01, "seed \(seed)")
      }
      #expect(trace.demands(line.activity, line.source, line.year).count == 2, "seed \(seed)")
    }
  }

  @Test("shuffled rows give the same amounts", arguments: 1...40)
  func order(seed: UInt64) {
    let sample = Sample(seed: seed, years: 1)
    var random = SplitMix64(seed: seed &+ 7)
    func amounts(_ order: [Int]) -> [String: Int64] {
      let assessment = sample.plan(order: order).assessed()
      return assessment.allocation.lines.reduce(into: [:]) {
        $0["\(assessment.plan.activities[$1.activity].code.value) \($1.source.offset)"] = $1.amount.dong
      }
    }
    let (first, second) = (
      amounts(Array(sample.costs.indices)), amounts(sample.costs.indices.shuffled(using: &random))
    )
    for key in Set(first.keys).union(second.keys) {
      #expect(abs(first[key, default: 0] - second[key, default: 0]) <= 1, "seed \(seed), \(key)")
    }
  }

  @Test("all methods mixed keep every limit and no cost is overpaid", arguments: 1...200)
  func mixed(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var plan = AllocationLawTests.randomPlan(&random)
    plan.funding.removeAll { $0.activity != nil && $0.source != nil && $0.limit == .exact }
    for index in plan.rules.indices {
      let units: [UnitName?] = [nil, nil, UnitName("X"), UnitName("Y")]
      plan.rules[index].unit = units.randomElement(using: &random).flatMap(\.self).map { Make.at($0, .rules, 2) }
      if Bool.random(using: &random) {
        plan.rules[index].max = Make.at(Quantity(mantissa: Int64.random(in: 0...100, using: &random)), .rules, 2)
      }
    }
    let assessment = plan.assessed()
    var problem = AllocationProblem(of: plan, costs: assessment.costs, schedules: assessment.schedules)
    problem.draw()
    for (number, line) in problem.lines.enumerated() {
      let paid = assessment.allocation.sum { $0.activity == line.activity }
      #expect(paid.dong <= line.cost, "seed \(seed), line \(number)")
      let isClosing = line.rules.contains { $0.method.isClosing }
      if isClosing, problem.unsettled == nil { #expect(paid.dong == line.cost, "seed \(seed), line \(number)") }
    }
    for (limit, used) in zip(problem.limits, problem.used) {
      #expect(used <= limit.most ?? .max, "seed \(seed), limit \(limit)")
    }
    #expect(assessment.allocation.lines.allSatisfy { $0.amount > .zero }, "seed \(seed)")
    if problem.unsettled != nil { #expect(assessment.findings.hasErrors, "seed \(seed)") }
  }
}

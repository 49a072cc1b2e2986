import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Keeping an approved version: laws")
struct KeepingLawTests {
  /// A balanced plan of activities and sources, and the same with some costs and totals changed.
  private static func versions(seed: UInt64) -> (old: Plan, new: Plan) {
    var random = SplitMix64(seed: seed)
    let (lines, years) = (Int.random(in: 2...7, using: &random), Int.random(in: 1...3, using: &random))
    var costs = (0..<lines).map { _ in (0..<years).map { _ in Int64.random(in: 1...90, using: &random) } }
    let shares = (0..<lines).map { _ in (0..<3).map { _ in Int64.random(in: 1...9, using: &random) } }
    func plan(_ costs: [[Int64]], exact: Bool) -> Plan {
      let sum = costs.flatMap(\.self).reduce(0, +)
      let (first, second) = (sum / 2, sum / 3)
      let activities = costs.enumerated().map { number, years in
        Make.activity(
          "\(number + 1)", line: number + 2, cost: years.reduce(0, +),
          years: years.enumerated().map { (2021 + $0.offset, $0.element) })
      }
      let rules = shares.enumerated().flatMap { number, values in
        zip(["A", "B", "C"], values).map { source, value in Make.rule(source, .balance, "\(number + 1)", value) }
      }
      return Make.plan(
        activities,
        sources: [
          Make.source("A", total: first), Make.source("B", total: second, limit: exact ? .exact : .ceiling),
          Make.source("C", total: sum - first - second),
        ], rules: rules)
    }
    let old = plan(costs, exact: true)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let (line, year) = (Int.random(in: 0..<lines, using: &random), Int.random(in: 0..<years, using: &random))
      costs[line][year] = Int64.random(in: 1...90, using: &random)
    }
    return (old, plan(costs, exact: true))
  }

  private static func assessed(_ plan: Plan, keeping approved: Assessment? = nil) -> Assessment {
    assess(
      ReadPlan(plan: plan, findings: Findings()), asOf: Day(number: 30_000),
      keeping: approved.map { ApprovedAmounts(of: $0, for: plan) })
  }

  private static func moved(_ old: Assessment, _ new: Assessment) -> Int {
    changes(from: old, to: new).amounts.count(where: \.isChanged)
  }

  @Test("kept amounts meet every cost and total, and no more move than without keeping", arguments: 1...120)
  func neverMore(seed: UInt64) {
    let (old, new) = Self.versions(seed: seed)
    let approved = Self.assessed(old)
    let (plain, kept) = (Self.assessed(new), Self.assessed(new, keeping: approved))
    #expect(plain.findings.hasErrors == kept.findings.hasErrors, "seed \(seed)")
    #expect(Self.moved(approved, kept) <= Self.moved(approved, plain), "seed \(seed)")
    for source in new.sources.indices {
      #expect(kept.allocation.sum { $0.source == source } == new.sources.total(of: source), "seed \(seed)")
    }
    for activity in new.activities.indices {
      for part in kept.cost(of: activity).parts {
        #expect(
          kept.allocation.sum { $0.activity == activity && $0.year == part.year } == part.amount, "seed \(seed)")
      }
    }
  }

  @Test("a version that changes nothing moves nothing", arguments: 1...40)
  func nothing(seed: UInt64) {
    let old = Self.versions(seed: seed).old
    let approved = Self.assessed(old)
    #expect(Self.assessed(old, keeping: approved).allocation.lines == approved.allocation.lines, "seed \(seed)")
  }

  @Test("all methods mixed keep every limit, and a version that changes nothing moves nothing", arguments: 1...100)
  func mixed(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = AllocationLawTests.randomPlan(&random)
    let approved = Self.assessed(old)
    #expect(Self.assessed(old, keeping: approved).allocation.lines == approved.allocation.lines, "seed \(seed)")
    let new = AllocationLawTests.randomPlan(&random)
    let (plain, kept) = (Self.assessed(new), Self.assessed(new, keeping: approved))
    #expect(plain.findings.hasErrors == kept.findings.hasErrors, "seed \(seed)")
    if !approved.allocation.isEmpty, !plain.allocation.isEmpty {
      #expect(Self.moved(approved, kept) <= Self.moved(approved, plain), "seed \(seed)")
    }
  }

  @Test("the trace of a kept allocation adds up to it, and says which amounts are kept", arguments: 1...30)
  func traced(seed: UInt64) {
    let (old, new) = Self.versions(seed: seed)
    let approved = Self.assessed(old)
    let amounts = ApprovedAmounts(of: approved, for: new)
    let kept = Self.assessed(new, keeping: approved)
    let book = traceBook(of: kept, keeping: amounts)
    #expect(book.amounts.map(\.amount) == kept.allocation.lines.map(\.amount), "seed \(seed)")
    for amount in book.amounts where amount.parts.contains(where: { $0.rounding == .kept }) {
      #expect(amount.amount == approved.allocation[amount.activity, amount.source, amount.year], "seed \(seed)")
    }
  }
}

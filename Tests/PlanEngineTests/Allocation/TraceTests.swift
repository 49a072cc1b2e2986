import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("The trace of an allocation")
struct TraceTests {
  private static func plan() -> Plan {
    Make.plan(
      [
        Make.activity("1", line: 2, cost: 100, years: [(2021, 100)]),
        Make.activity("2", line: 3, cost: 60, years: [(2022, 60)]), Make.activity("3", line: 4),
        Make.activity("4", line: 5, cost: 10, years: [(2021, 10)]),
      ],
      sources: [Make.source("A", total: 150, limit: .ceiling), Make.source("B"), Make.source("C")],
      rules: [
        Make.rule("A", .balance, "1", 60), Make.rule("B", .balance, "1", 40), Make.rule("A", .rest, "2", nil),
        Make.rule("B", .share, "2", 100, max: 0), Make.rule("C", .priority, "2", 1), Make.rule("B", .priority, "4", 1),
        Make.rule("C", .priority, "4", 2),
      ])
  }

  private static func absence(_ activity: Int, _ source: Int, _ year: Int?) -> AmountTrace.Absence? {
    AllocationTrace(of: plan().assessed()).amount(ActivityIndex(activity), SourceIndex(source), year).absence
  }

  @Test("an amount says which rule gives it and how it comes to what it is")
  func parts() throws {
    let trace = AllocationTrace(of: Self.plan().assessed())
    let amount = trace.amount(ActivityIndex(0), SourceIndex(0), 2021)
    let part = try #require(amount.parts.first)
    guard case .rule(0) = part.origin else {
      Issue.record("\(part.origin)")
      return
    }
    #expect(amount.amount.dong == 60 && part.aim == Quantity(mantissa: 60) && amount.absence == nil)
    #expect(amount.demands.map(\.isReached) == [true, false])
  }

  @Test("a zero amount says why")
  func absences() {
    #expect(Self.absence(0, 2, 2021) == .notNamed([0, 1]))
    #expect(Self.absence(1, 1, 2022) == .leftOut(3))
    #expect(Self.absence(0, 0, 2022) == .noNeed)
    #expect(Self.absence(2, 0, 2021) == .noCost)
    #expect(Self.absence(3, 2, 2021) == .nothingLeft)
    let empty = Make.plan([Make.activity("1", cost: 5)], sources: [Make.source("A")]).assessed()
    #expect(AllocationTrace(of: empty).amount(ActivityIndex(0), SourceIndex(0), nil).absence == .nothingAllocated)
  }

  @Test("a book of fewer amounts than there are traces the first of them as a whole book does, and counts the others")
  func bounded() {
    let assessment = Self.plan().assessed()
    let (whole, part) = (traceBook(of: assessment), traceBook(of: assessment, most: 2))
    #expect(whole.omitted == 0 && whole.amounts.map(\.amount) == assessment.allocation.lines.map(\.amount))
    #expect(part.omitted == whole.amounts.count - 2)
    #expect(part.amounts.map(\.amount) == whole.amounts.prefix(2).map(\.amount))
    #expect(traceBook(of: assessment, most: 0).amounts.isEmpty)
  }

  @Test("every amount that ties names one with the same remainder that went the other way", arguments: 1...20)
  func ties(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let costs = (0..<6).map { _ in Int64.random(in: 1...9, using: &random) }
    let sum = costs.reduce(0, +)
    let plan = Make.plan(
      costs.enumerated().map { Make.activity("\($0.offset + 1)", cost: $0.element, years: [(2021, $0.element)]) },
      sources: [Make.source("A", total: sum / 2), Make.source("B", total: sum - sum / 2)],
      rules: [Make.rule("A", .balance, nil, 1), Make.rule("B", .balance, nil, 1)])
    let trace = AllocationTrace(of: plan.assessed())
    for amount in trace.amounts(where: { _ in true }) {
      for part in amount.parts {
        guard let tie = part.tie else { continue }
        let other = trace.amount(tie.activity, tie.source, tie.year)
        #expect(part.rounding == (tie.wentUp ? .up : .down), "seed \(seed)")
        #expect(other.parts.contains { $0.rounding == (tie.wentUp ? .down : .up) }, "seed \(seed)")
      }
    }
  }
}

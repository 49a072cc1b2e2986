import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Ledger")
struct LedgerTests {
  static func day(_ month: Int, _ dayOfMonth: Int, _ year: Int) -> Int32 {
    Day(year: year, month: month, day: dayOfMonth)?.number ?? 0
  }

  /// Two activities under a parent, all decided, some of it spent.
  static func plan(_ rows: [Make.Row], funding: [FundingLine]) -> Plan {
    var activities = [
      Make.activity("1"), Make.activity("1.1", line: 3, cost: 100), Make.activity("1.2", line: 4, cost: 50),
    ]
    activities[1].parent = ActivityIndex(0)
    activities[2].parent = ActivityIndex(0)
    var plan = Make.plan(
      activities, sources: [Make.source("A"), Make.source("B", of: .enterprise)], funding: funding, period: (2021, 2021)
    )
    plan.records = Make.records(rows, activities: ["1.1", "1", "1.2"], sources: ["A", "B"])
    return plan
  }

  static let assigned = [
    Make.funding(100, "1.1", "A", decision: "01/QĐ"), Make.funding(30, "1.2", "A", decision: "01/QĐ"),
    Make.funding(20, "1.2", "B", decision: "01/QĐ"),
  ]

  @Test("spent is disbursement + advance − recovery + adjustment, by quarter of the budget year")
  func kinds() {
    let assessment = Self.plan(
      [
        (Self.day(2, 1, 2021), 0, 0, .advance, 40), (Self.day(5, 1, 2021), 0, 0, .recovery, 15),
        (Self.day(5, 2, 2021), 0, 0, .disbursement, 30), (Self.day(11, 2, 2021), 0, 0, .adjustment, -5),
        (Self.day(11, 3, 2021), 0, 0, .completion, 999), (Self.day(11, 3, 2021), 0, 0, .estimate, 999),
      ], funding: Self.assigned
    ).assessed()
    let amounts = assessment.ledger.amounts { $0.activity == ActivityIndex(1) && $0.source == SourceIndex(0) }
    #expect(amounts.disbursed.map(\.dong) == [0, 30, 0, -5])
    #expect(amounts.advanced.map(\.dong) == [40, -15, 0, 0])
    #expect(amounts.cumulative.dong == 50 && amounts.inForce.dong == 100 && amounts.remaining.dong == 50)
    #expect(assessment.ledger.recordsCounted == 4 && assessment.ledger.basis == .assigned)
  }

  @Test("entries add up: a subtree is the sum of what names its activities")
  func additive() {
    let assessment = Self.plan(
      [
        (Self.day(2, 1, 2021), 0, 0, .disbursement, 40), (Self.day(2, 2, 2021), 1, 0, .disbursement, 7),
        (Self.day(2, 3, 2021), -1, 1, .disbursement, 3),
      ], funding: Self.assigned
    ).assessed()
    let all = assessment.ledger.amounts { _ in true }
    #expect(all.inForce.dong == 150 && all.cumulative.dong == 50)
  }

  @Test("what is assigned for a part is part of what is assigned for the whole")
  func nested() {
    let funding = [
      Make.funding(130, "1", "A", decision: "01/QĐ"), Make.funding(100, "1.1", "A", decision: "02/QĐ"),
      Make.funding(-10, "1.1", "A", kind: .cut, decision: "03/QĐ"), Make.funding(500, "1.2", "A"),
    ]
    let ledger = Self.plan([], funding: funding).assessed().ledger
    #expect(ledger.amounts { $0.activity == ActivityIndex(1) }.inForce.dong == 90)
    #expect(ledger.amounts { $0.activity == ActivityIndex(0) }.inForce.dong == 40)
    #expect(ledger.amounts { _ in true }.inForce.dong == 130)
  }

  @Test("without any decision spending is held against the allocation")
  func proposed() {
    let ledger = Self.plan([], funding: [Make.funding(100, "1.1", "A"), Make.funding(50, "1", "B")]).assessed().ledger
    #expect(ledger.basis == .proposed)
    #expect(ledger.amounts { $0.source == SourceIndex(0) }.inForce.dong == 100)
    #expect(ledger.amounts { $0.source == SourceIndex(1) }.inForce.dong == 50)
  }

  @Test("spending of a parent counts against its subtree, and private money that goes beyond is a note")
  func overspent() throws {
    let found = Self.plan(
      [
        (Self.day(2, 1, 2021), 0, 0, .disbursement, 100), (Self.day(2, 2, 2021), 1, 0, .disbursement, 30),
        (Self.day(2, 3, 2021), 1, 0, .disbursement, 1), (Self.day(2, 4, 2021), 2, 1, .disbursement, 21),
      ], funding: Self.assigned
    ).assessed().findings.sorted.filter { $0.code == .r005 }
    #expect(found.map(\.severity) == [.warning, .note])
    #expect(found.first?.place?.line == 4)
    #expect(try #require(found.first).message.vi.contains("131 đồng"))
  }

  @Test("what goes beyond and is put right by an adjustment is not overspent")
  func corrected() {
    let assessment = Self.plan(
      [
        (Self.day(2, 1, 2021), 0, 0, .disbursement, 120), (Self.day(3, 1, 2021), 0, 0, .adjustment, -30),
      ], funding: Self.assigned
    ).assessed()
    #expect(!assessment.findings.contains(.r005))
  }

  @Test("a payment after the year's end counts in the last quarter of its budget year")
  func settlement() {
    var plan = Self.plan([(Self.day(1, 20, 2022), 0, 0, .disbursement, 10)], funding: Self.assigned)
    plan.records.rows[0].budgetYear = 2021
    let amounts = plan.assessed().ledger.amounts { $0.budgetYear == 2021 && $0.activity == ActivityIndex(1) }
    #expect(amounts.disbursed.map(\.dong) == [0, 0, 0, 10])
  }

  @Test("the order of rows does not matter to the ledger", arguments: 1...50)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows: [Make.Row] = (0..<30).map { _ in
      (
        Int32.random(in: 18_600...19_000, using: &random), Int32.random(in: -1...2, using: &random),
        Int32.random(in: 0...1, using: &random), .disbursement, Int64.random(in: 0...9, using: &random)
      )
    }
    let one = Self.plan(rows, funding: Self.assigned).assessed().ledger
    let other = Self.plan(rows.shuffled(using: &random), funding: Self.assigned).assessed().ledger
    #expect(one.entries.map(\.amounts) == other.entries.map(\.amounts), "seed \(seed)")
  }

  @Test("a record of an unknown activity is one error, and does not silence what records have no part in")
  func unknownInRecords() {
    var plan = Self.plan([(Self.day(2, 1, 2021), 0, 0, .disbursement, 10)], funding: [])
    plan.records.activityCodes[0] = ActivityCode("9")
    let found = plan.assessed().findings.sorted.filter { $0.severity != .note && !$0.code.rawValue.hasPrefix("S") }
    #expect(found.map(\.code) == [.r001, .a010])
  }

  @Test("an unknown code is asked about Excel only where the plan has it with a zero behind it")
  func excelAndCodes() throws {
    let rows: [Make.Row] = [(Self.day(2, 1, 2021), 0, 0, .disbursement, 10)]
    for (code, asks) in [("3.10", true), ("3.2", false)] {
      var plan = Make.plan([Make.activity(code, cost: 100)], sources: [Make.source("A")], period: (2021, 2021))
      plan.records = Make.records(rows, activities: ["3.1"], sources: ["A"])
      let finding = try #require(plan.assessed().findings.sorted.first { $0.code == .r001 })
      #expect(finding.help.vi.contains("Excel đã đổi 3.10 thành 3.1?") == asks)
    }
  }
}

import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Allocation: what cannot be is explained")
struct ContradictionTests {
  private func a004(_ plan: Plan) -> [Finding] { plan.assessed().findings.sorted.filter { $0.severity == .error } }

  @Test("a cost that its sources can't meet names the cost, the limits, what is missing and the least change")
  func short() throws {
    let plan = Make.plan(
      [Make.activity("3.4", years: [(2021, 40), (2022, 100)]), Make.activity("3.5", line: 3, years: [(2022, 10)])],
      sources: [Make.source("NSTW", total: 200, limit: .ceiling), Make.source("NSDP", total: 500, limit: .ceiling)],
      funding: [Make.funding(90, nil, "NSTW", year: 2022, limit: .ceiling)],
      rules: [Make.rule("NSTW", .balance, nil, 1), Make.rule("NSDP", .balance, "3.5", 1)])
    let found = a004(plan)
    #expect(found.map(\.code) == [.a004])
    let finding = try #require(found.first)
    #expect(finding.message.vi.contains("nhiệm vụ 3.4 năm 2022 còn cần bố trí 100 đồng"))
    #expect(
      finding.message.vi.contains("nguồn NSTW năm 2022 chỉ còn 90 đồng") && finding.message.vi.contains("10 đồng"))
    #expect(!finding.message.vi.contains("3.5 năm"))
    #expect(finding.help.vi.contains("10 đồng"))
    #expect(finding.help.vi.contains("cho nguồn NSDP chi 10 đồng cho nhiệm vụ 3.4"))
    #expect(!finding.related.isEmpty)
    #expect(Sentences.faults(vi: finding.message.vi, en: finding.message.en) == [])
    #expect(Sentences.faults(vi: finding.help.vi, en: finding.help.en) == [])
  }

  @Test("the gap of a contradiction is that of the figures beside it, whatever else contradicts")
  func gap() throws {
    let plan = Make.plan(
      [Make.activity("1", cost: 100), Make.activity("2", line: 3, cost: 200)],
      sources: [Make.source("A", total: 40, limit: .ceiling), Make.source("B", total: 50, limit: .ceiling)],
      rules: [Make.rule("A", .balance, "1", 1), Make.rule("B", .balance, "2", 1)])
    let finding = try #require(a004(plan).first)
    #expect(finding.message.vi.contains("nhiệm vụ 2 còn cần bố trí 200 đồng"))
    #expect(finding.message.vi.contains("nguồn A chỉ còn 40 đồng; nguồn B chỉ còn 50 đồng"))
    #expect(finding.message.vi.contains("lệch 110 đồng; tính chung cả kế hoạch lệch 210 đồng"))
    #expect(Sentences.faults(vi: finding.message.vi, en: finding.message.en) == [])
  }

  @Test("a total that cannot be given out names the source and who may take no more")
  func surplus() throws {
    let plan = Make.plan(
      [Make.activity("1", cost: 100), Make.activity("2", line: 3, cost: 100)],
      sources: [Make.source("A"), Make.source("T", total: 150)],
      rules: [Make.rule("A", .balance, nil, 1), Make.rule("T", .balance, "2", 1)])
    let finding = try #require(a004(plan).first)
    #expect(finding.code == .a004 && finding.message.vi.contains("nguồn T còn phải phân bổ 150 đồng"))
    #expect(finding.message.vi.contains("50 đồng"))
  }

  @Test("shares that come to nothing, weights that come to nothing and totals without activities are told")
  func nothing() {
    let one = [Make.activity("1", cost: 10)]
    for rules in [
      [Make.rule("A", .balance, nil, 0)], [Make.rule("A", .weight, nil, 0)],
      [Make.rule("A", .share, nil, 40), Make.rule("B", .share, nil, 50)],
    ] {
      let found = a004(Make.plan(one, sources: [Make.source("A", total: 10), Make.source("B")], rules: rules))
      #expect(found.count == 1)
    }
    let empty = Make.plan([], sources: [Make.source("A", total: 10)], rules: [Make.rule("A", .balance, nil, 1)])
    #expect(empty.assessed().allocation.isEmpty)
  }

  @Test("amounts near the end of the range are findings, never a crash", arguments: AllocationMethod.allCases)
  func large(method: AllocationMethod) {
    for amount in [Int64.max / 4, Int64.max / 3 - 1, Int64(1) << 60, Int64(1) << 41] {
      let rules = [
        Make.rule("A", method, nil, 50, of: "B", min: 10, max: 90), Make.rule("B", .balance, nil, 50),
        Make.rule("C", .rest, nil, nil),
      ]
      let plan = Make.plan(
        [Make.activity("1", cost: amount), Make.activity("2", line: 3, cost: 3)],
        sources: [Make.source("A", total: amount / 2), Make.source("B"), Make.source("C")], rules: rules)
      let assessment = plan.assessed()
      #expect(assessment.findings.hasErrors || assessment.allocation.sum { _ in true }.dong == amount + 3)
    }
  }
}

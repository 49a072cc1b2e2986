import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Allocation: floors")
struct FloorTests {
  private let activities = [
    Make.activity("1", years: [(2021, 300)]), Make.activity("2", line: 3, years: [(2021, 500)]),
  ]
  private let sources = [Make.source("TW", total: 500), Make.source("DP", total: 200), Make.source("TN", total: 100)]
  private let ranks = [
    Make.rule("TW", .priority, nil, 1), Make.rule("DP", .priority, nil, 2), Make.rule("TN", .priority, nil, 3),
  ]

  private func paid(_ assessment: Assessment) -> [[Int64]] {
    assessment.plan.activities.indices.map { activity in
      assessment.plan.sources.indices.map { source in
        assessment.allocation.sum { $0.activity == activity && $0.source == source }.dong
      }
    }
  }

  private func codes(_ assessment: Assessment) -> [Code] {
    assessment.findings.sorted.filter { $0.severity == .error }.map(\.code)
  }

  @Test("what a floor demands is drawn before the sources of earlier ranks")
  func priority() {
    let floor = Make.funding(80, "1", "TN", year: 2021, limit: .floor)
    let assessment = Make.plan(activities, sources: sources, funding: [floor], rules: ranks).assessed()
    #expect(codes(assessment) == [])
    #expect(paid(assessment) == [[220, 0, 80], [280, 200, 20]])
  }

  @Test("a floor that is met without being asked for changes nothing")
  func idle() {
    let floor = Make.funding(100, "2", "TN", limit: .floor)
    let with = Make.plan(activities, sources: sources, funding: [floor], rules: ranks).assessed()
    let without = Make.plan(activities, sources: sources, rules: ranks).assessed()
    #expect(with.allocation.lines == without.allocation.lines)
    #expect(codes(with) == [])
  }

  @Test(
    "what a floor demands counts as part of what a weight gives",
    arguments: [(120, 120), (90, 100)] as [(Int64, Int64)])
  func weight(floor: Int64, expected: Int64) {
    let rules = [
      Make.rule("DP", .weight, "1", 1), Make.rule("DP", .weight, "2", 1), Make.rule("TW", .priority, nil, 1),
      Make.rule("TN", .priority, nil, 2),
    ]
    let funding = [Make.funding(floor, "1", "DP", limit: .floor)]
    let assessment = Make.plan(activities, sources: sources, funding: funding, rules: rules).assessed()
    #expect(codes(assessment) == [])
    #expect(paid(assessment).map { $0[1] } == [expected, 200 - expected])
  }

  @Test("a floor that can't be met names its source, activity, year and what is missing")
  func impossible() {
    let floor = Make.funding(130, "1", "TN", year: 2021, limit: .floor)
    let assessment = Make.plan(activities, sources: sources, funding: [floor], rules: ranks).assessed()
    #expect(codes(assessment) == [.a004])
    #expect(
      assessment.findings.sorted.first?.message.vi
        == "Phải bố trí ít nhất 130 đồng từ nguồn TN cho nhiệm vụ 1 năm 2021, nhưng chỉ phân bổ được 100 đồng: thiếu 30 "
        + "đồng.")
  }

  @Test("a floor over several cells leaves room to a narrower one, whichever stands first")
  func several() {
    let wide = Make.funding(100, nil, "TN", limit: .floor)
    let narrow = Make.funding(80, "2", "TN", limit: .floor)
    let many = [Make.source("TW", total: 800, limit: .ceiling), Make.source("TN", total: 100)]
    let rules = [Make.rule("TW", .priority, nil, 1), Make.rule("TN", .priority, nil, 2)]
    for funding in [[wide, narrow], [narrow, wide]] {
      let assessment = Make.plan(activities, sources: many, funding: funding, rules: rules).assessed()
      #expect(codes(assessment) == [])
      #expect(paid(assessment).map { $0[1] } == [20, 80])
    }
  }

  @Test("floors that fit into the costs and the totals are all met, by rank and by weight", arguments: 1...200)
  func law(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let codes = ["A", "B", "C"]
    var floors: [FundingLine] = []
    var (costs, totals) = ([Int64](), [Int64](repeating: 0, count: 3))
    for activity in 1...5 {
      let amounts = codes.map { _ in Int64.random(in: 0...60, using: &random) }
      for source in codes.indices {
        totals[source] += amounts[source]
        floors.append(Make.funding(amounts[source], "\(activity)", codes[source], limit: .floor))
      }
      costs.append(amounts.reduce(0, +) + Int64.random(in: 0...50, using: &random))
    }
    let rules = (1...5).flatMap { activity in
      codes.map { code in
        Make.rule(
          code, Bool.random(using: &random) ? .weight : .priority, "\(activity)",
          Int64.random(in: 1...9, using: &random))
      }
    }
    let slack = Int64.random(in: 0...40, using: &random)
    let assessment = Make.plan(
      costs.enumerated().map { Make.activity("\($0 + 1)", line: $0 + 2, years: [(2021, $1)]) },
      sources: zip(codes, totals).map { Make.source($0, total: $1 + slack, limit: .ceiling) },
      funding: floors.shuffled(using: &random), rules: rules
    ).assessed()
    #expect(self.codes(assessment) == [], "seed \(seed)")
    for (row, cost) in zip(paid(assessment), costs) { #expect(row.reduce(0, +) <= cost, "seed \(seed)") }
    for floor in floors {
      let paid = assessment.allocation.sum {
        assessment.plan.activities[$0.activity].code.value == floor.activity?.value
          && assessment.plan.sources[$0.source].code.value == floor.source?.value
      }
      #expect(paid >= floor.amount.value, "seed \(seed)")
    }
  }
}

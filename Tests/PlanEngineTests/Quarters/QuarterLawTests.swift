import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Money over quarters: what holds for every plan")
struct QuarterLawTests {
  /// A plan of random costs and times, with rows that speak of quarters where asked.
  static func randomPlan(_ random: inout SplitMix64, limited: Bool) -> Plan {
    let years = 2021...(2021 + Int.random(in: 0...3, using: &random))
    var plan = AllocationLawTests.randomPlan(&random)
    plan.identity.period = Period(firstYear: years.lowerBound, lastYear: years.upperBound).map {
      Make.at($0, .plan, 2)
    }
    plan.identity.date = Make.at(Day(number: Int32.random(in: 18_628...18_992, using: &random)), .plan, 3)
    var rows = plan.activities.rows
    for place in rows.indices { rows[place].schedule = randomTime(&random).map { Make.at($0, .activities, place + 2) } }
    plan.activities = ActivityTree(rows)
    guard limited else { return plan }
    plan.funding += (0..<Int.random(in: 1...6, using: &random)).map { _ in
      var line = Make.funding(
        Int64.random(in: 0...300, using: &random),
        Bool.random(using: &random) ? "\(Int.random(in: 1...rows.count, using: &random))" : nil,
        Bool.random(using: &random) ? ["A", "B", "C"][Int.random(in: 0...2, using: &random)] : nil,
        year: Bool.random(using: &random) ? Int.random(in: years, using: &random) : nil,
        limit: Limit.allCases[Int.random(in: 0..<Limit.allCases.count, using: &random)])
      line.quarter = Int.random(in: 1...4, using: &random)
      return line
    }
    return plan
  }

  private static func randomTime(_ random: inout SplitMix64) -> Schedule? {
    let kinds: [TimeKind] = [.range, .set, .deadline, .recurDeadline, .recur, .cont, .unsched, .period]
    guard let kind = kinds.randomElement(using: &random), Bool.random(using: &random) || kind != .cont else {
      return nil
    }
    let windows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let start = Day(number: Int32.random(in: 18_500...20_000, using: &random))
      let end = start.adding(days: Int.random(in: 0...400, using: &random))
      let isOpen = kind == .deadline || kind == .recurDeadline
      return DayInterval(
        start: isOpen ? nil : start, end: Int.random(in: 0...9, using: &random) == 0 && !isOpen ? nil : end)
    }
    return Schedule(text: "thử", kind: kind, windows: windows)
  }

  @Test("the quarters of every line add up to its year, in whole steps, and none is negative", arguments: 1...300)
  func quartersFoot(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let assessment = Self.randomPlan(&random, limited: seed % 2 == 0).assessed()
    #expect(assessment.quarters.lines.count == assessment.allocation.lines.count, "seed \(seed)")
    for (line, quarters) in zip(assessment.allocation.lines, assessment.quarters.lines) {
      #expect(quarters.year == (line.year == nil ? .zero : line.amount), "seed \(seed)")
      for number in 1...4 {
        #expect(
          quarters[number] >= .zero && quarters[number].dong % assessment.allocation.step.dong == 0, "seed \(seed)")
      }
    }
  }

  @Test(
    "without limits every quarter is within a step of its exact share by days, counted one by one", arguments: 1...150)
  func nearestShares(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let assessment = Self.randomPlan(&random, limited: false).assessed()
    let issued = try #require(assessment.plan.identity.date).value
    for (line, quarters) in zip(assessment.allocation.lines, assessment.quarters.lines) {
      guard let year = line.year else { continue }
      let days = Self.countedDays(assessment.schedule(of: line.activity), in: year, of: assessment, issued: issued)
      let all = days.reduce(0, +)
      for number in 1...4 {
        let difference = quarters[number].dong * all - line.amount.dong * days[number - 1]
        #expect(abs(difference) < all * assessment.allocation.step.dong, "seed \(seed), quarter \(number) of \(year)")
      }
    }
  }

  /// The days of each quarter, told day by day and by the words of the decision, with nothing of the engine's.
  private static func countedDays(_ schedule: Schedule?, in year: Int, of assessment: Assessment, issued: Day)
    -> [Int64]
  {
    let first = assessment.allocation.lines.compactMap(\.year).min() ?? year
    var (days, all): ([Int64], [Int64]) = ([0, 0, 0, 0], [0, 0, 0, 0])
    var day = Quarter(year: year, number: 1).firstDay
    while day.year == year {
      all[day.quarter.number - 1] += 1
      if let schedule, ![.cont, .unsched].contains(schedule.kind),
        schedule.windows.contains(where: { runs($0, schedule.kind, on: day, from: first, issued: issued) })
      {
        days[day.quarter.number - 1] += 1
      }
      day = day.adding(days: 1)
    }
    return days.allSatisfy { $0 == 0 } ? all : days
  }

  private static func runs(_ window: DayInterval, _ kind: TimeKind, on day: Day, from year: Int, issued: Day) -> Bool {
    guard window.start == nil, let end = window.end else { return window.contains(day) }
    let isTooEarly = issued <= end && day < issued
    return day <= end && !isTooEarly && (kind == .deadline || day.year == end.year)
  }

  /// A plan that two sources pay in full, with a few small limits on quarters.
  private static func limitedPlan(_ random: inout SplitMix64) -> Plan {
    var activities = (1...5).map { number in
      Make.activity(
        "\(number)", line: number + 1, years: (2021...2022).map { ($0, Int64.random(in: 50...500, using: &random)) })
    }
    for place in activities.indices {
      activities[place].schedule = randomTime(&random).map { Make.at($0, .activities, place + 2) }
    }
    let funding = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let limit = [.ceiling, .ceiling, .floor, .exact][Int.random(in: 0...3, using: &random)] as Limit
      let source =
        limit == .exact || Bool.random(using: &random) ? ["A", "B"][Int.random(in: 0...1, using: &random)] : nil
      // An exact amount of one activity is drawn by the allocation, one of all activities only bounds it.
      let activity = limit != .exact && Bool.random(using: &random) ? "\(Int.random(in: 1...5, using: &random))" : nil
      let year = Bool.random(using: &random) ? Int.random(in: 2021...2022, using: &random) : nil
      var line = Make.funding(Int64.random(in: 10...60, using: &random), activity, source, year: year, limit: limit)
      line.quarter = Int.random(in: 1...4, using: &random)
      return line
    }
    let rules = [Make.rule("A", .share, nil, 60), Make.rule("B", .share, nil, 40)]
    return Make.plan(activities, sources: ["A", "B"].map { Make.source($0) }, funding: funding, rules: rules)
  }

  @Test("every limit on a quarter is kept, or the plan is told of it; most can be kept")
  func limitsHold() throws {
    var kept = 0
    for seed in UInt64(1)...400 {
      var random = SplitMix64(seed: seed)
      let assessment = Self.limitedPlan(&random).assessed()
      let errors = assessment.findings.sorted.filter { $0.severity == .error }
      #expect(errors.allSatisfy { [.a003, .a004].contains($0.code) }, "seed \(seed)")
      guard errors.isEmpty else { continue }
      kept += 1
      for group in Dictionary(grouping: assessment.plan.funding, by: Self.key).values {
        try Self.expectKept(group, in: assessment, seed)
      }
    }
    #expect(kept > 200)
  }

  private static func key(_ row: FundingLine) -> String {
    "\(row.activity?.value.text ?? "") \(row.source?.value.text ?? "") \(row.year ?? 0) \(row.quarter ?? 0) \(row.limit)"
  }

  private static func expectKept(_ group: [FundingLine], in assessment: Assessment, _ seed: UInt64) throws {
    let (row, plan) = (try #require(group.first), assessment.plan)
    let asked = group.reduce(Money.zero) { $0 + $1.amount.value }
    let covered = zip(assessment.allocation.lines, assessment.quarters.lines).filter { line, _ in
      (row.activity.map { $0.value == plan.activities[line.activity].code.value } ?? true)
        && (row.source.map { $0.value == plan.sources[line.source].code.value } ?? true)
        && (row.year.map { $0 == line.year } ?? true)
    }
    let reached = covered.reduce(Money.zero) { $0 + $1.1[row.quarter ?? 1] }
    switch row.limit {
    case .exact: #expect(reached == asked, "seed \(seed), \(row)")
    case .ceiling: #expect(reached <= asked, "seed \(seed), \(row)")
    case .floor: #expect(reached >= asked, "seed \(seed), \(row)")
    }
  }

  @Test("limits that a spread can meet are met: those taken from another spread of the same money", arguments: 1...200)
  func possibleLimitsAreMet(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let activities = (1...6).map {
      Make.activity("\($0)", line: $0 + 1, years: [(2021, Int64.random(in: 1...400, using: &random))])
    }
    let rules = [Make.rule("A", .share, nil, 100)]
    // Another way to spread the same costs, and limits by which it goes: for activities, and for all of them together.
    var sums: [Int64] = [0, 0, 0, 0]
    var funding: [FundingLine] = []
    for activity in activities {
      var left = activity.yearCosts.first?.cost.value.dong ?? 0
      for quarter in 1...4 {
        let part = quarter == 4 ? left : Int64.random(in: 0...left, using: &random)
        left -= part
        sums[quarter - 1] += part
        guard Int.random(in: 0...2, using: &random) == 0 else { continue }
        let limit: Limit = Bool.random(using: &random) ? .ceiling : .floor
        var row = Make.funding(part, activity.code.value.text, "A", year: 2021, limit: limit)
        row.quarter = quarter
        funding.append(row)
      }
    }
    for quarter in 1...4 where Bool.random(using: &random) {
      var row = Make.funding(sums[quarter - 1], nil, "A", year: 2021, limit: .exact)
      row.quarter = quarter
      funding.append(row)
    }
    funding.shuffle(using: &random)
    let assessment = Make.plan(activities, sources: [Make.source("A")], funding: funding, rules: rules).assessed()
    #expect(assessment.findings.sorted.filter { $0.severity == .error } == [], "seed \(seed)")
  }

  @Test("the order of activities and of decided rows does not matter", arguments: 1...100)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let plan = Self.randomPlan(&random, limited: false)
    var decided: [FundingLine] = []
    for number in 1...plan.activities.rows.count where Bool.random(using: &random) {
      var row = Make.funding(Int64(number) * 7, "\(number)", "A", year: 2021)
      row.quarter = Int.random(in: 1...4, using: &random)
      decided.append(row)
    }
    func spread(_ rows: [Activity], _ funding: [FundingLine]) -> [String: QuarterAmounts] {
      var other = plan
      other.activities = ActivityTree(rows)
      // Divided by need alone, so that the allocation itself does not hang on the order.
      (other.funding, other.rules) = (funding, [Make.rule("B", .share, nil, 50)])
      other.sources = SourceTree(["A", "B"].map { Make.source($0) })
      let assessment = other.assessed()
      return zip(assessment.allocation.lines, assessment.quarters.lines).reduce(into: [:]) { found, item in
        let (line, quarters) = item
        let code = other.activities[line.activity].code.value.text
        found["\(code) \(line.source.offset) \(line.year ?? 0)", default: .zero] = quarters
      }
    }
    let rows = plan.activities.rows
    #expect(
      spread(rows, decided) == spread(rows.shuffled(using: &random), decided.shuffled(using: &random)), "seed \(seed)")
  }

  @Test("four quarters at once are divided as any number of parts is", arguments: 1...300)
  func fourAtOnce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let days = SIMD4((0..<4).map { _ in Int64.random(in: 0...92, using: &random) }) &+ SIMD4(0, 0, 0, 1)
    let most: Int64 = [10, 1_000, 1_000_000_000_000, .max].randomElement(using: &random) ?? 10
    let total = Int64.random(in: 0...most, using: &random)
    let parts = days.dividing(total)
    #expect((0..<4).map { parts[$0] } == divided(total, by: (0..<4).map { UInt128(days[$0]) }), "seed \(seed)")
  }
}

import PlanModel
import Testing

@testable import PlanEngine

@Suite("Money over quarters: cases")
struct QuarterCaseTests {
  static func day(_ iso: String) -> Day? { Day(iso: iso) }

  /// The quarters of an activity that costs an amount in 2021, all from one source.
  static func quarters(
    of amount: Int64, _ kind: TimeKind?, _ windows: [(String?, String?)] = [], issued: String? = nil,
    decided: [(quarter: Int, amount: Int64, limit: Limit)] = []
  ) -> (amounts: [Int64], codes: [Code]) {
    var activity = Make.activity("1", years: [(2021, amount)])
    if let kind {
      let days = windows.map { DayInterval(start: $0.0.flatMap(day), end: $0.1.flatMap(day)) }
      activity.schedule = Make.at(Schedule(text: "thử", kind: kind, windows: days), .activities, 2)
    }
    let funding = decided.map { quarter, amount, limit in
      var row = Make.funding(amount, "1", "A", year: 2021, limit: limit)
      row.quarter = quarter
      return row
    }
    var plan = Make.plan(
      [activity], sources: [Make.source("A")], funding: funding, rules: [Make.rule("A", .share, nil, 100)])
    plan.identity.date = issued.flatMap(day).map { Make.at($0, .plan, 3) }
    let assessment = plan.assessed()
    let all = assessment.quarters.lines.reduce(QuarterAmounts.zero, +)
    return (
      (1...4).map { all[$0].dong },
      assessment.findings.sorted.filter { [.a003, .a004].contains($0.code) }.map(\.code)
    )
  }

  @Test("a range takes the days that it has in each quarter, ties go to the earlier quarter")
  func ranges() {
    #expect(Self.quarters(of: 30, .range, [("2021-03-22", "2021-04-20")]).amounts == [10, 20, 0, 0])
    #expect(Self.quarters(of: 3, .range, [("2021-03-31", "2021-04-01")]).amounts == [2, 1, 0, 0])
    #expect(Self.quarters(of: 92, .range, [("2020-01-01", "2021-03-31")]).amounts == [92, 0, 0, 0])
  }

  @Test("no time, an unbroken one, and money outside the time take the whole year")
  func wholeYear() {
    let year: [Int64] = [90, 91, 92, 92]
    #expect(Self.quarters(of: 365, nil).amounts == year)
    #expect(Self.quarters(of: 365, .cont, [("2021-10-01", "2021-12-31")]).amounts == year)
    #expect(Self.quarters(of: 365, .unsched).amounts == year)
    #expect(Self.quarters(of: 365, .range, [("2022-01-01", "2022-03-31")]).amounts == year)
  }

  @Test("a deadline takes the days from the year's start or the plan's date, whichever is later")
  func deadlines() {
    #expect(Self.quarters(of: 120, .deadline, [(nil, "2021-04-30")]).amounts == [90, 30, 0, 0])
    #expect(Self.quarters(of: 40, .deadline, [(nil, "2021-04-30")], issued: "2021-03-22").amounts == [10, 30, 0, 0])
    // The plan came after its own deadline.
    #expect(Self.quarters(of: 90, .deadline, [(nil, "2021-03-31")], issued: "2021-06-05").amounts == [90, 0, 0, 0])
    // Those of several years each take days of their own year only.
    #expect(
      Self.quarters(of: 120, .recurDeadline, [(nil, "2021-04-30"), (nil, "2022-04-30")]).amounts == [90, 30, 0, 0])
  }

  @Test("windows that overlap count each day once")
  func overlapping() {
    #expect(
      Self.quarters(
        of: 20, .set, [("2021-03-27", "2021-03-31"), ("2021-03-22", "2021-04-10"), ("2021-04-01", "2021-04-10")]
      )
      .amounts == [10, 10, 0, 0])
  }

  @Test("decided quarters are filled first, and the others take the rest by days")
  func decided() {
    #expect(Self.quarters(of: 365, nil, decided: [(1, 181, .exact)]).amounts == [181, 61, 62, 61])
    #expect(Self.quarters(of: 365, nil, decided: [(1, 10, .ceiling)]).amounts == [10, 117, 119, 119])
    #expect(Self.quarters(of: 365, nil, decided: [(4, 200, .floor)]).amounts == [54, 55, 56, 200])
    #expect(Self.quarters(of: 365, nil, decided: [(1, 300, .ceiling), (2, 10, .floor)]).amounts == [90, 91, 92, 92])
    // What a decided quarter leaves of an activity of one quarter goes to those without days.
    #expect(
      Self.quarters(of: 100, .range, [("2021-01-01", "2021-03-31")], decided: [(1, 8, .exact)]).amounts == [
        8, 30, 31, 31,
      ])
    #expect(Self.quarters(of: 100, nil, decided: [(1, 8, .exact), (2, 2, .floor)]).codes == [])
  }

  @Test("what can't be kept is told once, and the quarters still add up to the year")
  func contradictions() {
    let closed = Self.quarters(
      of: 100, nil, decided: [(1, 10, .exact), (2, 10, .exact), (3, 10, .exact), (4, 10, .exact)])
    #expect(closed.amounts == [10, 10, 10, 70] && closed.codes == [.a004])
    let capped = Self.quarters(of: 100, nil, decided: [(1, 30, .exact), (1, 20, .ceiling)])
    #expect(capped.amounts.reduce(0, +) == 100 && capped.codes == [.a003])
    #expect(Self.quarters(of: 100, nil, decided: [(2, 120, .floor)]).codes == [.a004])
  }

  @Test("a source's ceiling in a quarter is shared in proportion by all that it pays")
  func sharedCeiling() {
    let activities = (1...2).map { Make.activity("\($0)", line: $0 + 1, years: [(2021, 365 * Int64($0))]) }
    var ceiling = Make.funding(30, nil, "A", year: 2021, limit: .ceiling)
    ceiling.quarter = 1
    let assessment = Make.plan(
      activities, sources: [Make.source("A")], funding: [ceiling], rules: [Make.rule("A", .share, nil, 100)]
    ).assessed()
    #expect(assessment.quarters.lines.map { $0[1].dong } == [10, 20])
    #expect(assessment.quarters.lines.map(\.year.dong) == [365, 730])
    #expect(!assessment.findings.hasErrors)
  }

  @Test("each unit's money is spread for itself, and a decided quarter of one unit is its own")
  func units() {
    var (first, second) = (Make.funding(100, "1", "A", year: 2021), Make.funding(365, "1", "A", year: 2021))
    (first.unit, first.quarter) = (Make.at(UnitName("Sở B"), .funding, 2), 2)
    second.unit = Make.at(UnitName("Sở C"), .funding, 2)
    let assessment = Make.plan(
      [Make.activity("1", years: [(2021, 465)])], sources: [Make.source("A")], funding: [first, second]
    ).assessed()
    let byUnit = zip(assessment.allocation.lines, assessment.quarters.lines).map { line, quarters in
      [line.unit?.text ?? ""] + (1...4).map { "\(quarters[$0].dong)" }
    }
    #expect(byUnit == [["Sở B", "0", "100", "0", "0"], ["Sở C", "90", "91", "92", "92"]])
    #expect(!assessment.findings.hasErrors)
  }

  @Test("what has no year has no quarters")
  func undated() {
    let assessment = Make.plan(
      [Make.activity("1", cost: 100)], sources: [Make.source("A")], rules: [Make.rule("A", .share, nil, 100)]
    ).assessed()
    #expect(assessment.quarters.lines == [.zero] && assessment.allocation.lines.map(\.year) == [nil])
  }
}

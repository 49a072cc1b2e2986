import PlanInput
import PlanModel
import Testing

@Suite("Time expressions")
struct TimeExpressionTests {
  @Test("mean what the domain table says", arguments: TimeExpressionCase.accepted)
  func meanWhatTheTableSays(_ expected: TimeExpressionCase) throws {
    let schedule = try TimeExpression.read(
      expected.text, period: expected.period.flatMap(Period.init(text:)), calendar: .standard)
    #expect(schedule.text == expected.text)
    #expect(schedule.kind == expected.kind)
    #expect(schedule.windows.map(\.written) == expected.windows)
    #expect(
      schedule.assumptions.filter { $0 != .planYear || expected.assumptions.contains($0) } == expected.assumptions)
  }

  @Test(
    "name years and nothing smaller where no day is meant to be the first",
    arguments: [
      ("Trong năm 2018", true), ("từ năm 2018", true), ("năm 2018 - 2019", true), ("năm thứ 2 của giai đoạn", true),
      ("Từ quý I - quý IV/2018", false), ("đầu năm 2018", false), ("tháng 1 - tháng 12/2018", false),
      ("giai đoạn 2018 - 2019", false), ("hằng năm", false),
    ])
  func nameYears(_ text: String, _ namesOnlyYears: Bool) throws {
    let schedule = try TimeExpression.read(text, period: Period(firstYear: 2018, lastYear: 2019))
    #expect(schedule.namesOnlyYears == namesOnlyYears)
  }

  @Test("are refused where the domain table says so", arguments: TimeExpressionCase.refused)
  func areRefused(_ expected: TimeExpressionCase) {
    do {
      let schedule = try TimeExpression.read(expected.text, period: Period(firstYear: 2018, lastYear: 2018))
      Issue.record("read as \(schedule.kind) \(schedule.windows.map(\.written))")
    } catch {
      #expect((error.reason == .notATime) == (expected.kind == .notADate), "\(error.wording.en)")
    }
  }
}

extension Period {
  /// `2018`, or `2021-2025`.
  init?(text: String) {
    let years = text.split(separator: "-").compactMap { Int($0) }
    guard let first = years.first, let last = years.last else { return nil }
    self.init(firstYear: first, lastYear: last)
  }
}

extension DayInterval {
  /// As the cases write it.
  var written: String { "\(start?.iso ?? "-")..\(end?.iso ?? "")" }
}

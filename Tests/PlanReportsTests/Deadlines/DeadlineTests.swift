import PlanModel
import Sheets
import TestSupport
import Testing

@testable import PlanReports

@Suite("The calendar of deadlines")
struct DeadlineTests {
  /// A plan with two reports a year owed by a group of three, and a task or two.
  static func plan(asOf: String = "2021-07-10", isRecorded: Bool = true) -> Assessment {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2021)
    plan.activity("1", "Tuyên truyền", schedule: .days(.cont, ("2021-01-01", "2021-12-31")), lead: "Sở A")
    plan.activity("2", "Tập huấn", schedule: .days(.range, ("2021-07-01", "2021-07-31")), lead: "Sở A")
    plan.activity("3", "Hội chợ", schedule: .days(.deadline, (nil, "2021-06-29"), due: ["2021-06-30"]), lead: "Sở B")
    plan.activity("3.1", "Gian hàng", schedule: .days(.point, ("2021-06-25", "2021-06-25")))
    var obligation = Obligation(code: plan.located("BC6T", .obligations, 2))
    obligation.name = "Báo cáo 6 tháng"
    obligation.recipient = UnitName("Sở A")
    obligation.unit = plan.located(UnitName("Các huyện"), .obligations, 2)
    obligation.schedule = plan.located(
      Schedule.days(.recurDeadline, (nil, "2021-06-24"), due: ["2021-06-25"]), .obligations, 2)
    let sent = ["2021-06-20", "2021-07-05", nil]
    let owed = zip(["Huyện X", "Huyện Y", "Huyện Z"], sent).map { unit, day in
      OwedReport(
        obligation: 0, unit: UnitName(unit), due: PlanBuilder.day(2021, 6, 24), written: PlanBuilder.day(2021, 6, 25),
        submitted: (isRecorded ? day : nil).flatMap { Day(iso: $0) }.map { plan.located($0, .submissions, 2) })
    }
    return plan.assessment().knowing(owed: owed, asOf: asOf) {
      $0.obligations = [obligation]
      guard isRecorded else { return }
      $0.readFiles.insert(.submissions)
      $0.records = .ofOneDay(PlanBuilder.day(2021, 1, 15))
    }
  }

  private func lines(_ assessment: Assessment) -> [String] {
    Deadlines(assessment).all.map { deadline in
      let units = deadline.units.map(\.text).joined(separator: "; ")
      return "\(deadline.day.iso) \(assessment.plan.code(of: deadline.subject)) \(units): \(deadline.stateWords)"
    }
  }

  @Test("what is due stands by day: a report once for those with whom it stands alike, a task with who leads above it")
  func byDay() {
    #expect(
      lines(DeadlineTests.plan()) == [
        "2021-06-24 BC6T Huyện X: Đã nộp đúng hạn", "2021-06-24 BC6T Huyện Y: Nộp ngày 05/7/2021, chậm 10 ngày",
        "2021-06-24 BC6T Huyện Z: Quá hạn 15 ngày", "2021-06-25 3.1 Sở B: Quá hạn 15 ngày",
        "2021-06-29 3 Sở B: Quá hạn 10 ngày", "2021-07-31 2 Sở A: Còn 21 ngày",
      ])
  }

  @Test("where nothing is recorded, nothing is said to be late, and a group that stands alike is one")
  func unrecorded() {
    #expect(
      lines(DeadlineTests.plan(isRecorded: false)) == [
        "2021-06-24 BC6T Các huyện: Đã qua, chưa có số liệu", "2021-06-25 3.1 Sở B: Đã qua, chưa có số liệu",
        "2021-06-29 3 Sở B: Đã qua, chưa có số liệu", "2021-07-31 2 Sở A: Còn 21 ngày",
      ])
    #expect(
      lines(DeadlineTests.plan(asOf: "2020-06-01")).prefix(2).map { $0.split(separator: ": ")[1] } == [
        "Chưa đến hạn", "Chưa đến hạn",
      ])
  }

  @Test(
    "what goes on or recurs without a pause is due on no day; what recurs with one is due each time",
    arguments: [
      (Schedule.days(.cont, ("2021-01-01", "2021-12-31")), 0),
      (.days(.recur, ("2021-01-01", "2021-12-31"), ("2022-01-01", "2022-12-31")), 0),
      (.days(.recur, ("2021-10-01", "2021-12-31"), ("2022-10-01", "2022-12-31")), 2),
      (.days(.set, ("2021-01-01", "2021-03-31"), ("2021-04-01", "2021-06-30")), 1), (.days(.unsched), 0),
      (.days(.range, ("2021-01-01", nil)), 0), (.days(.recurDeadline, (nil, "2021-06-24"), (nil, "2022-06-24")), 2),
    ])
  func occurrences(schedule: Schedule, count: Int) {
    var plan = PlanBuilder()
    plan.activity("1", "Việc", schedule: schedule)
    let deadlines = Deadlines(plan.assessment()).all
    #expect(deadlines.map(\.occurrence) == Array(0..<count).map { $0 + 1 })
  }

  @Test("the sheet tells the day of the week and the working day before a day off, and colours what is late")
  func sheet() throws {
    let built = try build(
      DeadlineTests.plan(), with: RepositoryTemplates.read(), options: BuildOptions(version: "1"))
    let sheet = try #require(built.workbook["Biểu 09 - Lịch thời hạn"])
    let row = try #require(sheet.row("31/7/2021", in: 0))
    #expect(
      sheet.line(row).filter { !$0.isEmpty } == [
        "31/7/2021", "Thứ Bảy", "2", "Tập huấn", "Sở A", "theo range", "Còn 21 ngày",
        "Ngày nghỉ cuối tuần; ngày làm việc liền trước: 30/7/2021",
      ])
    let fills = { (code: String) in
      sheet.rows[try #require(sheet.row(code, in: 2))].cells.compactMap(\.style.fill)
    }
    #expect(try fills("3") == [.bad] && fills("2") == [.caution] && fills("BC6T") == [.good])
  }

  @Test("a year that is a slip of the pen is not said to be overdue")
  func slips() {
    var plan = PlanBuilder()
    plan.asOf = PlanBuilder.day(2018, 12, 31)
    plan.activity("1", "Hội nghị", schedule: .days(.point, ("2017-01-26", "2017-01-26")))
    let place = SourcePlace(file: FileName(.activities), line: 2, column: 3)
    plan.findings.add(Finding(.s007, at: place, "Năm 2017.", help: "Sửa năm."))
    let assessment = plan.assessment().knowing { $0.records = .ofOneDay(PlanBuilder.day(2018, 3, 1)) }
    #expect(Deadlines(assessment).all.map(\.state) == [.past])
  }
}

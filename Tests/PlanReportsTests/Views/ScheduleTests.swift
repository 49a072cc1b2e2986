import PlanModel
import Sheets
import Testing

@testable import PlanReports

@Suite("The schedule with a bar a window")
struct ScheduleTests {
  private func sheet(_ assessment: Assessment) throws -> Sheet {
    let built = try build(assessment, with: RepositoryTemplates.read(), options: BuildOptions(version: "1"))
    return try #require(built.workbook["Biểu 02 - Tiến độ"])
  }

  @Test(
    "a plan of one year stands in months, of up to five in quarters, a longer one in years",
    arguments: [(1, 12, "T1"), (2, 8, "I"), (5, 20, "I"), (6, 6, "2021"), (13, 13, "2021")])
  func spans(years: Int, count: Int, first: String) {
    let spans = TimeSpan.spans(of: 2021...2020 + years)
    #expect(spans.count == count && spans.first?.headings.last == first)
    #expect(spans.first?.interval.start == Day(iso: "2021-01-01"))
    #expect(spans.last?.interval.end == Day(iso: "\(2020 + years)-12-31"))
    for (span, next) in zip(spans, spans.dropFirst()) {
      #expect(span.interval.end?.adding(days: 1) == next.interval.start)
    }
  }

  @Test("of a year the sign names the quarters where it is not all of them")
  func signsOfYears() {
    let sign = { (schedule: Schedule) in TimeSpan.year(2021).sign(of: schedule) }
    #expect(sign(.days(.range, ("2021-01-15", "2021-12-01"))) == "x")
    #expect(sign(.days(.recur, ("2021-10-01", "2021-12-31"), ("2022-10-01", "2022-12-31"))) == "IV")
    #expect(sign(.days(.range, ("2020-01-01", "2021-08-31"))) == "I-III")
    #expect(sign(.days(.set, ("2021-01-01", "2021-03-31"), ("2021-07-01", "2021-09-30"))) == "I, III")
    #expect(sign(.days(.deadline, (nil, "2021-06-24"))) == "hạn")
    #expect(sign(.days(.range, ("2022-01-01", "2022-12-31"))) == nil)
  }

  @Test("in any plan the counts are what their formulas give, and all that the times touch", arguments: 1...40)
  func counts(seed: Int) throws {
    let plan = PlanBuilder.scheduled(seed: UInt64(seed), years: [1, 3, 5, 9][seed % 4])
    let assessment = plan.assessment()
    guard assessment.plan.activities.rows.contains(where: { $0.schedule?.value.windows.isEmpty == false }) else {
      return
    }
    let sheet = try sheet(assessment)
    let evaluator = FormulaEvaluator(sheet: sheet)
    var sum = 0
    for row in sheet.rows {
      for cell in row.cells {
        guard case .formula(let formula, let stored) = cell.content else { continue }
        #expect(try evaluator.value(of: formula) == Fraction(stored), "seed \(seed): \(formula)")
        sum += Int(stored.mantissa)
      }
    }
    let years = assessment.plan.period?.years ?? 0...0
    let expected = TimeSpan.counted(TimeSpan.spans(of: years)).reduce(0) { sum, group in
      sum
        + assessment.plan.activities.rows.count { task in
          group.contains { span in task.schedule?.value.touches(span.interval) ?? false }
        }
    }
    #expect(sum == expected, "seed \(seed)")
  }

  @Test("the critical chain stands out, is named, and each task tells its slack")
  func criticalChain() throws {
    let slack = { (days: Int) in
      let first = PlanBuilder.day(2018, 4, 1)
      return OrderSlack(earliestFinish: first, latestFinish: first.adding(days: days), latestStart: first)
    }
    let assessment = SamplePlans.bacKan().assessment()
    var slacks = [OrderSlack?](repeating: nil, count: assessment.plan.activities.rows.count)
    (slacks[2], slacks[3], slacks[5]) = (slack(5), slack(-17), slack(-17))
    let order = OrderSlacks(slacks: slacks, criticalChain: [ActivityIndex(3), ActivityIndex(5)])
    let sheet = try sheet(assessment.knowing(order: order))
    let cells = { (code: String) in sheet.rows[try #require(sheet.row(code, in: 0))].cells }
    #expect(try cells("2.2").filter { $0.content == .text("X") && $0.style.fill == .strongBar }.count == 3)
    #expect(try cells("2.4").contains { $0.content == .text("Hạn") && $0.style.fill == .strongBar })
    #expect(try cells("2.1").filter { $0.content == .text("x") && $0.style.fill == .bar }.count == 3)
    #expect(try cells("2.1").contains { $0.content == .number(Number(5)) })
    #expect(sheet.texts.contains("Đường găng: 2.2 → 2.4 (thiếu 17 ngày so với thời hạn)."))
    #expect(sheet.texts.contains("Dự trữ (ngày)"))
    #expect(try !self.sheet(assessment).texts.contains("Dự trữ (ngày)"), "without an order there is no slack")
  }

  @Test("what stands in no month is counted under the table, by why")
  func uncounted() throws {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2021)
    plan.activity("1", "Nhóm", schedule: .days(.range, ("2021-01-01", "2021-03-31")))
    plan.activity("1.1", "Theo nhóm")
    plan.activity("2", "Không có thời gian")
    plan.activity("3", "Ngoài năm", schedule: .days(.range, ("2020-01-01", "2020-03-31")))
    plan.activity("4", "Đột xuất", schedule: .days(.unsched))
    let texts = try sheet(plan.assessment()).texts
    #expect(texts.contains("Chưa xác định thời gian, không tính vào tháng nào: 2 nhiệm vụ (2, 4)."))
    #expect(texts.contains { $0.hasPrefix("Có thời gian ngoài") && $0.hasSuffix(": 1 nhiệm vụ (3).") })
    #expect(texts.contains("Theo thời gian của nhiệm vụ cấp trên, không đếm riêng: 1 nhiệm vụ (1.1)."))
  }

  @Test("lateness is told in words and colour, and only where records tell of it")
  func lateness() throws {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2021)
    plan.asOf = PlanBuilder.day(2021, 7, 10)
    let time = Schedule.days(.deadline, (nil, "2021-06-29"), due: ["2021-06-30"])
    for code in ["1", "2", "3", "4"] { plan.activity(code, "Việc \(code)", schedule: time) }
    let progress = [
      ActivityProgress(), ActivityProgress(hasBegun: true, completedOn: PlanBuilder.day(2021, 6, 29)),
      ActivityProgress(hasBegun: true, completedOn: PlanBuilder.day(2021, 7, 3)), ActivityProgress(hasBegun: true),
    ]
    let record = RecordTable.ofOneDay(PlanBuilder.day(2021, 7, 3))
    let known = plan.assessment().knowing(progress: progress) { $0.records = record }
    let sheet = try sheet(known)
    let last = sheet.columnWidths.count - 1
    let state = { (code: String) in
      let row = try #require(sheet.row(code, in: 0))
      return (sheet.shown(row, last), sheet.rows[row].cells[last].style.fill)
    }
    #expect(try state("1") == ("Quá hạn 10 ngày", .bad))
    #expect(try state("2") == ("Hoàn thành ngày 29/6/2021", .good))
    #expect(try state("3") == ("Hoàn thành ngày 03/7/2021, chậm 3 ngày", .caution))
    #expect(try state("4") == ("Quá hạn 10 ngày", .bad))
    #expect(sheet.texts.contains("Tình trạng: theo bản ghi thực hiện đến ngày 10/7/2021."))
    #expect(try !self.sheet(plan.assessment()).texts.contains { $0.hasPrefix("Tình trạng") })
  }
}

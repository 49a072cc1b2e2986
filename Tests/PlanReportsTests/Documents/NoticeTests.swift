import PlanModel
import TestSupport
import Testing

@testable import PlanReports

@Suite("The notice of what is due")
struct NoticeTests {
  private func notice(_ assessment: Assessment) throws -> String? {
    try Fixture.document("thong-bao", of: assessment)
  }

  @Test("what is overdue comes first, then what is due within 30 days, each by whose it is")
  func order() throws {
    expectInOrder(
      [
        "/TB-UBND", " THÔNG BÁO\n", "từ ngày 10/7/2021 đến ngày 09/8/2021", "I. QUÁ HẠN\n",
        "    1. Huyện Z\n    - Báo cáo BC6T: Báo cáo 6 tháng, gửi Sở A; hạn ngày 24/6/2021",
        "quá hạn 15 ngày.\n", "    2. Sở B\n    - Nhiệm vụ 3.1: Gian hàng; hạn ngày 25/6/2021", "    - Nhiệm vụ 3:",
        "II. ĐẾN HẠN TRONG 30 NGÀY TỚI (ĐẾN HẾT NGÀY 09/8/2021)",
        "    1. Sở A\n    - Ngày 31/7/2021 (thứ Bảy): nhiệm vụ 2, Tập huấn (kế hoạch ghi “theo range”); còn 21 ngày;",
        "30/7/2021.\n", "đúng thời hạn./.",
      ], in: try #require(try notice(DeadlineTests.plan())))
  }

  @Test("it says plainly when nothing is due, and how much is past of which nothing is recorded")
  func nothingDue() throws {
    let text = try #require(try notice(DeadlineTests.plan(asOf: "2021-12-01", isRecorded: false)))
    expectInOrder(
      [
        "Theo số liệu đã ghi nhận, không có nhiệm vụ, báo cáo nào quá hạn.", "Ngoài ra, 4 thời hạn đã qua",
        "Từ ngày 01/12/2021 đến hết ngày 31/12/2021 không có nhiệm vụ, báo cáo nào đến hạn./.",
      ], in: text)
    #expect(!text.contains("Đề nghị"))
  }

  @Test("a day is due up to the thirtieth from now, and no longer")
  func horizon() throws {
    let isTold = { (asOf: String) in
      try #require(try notice(DeadlineTests.plan(asOf: asOf))).contains("nhiệm vụ 2, Tập huấn")
    }
    #expect(try isTold("2021-07-01") && !isTold("2021-06-30"))
    #expect(try isTold("2021-07-31") && !isTold("2021-08-01"))
  }

  @Test("a plan without any day has no notice, and a task of nobody is said to be of nobody")
  func withoutDays() throws {
    #expect(try notice(SamplePlans.langSon().assessment()) == nil)
    var plan = PlanBuilder()
    plan.asOf = PlanBuilder.day(2021, 5, 1)
    plan.activity("1", "Việc", schedule: .days(.point, ("2021-05-05", "2021-05-05")))
    plan.activity("2", "Việc chung", schedule: .days(.point, ("2021-05-06", "2021-05-06"))) {
      $0.lead = Fixture.units("Sở A", "Sở B")
    }
    let text = try #require(try notice(plan.assessment()))
    expectInOrder(["1. Chưa xác định đơn vị chủ trì", "2. Sở A", "3. Sở B"], in: text)
  }
}

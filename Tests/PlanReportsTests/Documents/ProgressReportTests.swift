import PlanModel
import TestSupport
import Testing

@testable import PlanReports

@Suite("The progress report")
struct ProgressReportTests {
  @Test("a plan without records has none")
  func noRecords() throws {
    #expect(try Fixture.document("tien-do", of: SampleAssessments.bacKan) == nil)
  }

  @Test("it cites the plan and leaves number, date and signature to be filled in")
  func blankIdentity() throws {
    let text = try #require(try Fixture.document("tien-do", of: SampleAssessments.langSon))
    expectInOrder(
      [
        "Số:      /BC-UBND", "Lạng Sơn, ngày … tháng … năm …\n", " BÁO CÁO\n",
        "(Số liệu tính đến ngày 31/12/2021)\n",
        "Thực hiện Kế hoạch số 129/KH-UBND ngày 05/6/2021 của Ủy ban nhân dân tỉnh Lạng Sơn",
        "THỦ TRƯỞNG ĐƠN VỊ\n", "(Ký, ghi rõ họ tên, đóng dấu)\n",
      ], in: text)
    #expect(!text.contains("Số: 129") && !text.contains("KT. CHỦ TỊCH") && !text.contains("Lương Trọng Quỳnh"))
  }

  @Test("what documents.csv says of it is taken over")
  func ownIdentity() throws {
    var plan = SampleAssessments.langSon.plan
    var row = DocumentIdentity(document: Fixture.located("tien-do", "tien-do", in: .documents))
    row.number = "45/BC-SNN"
    row.date = Fixture.day("2022-01-10")
    row.issuer = "Sở Nông nghiệp và Phát triển nông thôn"
    row.parentIssuer = "UBND tỉnh Lạng Sơn"
    row.addressees = ["Ủy ban nhân dân tỉnh"]
    row.signerTitle = "GIÁM ĐỐC"
    row.signerName = "Nguyễn Văn A"
    plan.documents = [row]
    let text = try #require(try Fixture.document("tien-do", of: SampleAssessments.langSon.with(plan: plan)))
    expectInOrder(
      [
        "UBND TỈNH LẠNG SƠN", "SỞ NÔNG NGHIỆP", "Số: 45/BC-SNN", "ngày 10 tháng 01 năm 2022\n",
        "Kính gửi: Ủy ban nhân dân tỉnh\n", "GIÁM ĐỐC\n", "Nguyễn Văn A\n",
      ], in: text)
    #expect(!text.contains("đóng dấu"))
  }

  @Test("money is told as in force, spent, left and by its rate")
  func money() throws {
    let text = try #require(try Fixture.document("tien-do", of: SampleAssessments.langSon))
    expectInOrder(
      [
        "Kinh phí theo phương án phân bổ (chưa có quyết định giao vốn) năm 2021: 31.000 triệu đồng.",
        "Giải ngân lũy kế: 13.824 triệu đồng, đạt 44,59%; trong đó tạm ứng chưa thu hồi 1.824 triệu đồng.",
        "Còn lại: 17.176 triệu đồng.", "| 30.000 |", "| 16.176 |", "46,08 |", "TỔNG CỘNG",
      ].map { $0 }, in: unwrapped(text).filteredSpaces)
  }

  @Test("several years are told one by one, and a year without spending in words, never as 0,00")
  func years() throws {
    let ledger = SampleAssessments.langSon.ledger
    let next = Ledger.Entry(
      activity: ActivityIndex(0), source: SourceIndex(2), budgetYear: 2022,
      amounts: Ledger.Amounts(inForce: Fixture.million(62_200)))
    let later = Fixture.assessment(
      SampleAssessments.langSon.plan, ledger: Ledger(entries: ledger.entries + [next]), asOf: "2022-12-31",
      costs: SampleAssessments.langSon.costs)
    let text = try #require(try Fixture.document("tien-do", of: later))
    expectInOrder(
      [
        "các năm 2021-2022: 93.200 triệu đồng",
        "    - Năm 2021: 13.824 triệu đồng trên 31.000 triệu đồng, đạt 44,59%.\n",
        "    - Năm 2022: chưa ghi nhận giải ngân trên 62.200 triệu đồng.\n",
      ], in: unwrapped(text))
    #expect(!text.contains("0,00"))
  }

  @Test("tasks are told only as far as the records tell")
  func tasks() throws {
    let text = try #require(try Fixture.document("tien-do", of: SampleAssessments.langSon))
    expectInOrder(
      [
        "Tiến độ của 2 nhiệm vụ", "    - Đã triển khai, chưa ghi nhận hoàn thành: 1 nhiệm vụ.\n",
        "    - Chưa ghi nhận thực hiện: 1 nhiệm vụ.\n", "1 nhiệm vụ đã hết thời gian theo kế hoạch",
        "| 3.1 | Tuyên truyền", "Đã triển khai", "| 3.2 | Đào tạo tập huấn", "Hết thời gian, chưa ghi nhận thực hiện",
        "IV. NHIỆM VỤ TRỌNG TÂM QUÝ I NĂM 2022\n", "    3.1. Tuyên truyền (thời gian: trong quý I/2022).\n",
      ], in: text)
    #expect(!text.contains("Hoàn thành"))
  }

  @Test("a record after the as-of date tells nothing, and one of completion tells the day")
  func completion() throws {
    var plan = SampleAssessments.langSon.plan
    plan.records.rows[0].kind = .completion
    func text(asOf: String) throws -> String {
      let costs = SampleAssessments.langSon.costs
      return try #require(try Fixture.document("tien-do", of: Fixture.assessment(plan, asOf: asOf, costs: costs)))
    }
    #expect(try text(asOf: "2021-07-12").contains("Hoàn thành ngày 12/7/2021"))
    #expect(try text(asOf: "2021-07-11").contains("Hoàn thành") == false)
  }

  @Test("findings stand as what is lacking; notes do not")
  func findings() throws {
    var findings = Findings()
    findings.add(Finding(.r005, at: nil, "Chi vượt 5 triệu đồng", help: "Kiểm tra."))
    findings.add(Finding(.r006, at: nil, "Sau ngày chốt", help: "Kiểm tra."))
    let text = try #require(
      try Fixture.document("tien-do", of: SampleAssessments.langSon.with(findings: findings)))
    expectInOrder(["III. TỒN TẠI, HẠN CHẾ\n\n    - Chi vượt 5 triệu đồng.\n", "\nIV. NHIỆM VỤ"], in: text)
    #expect(!text.contains("Sau ngày chốt"))
  }
}

extension String {
  /// The text with single spaces, for what a column's width leaves open.
  fileprivate var filteredSpaces: String { split(separator: " ").joined(separator: " ") }
}

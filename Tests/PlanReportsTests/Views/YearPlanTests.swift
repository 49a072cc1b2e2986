import PlanModel
import PlanReports
import Sheets
import TestSupport
import Testing

/// A one-year plan with times and without any amount.
@Suite("A year's plan without amounts")
struct YearPlanTests {
  @Test("the footer counts 7, 8, 7, 8 tasks by formulas over the marks")
  func quartersAreCounted() throws {
    let sheet = try #require(SamplePlans.bacKan().workbook()["Biểu 02 - Tiến độ"])
    let footer = try #require(sheet.row("Tổng số nhiệm vụ trong quý", in: 1))
    #expect(sheet.line(footer).dropFirst(2).filter { !$0.isEmpty } == ["7", "8", "7", "8"])
    let first = try #require(YearPlanTests.months(sheet)).lowerBound
    guard case .formula(let formula, _) = sheet.rows[footer].cells[first].content else {
      Issue.record("the count is no formula")
      return
    }
    #expect(formula.hasPrefix("SUMPRODUCT(--((E"))
    let joined = sheet.merges.filter { $0.first.row == footer && $0.first.column >= first }
    #expect(joined.map { $0.last.column - $0.first.column } == [2, 2, 2, 2])
  }

  /// The columns of the months.
  private static func months(_ sheet: Sheet) -> Range<Int>? {
    let row = sheet.rows.indices.first { sheet.line($0).contains("T1") }
    return row.flatMap { sheet.line($0).firstIndex(of: "T1") }.map { $0..<$0 + 12 }
  }

  @Test("a task is marked in the months that its own time touches, a deadline in the month of its end")
  func marksFollowTimes() throws {
    let sheet = try #require(SamplePlans.bacKan().workbook()["Biểu 02 - Tiến độ"])
    let months = try #require(YearPlanTests.months(sheet))
    let marks = { (code: String) in
      try sheet.line(#require(sheet.row(code, in: 0)))[months].map { $0.isEmpty ? "." : $0 }.joined()
    }
    #expect(try marks("2.2") == ".xxx........")
    #expect(try marks("2.4") == "..hạn.........")
    #expect(try marks("1") == "............")
    #expect(try marks("2") == "............")
  }

  @Test("the note names the findings about the time, and whom they contradict")
  func notesNameFindings() throws {
    let sheet = try #require(SamplePlans.bacKan().workbook()["Biểu 02 - Tiến độ"])
    #expect(sheet.line(try #require(sheet.row("2.4", in: 0))).last == "S004 với 2.1, 2.2")
    #expect(sheet.line(try #require(sheet.row("2.4", in: 0)))[3] == "Trước ngày 31/3/2018.")
  }

  @Test("sources without amounts are listed, and no cell holds a number of money")
  func sourcesAreListed() throws {
    let workbook = try SamplePlans.bacKan().workbook()
    #expect(workbook["Biểu 01 - Kinh phí"] == nil)
    let sheet = try #require(workbook["Biểu 01 - Nguồn vốn"])
    #expect(sheet.texts.filter { $0 == "văn bản không nêu" }.count == 4)
    for sheet in workbook.sheets {
      for cell in sheet.rows.flatMap(\.cells) {
        guard case .amount = cell.style.format else { continue }
        #expect(cell.content == .blank, "\(sheet.name)")
      }
    }
  }

  @Test("the summary shows tasks by quarter in a chart, and leads to every sheet")
  func summaryLeadsOn() throws {
    let workbook = try SamplePlans.bacKan().workbook()
    let summary = try #require(workbook.sheets.first)
    #expect(summary.charts.map(\.title) == ["Số nhiệm vụ theo quý"])
    let links = summary.rows.flatMap(\.cells).compactMap { cell in
      if case .link(_, let sheet, _) = cell.content { sheet } else { nil }
    }
    #expect(links == workbook.sheets.dropFirst().map(\.name))
  }

  @Test("a finding leads to its activity's row in the schedule")
  func findingsAreLinked() throws {
    let workbook = try SamplePlans.bacKan().workbook()
    let sheet = try #require(workbook["Sai lệch"])
    let row = try #require(sheet.row("S004", in: 1))
    guard case .link(let text, let target, let cell) = sheet.rows[row].cells[3].content else {
      Issue.record("no link")
      return
    }
    #expect(text == "activities.csv, dòng 7, cột C, mục 2.4")
    let schedule = try #require(workbook[target])
    let address = try #require(CellAddress(reference: cell))
    #expect(schedule.shown(address.row, address.column) == "Nhiệm vụ số 2.4")
    #expect(sheet.shown(row, 2) == "Cảnh báo")
  }

  @Test("a form belongs to the plan and does not carry its signer or date")
  func formsAreNotThePlan() throws {
    var plan = SamplePlans.bacKan()
    plan.plan.identity.signerName = "Đỗ Thị Minh Hoa"
    let sheet = try #require(plan.workbook()["Biểu 02 - Tiến độ"])
    #expect(
      sheet.texts.contains("(Kèm theo Quyết định số 331/QĐ-UBND ngày 02/3/2018 của Ủy ban nhân dân tỉnh Bắc Kạn)"))
    #expect(!sheet.texts.contains { $0.contains("Đỗ Thị Minh Hoa") })
    #expect(sheet.texts.contains("Lạng Sơn, ngày … tháng … năm …"))
  }

  @Test("a form with an identity of its own is signed with it")
  func ownIdentity() throws {
    var plan = SamplePlans.bacKan()
    var identity = DocumentIdentity(document: plan.located("tien-do-quy", .documents, 2))
    identity.number = "12/BC-VPĐP"
    identity.signerTitle = "CHÁNH VĂN PHÒNG"
    identity.signerName = "Nguyễn Văn A"
    identity.date = PlanBuilder.day(2018, 12, 5)
    identity.place = "Bắc Kạn"
    plan.plan.documents = [identity]
    let texts = try #require(plan.workbook()["Biểu 02 - Tiến độ"]).texts
    for text in ["Số: 12/BC-VPĐP", "CHÁNH VĂN PHÒNG", "Nguyễn Văn A", "Bắc Kạn, ngày 05 tháng 12 năm 2018"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test("a draft says so on every page and is not signed")
  func draftsSaySo() throws {
    for sheet in try SamplePlans.bacKan().workbook(isDraft: true).sheets {
      #expect(sheet.texts.contains("BẢN NHÁP – KHÔNG DÙNG ĐỂ KÝ"), "\(sheet.name)")
      #expect(sheet.page.header == "BẢN NHÁP – KHÔNG DÙNG ĐỂ KÝ")
      #expect(!sheet.texts.contains("(Ký, họ tên)"))
    }
  }

  @Test("the summary says how many tasks are in no quarter because they have no time")
  func undatedTasks() throws {
    let dated = try #require(SamplePlans.bacKan().workbook().sheets.first)
    #expect(!dated.texts.contains { $0.hasPrefix("Chưa xác định") })
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2021)
    let day = DayInterval(start: PlanBuilder.day(2021, 3, 1), end: PlanBuilder.day(2021, 3, 1))
    plan.activity("1", "Khảo sát", schedule: Schedule(text: "01/3/2021", kind: .point, windows: [day]))
    plan.activity("1.1", "Lấy mẫu")
    plan.activity("2", "Tập huấn")
    plan.activity("3", "Khi có yêu cầu", schedule: Schedule(text: "khi có yêu cầu", kind: .unsched, windows: []))
    #expect(
      try #require(plan.workbook().sheets.first).texts.contains("Chưa xác định thời gian: 2 nhiệm vụ"),
      "what has its parent's time is in a quarter")
  }

  @Test("the list of findings says a remedy once where it is the same again, and the schedule notes who leads nothing")
  func repeatedRemedies() throws {
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2021)
    let day = DayInterval(start: PlanBuilder.day(2021, 3, 1), end: PlanBuilder.day(2021, 3, 1))
    let (assign, fill): (Wording, Wording) = ("Giao việc.", "Ghi cột Chủ trì.")
    for code in ["1", "2", "3"] {
      plan.activity(code, "Việc \(code)", schedule: Schedule(text: "01/3/2021", kind: .point, windows: [day]))
      let place = SourcePlace(file: FileName(.activities), line: (Int(code) ?? 0) + 1, column: 1)
      plan.findings.add(
        Finding(.p003, at: place, "Không ai làm.", help: code == "3" ? assign : fill))
    }
    let workbook = try plan.workbook()
    let list = try #require(workbook["Sai lệch"])
    #expect(list.rows.indices.map { list.shown($0, 5) }.suffix(3) == ["Ghi cột Chủ trì.", "Như trên", "Giao việc."])
    let schedule = try #require(workbook["Biểu 02 - Tiến độ"])
    #expect(schedule.line(try #require(schedule.row("1", in: 0))).last == "P003")
  }

  @Test("only the forms that are asked for are built")
  func formsAreChosen() throws {
    let names = try SamplePlans.bacKan().workbook(forms: ["tien-do-quy"]).sheets.map(\.name)
    #expect(names == ["Tổng hợp", "Biểu 02 - Tiến độ", "Sai lệch"])
  }
}

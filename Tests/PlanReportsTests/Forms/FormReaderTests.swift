import PlanReports
import PlanModel
import TestSupport
import Testing

@Suite("Reading forms")
struct FormReaderTests {
  private static let form = """
    id: thu
    sheet: Biểu thử
    view: funding
    title: Kinh phí {programme}
    totals: first
    columns:
      - field: activity
        heading: STT
      - {field: amount, each: sources, width: 12}
    """

  private static func fault(_ text: String) -> TemplateError? {
    do {
      _ = try Templates(forms: [("thu.yaml", text)], documents: [])
      return nil
    } catch {
      return error
    }
  }

  @Test("a sound form is read, and offered by its id and its sheet's name")
  func soundForm() throws {
    let templates = try Templates(forms: [("thu.yaml", FormReaderTests.form)], documents: [("tin.mustache", "")])
    let offers = offered(by: templates)
    #expect(offers.map(\.id) == ["thu", "tin"])
    #expect(offers.map(\.kind) == [.form, .document])
    #expect(offers[0].title == "Biểu thử")
  }

  @Test(
    "a document is offered by the name in the comment of its first line, else by its id",
    arguments: [
      ("{{! Tên: Tờ trình }}\nNội dung", "Tờ trình"), ("\u{FEFF}{{!Tên:Tờ trình}}\r\nNội dung", "Tờ trình"),
      ("{{! Tờ trình }}\nNội dung", "tin"), ("Nội dung {{! Tên: Tờ trình }}", "tin"), ("{{! Tên: }}", "tin"),
      ("", "tin"),
    ])
  func documentTitle(text: String, title: String) throws {
    let templates = try Templates(forms: [], documents: [("tin.mustache", text)])
    #expect(offered(by: templates).map(\.title) == [title])
  }

  @Test("the repository's documents have names")
  func repositoryDocuments() throws {
    let texts = try ["tien-do", "van-ban"].map {
      (name: "\($0).mustache", text: try Repository.text("Templates/documents/\($0).mustache"))
    }
    let documents = offered(by: try Templates(forms: [], documents: texts))
    #expect(documents.map(\.title) == ["Báo cáo tình hình thực hiện", "Văn bản kế hoạch"])
  }

  @Test("the repository's forms are sound")
  func repositoryForms() throws {
    let ids = offered(by: try RepositoryTemplates.read()).map(\.id)
    #expect(ids.starts(with: ["kinh-phi", "nguon-von", "tien-do-quy", "phan-cong", "giai-ngan"]))
  }

  static let faults: [(old: String, new: String, line: Int, message: String)] = [
    ("view: funding", "view: funds", 3, "“view” không nhận giá trị “funds”"),
    ("view: funding\n", "", 1, "thiếu mục “view”"),
    ("field: activity", "field: aktivity", 7, "không có trường “aktivity”"),
    ("field: activity", "field: spent", 7, "không có trường “spent”"),
    ("each: sources", "each: quarters", 9, "không lặp lại được theo “quarters”"),
    ("totals: first", "totals: top", 5, "các giá trị dùng được: first, last, none"),
    ("totals: first", "total: first", 5, "không có mục “total”"),
    ("heading: STT", "head: STT", 8, "không có mục “head”"),
    ("width: 12", "width: rộng", 9, "phải là một số từ 1 đến 200"),
    ("{programme}", "{program}", 4, "không có chỗ điền “{program}”"),
    ("sheet: Biểu thử", "sheet: Biểu 1/2", 2, "không dùng làm tên trang tính được"),
    ("id: thu", "id: biểu thử", 1, "không dùng làm mã được"),
    ("totals: first", "signature: có", 5, "phải là true hoặc false"),
    ("totals: first", "notes: một dòng", 5, "phải là danh sách"),
    ("totals: first", "totals: [first", 6, "viết sai ở dòng này"),
    ("totals: first", "id: khac", 1, "không đọc được biểu mẫu (mục viết hai lần: id)"),
    ("    heading: STT\n", "", 7, "thiếu mục “heading”"),
    ("width: 12", "format: text", 9, "“format” không nhận giá trị “text”"),
  ]

  @Test("a fault is told with its file, its line and the way out", arguments: faults)
  func faultsHaveLines(fault: (old: String, new: String, line: Int, message: String)) throws {
    let text = FormReaderTests.form
    #expect(text.contains(fault.old))
    let error = try #require(FormReaderTests.fault(text.replacing(fault.old, with: fault.new, maxReplacements: 1)))
    #expect(error.line == fault.line, "\(error.wording.vi)")
    #expect(error.wording.vi.hasPrefix("thu.yaml:\(fault.line): "))
    #expect(error.wording.vi.contains(fault.message), "\(error.wording.vi)")
  }

  @Test("a document may not have a form's id: they would be one file")
  func documentsAndForms() {
    #expect(throws: TemplateError(file: "thu.mustache", line: 0, .taken("thu", by: "a.yaml"))) {
      try Templates(forms: [("a.yaml", FormReaderTests.form)], documents: [("thu.mustache", "")])
    }
  }

  @Test("two forms may not share an id or a tab, nor take the name of a sheet of the program")
  func namesAreTaken() {
    let form = FormReaderTests.form
    let cases: [(String, TemplateError.Problem)] = [
      (form, .taken("thu", by: "a.yaml")),
      (form.replacing("id: thu", with: "id: khac"), .taken("Biểu thử", by: "a.yaml")),
    ]
    for (second, problem) in cases {
      #expect(throws: TemplateError(file: "b.yaml", line: 0, problem)) {
        try Templates(forms: [("b.yaml", second), ("a.yaml", form)], documents: [])
      }
    }
    let taken = form.replacing("Biểu thử", with: "tổng hợp")
    #expect(throws: TemplateError(file: "a.yaml", line: 0, .takenByProgram("tổng hợp"))) {
      try Templates(forms: [("a.yaml", taken)], documents: [])
    }
  }
}

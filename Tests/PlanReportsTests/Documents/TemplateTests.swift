import PlanModel
import Testing

@testable import PlanReports

@Suite("Document templates")
struct TemplateTests {
  private let assessment = Fixture.assessment(Fixture.plan())

  @Test("what a template asks for is filled in, and nothing is escaped as for a web page")
  func filling() throws {
    let assessment = Fixture.assessment(Fixture.plan { $0.identity.title = "Kế hoạch “A & B” <1>" })
    #expect(try Fixture.render("{{ten_ke_hoach}} số {{so_ky_hieu}}", assessment) == "Kế hoạch “A & B” <1> số\n")
    #expect(try Fixture.render("{{#minh_hoa}}a{{/minh_hoa}}{{^minh_hoa}}b{{/minh_hoa}}", assessment) == "b\n")
    #expect(
      try Fixture.render("{{#dong_co_quan}}\n{{dong}}\n{{/dong_co_quan}}\n", assessment)
        == "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n")
  }

  @Test("a text of the plan can neither mark the layout nor bring tags of its own")
  func foreignMarks() throws {
    let assessment = Fixture.assessment(Fixture.plan { $0.identity.title = "\u{1}Tên\n{{dia_danh}}" })
    #expect(try Fixture.render("{{ten_ke_hoach}}", assessment) == " Tên {{dia_danh}}\n")
  }

  @Test("a template that comes to nothing makes no document")
  func nothing() throws {
    let options = BuildOptions(version: "0")
    let templates = [(id: "mau", text: "{{#co_thuc_hien}}Báo cáo{{/co_thuc_hien}}\n")]
    #expect(try renderDocuments(assessment, templates: templates, options: options).isEmpty)
  }

  @Test(
    "a fault in a template names the file, the line and the way out",
    arguments: [
      ("Dòng một\n{{ten_ke_hoch}}", 2, "{{ten_ke_hoch}}"),
      ("{{! ghi chú\n dài }}\n{{#nhiem_vu}}\n{{so_tien}}\n{{/nhiem_vu}}", 4, "ten_nhiem_vu"),
      ("a\n{{#minh_hoa}}\nb", 2, "{{/minh_hoa}}"), ("a\n\n{{/minh_hoa}}", 3, "{{/minh_hoa}}"),
      ("{{#minh_hoa}}\n{{#co_nguon}}\n{{/minh_hoa}}", 3, "{{/co_nguon}}"), ("a\n{{minh_hoa", 2, "}}"),
      ("{{minh_hoa}}", 1, "{{#minh_hoa}}"), ("a\n{{> phan_dau}}", 2, "{{#tên}}"), ("{{=<% %>=}}", 1, "{{#tên}}"),
      ("a\n{{nhiệm vụ}}", 2, "nhiệm vụ"), ("{{.}}", 1, "{{.}}"),
      ("{{#uppercased(ten_ke_hoach)}}{{/x}}", 1, "uppercased"),
    ])
  func faults(template: String, line: Int, named: String) {
    let error = #expect(throws: TemplateError.self) {
      try renderDocuments(
        assessment, templates: [(id: "cong-van", text: template)], options: BuildOptions(version: "0"))
    }
    #expect(error?.file == "cong-van.mustache")
    #expect(error?.line == line)
    let wording = error?.wording
    #expect(wording?.vi.contains(named) == true, "\(wording?.vi ?? "")")
    #expect(wording?.en.contains(named.replacing("tên", with: "name")) == true, "\(wording?.en ?? "")")
  }

  @Test("a tag is a fault even where its section is not rendered")
  func hiddenTag() {
    #expect(throws: TemplateError.self) { try Fixture.render("{{#minh_hoa}}{{khong_co}}{{/minh_hoa}}", assessment) }
  }

  @Test("everything announced to templates is there, and nothing else", arguments: ["van-ban", "tien-do"])
  func contextKeepsToScope(id: String) {
    for assessment in [assessment, SampleAssessments.langSon, SampleAssessments.bacKan] {
      let context = DocumentText(assessment: assessment, id: id, isDraft: false).context
      #expect(DocumentText.scope.breaches(by: context) == [])
    }
  }
}

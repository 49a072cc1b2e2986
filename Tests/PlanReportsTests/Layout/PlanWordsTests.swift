import PlanModel
import Testing

@testable import PlanReports

@Suite("What a plan is called")
struct PlanWordsTests {
  private func plan(_ edit: (inout PlanIdentity) -> Void) -> Assessment {
    var builder = PlanBuilder()
    builder.plan.identity = PlanIdentity()
    edit(&builder.plan.identity)
    return builder.assessment()
  }

  private func period(_ first: Int, _ last: Int) -> Located<Period>? { PlanBuilder().period(first, last) }

  @Test(
    "titles say no word and no period twice",
    arguments: [
      (nil, "Kế hoạch tập huấn năm 2026", "Tiến độ thực hiện Kế hoạch tập huấn năm 2026"),
      (nil, "Kế hoạch thực hiện Chương trình khuyến công", "Tiến độ thực hiện Chương trình khuyến công năm 2026"),
      (nil, "Thực hiện Đề án OCOP", "Tiến độ thực hiện Đề án OCOP năm 2026"),
      (nil, "Triển khai thực hiện Đề án OCOP", "Tiến độ thực hiện Đề án OCOP năm 2026"),
      (nil, "Về việc ban hành Kế hoạch thực hiện Đề án OCOP", "Tiến độ thực hiện Đề án OCOP năm 2026"),
      (nil, "Phát triển cây chè", "Tiến độ thực hiện kế hoạch phát triển cây chè năm 2026"),
      (nil, nil, "Tiến độ thực hiện kế hoạch năm 2026"),
      ("Thực hiện Đề án OCOP năm 2026", "Kế hoạch", "Tiến độ thực hiện Đề án OCOP năm 2026"),
      (
        "Chương trình OCOP giai đoạn 2021 - 2030", nil,
        "Tiến độ thực hiện Chương trình OCOP giai đoạn 2021 - 2030 năm 2026"
      ),
    ] as [(String?, String?, String)])
  func titles(programme: String?, title: String?, filled: String) {
    let assessment = plan {
      ($0.programme, $0.title, $0.period) = (programme, title, period(2026, 2026))
    }
    #expect(assessment.fillings().fill("Tiến độ thực hiện {programme} {period}") == filled)
  }

  @Test(
    "a period is known in any spelling, and nothing else is taken for it",
    arguments: [
      ("Đề án OCOP giai đoạn 2021-2025", 2021, 2025, true), ("Đề án OCOP, giai đoạn 2021 - 2025", 2021, 2025, true),
      ("Đề án OCOP (2021 – 2025)", 2021, 2025, true), ("từ năm 2021 đến năm 2025", 2021, 2025, true),
      ("Đề án OCOP 2021-2030", 2021, 2025, false), ("Đề án OCOP năm 2025", 2021, 2025, false),
      ("năm 2021, năm 2025", 2021, 2025, false), ("Kế hoạch năm 2026", 2026, 2026, true),
      ("Kế hoạch năm 2026 của Sở Công Thương", 2026, 2026, true), ("Tập huấn 2026", 2026, 2026, true),
      ("Kế hoạch giai đoạn 2021-2026", 2026, 2026, false), ("Kế hoạch giai đoạn 2026 - 2030", 2026, 2026, false),
      ("Nghị quyết số 12/2026/NQ-HĐND", 2026, 2026, false), ("Quyết định ngày 05/6/2026", 2026, 2026, false),
      ("Đề án 12026", 2026, 2026, false), ("", 2026, 2026, false),
    ])
  func periods(text: String, first: Int, last: Int, isNamed: Bool) throws {
    #expect(try #require(Period(firstYear: first, lastYear: last)).isNamed(in: text) == isNamed)
  }

  @Test("what a form is attached to has dots for what the plan does not say, and is called by its name elsewhere")
  func captions() {
    let named = plan { $0.title = "Kế hoạch tập huấn năm 2026" }
    #expect(named.fillings().fill("({attached})") == "(Kèm theo Kế hoạch số …… ngày … tháng … năm …)")
    #expect(named.plan.citation == "Kế hoạch tập huấn năm 2026")
    let numbered = plan { ($0.number, $0.issuer) = ("45/KH-UBND", "Ủy ban nhân dân huyện Chi Lăng") }
    #expect(
      numbered.fillings().fill("({attached})")
        == "(Kèm theo Kế hoạch số 45/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân huyện Chi Lăng)")
    #expect(numbered.plan.citation == "Kế hoạch số 45/KH-UBND của Ủy ban nhân dân huyện Chi Lăng")
  }

  @Test(
    "a subject does not repeat the kind over it",
    arguments: [
      ("kế hoạch", "Kế hoạch tập huấn năm 2026", "Tập huấn năm 2026"), ("Kế hoạch", "KẾ HOẠCH TẬP HUẤN", "TẬP HUẤN"),
      ("quyết định", "Về việc ban hành Kế hoạch", "Về việc ban hành Kế hoạch"), ("kế hoạch", "Kế hoạch", "Kế hoạch"),
      ("", "Kế hoạch tập huấn", "Kế hoạch tập huấn"), ("kế hoạch", "Kế hoạchtập huấn", "Kế hoạchtập huấn"),
    ])
  func subjects(kind: String, subject: String, shown: String) {
    #expect(OfficialText.without(kind, before: subject) == shown)
  }
}

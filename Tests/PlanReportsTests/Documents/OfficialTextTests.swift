import PlanModel
import TestSupport
import Testing

@testable import PlanReports

@Suite("How offices write")
struct OfficialTextTests {
  @Test(
    "a rate has two decimals, half up",
    arguments: [
      (46_075, 100_000, "46,08"), (46_074, 100_000, "46,07"), (30, 13, "230,77"), (0, 5, "0,00"), (1, 200, "0,50"),
      (-1, 3, "-33,33"),
    ])
  func percent(part: Int64, whole: Int64, text: String) {
    #expect(OfficialText.percent(Money(dong: part), of: Money(dong: whole)) == text)
    #expect(OfficialText.percent(Money(dong: part), of: .zero) == nil)
  }

  @Test(
    "numbers are written with points and a comma, exactly",
    arguments: [
      (51, 0, "51"), (15, 1, "1,5"), (5, 2, "0,05"), (12_000, 0, "12.000"), (-125, 1, "-12,5"),
      (1_234_567, 3, "1.234,567"),
    ])
  func quantities(mantissa: Int64, decimals: Int, text: String) {
    #expect(Quantity(mantissa: mantissa, decimals: decimals).official == text)
  }

  @Test("a list gets its marks, and what was written keeps its own")
  func marks() {
    #expect(OfficialText.ended("Trong quý I/2018.") == "Trong quý I/2018.")
    #expect(OfficialText.ended("Quý III - quý IV/2018 ") == "Quý III - quý IV/2018.")
    #expect(OfficialText.ended("…nhà hàng...") == "…nhà hàng...")
    for text in ["[...]", "Xây dựng thương hiệu […]", "các nội dung khác (...)", "[Bản đăng tải dừng ở đây]"] {
      #expect(OfficialText.ended(text) == text)
      #expect(OfficialText.finished(text) == text, "nothing follows after something is left out")
    }
    #expect(OfficialText.ended("theo tài liệu [1]") == "theo tài liệu [1].")
    #expect(OfficialText.finished("thi hành Quyết định này.") == "thi hành Quyết định này./.")
    #expect(OfficialText.finished("thi hành./.") == "thi hành./.")
    #expect(OfficialText.unended("Căn cứ Luật;") == "Căn cứ Luật")
    #expect(OfficialText.list(["A", "B"]) == "A, B")
    #expect(OfficialText.list(["các huyện, thành phố", "B"]) == "các huyện, thành phố; B")
    #expect(OfficialText.withinSentence("Ngân sách tỉnh") == "ngân sách tỉnh")
    #expect(OfficialText.withinSentence("ODA không hoàn lại") == "ODA không hoàn lại")
  }

  @Test("words are said where they stand whole, in any case")
  func saidWords() {
    #expect(OfficialText.says("Thực hiện Trong Quý I.", "trong quý I"))
    #expect(OfficialText.says("(trước ngày 20/2/2021)", "Trước ngày 20/2/2021"))
    for other in ["trong quý II", "trong quý I/2018", "trong quý", ""] {
      #expect(!OfficialText.says(other, "trong quý I"))
    }
    #expect(!OfficialText.says("trong quý I", ""))
  }

  @Test(
    "a free place is known without case and diacritics, and nothing else is one",
    arguments: [
      ("{{nhiệm vụ}}", ProsePlaceholder.activities), ("  {{ NHIEM  VU }} ", .activities), ("{{Kinh Phí}}", .funding),
      ("{{tổ chức thực hiện}}", .organisation), ("{{chi tieu}}", .targets), ("nhiệm vụ", nil), ("{{khác}}", nil),
      ("- {{kinh phí}}", nil), ("{{}}", nil),
    ] as [(String, ProsePlaceholder?)])
  func places(line: String, place: ProsePlaceholder?) {
    #expect(ProsePlaceholder(line: line) == place)
  }

  @Test("a chapter's number counts on in Roman signs")
  func roman() {
    #expect((1...99).allSatisfy { Roman.value(of: Roman.text($0)) == $0 })
    #expect([4, 9, 14, 40, 99].map(Roman.text) == ["IV", "IX", "XIV", "XL", "XCIX"])
    #expect(Roman.value(of: "VI.") == 6)
    #expect(["", "1", "IIII", "Điều"].allSatisfy { Roman.value(of: $0) == nil })
  }
}

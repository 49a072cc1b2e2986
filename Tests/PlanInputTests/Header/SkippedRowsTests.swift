import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Rows around the figures")
struct SkippedRowsTests {
  @Test(
    "titles, numbers of columns and totals around a file of a sample change nothing that is read from it",
    arguments: Repository.samples)
  func noise(_ sample: String) throws {
    let files = try Repository.files(ofSample: sample)
    let clean = readPlan(files.map { ($0.name, Array($0.text.utf8)) })
    for index in files.indices where files[index].name != "plan.csv" {
      var noisy = files
      noisy[index].text = SkippedRowsTests.noisy(files[index].text)
      let read = readPlan(noisy.map { ($0.name, Array($0.text.utf8)) })
      #expect(SkippedRowsTests.values(of: read.plan) == SkippedRowsTests.values(of: clean.plan), "\(files[index].name)")
      #expect(read.codes == clean.codes)
      #expect(read.found(.f021).compactMap(\.place?.file.text) == [files[index].name])
    }
  }

  private static func noisy(_ text: String) -> String {
    let end = text.firstIndex(of: "\n") ?? text.endIndex
    let width = text[..<end].split(separator: ",", omittingEmptySubsequences: false).count
    let numbers = (1...width).map { "(\($0))" }.joined(separator: ",")
    return "ỦY BAN NHÂN DÂN TỈNH\n\"BIỂU 01, TỔNG HỢP\",,\n\n\(text[..<end])\n\(numbers)\(text[end...])"
      + "TỔNG CỘNG\(String(repeating: ",", count: width - 2)),1\n"
  }

  /// What a plan says, without the places where it stands.
  private static func values(of plan: Plan) -> [String] {
    plan.activities.rows.map { activity in
      let lead = activity.lead.map(\.value.text)
      let years = activity.yearCosts.map(\.cost.value)
      return "\(activity.code.value) \(activity.name) \(lead) \(String(describing: activity.cost?.value)) \(years)"
    } + plan.sources.rows.map { "\($0.code.value) \(String(describing: $0.total?.value))" }
      + plan.funding.map { "\($0.amount.value)" }
      + plan.rules.map { "\($0.source.value) \(String(describing: $0.value?.value))" }
      + plan.records.rows.map { "\($0.day) \($0.amount)" } + plan.targets.map { "\($0.code.value) \($0.name)" }
      + plan.units.map(\.name.text) + plan.duties.map { "\($0.text ?? "")" } + plan.sections.map(\.number.value)
      + plan.obligations.map(\.code.value)
  }

  @Test(
    "the unit of a column is its own, else that of its cell below, else that of the file, else the plan's",
    arguments: [
      ("stt,tên,kinh phí\n1,Tập huấn,5\n", 5_000),
      ("ĐVT: triệu đồng\nstt,tên,kinh phí\n1,Tập huấn,5\n", 5_000_000),
      ("BIỂU 01 (Đơn vị tính: tỷ đồng),,\nstt,tên,kinh phí\n1,Tập huấn,5\n", 5_000_000_000),
      ("stt,tên,kinh phí\n,,ĐVT: triệu đồng\n1,Tập huấn,5\n", 5_000_000),
      ("stt,tên,kinh phí\n,,(triệu đồng)\n(1),(2),(3)\n1,Tập huấn,5\n", 5_000_000),
      ("ĐVT: tỷ đồng\nstt,tên,kinh phí (triệu đồng)\n1,Tập huấn,5\n", 5_000_000),
    ])
  func units(_ text: String, _ dong: Int64) {
    let read = readPlan(["plan.csv": "key,value\nperiod,2021\nmoney_unit,nghìn đồng\n", "activities.csv": text])
    #expect(read.codes == [])
    #expect(read.plan.activities.rows.map(\.cost?.value) == [Money(dong: dong)])
  }

  @Test("a line above plan.csv tells the plan's unit where no row does")
  func unitOfPlan() {
    let read = readPlan(["plan.csv": "KẾ HOẠCH\nĐVT: triệu đồng,\nkey,value\nperiod,2021\ntotal,5\n"])
    #expect(read.plan.identity.moneyUnit == .million)
    #expect(read.plan.identity.total?.value == Money(dong: 5_000_000))
    #expect(read.found(.f021).count == 1)
  }

  @Test(
    "a unit amid the figures is refused where it is another one than holds above",
    arguments: [("ĐVT: tỷ đồng", [Code.f010]), ("ĐVT: triệu đồng", []), ("Đơn vị tính: lớp", [])])
  func change(_ line: String, _ codes: [Code]) {
    let read = readPlan(["activities.csv": "ĐVT: triệu đồng\nstt,tên,kinh phí\n1,Một,5\n,\(line),\n2,Hai,6\n"])
    #expect(read.codes == codes)
    #expect(read.plan.activities.rows.count == 2)
  }

  @Test(
    "the second line of a header with merged cells is read with the first",
    arguments: [
      "STT,Nội dung,Kinh phí (triệu đồng),,\n,,Tổng số,Năm 2021,Năm 2022\n1,Một,3,1,2\n",
      "STT,Nội dung,Kinh phí,,\n,,Tổng số,Năm 2021,Năm 2022\n,,triệu đồng,triệu đồng,triệu đồng\nA,B,1=2+3,2,3\n1,Một,3,1,2\n",
    ])
  func mergedHeader(_ text: String) {
    let activity = readPlan(["activities.csv": text]).plan.activities.rows.first
    #expect(activity?.cost?.value == Money(dong: 3_000_000))
    #expect(activity?.yearCosts.map(\.cost.value) == [Money(dong: 1_000_000), Money(dong: 2_000_000)])
  }

  @Test(
    "a row is a total by its first word and nothing but figures behind it",
    arguments: [
      (",Tổng cộng,5", 1), ("Cộng:,,5", 1), ("TỔNG SỐ (I+II),,\"1.000,5\"", 1), ("Tổng cộng: 115.350,,", 1),
      ("Tổng,Tổng,=SUM(C2:C3)", 1), ("9,Tổng cộng,5", 2), ("Tổng hợp,Báo cáo,5", 2), ("Cộng,Cộng đồng,5", 2),
    ])
  func totals(_ row: String, _ count: Int) {
    let read = readPlan(["activities.csv": "stt,tên,kinh phí\n1,Một,5\n\(row)\n"])
    #expect(read.plan.activities.rows.count == count)
    #expect(read.found(.f021).count == 2 - count)
    #expect(read.codes == [])
  }

  @Test(
    "a row below the header numbers its columns where all of it does",
    arguments: [
      ("(1),(2),(3)", 1), ("(1),(2),(3)=(1)*(2)", 1), ("A,B,1", 1), ("1,2,3", 1), ("1,2,3=1+2", 1), ("1,3,5", 2),
      ("1,2,", 2),
    ])
  func numbers(_ row: String, _ count: Int) {
    let read = readPlan(["activities.csv": "stt,tên,kinh phí\n\(row)\nI,Một,5\n"])
    #expect(read.plan.activities.rows.count == count)
  }

  @Test("where no row names the columns the first one is the header that lacks them")
  func noHeader() {
    let read = readPlan(["activities.csv": "KẾ HOẠCH\nviệc,tiền\nTập huấn,5\n"])
    #expect(read.found(.f005).map(\.place?.line) == [1, 1])
    #expect(read.found(.f021) == [])
  }
}

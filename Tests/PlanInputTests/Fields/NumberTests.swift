import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Numbers")
struct NumberTests {
  @Test(
    "a number alone means what Vietnamese use and its own separators say",
    arguments: [
      ("115.350", 115_350, 0), ("52.150,5", 521_505, 1), ("1,5", 15, 1), ("12.34", 1_234, 2),
      ("1.234.567", 1_234_567, 0),
      ("1,234,567", 1_234_567, 0), ("1.234,56", 123_456, 2), ("1,234.56", 123_456, 2), ("1 234 567", 1_234_567, 0),
      ("1\u{A0}234", 1_234, 0), ("1\u{202F}234,5", 12_345, 1), ("(1.000)", -1_000, 0), ("-1.000", -1_000, 0),
      ("\u{2212}1.000", -1_000, 0), ("1.000-", -1_000, 0), ("03", 3, 0), ("0,500", 500, 3), ("1,50", 150, 2),
      ("1,500", 1_500, 3), ("1.000 đ", 1_000, 0), ("₫1.000", 1_000, 0), ("45,21 %", 4_521, 2), ("0", 0, 0),
    ])
  func alone(_ text: String, _ mantissa: Int64, _ decimals: Int) throws {
    let number = try #require(scanned(text))
    var evidence = SeparatorEvidence()
    evidence.add(number, at: field(text))
    #expect(number.digits == mantissa)
    #expect(number.decimals(in: evidence.use) == decimals)
  }

  @Test(
    "what is no number is told",
    arguments: [
      "12.34.5", "1.2,3", "1,234.567,8", "1234 567", "12 5", ".5", "5.", "#REF!", "1,15E+11", "5 con", "05/6", "--5",
      "1..000", "()", "đ", "0.123.456", "1,234.5.6", "0,0000000000000000001",
    ])
  func unreadable(_ text: String) {
    guard case .unreadable = text.withBytes(scanNumber) else {
      Issue.record("\(text) was read")
      return
    }
  }

  @Test("signs that stand for nothing are blank", arguments: ["", "-", "–", "—", "x", "X", ".", "…", "..."])
  func placeholders(_ text: String) {
    guard case .blank = text.withBytes(scanNumber) else {
      Issue.record("\(text) is not blank")
      return
    }
  }

  @Test("a number of more digits than can be held is told", arguments: ["9223372036854775808", "99999999999999999999"])
  func tooLarge(_ text: String) {
    guard case .tooLarge = text.withBytes(scanNumber) else {
      Issue.record("\(text) is not too large")
      return
    }
  }

  @Test("an amount takes the cell's unit before the column's, exactly")
  func units() throws {
    #expect(try amount("115,35 tỷ", .million) == Money(dong: 115_350_000_000))
    #expect(try amount("5 tr.đ", .dong) == Money(dong: 5_000_000))
    #expect(try amount("500 nghìn", .million) == Money(dong: 500_000))
    #expect(try amount("115.350", .million) == Money(dong: 115_350_000_000))
    #expect(try amount("1.000 VNĐ", .million) == Money(dong: 1_000))
    #expect(try amount("0,000001", .million) == Money(dong: 1))
  }

  @Test(
    "an amount that is no whole đồng, or beyond range, is F011", arguments: ["0,0000001", "9.223.372.036.855", "5%"])
  func noAmount(_ text: String) {
    let read = readPlan(["activities.csv": "activity;name;cost (triệu đồng)\n1;a;\(text)\n"])
    #expect(read.codes == [.f011])
  }

  @Test(
    "an amount that is not whole is told in its unit, which is said once",
    arguments: [
      ("1,23456", "“1,23456” nghìn đồng không tròn đồng.", "“1,23456” thousand đồng is not a whole number of đồng."),
      ("0,5 đồng", "“0,5 đồng” không tròn đồng.", "“0,5 đồng” is not a whole number of đồng."),
    ])
  func fractions(_ cost: String, _ vi: String, _ en: String) {
    let read = readPlan(["activities.csv": "stt;tên;kinh phí (nghìn đồng)\n1;Tập huấn;\(cost)\n"])
    #expect(read.found(.f011).map(\.message) == [Wording(vi: vi, en: en)])
  }

  @Test("a column's use is what most of its values tell; the others are F010, each named with a witness")
  func contradiction() {
    let read = readPlan(["activities.csv": "activity;name;cost\n1;a;1.500.000\n2;b;1,000,000\n3;c;2.000.000\n4;d;7\n"])
    #expect(read.codes == [.f010])
    #expect(read.found(.f010).first?.message.vi.contains("1.500.000") == true)
    #expect(read.plan.activities.rows.map(\.cost?.value.dong) == [1_500_000, nil, 2_000_000, 7])
  }

  @Test("English separators hold for a whole column once a value shows them")
  func english() {
    let read = readPlan(["activities.csv": "activity;name;cost\n1;a;1,500\n2;b;1,000,000\n3;c;2,000.00\n"])
    #expect(read.found(.f018) == [])
    #expect(read.plan.activities.rows.map(\.cost?.value.dong) == [1_500, 1_000_000, 2_000])
  }

  @Test("a lone comma before three digits is decimal, and said once a column")
  func assumed() {
    let read = readPlan([
      "activities.csv": "activity;name;cost (triệu đồng);cost_2021 (triệu đồng)\n1;a;115,350;1,500\n2;b;52,150;1.500\n"
    ])
    #expect(read.found(.f018).map(\.place?.column) == [3, 4])
    #expect(read.plan.activities.rows[0].cost?.value == Money(dong: 115_350_000))
    #expect(read.plan.activities.rows[1].yearCosts[0].cost.value == Money(dong: 1_500_000_000))
  }

  @Test("dots before three digits are thousands without a note")
  func dots() {
    let read = readPlan(["activities.csv": "activity,name,cost\n1,a,52.150\n2,b,1.000\n"])
    #expect(read.findings.sorted == [])
    #expect(read.plan.activities.rows.map(\.cost?.value.dong) == [52_150, 1_000])
  }

  @Test("any amount written in either use is read back", arguments: [SeparatorUse.vietnamese, .english])
  func roundTrip(_ use: SeparatorUse) throws {
    let seed: UInt64 = 129
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let digits = Int64.random(in: -9_999_999_999...9_999_999_999, using: &random)
      let decimals = Int.random(in: 0...4, using: &random)
      let text = written(digits, decimals, use)
      let number = try #require(scanned(text), "\(text), seed \(seed)")
      #expect(number.digits == digits, "\(text), seed \(seed)")
      #expect(number.decimals(in: use) == decimals, "\(text), seed \(seed)")
    }
  }

  @Test("what nearly all numbers look like is read fast, and as it is read at leisure")
  func fastAndAtLeisure() {
    let seed: UInt64 = 1_500
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        ["0", "1", "12", "123", "007", ".", ".", ",", "-", " ", "đ"].randomElement(using: &random) ?? ""
      }.joined()
      let (fast, atLeisure) = (text.withBytes(scanNumber), text.withBytes(scanAnyNumber))
      #expect("\(fast)" == "\(atLeisure)", "\(text), seed \(seed)")
    }
  }

  private func written(_ digits: Int64, _ decimals: Int, _ use: SeparatorUse) -> String {
    let all = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - all.count)) + all
    let head = separated(Int(padded.dropLast(decimals)) ?? 0)
    let english = use == .english
    return (digits < 0 ? "-" : "") + (english ? head.en : head.vi)
      + (decimals > 0 ? (english ? "." : ",") + padded.suffix(decimals) : "")
  }

  private func amount(_ text: String, _ unit: MoneyUnit) throws -> Money? {
    var log = ReadingLog()
    return try NumberColumn([field(text)], log: &log).use.amount(text.withBytes(scanNumber), unit: unit).get()
  }

  private func scanned(_ text: String) -> ScannedNumber? {
    if case .number(let number) = text.withBytes(scanNumber) { number } else { nil }
  }

  private func field(_ text: String) -> Field {
    Field(text: text, place: SourcePlace(file: FileName(.plan), line: 2, column: 2), column: "value")
  }
}

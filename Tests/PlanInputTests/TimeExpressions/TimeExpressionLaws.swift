import PlanInput
import PlanModel
import TestSupport
import Testing

@Suite("Laws of time expressions")
struct TimeExpressionLaws {
  private static let year2019 = Period(firstYear: 2019, lastYear: 2019)
  private static let years = Period(firstYear: 2021, lastYear: 2025)

  @Test("An interval of quarters, months or days, written in official style, is read as itself", arguments: 1...20)
  func writtenIsRead(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let (text, interval) = written(&random)
      let schedule = try TimeExpression.read(text, period: nil)
      #expect(schedule.windows == [interval], "seed \(seed): \(text)")
      #expect(schedule.assumptions.isEmpty, "seed \(seed): \(text)")
      #expect(schedule.kind == (interval.start == interval.end ? .point : .range), "seed \(seed): \(text)")
    }
  }

  @Test(
    "Case, kinds of space and dash, and normalisation forms make no difference", arguments: TimeExpressionCase.accepted)
  func spellingsAreOne(_ expected: TimeExpressionCase) throws {
    let period = expected.period.flatMap(Period.init(text:))
    let plain = try TimeExpression.read(expected.text, period: period, calendar: .standard)
    let respelt: [String] = [
      expected.text.uppercased(), expected.text.lowercased(), expected.text.decomposed,
      expected.text.replacing(" ", with: "\u{A0}"), expected.text.replacing(" ", with: "  "),
      expected.text.replacing("-", with: "–"), expected.text.replacing("-", with: "—"), "  \(expected.text) .",
    ]
    for text in respelt {
      let schedule = try TimeExpression.read(text, period: period, calendar: .standard)
      #expect(schedule.windows == plain.windows, "\(text)")
      #expect(schedule.kind == plain.kind, "\(text)")
    }
  }

  @Test("What is put together at random is read or refused, and what is read begins before it ends", arguments: 1...20)
  func compositionsHold(_ seed: UInt64) {
    let words = [
      "quý", "quí", "Qúy", "I", "II", "III", "IV", "V", "tháng", "ngày", "năm", "tuần", "2018", "2019", "15", "30",
      "31",
      "4", "6", "13", "0", "29/02", "31/4", "15/4/2018", "/2019", "-", "đến", "từ", "trong", "trước", "chậm nhất",
      "hằng",
      "mỗi", "đầu", "giữa", "cuối", "nửa", "một lần", "lần", "/", ",", "và", "(", ")", "định kỳ", "giai đoạn",
      "2021 - 2025", "thường xuyên", "kể từ", "trong vòng", "làm việc", "của", "sau", "thượng tuần", "QII", "T5",
      "6 tháng",
      "khi có yêu cầu", "theo", "hết", "cả",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...7, using: &random)).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      holds(text, [nil, Self.year2019, Self.years].randomElement(using: &random) ?? nil, seed: seed)
    }
  }

  @Test("Ten thousand spoilt expressions never stop the reader", arguments: 1...10)
  func spoiltTextsAreSurvived(_ seed: UInt64) {
    let texts = (TimeExpressionCase.accepted + TimeExpressionCase.refused).map(\.text)
    let signs = Array("0123456789IVXLTQqt/-–.,;()& \u{A0}\u{301}\u{200B}đéýăn🙂\n\t\"%>ªⅡ٣")
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      var characters = Array(texts.randomElement(using: &random) ?? "")
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...characters.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where place < characters.count: characters.remove(at: place)
        case 1 where place < characters.count: characters[place] = signs.randomElement(using: &random) ?? "?"
        case 2: characters += texts.randomElement(using: &random) ?? ""
        default: characters.insert(signs.randomElement(using: &random) ?? "?", at: place)
        }
      }
      holds(String(characters), [nil, Self.year2019, Self.years].randomElement(using: &random) ?? nil, seed: seed)
    }
  }

  @Test(
    "Numbers at the calendar's ends are refused or read, not wrapped",
    arguments: [
      "999999999 ngày kể từ ngày 01/01/2018", "9999 năm kể từ ngày 01/01/2018", "9999 tháng kể từ 01/01/2018",
      "9999 ngày làm việc kể từ ngày 01/01/2018", "99999999999999999999", "quý 99999999999", "00/00/0000", "99999",
      "tháng 00/2018", "ngày 0/1/2018", "năm thứ 9999 của giai đoạn", "9999 năm một lần", "hằng tuần", "quý II",
      "0 năm một lần", "0 lần/năm",
      "9999/9999/9999", "giai đoạn 2199 - 1900",
    ])
  func endsOfTheCalendar(_ text: String) {
    for period in [
      nil, Self.year2019, Self.years, Period(firstYear: 1, lastYear: 2), Period(firstYear: 9999, lastYear: 9999),
      Period(firstYear: 1, lastYear: 9999),
    ] {
      holds(text, period, seed: 0)
    }
  }

  @Test(
    "What is refused says where, and for what it waited",
    arguments: [
      ("quý V/2018", "tại “V” (ký tự thứ 5) cần quý I, II, III hoặc IV"),
      ("tháng 13/2018", "tại “13” (ký tự thứ 7) cần tháng từ 1 đến 12"),
      ("31/4/2018", "tại “31” (ký tự thứ 1): tháng 4/2018 chỉ có 30 ngày, không có ngày 31"),
      (
        "04/15/2018",
        "tại “04” (ký tự thứ 1): không có tháng 15; có vẻ ngày đứng sau tháng, ngày 15 tháng 4 phải viết là 15/4/2018"
      ),
      (
        "từ 30/6/2018 đến 01/5/2018",
        "tại “30” (ký tự thứ 4): kết thúc ngày 01/5/2018, trước khi bắt đầu ngày 30/6/2018"
      ),
      ("quý II", "tại “quý” (ký tự thứ 1): không ghi năm, và plan.csv cũng không có mục Giai đoạn (period)"),
      (
        "trước Tết Nguyên đán 1950",
        "tại “Tết” (ký tự thứ 7): chương trình không có ngày Tết Nguyên đán của năm 1950, cần ghi ngày dương lịch"
      ),
      ("từ quý I đến", "ở cuối cần một mốc thời gian (quý, tháng, ngày, năm)"),
      ("quý I/2018 abc", "tại “abc” (ký tự thứ 12): phần này thừa hoặc không hiểu được"),
      ("quý I/2018 - 2020", "tại “2020” (ký tự thứ 14) cần một mốc thời gian (quý, tháng, ngày, năm)"),
      ("khi có yêu cầu trong quý II", "tại “quý” (ký tự thứ 22): phần này thừa hoặc không hiểu được"),
      (
        "tuần 5 tháng 02/2021",
        "tại “tuần” (ký tự thứ 1): không có trong lịch, hoặc ngoài giai đoạn của kế hoạch"
      ),
      ("6 tháng năm", "ở cuối cần năm có bốn chữ số"),
      ("năm", "ở cuối cần năm có bốn chữ số"),
      ("2021-22", "tại “22” (ký tự thứ 6) cần năm có bốn chữ số"),
      ("khi có yêu cầu 15/4/2018", "tại “15” (ký tự thứ 16): phần này thừa hoặc không hiểu được"),
      ("theo kế hoạch, trước ngày 31/3/2018", "tại “trước” (ký tự thứ 16): phần này thừa hoặc không hiểu được"),
      ("331/QĐ-UBND", "“331/QĐ-UBND” không phải là thời gian"),
    ])
  func errorsSpeak(_ text: String, _ message: String) throws {
    let error = #expect(throws: TimeExpressionError.self) { try TimeExpression.read(text, period: nil) }
    let wording = try #require(error?.wording)
    #expect(wording.vi == message)
    #expect(Sentences.faults(vi: "\(wording.vi).", en: "\(wording.en).") == [])
  }

  @Test(
    "What is refused says the same in English",
    arguments: [
      ("quý V/2018", "at “V” (character 5) a quarter from I to IV is needed"),
      ("31/4/2018", "at “31” (character 1): month 4/2018 has only 30 days, and no day 31"),
      (
        "04/15/2018",
        "at “04” (character 1): there is no month 15; "
          + "the day seems to stand behind its month, and must come first, as in “15/4/2018”"
      ),
      (
        "từ 30/6/2018 đến 01/5/2018", "at “30” (character 4): the end, 2018-05-01, lies before the start, 2018-06-30"
      ),
      ("6 tháng năm", "at the end a year of four digits is needed"),
      ("331/QĐ-UBND", "“331/QĐ-UBND” is not a time"),
    ])
  func errorsSpeakEnglish(_ text: String, _ message: String) {
    let error = #expect(throws: TimeExpressionError.self) { try TimeExpression.read(text, period: nil) }
    #expect(error?.wording.en == message)
  }

  private func holds(_ text: String, _ period: Period?, seed: UInt64) {
    do throws(TimeExpressionError) {
      let schedule = try TimeExpression.read(text, period: period)
      #expect(schedule.text == text)
      #expect(schedule.windows.allSatisfy { !$0.isReversed }, "seed \(seed): \(text)")
      let ends = schedule.windows.compactMap(\.end)
      #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed): \(text)")
      #expect(schedule.kind != .point || schedule.windows.allSatisfy { $0.start == $0.end }, "seed \(seed): \(text)")
      #expect(
        ![.deadline, .recurDeadline].contains(schedule.kind)
          || schedule.windows.allSatisfy { $0.start == nil && $0.end != nil }, "seed \(seed): \(text)")
    } catch {
      #expect((0...text.count).contains(error.offset), "seed \(seed): \(text)")
      #expect(!error.wording.vi.isEmpty)
    }
  }

  /// A random interval and how an office writes it.
  private func written(_ random: inout SplitMix64) -> (String, DayInterval) {
    let year = Int.random(in: 2000...2030, using: &random)
    let isOneYear = Bool.random(using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let first = Quarter(year: year, number: Int.random(in: 1...4, using: &random))
      let last = Quarter(year: isOneYear ? year : year + 1, number: Int.random(in: 1...4, using: &random))
      let interval = DayInterval(start: first.firstDay, end: last.lastDay)
      if first == last { return ("Trong quý \(first.roman)/\(year)", interval) }
      guard first < last else {
        return (
          "Năm \(year)",
          DayInterval(start: Quarter(year: year, number: 1).firstDay, end: Quarter(year: year, number: 4).lastDay)
        )
      }
      let left = isOneYear ? "quý \(first.roman)" : "quý \(first.roman)/\(year)"
      return ("Từ \(left) - quý \(last.roman)/\(last.year)", interval)
    case 1:
      let months = [Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random)].sorted()
      let start = Day(year: year, month: months[0], day: 1)
      let end = Day(year: year, month: months[1], day: Day.daysInMonth(months[1], of: year))
      let names = months.map { $0 <= 2 ? "0\($0)" : "\($0)" }
      let text =
        months[0] == months[1] ? "Tháng \(names[0])/\(year)" : "Tháng \(names[0]) đến tháng \(names[1])/\(year)"
      return (text, DayInterval(start: start, end: end))
    default:
      let first = Day(number: Int32.random(in: 11_000...20_000, using: &random))
      let last = first.adding(days: Int.random(in: 0...500, using: &random))
      if first == last { return ("ngày \(first.official)", DayInterval(start: first, end: first)) }
      return ("từ ngày \(first.official) đến ngày \(last.official)", DayInterval(start: first, end: last))
    }
  }
}

extension String {
  /// The letters of time words with their marks apart, as some systems write them.
  fileprivate var decomposed: String {
    let parts: [Character: String] = [
      "ý": "y\u{301}", "í": "i\u{301}", "ế": "e\u{302}\u{301}", "ừ": "u\u{31B}\u{300}", "ă": "a\u{306}",
      "á": "a\u{301}",
      "à": "a\u{300}", "ầ": "a\u{302}\u{300}", "ố": "o\u{302}\u{301}", "ậ": "a\u{323}\u{302}", "ữ": "u\u{31B}\u{303}",
      "ạ": "a\u{323}", "ấ": "a\u{302}\u{301}", "ở": "o\u{31B}\u{309}", "ớ": "o\u{31B}\u{301}", "ằ": "a\u{306}\u{300}",
    ]
    return map { parts[$0] ?? String($0) }.joined()
  }

  /// The text with one character replaced.
  fileprivate func replacing(_ character: Character, with text: String) -> String {
    map { $0 == character ? text : String($0) }.joined()
  }
}

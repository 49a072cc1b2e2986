import PlanModel
import TestSupport
import Testing

@testable import PlanReports

@Suite("Deadlines as an iCalendar file")
struct CalendarFileTests {
  private func text(_ assessment: Assessment, isDraft: Bool = false) -> String? {
    CalendarFile(assessment: assessment, options: BuildOptions(isDraft: isDraft, version: "1.0")).text
  }

  /// The lines as they were before they were folded.
  private func unfolded(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var (lines, line, place): ([String], [UInt8], Int) = ([], [], 0)
    while place < bytes.count {
      if bytes[place...].starts(with: [13, 10, 32]) {
        place += 3
      } else if bytes[place...].starts(with: [13, 10]) {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
        place += 2
      } else {
        line.append(bytes[place])
        place += 1
      }
    }
    return lines
  }

  @Test("an event carries the day, what is due and whose it is; a report is one event for all who owe it")
  func events() throws {
    let lines = unfolded(try #require(text(DeadlineTests.plan())))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR" && lines.contains("VERSION:2.0"))
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 4)
    #expect(
      lines.filter { $0.hasPrefix("UID:") }.map { $0.dropFirst(4).prefix { $0 != "@" } } == [
        "bao-cao-BC6T-1", "nhiem-vu-3.1-1", "nhiem-vu-3-1", "nhiem-vu-2-1",
      ])
    #expect(lines.contains("DTSTART;VALUE=DATE:20210624") && lines.contains("DTSTAMP:20210710T000000Z"))
    #expect(lines.contains("SUMMARY:Hạn báo cáo BC6T: Báo cáo 6 tháng\\, gửi Sở A"))
    let description = try #require(lines.first { $0.hasPrefix("DESCRIPTION:") })
    #expect(description.contains("Huyện X: đã nộp đúng hạn\\nHuyện Y: nộp ngày 05/7/2021\\, chậm 10 ngày\\nHuyện Z"))
    #expect(text(SamplePlans.langSon().assessment()) == nil, "a calendar may not be empty")
  }

  @Test("an event is known again when its day has moved and when the plan is read on another day")
  func identities() throws {
    let identities = { (assessment: Assessment) in
      self.unfolded(try #require(self.text(assessment))).filter { $0.hasPrefix("UID:") }
    }
    let moved = DeadlineTests.plan(asOf: "2021-08-01")
    #expect(try identities(moved) == identities(DeadlineTests.plan()))
    var plan = PlanBuilder()
    for code in ["3d", "3đ"] { plan.activity(code, "Việc", schedule: .days(.point, ("2021-05-05", "2021-05-05"))) }
    let own = try identities(plan.assessment())
    #expect(own.map { $0.prefix { $0 != "@" } } == ["UID:nhiem-vu-3d-1", "UID:nhiem-vu-3%C4%91-1"])
    #expect(own[0].hasSuffix("@mau.uy-ban-nhan-dan-tinh-lang-son.dutoan"))
  }

  @Test("in any plan lines end with CR LF, hold at most 75 octets, and tear no character apart", arguments: 1...40)
  func folding(seed: Int) throws {
    guard let text = text(PlanBuilder.scheduled(seed: UInt64(seed), years: 2).assessment()) else { return }
    #expect(text.utf8.reversed().starts(with: [10, 13]))
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect(line.last == "\r")
      #expect(String(line).utf8.count - 1 <= 75, "seed \(seed): \(String(line))")
    }
    #expect(text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 13 })
    #expect(unfolded(text).filter { $0 == "END:VEVENT" }.count == unfolded(text).filter { $0.hasPrefix("UID:") }.count)
  }

  @Test("text is escaped so that it is read back as it was", arguments: 1...50)
  func escaping(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = ["\\", ",", ";", "\n", "ệ", "n", " ", "N", "e\u{302}\u{323}", "😀", ":", "\""]
    let value = (0..<Int.random(in: 0...200, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
      .joined()
    var lines = CalendarLines()
    lines.add("SUMMARY", text: value)
    let line = try #require(unfolded(lines.text).first)
    var (read, isEscaped) = ("", false)
    for scalar in line.dropFirst("SUMMARY:".count).unicodeScalars {
      if isEscaped {
        read.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        #expect(scalar != "," && scalar != ";")
        read.unicodeScalars.append(scalar)
      }
    }
    #expect(Array(read.utf8) == Array(value.utf8), "seed \(seed)")
  }

  @Test("control characters are left out, and a draft says in every event that it is one")
  func drafts() throws {
    var lines = CalendarLines()
    lines.add("SUMMARY", text: "a\u{1}b\r\nc")
    #expect(Array(lines.text.utf8) == Array("SUMMARY:ab\\nc\r\n".utf8))
    let texts = unfolded(try #require(text(DeadlineTests.plan(), isDraft: true)))
    #expect(texts.filter { $0.hasPrefix("DESCRIPTION:BẢN NHÁP – KHÔNG DÙNG ĐỂ KÝ\\n") }.count == 4)
  }

  @Test("the calendar is written with its form, and not without")
  func withItsForm() throws {
    let calendar = { (forms: Set<String>?) in
      try build(
        DeadlineTests.plan(), with: RepositoryTemplates.read(), options: BuildOptions(forms: forms, version: "1.0")
      ).calendar
    }
    #expect(try calendar(nil) == text(DeadlineTests.plan()))
    #expect(try calendar(["lich"]) != nil && calendar(["chi-tieu"]) == nil)
  }
}

import PlanInput
import PlanModel
import Testing

@testable import PlanEngine

@Suite("Checks of the schedule")
struct ScheduleCheckTests {
  @Test("Bắc Kạn's plan for 2018 has the faults that its readers know")
  func bacKan() throws {
    let rows: [(String, String, String)] = [
      ("1", "ngày 26 tháng 01 năm 2017", ""), ("2", "", ""), ("2.1", "Tháng 01 đến tháng 3/2018.", ""),
      ("2.2", "Tháng 02 - ngày 15/4/2018.", ""), ("2.3", "Nửa cuối tháng 3/2018.", ""),
      ("2.4", "Trước ngày 31/3/2018.", "2.1;2.2;2.3"), ("3", "", ""), ("3.1", "Trong quý I/2018.", ""),
      ("3.2", "Trong quý II/2018.", ""), ("3.3", "Từ quý I - quý II/2018.", ""), ("4", "Từ quý I - quý IV/2018.", ""),
      ("5", "", ""), ("5.1", "Trong quý II/2018.", ""), ("5.2", "Trong quý II/2018.", "5.1"),
      ("5.3", "Trong quý II/2018.", "5.2"), ("5.4", "", ""), ("5.4.1", "Trong quý III/2018.", ""),
      ("5.4.2", "Trong quý III - IV/2018.", ""), ("5.4.3", "Trong quý III - IV/2018.", ""), ("5.5", "", ""),
      ("5.5.1", "Trong quý IV/2018.", ""), ("5.5.2", "Trong quý IV/2018.", "5.5.1"), ("6a", "Trong quý II/2018.", ""),
      ("6b", "Quý III- quý IV/2018.", ""), ("6c", "Quý III - quý IV/2018", "6b"), ("7", "Trong quý III/2018.", ""),
      ("8", "Trong quý IV/2018.", ""),
    ]
    let findings = scheduleFindings(in: plan2018(rows, date: "02/3/2018"))
    let line = { (code: String) in (rows.firstIndex { $0.0 == code } ?? 0) + 2 }
    let expected =
      ["S004 \(line("2.4")):3", "S007 \(line("1")):3"]
      + ["2.1", "2.2", "3.1", "3.3", "4"].map { "S011 \(line($0)):3" }
      + ["2.2", "2.4"].map { "S010 \(line($0)):3" }
      + ["5.2", "5.3", "5.5.2", "6c"].map { "S015 \(line($0)):3" }
    #expect(places(findings, Set(Code.allCases)).sorted() == expected.sorted(), "\(findings.map(\.message.vi))")

    let order = try #require(findings.first { $0.code == .s004 })
    #expect(
      order.message.vi
        == "Nhiệm vụ 2.4 phải xong chậm nhất 30/3/2018, nhưng nhiệm vụ 2.2 phải làm trước thì đến 15/4/2018 mới kết "
        + "thúc (muộn hơn 16 ngày).")
    #expect(order.related.map(\.place.line) == ["2.1", "2.2", "2.3"].map(line))
    #expect(order.related.map(\.message.vi).map { $0.contains("31/3/2018") } == [true, false, true])
  }

  @Test(
    "An order that the stated times can keep is no fault, and one that they can't is found at the first of its chain",
    arguments: [
      // Code, time, after; and what is found.
      ([("1", "Quý I/2018", ""), ("2", "Quý II/2018", "1")], []),
      ([("1", "Quý II/2018", ""), ("2", "Quý I/2018", "1")], ["S004 3:3"]),
      ([("1", "từ 01/3 đến 15/4/2018", ""), ("2", "tháng 4 - tháng 6/2018", "1")], []),
      ([("1", "đến hết tháng 3/2018", ""), ("2", "trước ngày 31/3/2018", "1")], ["S004 3:3"]),
      ([("1", "đến hết tháng 3/2018", ""), ("2", "trước ngày 01/4/2018", "1")], ["S015 3:3"]),
      ([("1", "ngày 15/4/2018", ""), ("2", "ngày 16/4/2018", "1")], []),
      ([("1", "ngày 15/4/2018", ""), ("2", "chậm nhất 15/4/2018", "1")], ["S004 3:3"]),
      ([("1", "ngày 15/4/2018", ""), ("2", "ngày 15/4/2018", "1")], ["S015 3:3"]),
      // The second can follow and leaves the third no day; the third is told alone.
      (
        [
          ("1", "đến 14/4/2018", ""), ("2", "ngày 15/4/2018", "1"), ("3", "trước 16/4/2018", "2"),
          ("4", "quý IV/2018", "3"),
        ],
        ["S004 4:3"]
      ),
      // Days run out one by one along the chain.
      (
        [
          ("1", "ngày 15/4/2018", ""), ("2", "đến 17/4/2018", "1"), ("3", "đến 18/4/2018", "2"),
          ("4", "trước 18/4/2018", "3"), ("5", "trước 19/4/2018", "4"),
        ], ["S004 5:3"]
      ),
      // Not even the deadline of what comes before lies before the last day of what follows.
      (
        [
          ("1", "trước ngày 30/6/2018", ""), ("2", "quý I/2018", "1"), ("3", "trước ngày 15/5/2018", "1"),
          ("4", "ngày 01/6/2018", "1"), ("5", "chậm nhất 29/6/2018", "1"), ("6", "ngày 30/6/2018", "1"),
          ("7", "thường xuyên", "1"), ("8", "hằng quý", "1"), ("9", "khi có yêu cầu", "1"),
        ], ["S004 3:3", "S004 4:3", "S004 5:3", "S015 6:3"]
      ),
      (
        [
          ("1", "", ""), ("1.1", "quý I/2018", ""), ("1.2", "trước 30/6/2018", ""), ("2", "tháng 5/2018", "1"),
          ("2.1", "", ""), ("3", "", "1"), ("3.1", "tháng 5/2018", ""),
        ],
        ["S004 5:3", "S004 8:3"]
      ),
      ([("1", "hằng quý", ""), ("2", "trước 30/6/2018", "1"), ("3", "hằng quý", "2")], []),
      // What has no time takes a day all the same.
      ([("1", "ngày 15/4/2018", ""), ("2", "", "1"), ("3", "chậm nhất 16/4/2018", "2")], ["S004 4:3"]),
      // What goes on, recurs or has no date orders nothing.
      ([("1", "thường xuyên", ""), ("2", "quý I/2018", "1")], []),
      ([("1", "hằng quý", ""), ("2", "quý I/2018", "1")], []),
      ([("1", "khi có yêu cầu", ""), ("2", "quý I/2018", "1")], []),
      // A parent as predecessor is all below it.
      (
        [("1", "", ""), ("1.1", "quý I/2018", ""), ("1.2", "quý III/2018", ""), ("2", "quý II/2018", "1")], ["S004 5:3"]
      ),
      // One fault of a parent's time is told once, not for each of those who share it.
      ([("1", "quý III/2018", ""), ("2", "quý II/2018", "1"), ("2.1", "", ""), ("2.2", "", "")], ["S004 3:3"]),
      // Within one stated time an order is kept, not broken.
      ([("2", "quý II/2018", ""), ("2.1", "", ""), ("2.2", "", "2.1")], []),
      // An order that only the row itself states is wrong there.
      ([("1", "quý III/2018", ""), ("2", "quý II/2018", ""), ("2.1", "", "1"), ("2.2", "", "")], ["S004 4:4"]),
      // A year surely mistaken is told once; its order follows from it.
      ([("1", "quý III/2018", ""), ("2", "quý IV/2017", "1")], ["S007 3:3"]),
    ] as [([(String, String, String)], [String])])
  func order(_ rows: [(String, String, String)], _ expected: [String]) {
    let findings = scheduleFindings(in: plan2018(rows))
    #expect(places(findings, [.s003, .s004, .s005, .s007, .s015]) == expected, "\(findings.map(\.message.vi))")
    #expect(!findings.contains { $0.severity == .error }, "\(findings.map(\.message.vi))")
  }

  @Test(
    "Each time is held against the plan's period, its day and the activity above; what follows from a fault is not told",
    arguments: [
      ([("1", "quý I/2019", "")], ["S007 2:3"]),
      ([("1", "quý IV/2018 - quý I/2019", "")], ["S003 2:3"]),
      ([("1", "trước ngày 01/01/2018", "")], ["S003 2:3"]),
      // A year begins with what is left of it; a quarter, a month or a day is named to begin then.
      (
        [("1", "từ năm 2018", ""), ("2", "Trong năm 2018", ""), ("3", "Năm 2018", ""), ("4", "cả năm 2018", "")], []
      ),
      (
        [("1", "Từ quý I - quý IV/2018", ""), ("2", "đầu năm 2018", ""), ("3", "tháng 1 - tháng 12/2018", "")],
        ["S011 2:3", "S011 3:3", "S011 4:3"]
      ),
      ([("1", "quý I năm sau", "")], ["S003 2:3"]),
      ([("1", "giai đoạn 2017 - 2018", "")], ["S003 2:3"]),
      ([("1", "trước ngày 10 tháng đầu quý sau", "")], []),
      ([("1", "trước ngày 15/02/2018", ""), ("2", "thường xuyên", ""), ("3", "hằng quý", "")], []),
      ([("1", "giai đoạn 2018 - 2018", ""), ("1.1", "", "")], []),
      ([("1", "quý I/2018", ""), ("1.1", "", ""), ("1.2", "", "")], ["S011 2:3"]),
      ([("1", "quý II/2018", ""), ("1.1", "tháng 5 - tháng 7/2018", "")], ["S005 3:3"]),
      ([("1", "quý II/2018", ""), ("1.1", "", ""), ("1.1.1", "tháng 7/2018", "")], ["S005 4:3"]),
      ([("1", "quý II/2018", ""), ("1.1", "hằng tháng", ""), ("1.2", "trước ngày 01/6/2018", "")], []),
      ([("1", "quý II/2018", ""), ("1.1", "quý IV hằng năm", "")], ["S005 3:3"]),
      ([("1", "quý II/2018", ""), ("1.1", "chậm nhất 01/7/2018", "")], ["S005 3:3"]),
      ([("1", "quý II/2018", ""), ("1.1", "quý II/2017", "")], ["S007 3:3"]),
      ([("1", "quý II và quý IV/2018", ""), ("1.1", "quý III/2018", "")], ["S005 3:3"]),
    ] as [([(String, String, String)], [String])])
  func bounds(_ rows: [(String, String, String)], _ expected: [String]) {
    let findings = scheduleFindings(in: plan2018(rows, date: "02/3/2018"))
    #expect(places(findings, [.s001, .s003, .s004, .s005, .s007, .s011]) == expected, "\(findings.map(\.message.vi))")
  }

  @Test("What must be over before its predecessor has to be is told with both days")
  func deadlines() throws {
    let findings = scheduleFindings(
      in: plan2018([("1", "trước ngày 30/6/2018", ""), ("2", "quý I/2018", "1"), ("3", "trước 15/5/2018", "1")]))
    #expect(
      findings.filter { $0.code == .s004 }.map(\.message.vi) == [
        "Nhiệm vụ 2 kết thúc 31/3/2018, trước cả hạn của nhiệm vụ phải làm trước là nhiệm vụ 1 (29/6/2018).",
        "Nhiệm vụ 3 phải xong chậm nhất 14/5/2018, trước cả hạn của nhiệm vụ phải làm trước là nhiệm vụ 1 (29/6/2018).",
      ])
  }

  @Test("A mistaken year is told once in words, and mended in the words of the document")
  func mistakenYear() {
    let findings = scheduleFindings(in: [
      ("plan.csv", "key,value\nperiod,2018\n"),
      (
        "activities.csv",
        "activity,name,time,end\n1,A,Quý IV/2019,\n2,B,,01/01/2019\n3,C,Chậm nhất 01/02/2019,\n"
          + "4,D,Trước ngày 01/01/2020,\n"
      ),
    ]).filter { $0.code == .s007 }
    #expect(
      findings.map { String($0.message.vi.prefix { $0 != "," }) } == [
        "Nhiệm vụ 1 ghi “Quý IV/2019” (01/10/2019–31/12/2019)", "Nhiệm vụ 2 ghi chậm nhất 01/01/2019",
        "Nhiệm vụ 3 ghi “Chậm nhất 01/02/2019”", "Nhiệm vụ 4 ghi “Trước ngày 01/01/2020” (chậm nhất 31/12/2019)",
      ])
    #expect(
      findings.map { String($0.help.vi.prefix { $0 != ";" }.dropFirst("Nếu ghi nhầm năm thì sửa thành ".count)) } == [
        "“Quý IV/2018”", "chậm nhất 01/01/2018", "“Chậm nhất 01/02/2018”", "chậm nhất 31/12/2018",
      ])
  }

  @Test("A date in its own column is named by that column")
  func ownColumns() {
    let findings = scheduleFindings(in: [
      ("plan.csv", "key,value\nperiod,2018-2019\n"),
      (
        "activities.csv",
        "activity,name,time,start,end\n1,A,,01/12/2017,31/01/2018\n2,B,,,15/01/2020\n3,C,quý I/2018,,15/01/2020\n"
      ),
    ])
    #expect(places(findings, [.s003]) == ["S003 2:4", "S003 3:5", "S003 4:5"])
    #expect(findings.filter { $0.code == .s003 }.map(\.field) == ["start", "end", "end"])
  }

  @Test("A cycle is printed as its path, once, and its order is not judged")
  func cycle() throws {
    let findings = scheduleFindings(
      in: plan2018([
        ("1", "quý IV/2018", "3"), ("2", "quý III/2018", "1"), ("3", "quý II/2018", "2"), ("4", "quý I/2018", "4"),
        ("5", "", "5.1"), ("5.1", "quý I/2018", ""),
      ]))
    let cycles = findings.filter { $0.code == .s008 }
    #expect(
      cycles.map(\.message.vi) == [
        "Các nhiệm vụ chờ nhau thành vòng: 3 → 1 → 2 → 3.", "Các nhiệm vụ chờ nhau thành vòng: 4 → 4.",
        "Các nhiệm vụ chờ nhau thành vòng: 5.1 → 5 → 5.1.",
      ])
    #expect(cycles.map { $0.related.map(\.place.line) } == [[2, 3, 4], [5], [6]])
    #expect(
      cycles.map { $0.help.vi.prefix { $0 != ";" } } == [
        "Ở cột Sau nhiệm vụ (after), bỏ mã 3 của nhiệm vụ 1 (activities.csv:2:4) thì không còn vòng nào",
        "Ở cột Sau nhiệm vụ (after), bỏ mã 4 của nhiệm vụ 4 (activities.csv:5:4) thì không còn vòng nào",
        "Ở cột Sau nhiệm vụ (after), bỏ mã 5.1 của nhiệm vụ 5 (activities.csv:6:4) thì không còn vòng nào",
      ])
    #expect(places(findings, [.s004, .s015]).isEmpty)
  }

  @Test("An unknown predecessor is told with the nearest code")
  func unknownPredecessor() throws {
    let findings = scheduleFindings(
      in: plan2018([("2.1", "quý I/2018", ""), ("2.2", "quý II/2018", "2,1;9.9.9"), ("2.10", "quý III/2018", "2.11")]))
    let unknown = findings.filter { $0.code == .s009 }
    #expect(unknown.map(\.place?.line) == [3, 3, 4])
    #expect(unknown.map { $0.help.vi.contains("Gần giống nhất") } == [true, false, true])
    #expect(unknown.first?.help.vi.hasSuffix("Gần giống nhất là 2.1.") ?? false)
  }

  @Test("A written day off under “trước” says the last day where it is worked, and asks for a working day where not")
  func daysOff() {
    let findings = scheduleFindings(
      in: plan2018([
        ("1", "Trước ngày 31/3/2018", ""), ("2", "Trước ngày 15/4/2018", ""), ("3", "chậm nhất ngày 31/3/2018", ""),
      ])
    ).filter { $0.code == .s010 }
    #expect(
      findings.map(\.message.vi) == [
        "Nhiệm vụ 1 có thời hạn rơi vào ngày nghỉ: 31/3/2018 (thứ Bảy; hạn thực tế là 30/3/2018, thứ Sáu).",
        "Nhiệm vụ 2 có thời hạn rơi vào ngày nghỉ: 15/4/2018 (Chủ nhật; ngày làm việc cuối cùng trước đó là 13/4/2018, thứ Sáu).",
        "Nhiệm vụ 3 có thời hạn rơi vào ngày nghỉ: 31/3/2018 (thứ Bảy).",
      ])
    #expect(
      findings.map(\.help.vi) == [
        "Hạn thực tế là ngày làm việc nên không phải sửa; muốn rõ thì ghi “chậm nhất ngày 30/3/2018”.",
        "Ngày liền trước cũng là ngày nghỉ: muốn rõ thì ghi “chậm nhất ngày 13/4/2018”.",
        "Nếu không cố ý thì ghi ngày làm việc liền trước, 30/3/2018, hoặc ngày làm việc kế tiếp.",
      ])
    #expect(
      findings.first?.message.en
        == "Activity 1 is due on a day off: 2018-03-31 (a Saturday; the last day is 2018-03-30, a Friday).")
  }

  @Test("What recurs is not told to take a day of one year")
  func recurringDaysOff() {
    func helps(_ period: String) -> [String] {
      scheduleFindings(in: [
        ("plan.csv", "key,value\nperiod,\(period)\n"), ("activities.csv", "activity,name,time\n1,A,trước 25/6\n"),
      ]).filter { $0.code == .s010 }.map(\.help.vi)
    }
    #expect(helps("2021-2022") == ["Hạn thực tế là ngày làm việc nên không phải sửa."])
    #expect(
      helps("2021-2023") == [
        "Có lần ngày liền trước cũng là ngày nghỉ, phải xong từ ngày làm việc trước đó; nếu không cố ý thì ghi ngày khác."
      ])
  }

  @Test("A time that is missing everywhere below an activity is told there, once")
  func missingBelow() {
    let findings = scheduleFindings(
      in: plan2018([
        ("1", "Trong quý I/2018", ""), ("2", "", ""), ("2.1", "", ""), ("2.2", "", ""), ("2.2.1", "", ""),
        ("3", "", ""),
        ("3.1", "quý II", ""), ("3.2", "", ""), ("4", "quý II", ""), ("4.1", "", ""),
      ])
    ).filter { $0.code == .s001 }
    #expect(findings.map(\.place?.line) == [3, 9])
    #expect(findings.first?.message.vi == "Nhiệm vụ 2 và mọi nhiệm vụ cấp dưới chưa có thời gian thực hiện.")
  }

  @Test("No activity has a time: said once, for the plan, and as a note")
  func noTimes() {
    let findings = scheduleFindings(in: plan2018([("1", "", ""), ("2", "", "")]))
    #expect(findings.map(\.code) == [.s001])
    #expect(findings.first?.severity == .note)
  }

  @Test("A chain, a nest and a ring of 100.000 activities are put in order without deep recursion")
  func largePlans() {
    let count = 100_000
    let place = SourcePlace(file: FileName(.activities), line: 1, column: 1)
    func rows(_ shape: (Int, inout Activity) -> Void) -> [Activity] {
      (0..<count).map { index in
        var row = Activity(code: Located(ActivityCode("\(index)"), at: place, text: "\(index)"), name: "")
        shape(index, &row)
        return row
      }
    }
    let after = { (index: Int) in Located(ActivityCode("\(index)"), at: place, text: "\(index)") }
    let chain = rows { if $0 > 0 { $1.after = [after($0 - 1)] } }
    let nest = rows { if $0 > 0 { $1.parent = ActivityIndex($0 - 1) } else { $1.after = [after(count)] } }
    let ring = rows { $1.after = [after(($0 + 1) % count)] }
    #expect(OrderGraph(ActivityTree(chain)).components.count == count * 2)
    #expect(OrderGraph(ActivityTree(nest)).isEmpty)
    let cycles = OrderGraph(ActivityTree(ring)).cycles
    #expect(cycles.map(\.links.count) == [count])
    #expect(cycles.map(\.cut.link.activity.offset) == [0])
  }
}

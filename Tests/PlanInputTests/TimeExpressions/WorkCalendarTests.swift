import PlanInput
import PlanModel
import TestSupport
import Testing

extension WorkCalendar {
  /// The calendar that the program comes with.
  static let standard = WorkCalendar(standardHolidays.holidays)

  /// The days of the calendar that the program comes with, and what is wrong with their file.
  static let standardHolidays: (holidays: [Holiday], findings: Findings) = {
    var text = (try? Repository.text("Templates/calendar/holidays.csv")) ?? ""
    return text.withUTF8 {
      readHolidays(InputFile(name: FileName(.holidays), bytes: UnsafeRawBufferPointer($0)))
    }
  }()
}

@Suite("The calendar of working days")
struct WorkCalendarTests {
  private let holidays = WorkCalendar.standardHolidays.holidays

  @Test("comes with every public holiday from 2017 to 2026, and nothing wrong in its file")
  func standard() throws {
    #expect(WorkCalendar.standardHolidays.findings.sorted == [])
    for year in 2017...2026 {
      let ofYear = holidays.filter { $0.date.value.year == year && !$0.isWorking }
      let names = Set(ofYear.compactMap(\.name))
      for name in [
        "Tết Dương lịch", "Mùng 1 Tết Nguyên đán", "Giỗ Tổ Hùng Vương", "Ngày Chiến thắng", "Ngày Quốc tế Lao động",
        "Quốc khánh",
      ] {
        #expect(names.contains(name), "\(year): \(name)")
      }
      // Ten days of the law until 2020, one more since; those on a weekend are made good on others.
      let weekdays = ofYear.filter { $0.date.value.weekday <= 5 }.count
      #expect(weekdays >= (year < 2021 ? 10 : 11), "\(year): \(weekdays)")
    }
  }

  @Test("has for every day that makes up for another the other, and they are a weekend's and a week's")
  func exchanges() {
    let working = holidays.filter(\.isWorking)
    let exchanged = holidays.filter { $0.name?.hasPrefix("Nghỉ hoán đổi") == true }
    #expect(working.count == exchanged.count && !working.isEmpty)
    #expect(working.allSatisfy { $0.date.value.weekday > 5 } && exchanged.allSatisfy { $0.date.value.weekday <= 5 })
    for day in working {
      #expect(exchanged.contains { $0.name?.contains(day.date.value.official) == true }, "\(day.date.value.iso)")
    }
  }

  @Test(
    "says why a day is off",
    arguments: [
      ("2018-03-31", WorkCalendar.Reason.saturday), ("2018-04-15", .sunday),
      ("2021-02-12", .holiday("Mùng 1 Tết Nguyên đán")), ("2019-01-05", nil), ("2018-03-30", nil),
    ])
  func reasons(_ day: String, _ reason: WorkCalendar.Reason?) throws {
    #expect(WorkCalendar.standard.reasonOff(try #require(Day(iso: day))) == reason)
  }

  @Test("What a plan says of a day holds over the standard, and around it times are counted")
  func ofPlan() throws {
    let files = materialise(
      Example([
        "plan.csv": "key,value\nperiod,2021\n",
        "activities.csv": "activity,name,time\n1,Tập huấn,trong vòng 3 ngày làm việc kể từ ngày 09/02/2021\n",
        "holidays.csv": "date,name,working\n17/02/2021,Lễ hội,\n16/02/2021,Làm bù,có\n",
      ])
    ).files
    let schedule = readPlan(files, holidays: holidays).plan.activities.rows.first?.schedule?.value
    #expect(schedule?.windows.map(\.written) == ["2021-02-16..2021-02-19"])
  }

  @Test("So many working days hold just so many", arguments: [1 as UInt64, 2, 3])
  func workingDays(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let start = try #require(Day(iso: "2017-01-01"))
    for _ in 0..<200 {
      let day = start.adding(days: Int.random(in: 0..<3_600, using: &random))
      let count = Int.random(in: 1...40, using: &random)
      let found = try #require(WorkCalendar.standard.workingDays(count, after: day))
      let worked = sequence(first: day.adding(days: 1)) { $0.adding(days: 1) }
        .prefix { $0 <= found.upperBound }.filter { WorkCalendar.standard.reasonOff($0) == nil }
      #expect(worked.count == count && worked.first == found.lowerBound && worked.last == found.upperBound)
    }
  }

  @Test(
    "The new year is found by its name, its number, or both",
    arguments: [
      ("trước Tết Tân Sửu", "-..2021-02-11", [TimeAssumption]()), ("trước Tết", "-..2018-02-15", [.planYear]),
      ("trước Tết Nguyên đán năm 2021", "-..2021-02-11", []), ("trước Tết Quý Mão 2023", "-..2023-01-21", []),
      ("sau Tết Nguyên đán 2021", "2021-02-17..", [.convention]), ("trước Tết Dương lịch 2021", "-..2020-12-31", []),
      ("trong dịp Tết Nguyên đán 2024", "2024-02-10..2024-02-14", [.convention]),
    ])
  func newYears(_ text: String, _ window: String, _ assumptions: [TimeAssumption]) throws {
    let period = Period(firstYear: 2018, lastYear: 2018)
    let schedule = try TimeExpression.read(text, period: period, calendar: .standard)
    #expect(schedule.windows.map(\.written) == [window])
    #expect(Set(schedule.assumptions) == Set(assumptions))
  }

  @Test(
    "The days that words name for something to be done by are kept",
    arguments: [
      ("Trước ngày 31/3/2018", ["2018-03-31"]), ("Tháng 02 - ngày 15/4/2018", ["2018-04-15"]), ("quý I/2018", []),
      ("từ ngày 15/4/2018", []), ("ngày 02/3/2018", ["2018-03-02"]),
    ])
  func dueDays(_ text: String, _ days: [String]) throws {
    #expect(try TimeExpression.read(text, period: nil).dueDays.map(\.iso) == days)
  }
}

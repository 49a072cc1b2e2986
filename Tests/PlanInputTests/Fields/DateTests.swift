import PlanModel
import Testing

@testable import PlanInput

@Suite("Dates")
struct DateTests {
  @Test("a day is read in each of its spellings", arguments: ["05/06/2021", "5/6/2021", "05-06-2021", "2021-06-05"])
  func spellings(_ text: String) {
    #expect(text.withBytes(scanDay) == Day(year: 2021, month: 6, day: 5))
  }

  @Test(
    "what is no day of the calendar is none",
    arguments: [
      "31/4/2021", "29/02/2021", "5/13/2021", "5/6/21", "5/6-2021", "2021/06/05", "44352", "5/6", "5/6/2021/1", "x",
      "#REF!", "99999999999999999999999/1/2021", "",
    ])
  func noDays(_ text: String) {
    #expect(text.withBytes(scanDay) == nil)
  }

  @Test(
    "a period is a year, or two with a dash",
    arguments: [
      ("2018", 2018, 2018), ("2021-2025", 2021, 2025), ("2021 - 2025", 2021, 2025), ("giai đoạn 2021–2025", 2021, 2025),
      ("Năm 2018", 2018, 2018),
    ])
  func periods(_ text: String, _ first: Int, _ last: Int) {
    let read = readPlan(["plan.csv": "key,value\nperiod,\(text)\n"])
    #expect(read.plan.identity.period?.value == Period(firstYear: first, lastYear: last))
    #expect(read.findings.sorted == [])
  }

  @Test("any other period is F012", arguments: ["2025-2021", "21-25", "2021-2023-2025", "nay", "-"])
  func noPeriods(_ text: String) {
    #expect(readPlan(["plan.csv": "key,value\nperiod,\(text)\n"]).found(.f012).count == 1)
  }
}

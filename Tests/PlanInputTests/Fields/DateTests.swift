import PlanModel
import TestSupport
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

  @Test("a day of two digits, two and four is read as the calendar has it, and nothing else that wide is")
  func paddedDays() {
    let seed: UInt64 = 2_902
    var random = SplitMix64(seed: seed)
    var months = MonthTable()
    var found = 0
    for _ in 0..<50_000 {
      var bytes = Array("01/01/2000".utf8)
      if Bool.random(using: &random) { (bytes[2], bytes[5]) = (Byte.minus, Byte.minus) }
      for index in bytes.indices where index != 2 && index != 5 {
        bytes[index] = Byte.zero + UInt8.random(in: 0...(index % 3 == 0 ? 2 : 9), using: &random)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        bytes[Int.random(in: 0..<10, using: &random)] = UInt8.random(in: 0x20...0xFF, using: &random)
      }
      let parts = bytes.split(omittingEmptySubsequences: false) { $0 == bytes[2] }.map { part in
        part.allSatisfy { Byte.digit($0) != nil } ? part.reduce(0) { $0 * 10 + Int($1 - Byte.zero) } : nil
      }
      let isWritten =
        [Byte.slash, Byte.minus].contains(bytes[2]) && bytes[5] == bytes[2] && parts.count == 3 && !parts.contains(nil)
      let expected = isWritten ? Day(year: parts[2] ?? 0, month: parts[1] ?? 0, day: parts[0] ?? 0) : nil
      bytes.withUnsafeBytes { bytes in
        #expect(scanDay(bytes) == expected, "\(bytes.text), seed \(seed)")
        if let (year, month, day) = scanCivilDay(bytes) {
          #expect(months.day(year: year, month: month, day: day) == expected, "\(bytes.text), seed \(seed)")
        }
      }
      if expected != nil { found += 1 }
    }
    #expect(found > 5_000)
  }

  @Test(
    "a period is a year, or two with a dash",
    arguments: [
      ("2018", 2018, 2018), ("2021-2025", 2021, 2025), ("2021 - 2025", 2021, 2025), ("giai đoạn 2021–2025", 2021, 2025),
      ("Năm 2018", 2018, 2018), ("\"2018 - 2020, định hướng đến năm 2030\"", 2018, 2020),
      ("Giai đoạn 2021-2025 và tầm nhìn tới 2035", 2021, 2025), ("2018-2020 (định hướng đến năm 2030)", 2018, 2020),
    ])
  func periods(_ text: String, _ first: Int, _ last: Int) {
    let read = readPlan(["plan.csv": "key,value\nperiod,\(text)\n"])
    #expect(read.plan.identity.period?.value == Period(firstYear: first, lastYear: last))
    #expect(read.findings.sorted == [])
  }

  @Test(
    "any other period is F012",
    arguments: ["2025-2021", "21-25", "2021-2023-2025", "nay", "-", "2018-2020 định hướng", "định hướng đến năm 2030"])
  func noPeriods(_ text: String) {
    #expect(readPlan(["plan.csv": "key,value\nperiod,\(text)\n"]).found(.f012).count == 1)
  }
}

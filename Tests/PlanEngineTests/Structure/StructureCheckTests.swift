import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Leads, units and numbering")
struct StructureCheckTests {
  @Test("where no activity has a lead at all nothing is asked")
  func noLeads() {
    #expect(found(.p003, ["activities.csv": "activity,name,lead\n1,Một,\n2,Hai,\n"]) == [])
  }

  @Test("a name of a unit is its code, its name or an abbreviation, in any case and placement of tones")
  func names() {
    let units = "unit,name,abbreviation\nUBX,Ủy ban nhân dân xã,UBND xã;UB xã\n"
    let leads = "activity,name,lead\n1,Một,ubx\n2,Hai,Uỷ ban nhân dân  xã\n3,Ba,ub xã;UBND xã\n"
    #expect(found(.p004, ["activities.csv": leads, "units.csv": units]) == [])
    #expect(found(.p004, ["activities.csv": leads.replacing("ubx", with: "ubz")]) == [])
  }

  @Test("an unknown unit is found once, at its first place, with the count and the nearest name")
  func unknown() {
    let findings = found(
      .p004,
      [
        "activities.csv": "activity,name,lead,partners\n1,Một,Sở Y tế,các cơ quan\n2,Hai,Sở Y tê,Các cơ quan\n",
        "units.csv": "unit,name\nSYT,Sở Y tế\n",
        "records.csv": "date,unit,kind,quantity\n05/6/2021,các cơ quan,progress,1\n",
        "duties.csv": "unit,duty\nSở Lạ,gì đó\n",
      ])
    #expect(findings.map(\.place?.line) == [2, 3, 2])
    #expect(findings.first?.message.vi.contains("(3 chỗ)") == true)
    #expect(findings.dropFirst().first?.help.vi.contains("Sở Y tế") == true)
    #expect(findings.last?.place?.file == FileName(.duties))
  }

  @Test(
    "numbers that leave one out are found behind the gap, side by side only",
    arguments: [
      ("1\n2\n3", []), ("1\n2\n4", [4]), ("1\n3\n2", []), ("3\n4\n6", [4]), ("1\n5", []), ("I\nII\nIV", []),
      ("1\n1.1\n1.3\n2", [4]), ("1a\n1c", []), ("3.9\n3.10\n3.11", []), ("3.9\n3.11", [3]), ("100\n200\n300", []),
      ("05/04/2001", [2]), ("1.2.3/x", []),
    ])
  func gaps(_ codes: String, _ lines: [Int]) {
    let rows = codes.split(separator: "\n").map { "\($0),Việc\n" }.joined()
    #expect(found(.p005, ["activities.csv": "activity,name\n\(rows)"]).map(\.place?.line) == lines)
  }

  @Test(
    "a unit must be in force on some day of the time at which it is named",
    arguments: [
      ("Quý IV/2025", 1), ("Quý II/2025", 0), ("Trước ngày 31/12/2025", 1), ("Tháng 6 đến tháng 7/2025", 0), ("", 0),
    ])
  func inForce(_ time: String, _ count: Int) {
    let findings = found(
      .p006,
      [
        "plan.csv": "key,value\nperiod,2025\n",
        "activities.csv": "activity,name,time,lead\n1,Một,\(time),Huyện A\n2,Hai,\(time),Xã B\n",
        "units.csv": "unit,name,from,to,successor\nHA,Huyện A,,30/6/2025,XB\nXB,Xã B,01/01/2024,,\n",
      ])
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.help.vi.contains("XB") && $0.related.map(\.place.line) == [2] })
  }

  @Test("a record counts by its own day, and a name that passed from unit to unit is in force with either")
  func records() {
    let findings = found(
      .p006,
      [
        "units.csv": "unit,name,from,to\nA1,Sở A,,28/02/2021\nA2,Sở A,01/03/2021,\nB,Sở B,,28/02/2021\n",
        "records.csv":
          "date,unit,kind,quantity\n05/3/2021,Sở A,progress,1\n05/3/2021,Sở B,progress,1\n06/3/2021,B,progress,1\n",
      ])
    #expect(findings.map(\.place?.line) == [3, 4])
  }

  @Test("the samples name only units that they list, in unbroken numbers", arguments: Repository.samples)
  func samples(_ name: String) throws {
    let findings = assess(PlanFiles(try Repository.files(ofSample: name)).read(), asOf: Day(number: 30_000)).findings
    #expect(!findings.contains(.p004) && !findings.contains(.p005) && !findings.contains(.p006))
  }

  private func found(_ code: Code, _ files: KeyValuePairs<String, String>) -> [Finding] {
    assess(PlanFiles(Example(files)).read(), asOf: Day(number: 30_000)).findings.sorted.filter { $0.code == code }
  }
}

import PlanModel
import Testing

@testable import PlanEngine

@Suite("Estimates")
struct EstimateTests {
  @Test("a cost that is not given is what the estimate's lines give")
  func cost() {
    let found = assessed("1,Tập huấn,,,", "1,Hội trường,2,3,100.000,\n1,Nước uống,,,,50.000\n")
    #expect(found.costs.map(\.total) == [Money(dong: 650_000)])
    #expect(found.costs.map(\.isCostedLine) == [true])
    #expect(found.findings.contains(.a008) == false)
  }

  @Test("a line whose amount nothing tells leaves the cost as the row itself has it")
  func unknownLine() {
    #expect(
      assessed("1,Tập huấn,2,50.000,", "1,Hội trường,,,,1\n1,Nước uống,3,,,\n").costs[0].total == Money(dong: 100_000))
  }

  @Test(
    "cost, product and estimate must agree; the finding stands at the stated cost",
    arguments: [
      ("1,Tập huấn,,,7", "1,Hội trường,,,,3\n1,Nước,,,,4\n", nil),
      ("1,Tập huấn,,,8", "1,Hội trường,,,,3\n1,Nước,,,,4\n", "activities.csv:2:5"),
      ("1,Tập huấn,2,4,", "1,Hội trường,,,,3\n1,Nước,,,,4\n", "activities.csv:2:4"),
      ("1,Tập huấn,,,7", "1,Hội trường,2,,2,3\n1,Nước,,,,4\n", "estimates.csv:2:6"),
      ("1,Tập huấn,,,\n1.1,Lớp A,,,9", "1,Hội trường,,,,3\n", "activities.csv:2:1"),
      ("1,Tập huấn,,,9\n1.1,Lớp A,,,9", "1,Hội trường,,,,9\n", nil),
      ("1,Tập huấn,2,4,9", "1,Hội trường,,,,8\n", "activities.csv:2:5"),
    ])
  func mismatch(_ activities: String, _ estimates: String, _ place: String?) {
    let found = assessed(activities, estimates).findings.sorted.filter { $0.code == .a008 }
    let places = found.map { "\($0.place?.file.text ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    #expect(places == [place].compactMap(\.self))
  }

  @Test("the extreme of every factor is found, and traps nothing")
  func extremes() {
    let most = "9223372036854775807"
    let found = assessed("1,Tập huấn,,,", "1,Hội trường,\(most),\(most),\(most),\n")
    #expect(found.findings.contains(.f011))
  }

  @Test("lines of an activity or a source that the plan does not have are found there")
  func unknownCodes() {
    let found = assessed("1,Tập huấn,,,5", "2,Hội trường,,,,3\n")
    #expect(found.findings.sorted.filter { $0.code == .r001 }.map(\.place?.file.text) == ["estimates.csv"])
  }

  private func assessed(_ activities: String, _ estimates: String) -> Assessment {
    let files = PlanFiles([
      ("plan.csv", "key,value\nperiod,2021\n"),
      ("activities.csv", "activity,name,quantity,unit_cost,cost\n\(activities)\n"),
      ("estimates.csv", "activity,name,quantity,times,unit_cost,amount\n\(estimates)"),
    ])
    return assess(files.read(), asOf: Day(number: 30_000))
  }
}

import PlanModel
import TestSupport
import Testing

@testable import dutoan

@Suite("The manual of the codes")
struct ManualTests {
  @Test("every code has one check that documents it")
  func everyCodeIsDocumented() {
    #expect(Manual.checks.map(\.code.rawValue) == Code.allCases.map(\.rawValue).sorted())
  }

  @Test("docs/diagnostics.md is what the checks say now")
  func pageIsFresh() {
    Golden.check(Manual.markdown, "../../docs/diagnostics.md")
  }

  @Test("explain finds a code in any case, shows both examples, and refuses an unknown one")
  func explain() throws {
    let page = try Program(["explain", "s004"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("S004 [out-of-order]"))
    #expect(page.output.contains("▶"))
    let list = try Program(["explain"])
    #expect(list.output.split(separator: "\n").count == Code.allCases.count)
    let unknown = try Program(["explain", "Z999"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("Z999"))
  }

  @Test("init makes a plan without a finding, and never writes over one")
  func initMakesACleanPlan() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/ke-hoach"
    #expect(try Program(["init", folder]).status == 0)
    let check = try Program(["check", folder, "--as-of", "2026-12-31"])
    #expect(check.status == 0)
    #expect(check.output.isEmpty, "\(check.output)")
    #expect(try Program(["run", folder, "-o", scratch.path + "/out", "--as-of", "2026-12-31"]).status == 0)
    let again = try Program(["init", folder])
    #expect(again.status == 64)
  }

  @Test("SARIF names the rule, the file and the first character of the field")
  func sarif() throws {
    let plan = Repository.path("SampleData/bac-kan-2018")
    let run = try Program(["check", plan, "--output-format", "sarif", "--as-of", "2018-12-31"])
    let json = try #require(JSONReader.value(of: Array(run.output.utf8)))
    #expect(json["version"]?.text == "2.1.0")
    let results = try #require(json["runs"]?.elements?.first?["results"]?.elements)
    let late = try #require(results.first { $0["ruleId"]?.text == "S004" })
    #expect(late["level"]?.text == "warning")
    let location = try #require(late["locations"]?.elements?.first?["physicalLocation"])
    #expect(location["artifactLocation"]?["uri"]?.text?.hasSuffix("bac-kan-2018/activities.csv") == true)
    let head = "2.4,Hoàn thiện và trình Ủy ban nhân dân tỉnh phê duyệt,,"
    guard case .integer(let column) = location["region"]?["startColumn"] else {
      Issue.record("no column")
      return
    }
    #expect(Int(column) == head.unicodeScalars.count + 1)
    #expect(late["relatedLocations"]?.elements?.count == 3)
  }
}

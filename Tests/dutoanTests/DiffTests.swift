import Foundation
import PlanEngine
import PlanModel
import PlanReports
import TestSupport
import Testing

@testable import dutoan

@Suite("dutoan diff", .serialized)
struct DiffTests {
  /// Where the goldens of the comparison stand.
  static let goldens = "dieu-chinh-lang-son"

  /// Every golden of the comparison, by the name of its file.
  static func results() async throws -> [(file: String, text: String)] {
    let scratch = try ScratchFolder()
    let asOf = try #require(Day(iso: "2021-12-31"))
    let before = try PlanFolder(path: Repository.path("SampleData/\(ChangedPlan.sample)"))
    let after = try PlanFolder(path: try ChangedPlan.make(in: scratch))
    let changes = changes(
      from: await assess(before.read(), asOf: asOf), to: await assess(after.read(), asOf: asOf))
    let reports = buildAdjustment(of: changes, with: try TemplateFolder.load(Repository.path("Templates")))
    let printed = Language.allCases.map {
      ("changes-\($0.rawValue).txt", ChangesText(changes, paths: ("truoc", "sau"), language: $0).text)
    }
    return reports.texts.map { ("\($0.id).txt", $0.text) } + printed + [
      ("workbook.txt", WorkbookDump.text(of: reports.workbook)), ("changes.csv", changesCSV(of: changes)),
      ("changes.json", changesJSON(of: changes, plans: ("truoc", "sau"), language: .vietnamese).serialised()),
    ]
  }

  @Test("the comparison of Lạng Sơn with an adjusted copy is as it was read and approved")
  func resultsAreGolden() async throws {
    for result in try await DiffTests.results() { Golden.check(result.text, "\(DiffTests.goldens)/\(result.file)") }
  }

  @Test("two versions of one name are compared, and -o writes the adjustment beside the plan's own reports")
  func writesAdjustment() throws {
    let scratch = try ScratchFolder()
    let after = try ChangedPlan.make(in: scratch)
    let before = Repository.path("SampleData/\(ChangedPlan.sample)")
    let out = scratch.path + "/out"
    #expect(try Program(["run", after, "-o", out, "--as-of", "2021-12-31"]).status == 0)
    let arguments = ["diff", before, after, "-o", out, "--as-of", "2021-12-31", "--output-format", "csv"]
    let run = try Program(arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("activity,activity_before,source,year,before,increase,decrease,after\n"))
    let name = "\(ChangedPlan.sample)-dieu-chinh"
    let folder = "\(out)/\(name)"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == ["changes.csv", "dieu-chinh.txt", "\(name).xlsx", "manifest.json", "thay-doi.txt"])
    for file in files { #expect(run.errors.contains(file)) }
    #expect(FileManager.default.contents(atPath: folder + "/changes.csv") == Data(run.output.utf8))
    #expect(FileManager.default.fileExists(atPath: "\(out)/\(ChangedPlan.sample)/\(ChangedPlan.sample).xlsx"))
    let bytes = try files.map { try Data(contentsOf: URL(filePath: "\(folder)/\($0)")) }
    #expect(try Program(arguments, environment: ["TZ": "Asia/Ho_Chi_Minh"]).status == 0)
    #expect(try files.map { try Data(contentsOf: URL(filePath: "\(folder)/\($0)")) } == bytes)
  }

  @Test("errors in either version: exit 1, the findings said with their folder, nothing printed or replaced")
  func errorsBlock() throws {
    let scratch = try ScratchFolder()
    let sample = Repository.path("SampleData/\(ChangedPlan.sample)")
    let faulty = try scratch.copy(ofSample: ChangedPlan.sample)
    try ScratchFolder.replace(
      ",2.000,400,500,400,400,300,", by: ",2.001,400,500,400,400,300,", in: faulty + "/activities.csv")
    for plans in [[sample, faulty], [faulty, sample]] {
      let run = try Program(["diff"] + plans + ["-o", scratch.path + "/out"])
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors.contains("\(faulty)/activities.csv:2:9: error A015"), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
    }
  }

  @Test(
    "wrong usage ends with 64, a plan that is not there with 2",
    arguments: [
      (["diff", "SampleData/bac-kan-2018"], 64), (["diff", "SampleData/bac-kan-2018", "SampleData/README.md"], 64),
      (["diff", "SampleData/bac-kan-2018", "SampleData/lang-son-2021-2025", "-o", "SampleData"], 64),
      (["diff", "SampleData/bac-kan-2018", "SampleData/bac-kan-2018", "-o", "SampleData/bac-kan-2018"], 64),
      (["diff", "SampleData/bac-kan-2018", "SampleData/bac-kan-2018", "--output-format", "sarif"], 64),
      (["diff", "SampleData/bac-kan-2018", "SampleData/khong-co"], 2),
    ] as [([String], Int32)])
  func failures(arguments: [String], status: Int32) throws {
    let run = try Program(arguments, in: Repository.root.path)
    #expect(run.status == status && run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test("a plan does not differ from itself, with amounts and without")
  func sameIsSaid() throws {
    for name in Repository.samples {
      let plan = Repository.path("SampleData/\(name)")
      let run = try Program(["diff", plan, plan, "--as-of", "2021-12-31"])
      #expect(run.status == 0 && run.output.hasSuffix("Hai bản không khác nhau.\n"), "\(run.output)")
      let csv = try Program(["diff", plan, plan, "--as-of", "2021-12-31", "--output-format", "csv"])
      #expect(csv.output.split(separator: "\n").count == 1)
      let english = try Program(["diff", plan, plan, "--as-of", "2021-12-31", "--lang", "en"])
      #expect(english.output.hasSuffix("The two versions do not differ.\n"))
    }
  }
}

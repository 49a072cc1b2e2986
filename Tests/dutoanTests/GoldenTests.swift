import Foundation
import PlanEngine
import PlanModel
import PlanReports
import Sheets
import TestSupport
import Testing

@testable import dutoan

@Suite("Goldens: what the sample plans give")
struct GoldenTests {
  /// The plans, each at the day for which its goldens hold.
  static let plans: [(name: String, asOf: String)] = [
    ("bac-kan-2018", "2018-12-31"), ("dien-bien-2018-2030", "2020-12-31"), ("hai-duong-2021", "2021-12-31"),
    ("lang-son-2021-2025", "2021-12-31"),
  ]

  static func assessment(of name: String, asOf: String) async throws -> (PlanFolder, Assessment) {
    let folder = try PlanFolder(path: Repository.path("SampleData/\(name)"))
    let asOf = try #require(Day(iso: asOf))
    var assessment = await assess(await folder.read(keepingTexts: true), asOf: asOf)
    assessment.trace = traceBook(of: assessment)
    return (folder, assessment)
  }

  /// Every golden of a plan, by the name of its file.
  static func results(of name: String, asOf: String) async throws -> [(file: String, text: String)] {
    let (folder, assessment) = try await assessment(of: name, asOf: asOf)
    let templates = try TemplateFolder.load(Repository.path("Templates"))
    let reports = try build(
      assessment, with: templates, options: BuildOptions(forms: nil, isDraft: false, version: "golden"))
    let diagnostics = DiagnosticText(
      folder: folder, showsPath: false, showsAll: true, colours: false,
      language: .vietnamese)
    let calendar = reports.calendar.map { [(ReportJob.calendarName, $0)] } ?? []
    return reports.texts.map { ("\($0.id).txt", $0.text) } + calendar + [
      ("diagnostics.txt", diagnostics.text(of: assessment.findings)),
      ("allocation.csv", allocationCSV(of: assessment)),
      ("show.json", ShownPlan(assessment).json.serialised()),
      ("workbook.txt", WorkbookDump.text(of: reports.workbook)),
    ]
  }

  @Test("forms, documents, findings and the workbook are as they were read and approved", arguments: plans)
  func resultsAreGolden(plan: (name: String, asOf: String)) async throws {
    for result in try await GoldenTests.results(of: plan.name, asOf: plan.asOf) {
      Golden.check(result.text, "\(plan.name)/\(result.file)")
    }
  }

  @Test("every sample plan has goldens, and no golden is left over")
  func goldensAreUsed() async throws {
    #expect(Repository.samples == GoldenTests.plans.map(\.name))
    var used = try await DiffTests.results().map { "\(DiffTests.goldens)/\($0.file)" }
    used += try WhyTests.results().map { "\(WhyTests.goldens)/\($0.file)" }
    for plan in GoldenTests.plans {
      used += try await GoldenTests.results(of: plan.name, asOf: plan.asOf).map { "\(plan.name)/\($0.file)" }
    }
    let there = FileManager.default.enumerator(atPath: Golden.folder)?.compactMap { $0 as? String } ?? []
    #expect(Set(there.filter { $0.contains(".") }) == Set(used))
  }
}

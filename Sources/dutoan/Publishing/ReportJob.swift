import PlanModel
import PlanReports
import Sheets

/// What a run writes for each plan, and where.
struct ReportJob {
  /// What was written for a plan.
  struct Published {
    /// The folder of the reports.
    let folder: String
    /// The files, in the order in which they were written.
    let files: [String]
    /// Files that were edited by hand, and the names under which they were kept.
    let kept: [(name: String, under: String)]
  }

  /// The file of the deadlines, for programs that keep calendars.
  static let calendarName = "lich.ics"

  let templates: Templates
  /// The output folder.
  let output: String
  /// The forms and documents asked for; none means all.
  let forms: Set<String>?
  let formats: Set<RunCommand.Format>
  let asOf: Day
  /// The language of `diagnostics.json`; reports are Vietnamese in any.
  let language: Language

  /// Builds and publishes a plan's reports: all of them or none. The manifest names the files of the approved version, too,
  /// whose amounts were kept.
  func publish(
    _ assessment: Assessment, of folder: PlanFolder, keeping approved: PlanFolder? = nil, isDraft: Bool
  ) throws -> Published {
    let reports = try build(
      assessment, with: templates, options: BuildOptions(forms: forms, isDraft: isDraft, version: version))
    let target = ReportFolder(output: output, name: folder.name)
    var written: [String] = []
    let outcome = try target.replace { staging in
      written = try write(reports, of: assessment, named: folder.name, into: staging)
      return try manifest(of: written, in: staging, from: folder, keeping: approved)
    }
    return Published(folder: "\(output)/\(folder.name)", files: written + [Manifest.name], kept: outcome.kept)
  }

  private func write(
    _ reports: Reports, of assessment: Assessment, named name: String, into staging: String
  ) throws -> [String] {
    var written: [String] = []
    if formats.contains(.xlsx) {
      try writeXlsx(reports.workbook, to: "\(staging)/\(name).xlsx", temporaryFolder: staging)
      try FileSystem.sync("\(staging)/\(name).xlsx")
      written.append("\(name).xlsx")
    }
    var texts = formats.contains(.txt) ? reports.texts.map { ("\($0.id).txt", $0.text) } : []
    if formats.contains(.ics), let calendar = reports.calendar { texts.append((Self.calendarName, calendar)) }
    texts.append(("allocation.csv", allocationCSV(of: assessment)))
    let diagnostics = DiagnosticsJSON.document([(name, assessment.findings)], in: language)
    texts.append(("diagnostics.json", diagnostics.serialised()))
    for (file, text) in texts {
      try FileSystem.write(text.utf8, to: "\(staging)/\(file)")
      written.append(file)
    }
    return written
  }

  private func manifest(
    of written: [String], in staging: String, from folder: PlanFolder, keeping approved: PlanFolder?
  ) throws -> Manifest {
    Manifest(
      version: version, asOf: asOf.iso,
      read: Manifest.entries(of: folder) + (approved.map { Manifest.entries(of: $0, below: "keep/") } ?? []),
      written: try Manifest.entries(of: written, in: staging))
  }
}

import PlanModel
import PlanReports
import Sheets

/// What a comparison of two versions writes, and where.
struct AdjustmentJob {
  let templates: Templates
  /// The output folder.
  let output: String
  let asOf: Day
  /// The version before.
  let before: PlanFolder
  /// The version after, by which the folder is named.
  let after: PlanFolder

  /// Builds and publishes the adjustment: all of its files or none, beside the plan's own reports.
  func publish(_ changes: PlanChanges) throws -> ReportJob.Published {
    let reports = buildAdjustment(of: changes, with: templates)
    guard !reports.workbook.sheets.isEmpty else {
      throw UsageError(
        Wording(
          vi: "thư mục mẫu không có biểu nào so sánh hai bản (view: adjustment, changes)",
          en: "the folder of templates has no form that compares two versions (view: adjustment, changes)"))
    }
    let name = "\(after.name)-dieu-chinh"
    var written: [String] = []
    let outcome = try ReportFolder(output: output, name: name).replace { staging in
      try writeXlsx(reports.workbook, to: "\(staging)/\(name).xlsx", temporaryFolder: staging)
      try FileSystem.sync("\(staging)/\(name).xlsx")
      let texts = reports.texts.map { ("\($0.id).txt", $0.text) } + [("changes.csv", changesCSV(of: changes))]
      for (file, text) in texts { try FileSystem.write(text.utf8, to: "\(staging)/\(file)") }
      written = ["\(name).xlsx"] + texts.map(\.0)
      return Manifest(
        version: version, asOf: asOf.iso,
        read: Manifest.entries(of: before, below: "before/") + Manifest.entries(of: after, below: "after/"),
        written: try Manifest.entries(of: written, in: staging))
    }
    return ReportJob.Published(folder: "\(output)/\(name)", files: written + [Manifest.name], kept: outcome.kept)
  }
}

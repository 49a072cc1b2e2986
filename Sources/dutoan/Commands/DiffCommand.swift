import ArgumentParser
import PlanEngine
import PlanModel
import PlanReports

/// `dutoan diff`: what changed between two versions of a plan.
struct DiffCommand: AsyncParsableCommand {
  /// In which form the comparison is printed.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Wording(
      vi: "So sánh hai bản của một kế hoạch: số trước điều chỉnh, tăng, giảm, sau điều chỉnh, và các thay đổi khác.",
      en: "Compare two versions of a plan: amounts before, increases, decreases, after, and what else changed."))

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Thư mục kế hoạch, bản trước.", en: "The plan's folder, the version before."),
      valueName: Wording(vi: "bản trước", en: "old")))
  var old: String

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Thư mục kế hoạch, bản sau.", en: "The plan's folder, the version after."),
      valueName: Wording(vi: "bản sau", en: "new")))
  var new: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Wording(
        vi: "Lập thêm biểu điều chỉnh (bảng tính, văn bản, CSV) vào thư mục này.",
        en: "Also write the adjustment table (workbook, text, CSV) into this folder."),
      valueName: Wording(vi: "thư mục", en: "folder")))
  var output: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  @Option(
    name: .customLong("output-format"),
    help: ArgumentHelp(
      Wording(
        vi: "Dạng kết quả: text (chữ), csv hoặc json (cho chương trình khác đọc).",
        en: "The form of the result: text, csv or json (for other programs)."),
      valueName: Wording(vi: "dạng", en: "format")))
  var outputFormat = OutputFormat.text

  @OptionGroup var templates: TemplatesOption

  func run() async throws {
    // Two versions may well have one name: what is written has a name of its own.
    let (old, new) = (try Batch([old]), try Batch([new]))
    if let output {
      try old.check(output: output)
      try new.check(output: output)
    }
    let folders = (try PlanFolder(path: old.paths[0]), try PlanFolder(path: new.paths[0]))
    let before = await assess(folders.0.read(), asOf: common.asOfDay)
    let after = await assess(folders.1.read(), asOf: common.asOfDay)
    let refused = [(folders.0, before), (folders.1, after)].filter { strictness.block($0.1.findings) }
    for (folder, assessment) in refused { complain(of: assessment, in: folder) }
    guard refused.isEmpty else { throw ExitStatus.planErrors }
    let changes = changes(from: before, to: after)
    let job = try output.map { output in
      AdjustmentJob(
        templates: try templates.load(), output: output, asOf: common.asOfDay, before: folders.0,
        after: folders.1)
    }
    let published = try job?.publish(changes)
    try common.console.product(product(of: changes, folders.0, folders.1))
    if let published { common.console.say(published) }
  }

  private var language: Language { common.console.language }

  private func product(of changes: PlanChanges, _ before: PlanFolder, _ after: PlanFolder) -> String {
    switch outputFormat {
    case .text: ChangesText(changes, paths: (before.path, after.path), language: language).text
    case .csv: changesCSV(of: changes)
    case .json: changesJSON(of: changes, plans: (before.name, after.name), language: language).serialised()
    }
  }

  private func complain(of assessment: Assessment, in folder: PlanFolder) {
    let console = common.console
    let diagnostics = DiagnosticText(
      folder: folder, showsPath: true, showsAll: false, colours: console.colours, language: language)
    console.complain(diagnostics.text(of: assessment.findings, [.error, .warning]))
    let counts = Summary.counts(assessment.findings)
    console.complain(
      Wording(
        vi: "Không so sánh: \(folder.path) có \(counts.vi).",
        en: "Nothing is compared: \(folder.path) has \(counts.en)."))
  }
}

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
    abstract: "So sánh hai bản của một kế hoạch: số trước điều chỉnh, tăng, giảm, sau điều chỉnh, và các thay đổi khác."
  )

  @Argument(help: ArgumentHelp("Thư mục kế hoạch, bản trước.", valueName: "bản trước"))
  var old: String

  @Argument(help: ArgumentHelp("Thư mục kế hoạch, bản sau.", valueName: "bản sau"))
  var new: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Lập thêm biểu điều chỉnh (bảng tính, văn bản, CSV) vào thư mục này.", valueName: "thư mục"))
  var output: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  @Option(
    name: .customLong("output-format"),
    help: ArgumentHelp("Dạng kết quả: text (chữ), csv hoặc json (cho chương trình khác đọc).", valueName: "dạng"))
  var outputFormat = OutputFormat.text

  @Option(help: ArgumentHelp("Thư mục mẫu (mặc định: mẫu kèm theo chương trình).", valueName: "thư mục"))
  var templates: String?

  func run() async throws {
    // Two versions may well have one name: what is written has a name of its own.
    let (old, new) = (try Batch([old]), try Batch([new]))
    if let output {
      try old.check(output: output)
      try new.check(output: output)
    }
    let folders = (try PlanFolder(path: old.paths[0]), try PlanFolder(path: new.paths[0]))
    let before = assess(await folders.0.read(), asOf: common.asOfDay)
    let after = assess(await folders.1.read(), asOf: common.asOfDay)
    let refused = [(folders.0, before), (folders.1, after)].filter { strictness.block($0.1.findings) }
    for (folder, assessment) in refused { complain(of: assessment, in: folder) }
    guard refused.isEmpty else { throw ExitStatus.planErrors }
    let changes = changes(from: before, to: after)
    let job = try output.map { output in
      AdjustmentJob(
        templates: try TemplateFolder.load(templates), output: output, asOf: common.asOfDay, before: folders.0,
        after: folders.1)
    }
    let published = try job?.publish(changes)
    try common.console.product(product(of: changes, folders.0, folders.1))
    if let published { say(published) }
  }

  private var language: Language { .vietnamese }

  private func product(of changes: PlanChanges, _ before: PlanFolder, _ after: PlanFolder) -> String {
    switch outputFormat {
    case .text: ChangesText(changes, paths: (before.path, after.path), language: language).text
    case .csv: changesCSV(of: changes)
    case .json: changesJSON(of: changes, plans: (before.name, after.name), language: language).serialised()
    }
  }

  private func complain(of assessment: Assessment, in folder: PlanFolder) {
    let diagnostics = DiagnosticText(folder: folder, showsPath: true, showsAll: false, colours: common.console.colours)
    common.console.complain(diagnostics.text(of: assessment.findings, [.error, .warning]))
    let counts = Summary.counts(assessment.findings)
    let words = Wording(
      vi: "Không so sánh: \(folder.path) có \(counts).", en: "Nothing is compared: \(folder.path) has \(counts).")
    common.console.complain(words[language])
  }

  private func say(_ published: ReportJob.Published) {
    let console = common.console
    let count = published.files.count
    let written = Wording(
      vi: "Đã ghi \(count) tệp vào \(published.folder)/", en: "Wrote \(count) files to \(published.folder)/")
    console.say(written[language])
    for name in published.files { console.say("  \(name)") }
    for kept in published.kept {
      let words = Wording(
        vi: "\(kept.name) đã bị sửa tay từ lần chạy trước: bản sửa được giữ lại với tên “\(kept.under)”.",
        en: "\(kept.name) was edited by hand since the last run: the edited file is kept as “\(kept.under)”.")
      console.complain(words[language])
    }
  }
}

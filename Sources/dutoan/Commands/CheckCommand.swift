import ArgumentParser
import PlanEngine
import PlanModel

/// `dutoan check`: reads and checks; the findings are the product.
struct CheckCommand: AsyncParsableCommand {
  /// In which form findings are written.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Wording(
      vi: "Đọc và kiểm tra kế hoạch; không ghi gì.", en: "Read and check plans; nothing is written."))

  @Argument(
    help: ArgumentHelp(
      Wording(
        vi: "Thư mục kế hoạch (mặc định: thư mục hiện tại).", en: "The plans' folders (default: the current folder)."),
      valueName: Wording(vi: "kế hoạch", en: "plan")))
  var plans: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  @Option(
    name: .customLong("output-format"),
    help: ArgumentHelp(
      Wording(
        vi: "Dạng kết quả: text (chữ), json hoặc sarif (cho chương trình khác đọc).",
        en: "The form of the result: text, or json or sarif for other programs."),
      valueName: Wording(vi: "dạng", en: "format")))
  var outputFormat = OutputFormat.text

  @Flag(help: ArgumentHelp(Wording(vi: "Hiện mọi sai lệch, không rút gọn.", en: "Show every finding.")))
  var all = false

  func run() async throws {
    let batch = try Batch(plans)
    let console = common.console
    var statuses: [ExitStatus] = []
    var found: [(folder: PlanFolder, findings: Findings)] = []
    for path in batch.paths {
      do {
        let folder = try PlanFolder(path: path)
        let findings = await assess(await folder.read(), asOf: common.asOfDay).findings
        statuses.append(strictness.block(findings) ? .planErrors : .done)
        switch outputFormat {
        case .json, .sarif: found.append((folder, findings))
        case .text:
          let diagnostics = DiagnosticText(
            folder: folder, showsPath: batch.showsPaths, showsAll: all, colours: console.coloursProduct,
            language: console.language)
          try console.product(diagnostics.text(of: findings))
          let counts = Summary.counts(findings)
          console.say(Wording(vi: "\(folder.path): \(counts.vi).", en: "\(folder.path): \(counts.en)."))
        }
      } catch let error as FileError {
        console.complain("dutoan: \(error.wording[console.language])")
        statuses.append(.failed)
      }
    }
    switch outputFormat {
    case .text: break
    case .json:
      let plans = found.map { ($0.folder.name, $0.findings) }
      try console.product(DiagnosticsJSON.document(plans, in: console.language).serialised())
    case .sarif: try console.product(DiagnosticsSARIF.document(found, in: console.language).serialised())
    }
    throw ExitStatus.combined(statuses)
  }
}

import ArgumentParser
import PlanEngine
import PlanModel

/// `dutoan check`: reads and checks; the findings are the product.
struct CheckCommand: AsyncParsableCommand {
  /// In which form findings are written.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Đọc và kiểm tra kế hoạch; không ghi gì.")

  @Argument(help: ArgumentHelp("Thư mục kế hoạch (mặc định: thư mục hiện tại).", valueName: "kế hoạch"))
  var plans: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  @Option(
    name: .customLong("output-format"),
    help: ArgumentHelp("Dạng kết quả: text (chữ), json hoặc sarif (cho chương trình khác đọc).", valueName: "dạng"))
  var outputFormat = OutputFormat.text

  @Flag(help: "Hiện mọi sai lệch, không rút gọn.")
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
            folder: folder, showsPath: batch.showsPaths, showsAll: all, colours: console.coloursProduct)
          try console.product(diagnostics.text(of: findings))
          console.say("\(folder.path): \(Summary.counts(findings)).")
        }
      } catch let error as FileError {
        console.complain("dutoan: \(error.text)")
        statuses.append(.failed)
      }
    }
    switch outputFormat {
    case .text: break
    case .json:
      try console.product(DiagnosticsJSON.document(found.map { ($0.folder.name, $0.findings) }).serialised())
    case .sarif: try console.product(DiagnosticsSARIF.document(found).serialised())
    }
    throw ExitStatus.combined(statuses)
  }
}

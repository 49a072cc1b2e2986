import ArgumentParser
import PlanEngine
import PlanModel

/// `dutoan allocate`: prints the allocation as CSV.
struct AllocateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate", abstract: "In kết quả phân bổ theo dạng CSV, số tiền bằng đồng.")

  @Argument(help: ArgumentHelp("Thư mục kế hoạch.", valueName: "kế hoạch"))
  var plan: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  func run() async throws {
    let batch = try Batch([plan])
    let console = common.console
    let folder = try PlanFolder(path: plan)
    let assessment = await assess(await folder.read(), asOf: common.asOfDay)
    guard !strictness.block(assessment.findings) else {
      let diagnostics = DiagnosticText(
        folder: folder, showsPath: batch.showsPaths, showsAll: false, colours: console.colours)
      console.complain(diagnostics.text(of: assessment.findings, [.error, .warning]))
      console.complain("Không in kết quả phân bổ: \(folder.path) có \(Summary.counts(assessment.findings)).")
      throw ExitStatus.planErrors
    }
    try console.product(allocationCSV(of: assessment))
  }
}

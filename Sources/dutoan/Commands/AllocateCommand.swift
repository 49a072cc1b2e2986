import ArgumentParser
import PlanEngine
import PlanModel

/// `dutoan allocate`: prints the allocation as CSV.
struct AllocateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: Wording(
      vi: "In kết quả phân bổ theo dạng CSV, số tiền bằng đồng.",
      en: "Print the allocation as CSV, with amounts in đồng."))

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Thư mục kế hoạch.", en: "The plan's folder."), valueName: Wording(vi: "kế hoạch", en: "plan")))
  var plan: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions
  @OptionGroup var keeping: KeepOption

  func run() async throws {
    let batch = try Batch([plan])
    try keeping.check(beside: batch.paths)
    let console = common.console
    let folder = try PlanFolder(path: plan)
    let approved = try await keeping.approvedVersion(strictness, common)
    let read = await folder.read()
    let assessment = await assess(read, asOf: common.asOfDay, keeping: approved?.amounts(for: read.plan))
    guard !strictness.block(assessment.findings) else {
      let diagnostics = DiagnosticText(
        folder: folder, showsPath: batch.showsPaths, showsAll: false, colours: console.colours,
        language: console.language)
      console.complain(diagnostics.text(of: assessment.findings, [.error, .warning]))
      let counts = Summary.counts(assessment.findings)
      console.complain(
        Wording(
          vi: "Không in kết quả phân bổ: \(folder.path) có \(counts.vi).",
          en: "The allocation is not printed: \(folder.path) has \(counts.en)."))
      throw ExitStatus.planErrors
    }
    try console.product(allocationCSV(of: assessment))
    if let approved { console.say(approved.summary(of: assessment)) }
  }
}

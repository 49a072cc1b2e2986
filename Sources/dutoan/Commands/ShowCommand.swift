import ArgumentParser
import PlanEngine
import PlanModel

/// `dutoan show`: prints the plan as the program understood it.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "In kế hoạch như chương trình đã hiểu: thời gian đổi ra ngày, số tiền bằng đồng.")

  @Argument(help: ArgumentHelp("Thư mục kế hoạch.", valueName: "kế hoạch"))
  var plan: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  @Flag(help: "In dạng JSON, cho chương trình khác đọc.")
  var json = false

  func run() async throws {
    _ = try Batch([plan])
    let folder = try PlanFolder(path: plan)
    let assessment = await assess(await folder.read(keepingTexts: true), asOf: common.asOfDay)
    let shown = ShownPlan(assessment)
    try common.console.product(json ? shown.json.serialised() : ShownText.text(of: shown))
    common.console.say("\(plan): \(Summary.counts(assessment.findings)).")
    if strictness.block(assessment.findings) { throw ExitStatus.planErrors }
  }
}

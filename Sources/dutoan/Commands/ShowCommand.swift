import ArgumentParser
import PlanEngine
import PlanModel

/// `dutoan show`: prints the plan as the program understood it.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Wording(
      vi: "In kế hoạch như chương trình đã hiểu: thời gian đổi ra ngày, số tiền bằng đồng.",
      en: "Print the plan as the program understood it: times as dates, amounts in đồng."))

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Thư mục kế hoạch.", en: "The plan's folder."), valueName: Wording(vi: "kế hoạch", en: "plan")))
  var plan: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  @Flag(
    help: ArgumentHelp(
      Wording(vi: "In dạng JSON, cho chương trình khác đọc.", en: "Print JSON, for other programs.")))
  var json = false

  func run() async throws {
    _ = try Batch([plan])
    let folder = try PlanFolder(path: plan)
    let assessment = await assess(await folder.read(keepingTexts: true), asOf: common.asOfDay)
    let shown = ShownPlan(assessment)
    try common.console.product(json ? shown.json.serialised() : ShownText.text(of: shown))
    let counts = Summary.counts(assessment.findings)
    common.console.say(Wording(vi: "\(plan): \(counts.vi).", en: "\(plan): \(counts.en)."))
    if strictness.block(assessment.findings) { throw ExitStatus.planErrors }
  }
}

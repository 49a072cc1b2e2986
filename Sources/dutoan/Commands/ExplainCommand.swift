import ArgumentParser
import PlanModel

/// `dutoan explain`: documents one code, or lists them all.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Wording(
      vi: "Giải thích một mã sai lệch kèm ví dụ; không nêu mã thì liệt kê tất cả.",
      en: "Explain the code of a finding with examples; without a code, list them all."))

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Mã sai lệch, ví dụ S004.", en: "The code of a finding, for example S004."),
      valueName: Wording(vi: "mã", en: "code")))
  var code: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let console = language.console
    guard let code else { return try console.product(Manual.list(in: console.language)) }
    guard let check = Manual.check(code) else {
      throw UsageError(
        Wording(
          vi: "không có mã sai lệch “\(code)”; dutoan explain liệt kê mọi mã",
          en: "there is no code “\(code)”; dutoan explain lists them all"))
    }
    try console.product(Manual.page(of: check, in: console.language))
  }
}

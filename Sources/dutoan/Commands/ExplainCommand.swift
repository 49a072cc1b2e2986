import ArgumentParser
import PlanModel

/// `dutoan explain`: documents one code, or lists them all.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Giải thích một mã sai lệch kèm ví dụ; không nêu mã thì liệt kê tất cả.")

  @Argument(help: ArgumentHelp("Mã sai lệch, ví dụ S004.", valueName: "mã"))
  var code: String?

  func run() throws {
    let console = Console(noColour: true, isQuiet: false)
    guard let code else { return try console.product(Manual.list) }
    guard let check = Manual.check(code) else {
      throw UsageError(text: "không có mã sai lệch “\(code)”; dutoan explain liệt kê mọi mã")
    }
    try console.product(Manual.page(of: check))
  }
}

import ArgumentParser
import PlanModel
import PlanReports

/// `dutoan forms`: lists the forms and documents that the templates offer.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: Wording(
      vi: "Liệt kê các biểu mẫu và văn bản lập được.", en: "List the forms and documents that the templates offer."))

  @OptionGroup var templates: TemplatesOption

  @OptionGroup var language: LanguageOption

  func run() throws {
    let console = language.console
    let offered = offered(by: try templates.load())
    let width = offered.map(\.id.count).max() ?? 0
    for item in offered {
      let padding = String(repeating: " ", count: width - item.id.count)
      try console.product("\(item.id)\(padding)  \(item.kind.wording[console.language])  \(item.title)\n")
    }
  }
}

import ArgumentParser
import PlanReports

/// `dutoan forms`: lists the forms and documents that the templates offer.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "Kể các biểu mẫu và văn bản lập được.")

  @Option(help: ArgumentHelp("Thư mục mẫu (mặc định: mẫu kèm theo chương trình).", valueName: "thư mục"))
  var templates: String?

  func run() throws {
    let console = Console(noColour: true, isQuiet: false)
    let offered = offered(by: try TemplateFolder.load(templates))
    let width = offered.map(\.id.count).max() ?? 0
    for item in offered {
      let padding = String(repeating: " ", count: width - item.id.count)
      try console.product("\(item.id)\(padding)  \(item.kind.rawValue)  \(item.title)\n")
    }
  }
}

import Foundation
import TestSupport
import Testing

@testable import dutoan

@Suite("The manual page")
struct ManualPageTests {
  /// A command or option of the program as it describes itself.
  private struct Described: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Described]?
  }

  private struct Dump: Decodable {
    let command: Described
  }

  @Test("every command and every option stands in docs/dutoan.1")
  func pageIsComplete() throws {
    let run = try Program(["--experimental-dump-help"])
    let program = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
    let page = try String(contentsOfFile: Repository.path("docs/dutoan.1"), encoding: .utf8)
      .replacingOccurrences(of: "\\-", with: "-")
    let commands = try #require(program.subcommands).filter { $0.commandName != "help" }
    #expect(commands.count >= 5)
    for command in commands {
      #expect(page.contains(".B \(command.commandName)\n"), "\(command.commandName)")
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
        #expect(page.contains("--\(name.name)"), "\(command.commandName) --\(name.name)")
      }
    }
  }
}

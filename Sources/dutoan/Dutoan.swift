import ArgumentParser
import Glibc
import PlanModel

/// The program: its subcommands, and how it ends.
@main
struct Dutoan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutoan",
    abstract: Wording(
      vi: "Đọc kế hoạch (CSV), kiểm tra, phân bổ kinh phí, lập báo cáo.",
      en: "Read plans (CSV), check them, allocate their funding, write reports."),
    discussion: Wording(
      vi: """
        Kế hoạch là một thư mục có plan.csv và activities.csv. Ví dụ:
          dutoan check ke-hoach        kiểm tra, không ghi gì
          dutoan run ke-hoach          kiểm tra rồi lập báo cáo vào ./reports
        Mã thoát: 0 là xong; 1 là kế hoạch có lỗi; 2 là không đọc, ghi được; 64 là lệnh viết sai.
        """,
      en: """
        A plan is a folder with plan.csv and activities.csv. For example:
          dutoan check my-plan --lang en   check, write nothing
          dutoan run my-plan --lang en     check, then write reports to ./reports
        Exit status: 0 done; 1 a plan has errors; 2 something can't be read or written; 64 wrong usage.
        """),
    version: version,
    subcommands: [
      RunCommand.self, CheckCommand.self, AllocateCommand.self, WhyCommand.self, DiffCommand.self, ShowCommand.self,
      FormsCommand.self, ExplainCommand.self, InitCommand.self, FmtCommand.self,
    ])

  @OptionGroup var language: LanguageOption

  static func main() async {
    // A reader that goes away is told to us by the write that fails, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    Glibc.exit(await status(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs a command line and gives the exit status.
  private static func status(of arguments: [String]) async -> Int32 {
    let console = Console(language: .asked)
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch let status as ExitStatus {
      return status.rawValue
    } catch is ReaderGone {
      return ExitStatus.done.rawValue
    } catch let error as UsageError {
      return refuse(error.wording, arguments, console)
    } catch {
      if let failure = Failure(error) {
        console.complain("dutoan: \(failure.wording[console.language])")
        return ExitStatus.failed.rawValue
      }
      return parserStatus(error, arguments, console)
    }
  }

  /// Help and version are products; all else that the argument parser throws is wrong usage.
  private static func parserStatus(_ error: any Error, _ arguments: [String], _ console: Console) -> Int32 {
    guard exitCode(for: error) == .success else {
      let complaint = ParserComplaint(sentence: message(for: error), arguments: arguments, commands: commandNames)
      return refuse(complaint.wording, arguments, console)
    }
    try? console.product(HelpPage.text(fullMessage(for: error), in: console.language) + "\n")
    return ExitStatus.done.rawValue
  }

  private static var commandNames: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

  /// Says what is wrong with the command line, and where to read about its command.
  private static func refuse(_ wording: Wording, _ arguments: [String], _ console: Console) -> Int32 {
    let command = arguments.first(where: commandNames.contains).map { "dutoan \($0)" } ?? "dutoan"
    console.complain(
      Wording(
        vi: "dutoan: \(wording.vi)\nXem cách dùng: \(command) --help",
        en: "dutoan: \(wording.en)\nFor help: \(command) --help --lang en"))
    return ExitStatus.usage.rawValue
  }
}

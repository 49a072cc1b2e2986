import ArgumentParser
import Glibc

/// The program: its subcommands, and how it ends.
@main
struct Dutoan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutoan",
    abstract: "Đọc kế hoạch (CSV), kiểm tra, phân bổ kinh phí, lập báo cáo.",
    discussion: """
      Kế hoạch là một thư mục có plan.csv và activities.csv. Ví dụ:
        dutoan check ke-hoach        kiểm tra, không ghi gì
        dutoan run ke-hoach          kiểm tra rồi lập báo cáo vào ./reports
      Mã thoát: 0 là xong; 1 là kế hoạch có lỗi; 2 là không đọc, ghi được; 64 là lệnh viết sai.
      """,
    version: version,
    subcommands: [
      RunCommand.self, CheckCommand.self, AllocateCommand.self, DiffCommand.self, ShowCommand.self, FormsCommand.self,
      ExplainCommand.self, InitCommand.self, FmtCommand.self,
    ])

  static func main() async {
    // A reader that goes away is told to us by the write that fails, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    Glibc.exit(await status(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs a command line and gives the exit status.
  private static func status(of arguments: [String]) async -> Int32 {
    let console = Console(noColour: true, isQuiet: false)
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
      console.complain("dutoan: \(error.text)\nXem cách dùng: dutoan --help")
      return ExitStatus.usage.rawValue
    } catch {
      if let failure = Failure(error) {
        console.complain("dutoan: \(failure.text)")
        return ExitStatus.failed.rawValue
      }
      return parserStatus(error, console)
    }
  }

  /// Help and version are products; all else that the argument parser throws is wrong usage.
  private static func parserStatus(_ error: any Error, _ console: Console) -> Int32 {
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      console.complain("dutoan: lệnh viết chưa đúng; xem cách dùng: dutoan --help\n\(message)")
      return ExitStatus.usage.rawValue
    }
    try? console.product(message + "\n")
    return ExitStatus.done.rawValue
  }
}

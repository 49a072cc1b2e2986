import ArgumentParser
import Glibc
import PlanModel

/// What most commands take.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Ngày chốt số liệu, viết như 2021-12-31 (mặc định: hôm nay).", valueName: "ngày"), transform: day
  )
  var asOf: Day?

  @Flag(help: "Chỉ báo lỗi và những gì không thể không báo.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Không dùng màu.")
  var noColor = false

  /// The as-of date asked for, else today by the clock of the machine.
  var asOfDay: Day { asOf ?? CommonOptions.today }

  /// Where to speak.
  var console: Console { Console(noColour: noColor, isQuiet: quiet) }

  private static var today: Day {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let day = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return day ?? Day(number: 0)
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("“\(text)” không phải là ngày viết theo thứ tự năm-tháng-ngày, ví dụ 2021-12-31.")
    }
    return day
  }
}

/// Which findings keep a plan from its reports.
struct StrictnessOptions: ParsableArguments {
  @Flag(help: "Cảnh báo cũng coi như lỗi.")
  var strict = false

  /// Whether findings keep a plan from its reports.
  func block(_ findings: Findings) -> Bool {
    findings.hasErrors || (strict && findings.count(of: .warning) > 0)
  }
}

import ArgumentParser
import Glibc
import PlanModel
import PlanReports

/// In which language the program speaks.
struct LanguageOption: ParsableArguments {
  // Declared for the parser to check and to name; `Language.asked` has read it before.
  @Option(
    help: ArgumentHelp(
      Wording(
        vi: "Ngôn ngữ của thông báo: vi (tiếng Việt) hoặc en (tiếng Anh); báo cáo luôn bằng tiếng Việt.",
        en: "The language of messages: vi (Vietnamese) or en (English); reports are always in Vietnamese."),
      valueName: Wording(vi: "ngôn ngữ", en: "language")))
  private var lang = Language.vietnamese

  /// Where to speak.
  var console: Console { Console(language: .asked) }
}

/// How the program speaks.
struct SpeechOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Wording(vi: "Chỉ báo lỗi và những gì không thể không báo.", en: "Say only errors and what must be said.")))
  var quiet = false

  @Flag(name: .customLong("no-color"), help: ArgumentHelp(Wording(vi: "Không dùng màu.", en: "Use no colours.")))
  var noColor = false

  @OptionGroup var language: LanguageOption

  /// Where to speak.
  var console: Console { Console(noColour: noColor, isQuiet: quiet, language: .asked) }
}

/// What most commands take.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Wording(
        vi: "Ngày chốt số liệu, viết như 2021-12-31 (mặc định: hôm nay).",
        en: "The as-of date, written like 2021-12-31 (default: today)."),
      valueName: Wording(vi: "ngày", en: "date")),
    transform: day)
  var asOf: Day?

  @OptionGroup var speech: SpeechOptions

  /// The as-of date asked for, else today by the clock of the machine.
  var asOfDay: Day { asOf ?? CommonOptions.today }

  /// Where to speak.
  var console: Console { speech.console }

  private static var today: Day {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let day = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return day ?? Day(number: 0)
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError(
        Wording(
          vi: "“\(text)” không phải là ngày viết theo thứ tự năm-tháng-ngày, ví dụ 2021-12-31",
          en: "“\(text)” is not a date in the order year-month-day, for example 2021-12-31"))
    }
    return day
  }
}

/// Which findings keep a plan from its reports.
struct StrictnessOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(Wording(vi: "Cảnh báo cũng coi như lỗi.", en: "Treat warnings as errors.")))
  var strict = false

  /// Whether findings keep a plan from its reports.
  func block(_ findings: Findings) -> Bool {
    findings.hasErrors || (strict && findings.count(of: .warning) > 0)
  }
}

/// Which templates make the reports.
struct TemplatesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        vi: "Thư mục mẫu (mặc định: mẫu kèm theo chương trình).",
        en: "The folder of templates (default: those that come with the program)."),
      valueName: Wording(vi: "thư mục", en: "folder")))
  var templates: String?

  /// The templates.
  func load() throws -> Templates { try TemplateFolder.load(templates) }

  /// Where they stand.
  func path() throws -> String { try TemplateFolder.path(templates) }
}

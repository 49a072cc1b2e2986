import PlanModel

/// The help page of a command in the language asked for.
///
/// The parser's titles and few sentences of its own are English. What the commands say of themselves is in the language
/// already.
enum HelpPage {
  private static let titles: [Wording] = [
    Wording(vi: "TÓM TẮT:", en: "OVERVIEW:"),
    Wording(vi: "CÚ PHÁP:", en: "USAGE:"),
    Wording(vi: "THAM SỐ:", en: "ARGUMENTS:"),
    Wording(vi: "TÙY CHỌN:", en: "OPTIONS:"),
    Wording(vi: "CÁC LỆNH:", en: "SUBCOMMANDS:"),
    Wording(vi: "In số phiên bản.", en: "Show the version."),
    Wording(vi: "In cách dùng.", en: "Show help information."),
    Wording(vi: "Xem cách dùng một lệnh: dutoan help <lệnh>", en: "See 'dutoan help <subcommand>' for detailed help."),
    Wording(vi: "<lệnh>", en: "<subcommand>"),
    Wording(vi: "(các giá trị:", en: "(values:"),
    Wording(vi: "(mặc định:", en: "(default:"),
    Wording(vi: "; mặc định:", en: "; default:"),
  ]

  /// What the parser wrote with its own words in a language; what is no help page is left as it is.
  static func text(_ written: String, in language: Language) -> String {
    guard written.hasPrefix("OVERVIEW:") else { return written }
    return titles.reduce(written) { $0.replacing($1.en, with: $1[language]) }
  }
}

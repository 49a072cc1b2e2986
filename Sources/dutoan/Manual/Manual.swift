import PlanEngine
import PlanInput
import PlanModel

/// What every code means: the checks of the reader and of the engine, in the order of their codes.
enum Manual {
  /// All checks, by code.
  static let checks: [CheckInfo] =
    (readerChecks + PlanEngine.checks.map { type(of: $0).info }).sorted { $0.code.rawValue < $1.code.rawValue }

  /// The check of a code, upper and lower case aside.
  static func check(_ code: String) -> CheckInfo? {
    checks.first { $0.code.rawValue.lowercased() == code.lowercased() }
  }

  /// One line a code: the code, its weight, its name and what it finds.
  static func list(in language: Language) -> String {
    let width = checks.map(\.code.name.count).max() ?? 0
    return checks.map { check in
      let padding = String(repeating: " ", count: width - check.code.name.count)
      let severity = check.code.severity.name
      return "\(check.code.rawValue)  \(severity)\(String(repeating: " ", count: 7 - severity.count))  "
        + "\(check.code.name)\(padding)  \(check.summary[language])\n"
    }.joined()
  }

  /// A code's page: what it finds, why it matters, and both examples.
  static func page(of check: CheckInfo, in language: Language) -> String {
    let weight = check.code.severity.wording[language]
    let missing = ManualWords.missing[language]
    return """
      \(check.code.rawValue) [\(check.code.name)], \(weight)

      \(check.summary[language])

      \(ManualWords.why[language]): \(check.why[language])

      \(ManualWords.failing(circumstances(of: check.failing))[language])
      \(files(of: check.failing, missing: missing) { "  \($0)" })
      \(ManualWords.passing(circumstances(of: check.passing))[language])
      \(files(of: check.passing, missing: missing) { "  \($0)" })
      """
  }

  /// The files of an example, each line written by `line`; `missing` is said of a file that is not there.
  static func files(of example: Example, missing: String, line: (String) -> String) -> String {
    example.files.map { name, text in
      guard text != "▶" else { return line("\(name): \(missing)") + "\n" }
      return line("— \(name)") + "\n" + text.split(separator: "\n").map { line(String($0)) + "\n" }.joined()
    }.joined()
  }

  /// What matters of an example and can't be seen in its files, in brackets; nothing where that is nothing.
  static func circumstances(of example: Example) -> Wording {
    var known: [Wording] = []
    if let day = example.asOf { known.append(ManualWords.asOf(day)) }
    if let encoding = example.encoding { known.append(ManualWords.encoding(encoding)) }
    for name in ["plan.csv", "activities.csv"] where !example.files.contains(where: { $0.name == name }) {
      known.append(ManualWords.notShown(name))
    }
    guard !known.isEmpty else { return Wording(vi: "", en: "") }
    return Wording(
      vi: " (\(known.map(\.vi).joined(separator: "; ")))", en: " (\(known.map(\.en).joined(separator: "; ")))")
  }
}

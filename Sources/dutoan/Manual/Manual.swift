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
  static var list: String {
    let width = checks.map(\.code.name.count).max() ?? 0
    return checks.map { check in
      let padding = String(repeating: " ", count: width - check.code.name.count)
      let severity = check.code.severity.name
      return "\(check.code.rawValue)  \(severity)\(String(repeating: " ", count: 7 - severity.count))  "
        + "\(check.code.name)\(padding)  \(check.summary.vi)\n"
    }.joined()
  }

  /// A code's page: what it finds, why it matters, and both examples.
  static func page(of check: CheckInfo) -> String {
    """
    \(check.code.rawValue) [\(check.code.name)], \(check.code.severity.vietnamese)

    \(check.summary.vi)

    Vì sao: \(check.why.vi)

    Ví dụ có sai lệch (▶ đứng trước chỗ sai):
    \(files(of: check.failing) { "  \($0)" })
    Ví dụ đúng:
    \(files(of: check.passing) { "  \($0)" })
    """
  }

  /// All pages as Markdown: `docs/diagnostics.md`.
  static var markdown: String {
    """
    # Sai lệch (diagnostics)

    Trang này do chương trình lập từ chính các quy tắc kiểm tra; `dutoan explain MÃ` in từng mục. Mã và tên không đổi nghĩa
    sau khi phát hành.

    | mã | mức độ | tên | nghĩa là |
    | --- | --- | --- | --- |

    """
      + checks.map { check in
        "| [\(check.code.rawValue)](#\(check.code.rawValue.lowercased())) | \(check.code.severity.name) | "
          + "\(check.code.name) | \(check.summary.vi) |\n"
      }.joined() + checks.map(section).joined()
  }

  private static func section(of check: CheckInfo) -> String {
    """

    ## \(check.code.rawValue)

    `\(check.code.name)`, \(check.code.severity.vietnamese). \(check.summary.vi)

    \(check.why.vi)

    Có sai lệch:

    ```
    \(files(of: check.failing) { $0 })```

    Đúng:

    ```
    \(files(of: check.passing) { $0 })```

    """
  }

  /// The files of an example, each line written by `line`.
  private static func files(of example: Example, line: (String) -> String) -> String {
    example.files.map { name, text in
      guard text != "▶" else { return line("\(name): không có tệp này") + "\n" }
      return line("— \(name)") + "\n" + text.split(separator: "\n").map { line(String($0)) + "\n" }.joined()
    }.joined()
  }
}

extension Severity {
  /// The weight in words.
  var vietnamese: String {
    switch self {
    case .error: "lỗi"
    case .warning: "cảnh báo"
    case .note: "ghi chú"
    }
  }
}

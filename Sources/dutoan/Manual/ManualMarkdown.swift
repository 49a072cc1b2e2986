import PlanModel

extension Manual {
  /// All pages as Markdown, Vietnamese first and English under it, examples once: `docs/diagnostics.md`.
  static var markdown: String {
    """
    # Sai lệch (diagnostics)

    Trang này do chương trình lập từ chính các quy tắc kiểm tra; `dutoan explain MÃ` in từng mục. Mã và tên không đổi nghĩa
    sau khi phát hành. Tệp không nêu trong ví dụ: `plan.csv` chỉ ghi giai đoạn 2021, `activities.csv` có một nhiệm vụ đúng.

    The program writes this page from the checks themselves; `dutoan explain CODE --lang en` prints an entry. Codes and names
    never change meaning once released. Files that an example does not show: `plan.csv` says only the period 2021,
    `activities.csv` has one sound activity.

    | mã, code | mức độ, severity | tên, name | nghĩa là, meaning |
    | --- | --- | --- | --- |

    """
      + checks.map { check in
        "| [\(check.code.rawValue)](#\(check.code.rawValue.lowercased())) | \(check.code.severity.name) | "
          + "\(check.code.name) | \(check.summary.vi)<br>\(check.summary.en) |\n"
      }.joined() + checks.map(section).joined()
  }

  private static func section(of check: CheckInfo) -> String {
    let weight = check.code.severity.wording
    return """

      ## \(check.code.rawValue)

      `\(check.code.name)`, \(weight.vi). \(check.summary.vi)

      \(check.why.vi)

      `\(check.code.name)`, \(weight.en). \(check.summary.en)

      \(check.why.en)

      \(example(check.failing, below: ManualWords.failing))
      \(example(check.passing, below: ManualWords.passing))
      """
  }

  private static func example(_ example: Example, below heading: (Wording) -> Wording) -> String {
    let words = heading(circumstances(of: example))
    let missing = "\(ManualWords.missing.vi), \(ManualWords.missing.en)"
    return """
      \(words.vi)<br>
      \(words.en)

      ```
      \(files(of: example, missing: missing) { $0 })```

      """
  }
}

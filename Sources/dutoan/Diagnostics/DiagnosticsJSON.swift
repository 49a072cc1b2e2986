import PlanModel

/// The findings of plans as JSON, version 1 of the format.
enum DiagnosticsJSON {
  /// At how many characters a field's text is cut.
  private static let valueLength = 200

  /// The findings of several plans, with messages in a language.
  static func document(_ plans: [(name: String, findings: Findings)], in language: Language) -> JSON {
    .object([
      ("version", .integer(1)),
      ("plans", .array(plans.map { plan(name: $0.name, findings: $0.findings, language) })),
    ])
  }

  private static func plan(name: String, findings: Findings, _ language: Language) -> JSON {
    .object([
      ("plan", .string(name)),
      ("diagnostics", list(of: findings, in: language)),
      ("errors", .integer(Int64(findings.count(of: .error)))),
      ("warnings", .integer(Int64(findings.count(of: .warning)))),
      ("notes", .integer(Int64(findings.count(of: .note)))),
      ("omitted", .object(findings.omitted.map { ($0.code.rawValue, .integer(Int64($0.count))) })),
    ])
  }

  /// Findings in order, each with all that is known of it.
  static func list(of findings: Findings, in language: Language) -> JSON {
    .array(findings.sorted.map { diagnostic($0, language) })
  }

  private static func diagnostic(_ finding: Finding, _ language: Language) -> JSON {
    .object([
      ("code", .string(finding.code.rawValue)),
      ("name", .string(finding.code.name)),
      ("severity", .string(finding.severity.name)),
      ("message", .string(finding.message[language])),
      ("file", .text(finding.place?.file.text)),
      ("line", number(finding.place?.line)),
      ("column", number(finding.place?.column)),
      ("field", .text(finding.field)),
      ("value", .text(finding.value.map { String($0.prefix(valueLength)) })),
      ("help", .string(finding.help[language])),
      (
        "related",
        .array(
          finding.related.map {
            .object([
              ("file", .string($0.place.file.text)), ("line", number($0.place.line)),
              ("message", .string($0.message[language])),
            ])
          })
      ),
    ])
  }

  /// A line or column; null where a whole file is meant.
  private static func number(_ number: Int?) -> JSON {
    number.flatMap { $0 > 0 ? .integer(Int64($0)) : nil } ?? .null
  }
}

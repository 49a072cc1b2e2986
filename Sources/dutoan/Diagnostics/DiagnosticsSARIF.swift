import PlanInput
import PlanModel

/// The findings of plans as SARIF 2.1.0 (OASIS, 2020), for the tools that show results beside a text.
enum DiagnosticsSARIF {
  /// The findings of several plans, in one run with messages in a language; files are named by the path given.
  static func document(_ plans: [(folder: PlanFolder, findings: Findings)], in language: Language) -> JSON {
    let rules = Manual.checks
    let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    let results = plans.flatMap { plan in
      let found = plan.findings.sorted
      let excerpts = plan.folder.excerpts(
        of: found.flatMap { finding in
          [finding.place].compactMap(\.self) + finding.related.map(\.place)
        })
      return found.map { result($0, in: plan.folder, excerpts, index, language) }
    }
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver(rules, language))])),
            ("language", .string(language.rawValue)),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(results)),
          ])
        ])
      ),
    ])
  }

  private static func driver(_ rules: [CheckInfo], _ language: Language) -> JSON {
    .object([
      ("name", .string("dutoan")),
      ("version", .string(version)),
      (
        "rules",
        .array(
          rules.map { rule in
            .object([
              ("id", .string(rule.code.rawValue)),
              ("name", .string(rule.code.name)),
              ("shortDescription", .object([("text", .string(rule.summary[language]))])),
              ("fullDescription", .object([("text", .string(rule.why[language]))])),
              ("defaultConfiguration", .object([("level", .string(rule.code.severity.name))])),
            ])
          })
      ),
    ])
  }

  private static func result(
    _ finding: Finding, in folder: PlanFolder, _ excerpts: [SourcePlace: Excerpt], _ index: [Code: Int],
    _ language: Language
  ) -> JSON {
    var members: [(key: String, value: JSON)] = [("ruleId", .string(finding.code.rawValue))]
    if let rule = index[finding.code] { members.append(("ruleIndex", .integer(Int64(rule)))) }
    members += [
      ("level", .string(finding.severity.name)),
      ("message", .object([("text", .string("\(finding.message[language])\n\(finding.help[language])"))])),
    ]
    if let place = finding.place {
      members.append(("locations", .array([.object([location(place, in: folder, excerpts)])])))
    }
    let related = finding.related.enumerated().map { number, related in
      JSON.object([
        ("id", .integer(Int64(number))),
        location(related.place, in: folder, excerpts),
        ("message", .object([("text", .string(related.message[language]))])),
      ])
    }
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    return .object(members)
  }

  private static func location(
    _ place: SourcePlace, in folder: PlanFolder, _ excerpts: [SourcePlace: Excerpt]
  ) -> (key: String, value: JSON) {
    let uri = JSON.string(percentEncoded("\(folder.path)/\(place.file.text)"))
    var members: [(key: String, value: JSON)] = [("artifactLocation", .object([("uri", uri)]))]
    if place.line > 0 {
      var region: [(key: String, value: JSON)] = [("startLine", .integer(Int64(place.line)))]
      if place.column > 0, let excerpt = excerpts[place] {
        let line = Array(excerpt.line)
        let before = line[..<excerpt.fieldRange.lowerBound].reduce(excerpt.scalarsBefore) {
          $0 + $1.unicodeScalars.count
        }
        region.append(("startColumn", .integer(Int64(before + 1))))
      }
      members.append(("region", .object(region)))
    }
    return ("physicalLocation", .object(members))
  }

  /// A path as a URI reference: every byte but unreserved characters and `/` is written as `%` and two digits (RFC 3986).
  private static func percentEncoded(_ path: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      if kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

import PlanInput
import PlanModel

/// Writes findings in the manner of a compiler: place, the user's own line with the field marked, related places, help.
struct DiagnosticText {
  /// The plan's folder, for the lines that findings point at.
  let folder: PlanFolder
  /// Whether the path given stands before the file, as it does with several plans.
  let showsPath: Bool
  /// Whether all findings show, or of each code the first three.
  let showsAll: Bool
  /// Whether colours show.
  let colours: Bool
  /// The language of messages; the words error, warning, note, help and the names of codes are the same in each.
  let language: Language

  /// Findings of one code and weight are shown together.
  private struct Cause: Hashable {
    let code: Code
    let severity: Severity
  }

  private static let shownOfACode = 3
  private static let lineWidth = 100

  /// The findings of the given severities, those of one code and weight together, in order of the first of each.
  func text(of findings: Findings, _ severities: Set<Severity> = Set(Severity.allCases)) -> String {
    var groups: [Cause: [Finding]] = [:]
    var order: [Cause] = []
    for finding in findings.sorted where severities.contains(finding.severity) {
      let cause = Cause(code: finding.code, severity: finding.severity)
      if groups[cause] == nil { order.append(cause) }
      groups[cause, default: []].append(finding)
    }
    let shown = groups.mapValues { showsAll ? $0[...] : $0.prefix(DiagnosticText.shownOfACode) }
    let excerpts = folder.excerpts(of: shown.values.flatMap { $0.compactMap(\.place) })
    let omitted = Dictionary(uniqueKeysWithValues: findings.omitted.map { ($0.code, $0.count) })
    return order.map { cause in
      let (code, group) = (cause.code, shown[cause] ?? [])
      let rest = (groups[cause]?.count ?? 0) - group.count + (omitted[code] ?? 0)
      return group.map { text(of: $0, excerpts) }.joined()
        + (rest > 0 ? more(rest, code)[language] + "\n" : "")
    }.joined(separator: "\n")
  }

  /// That there are more findings of a code than are shown, and how to see them where that is possible.
  private func more(_ count: Int, _ code: Code) -> Wording {
    let name = "\(code.rawValue) [\(code.name)]"
    return Wording(
      vi: "… và \(count) sai lệch \(name) nữa\(showsAll ? "" : "; thêm --all để xem hết").",
      en: "… and \(count) more of \(name)\(showsAll ? "" : "; add --all to see them all").")
  }

  private func text(of finding: Finding, _ excerpts: [SourcePlace: Excerpt]) -> String {
    let head = "\(finding.severity.name) \(finding.code.rawValue) [\(finding.code.name)]"
    var text = finding.place.map { "\(place($0)): " } ?? "\(showsPath ? folder.path : folder.name): "
    text += "\(coloured(head, finding.severity)): \(finding.message[language].printable)\n"
    if let place = finding.place, let excerpt = excerpts[place] { text += quoted(place, excerpt) }
    for related in finding.related { text += "  \(place(related.place)): \(related.message[language].printable)\n" }
    return text + "  help: \(finding.help[language].printable)\n"
  }

  private func place(_ place: SourcePlace) -> String {
    let file = showsPath ? "\(folder.path)/\(place.file.text)" : place.file.text
    guard place.line > 0 else { return file }
    return place.column > 0 ? "\(file):\(place.line):\(place.column)" : "\(file):\(place.line)"
  }

  /// The line as it stands, cut around the field where it is long, and a row of marks below the field.
  private func quoted(_ place: SourcePlace, _ excerpt: Excerpt) -> String {
    let line = Array(excerpt.line.printable)
    let field = excerpt.fieldRange.clamped(to: 0..<line.count)
    let width = DiagnosticText.lineWidth
    let start = field.upperBound <= width ? 0 : max(0, field.lowerBound - width / 3)
    let end = min(line.count, start + width)
    let (before, after) = (start > 0 ? "…" : "", end < line.count ? "…" : "")
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let marked = max(1, min(field.upperBound, end) - field.lowerBound)
    let marks =
      String(repeating: " ", count: before.count + field.lowerBound - start)
      + String(repeating: "^", count: place.column > 0 ? marked : max(1, end - start))
    return "  \(number) | \(before)\(String(line[start..<end]))\(after)\n  \(margin) | \(marks)\n"
  }

  private func coloured(_ text: String, _ severity: Severity) -> String {
    guard colours else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }
}

extension String {
  /// The text with a space for each kind of white space and a mark for each control character, so that what stands in a
  /// file can't move the cursor or change the colours of a terminal.
  var printable: String {
    String(
      map { character in
        if character.isWhitespace { return " " }
        let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isControl ? "\u{FFFD}" : character
      })
  }
}

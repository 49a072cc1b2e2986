import PlanModel

/// The notes that say, on the cells of the funding form, how a source's money for an activity came about.
struct FundingNotes {
  private let amounts: [ActivityIndex: [AmountTrace]]
  private let words: TraceWords

  /// How many characters a note may have, so that its box stays smaller than the screen.
  private static let longest = 900

  /// The notes of an assessment; none where its amounts are not traced.
  init(of assessment: Assessment) {
    amounts = Dictionary(grouping: assessment.trace?.amounts ?? [], by: \.activity)
    words = TraceWords(of: assessment)
  }

  /// The notes on a costed line's sources.
  func notes(of activity: ActivityIndex) -> [ColumnKey: String] {
    Dictionary(grouping: amounts[activity] ?? [], by: \.source).reduce(into: [:]) { notes, entry in
      notes[SourceColumns.key(entry.key)] = note(on: entry.value)
    }
  }

  /// What gives the money, and below it each year's amount.
  private func note(on amounts: [AmountTrace]) -> String {
    var lines: [String] = []
    var last: String?
    for amount in amounts {
      for part in amount.parts {
        let reason = words.reason(of: part)
        if reason != last { lines.append("\(reason).") }
        last = reason
        lines.append("- \(words.line(for: part, of: amount)).")
      }
    }
    let note = lines.joined(separator: "\n")
    return note.count > Self.longest ? "\(note.prefix(Self.longest))…" : note
  }
}

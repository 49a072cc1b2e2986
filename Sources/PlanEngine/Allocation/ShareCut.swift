/// A share or a counterpart that its source can't pay as the rule asks: what stands in the way when its turn comes (tỷ lệ không giữ được).
struct ShareCut {
  let line: Int
  let entry: RuleBook.Entry
  /// What the rule asks and what the source gives instead, in steps.
  let asked, given: Int64
  /// The limits that are used up, amounts decided for the line only where no other is; none where its cost is.
  let limits: [Int]

  /// What is missing, in steps.
  var missing: Int64 { asked - given }
}

extension AllocationProblem {
  /// Notes a share of which less was drawn than its rule asks, where more is missing than a matter of rounding.
  mutating func noteCut(of part: SharePart) {
    noteCut(of: part.entry, line: part.line, asked: part.asked)
  }

  /// Notes what was just drawn by a rule where more is missing of what it asks than a matter of rounding.
  mutating func noteCut(of entry: RuleBook.Entry, line: Int, asked: Fraction) {
    let given = drawn(line: line, for: entry)
    guard UInt128(max(0, given)) < asked.floor else { return }
    let needing = lines[line].years.indices.filter { lines[line].needs[$0] > 0 }
    let used = needing.flatMap { limits(line: line, channel: entry.channel, year: $0) }.filter { room(in: $0) == 0 }
    let wider = used.filter { !limits[$0].isDecided }
    note(
      ShareCut(
        line: line, entry: entry, asked: Int64(clamping: asked.rounded), given: given,
        limits: Set(wider.isEmpty ? used : wider).sorted()))
  }
}

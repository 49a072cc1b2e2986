/// A share that its source can't pay as the rule asks: what stands in the way when its turn comes (tỷ lệ không giữ được).
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
  /// The cut of a share that was just drawn; none where all that is missing is a matter of rounding.
  func cut(of part: SharePart) -> ShareCut? {
    let given = drawn(line: part.line, source: part.source)
    guard UInt128(given) < part.asked.floor,
      let entry = lines[part.line].rules.first(where: { $0.source == part.source })
    else { return nil }
    let needing = lines[part.line].years.indices.filter { lines[part.line].needs[$0] > 0 }
    let used = needing.flatMap { limits(line: part.line, source: part.source, year: $0) }.filter { room(in: $0) == 0 }
    let wider = used.filter { !limits[$0].isDecided }
    return ShareCut(
      line: part.line, entry: entry, asked: Int64(clamping: part.asked.rounded), given: given,
      limits: Set(wider.isEmpty ? used : wider).sorted())
  }
}

import PlanModel

/// The amounts whose remainders tie, by source: found once, so that each of many amounts finds its own at once.
struct TraceTies {
  private struct Key: Hashable {
    let source: Int
    let remainder: Unrounded.Remainder
    let wentUp: Bool
  }

  /// The first amount in the order of the lines.
  private var first: [Key: TraceNotes.Cell] = [:]

  /// No ties.
  init() {}

  /// The ties among the amounts that an allocation has notes of.
  init(in problem: AllocationProblem) {
    for line in 0..<(problem.notes?.lines(of: problem) ?? 0) {
      for source in problem.plan.sources.indices {
        for year in problem.lines[line].years.indices {
          let cell = TraceNotes.Cell(line: line, channel: source.offset, year: year)
          for (remainder, wentUp) in Self.roundings(of: cell, in: problem) {
            let key = Key(source: source.offset, remainder: remainder, wentUp: wentUp)
            first[key] = first[key] ?? cell
          }
        }
      }
    }
  }

  /// An amount of the same line, else the first of the same source, that has the same remainder and went up, or down.
  func other(
    than cell: TraceNotes.Cell, _ exact: Unrounded, wentUp: Bool, in problem: AllocationProblem
  ) -> TraceNotes.Cell? {
    let remainder = exact.remainder
    for channel in problem.channels(of: cell.line) {
      for year in problem.lines[cell.line].years.indices {
        let other = TraceNotes.Cell(line: cell.line, channel: channel, year: year)
        guard other != cell else { continue }
        if Self.roundings(of: other, in: problem).contains(where: { $0 == (remainder, wentUp) }) { return other }
      }
    }
    let source = problem.channel(cell.channel, of: cell.line).source
    return first[Key(source: source.offset, remainder: remainder, wentUp: wentUp)]
  }

  /// The remainders of an amount's parts that were rounded, and whether each went up.
  private static func roundings(
    of cell: TraceNotes.Cell, in problem: AllocationProblem
  ) -> [(remainder: Unrounded.Remainder, wentUp: Bool)] {
    guard problem.drawn(line: cell.line, channel: cell.channel, year: cell.year) > 0 else { return [] }
    return (problem.notes?.parts(of: cell) ?? []).compactMap { part in
      guard !part.cause.isKept, let exact = Unrounded(part.cause, step: problem.step) else { return nil }
      let way = exact.rounding(to: part.amount)
      return way == .up || way == .down ? (exact.remainder, way == .up) : nil
    }
  }
}

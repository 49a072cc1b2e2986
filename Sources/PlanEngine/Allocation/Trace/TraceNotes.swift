import PlanModel

/// Why an amount was drawn, as the round that drew it knows.
enum TraceCause {
  /// It is decided, by these amounts together.
  case decided([Located<Money>])
  /// A rule asks for it: the share, times, weight or rank that it aims at, and the unrounded amount in steps.
  case rule(RuleBook.Entry, aim: Fraction, exact: Fraction)
  /// It settles what is left: the share of it that a rule aims at, and the aims fitted to all totals, in steps.
  case closing(RuleBook.Entry, aim: Double, fitted: Double)
  /// A floor demands it before its source's turn.
  case floor(limit: Int)
  /// It was only taken back.
  case none
}

/// How every amount of an allocation came about, noted while it is drawn.
struct TraceNotes {
  /// A part of an amount, in steps.
  struct Part {
    let cause: TraceCause
    let amount: Int64
  }

  private struct Cell: Hashable {
    let line, channel, year: Int
  }

  private var parts: [Cell: [Part]] = [:]

  /// Notes a part of what comes to a line by a channel in one of its years.
  mutating func add(_ cause: TraceCause, _ amount: Int64, line: Int, channel: Int, year: Int) {
    parts[Cell(line: line, channel: channel, year: year), default: []].append(Part(cause: cause, amount: amount))
  }

  /// Takes the last part of an amount back, and says why it was drawn.
  mutating func takeLast(line: Int, channel: Int, year: Int) -> TraceCause? {
    parts[Cell(line: line, channel: channel, year: year)]?.popLast()?.cause
  }

  /// The parts of what comes to a line by a channel in one of its years, in the order in which they were drawn.
  func parts(line: Int, channel: Int, year: Int) -> [Part] {
    parts[Cell(line: line, channel: channel, year: year)] ?? []
  }
}

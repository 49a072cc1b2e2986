import PlanModel

/// Why an amount was drawn, as the round that drew it knows.
enum TraceCause {
  /// It is decided, by these amounts together.
  case decided([Located<Money>])
  /// A rule asks for it: the share, times, weight or rank that it aims at, and the unrounded amount in steps.
  case rule(RuleBook.Entry, aim: Fraction, exact: Fraction)
  /// It settles what is left: the share of it that a rule aims at, the aims fitted to all totals, in steps, and whether the
  /// amount is kept as it was approved.
  case closing(RuleBook.Entry, aim: Double, fitted: Double, isKept: Bool)
  /// A floor demands it before its source's turn.
  case floor(limit: Int)
  /// It was only taken back.
  case none

  /// Whether the amount is kept as it was approved.
  var isKept: Bool {
    switch self {
    case .closing(_, _, _, let isKept): isKept
    case .decided, .rule, .floor, .none: false
    }
  }
}

/// How every amount of an allocation came about, noted while it is drawn.
struct TraceNotes {
  /// A part of an amount, in steps.
  struct Part {
    let cause: TraceCause
    let amount: Int64
  }

  /// What comes to a line by a channel in one of its years.
  struct Cell: Hashable {
    let line, channel, year: Int
  }

  private let last: Int?
  private var parts: [Cell: [Part]] = [:]

  /// Notes of the lines up to one; of all of them where none is given.
  init(through last: Int?) {
    self.last = last
  }

  /// How many lines, from the first, are noted.
  func lines(of problem: AllocationProblem) -> Int { last.map { $0 + 1 } ?? problem.lines.count }

  /// Notes a part of what comes to a line by a channel in one of its years.
  mutating func add(_ cause: @autoclosure () -> TraceCause, _ amount: Int64, line: Int, channel: Int, year: Int) {
    guard line <= last ?? .max else { return }
    parts[Cell(line: line, channel: channel, year: year), default: []].append(Part(cause: cause(), amount: amount))
  }

  /// Takes the last part of an amount back, and says why it was drawn.
  mutating func takeLast(line: Int, channel: Int, year: Int) -> TraceCause? {
    parts[Cell(line: line, channel: channel, year: year)]?.popLast()?.cause
  }

  /// The parts of an amount, in the order in which they were drawn.
  func parts(of cell: Cell) -> [Part] { parts[cell] ?? [] }
}

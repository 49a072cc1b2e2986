public import PlanModel

/// How the amounts of an allocation came about (căn cứ của số phân bổ), by activity, source, year and unit.
///
/// Made on demand, by allocating once more: an allocation that nobody asks about pays nothing for it.
public struct AllocationTrace: Sendable {
  /// A part of an amount: most amounts have one; what is decided and what a rule adds are two.
  public struct Part: Sendable {
    /// What gives the money.
    public enum Origin: Sendable {
      /// Rows of `funding.csv` decide it, together.
      case decided([Located<Money>])
      /// A rule asks for it: the number of its row in the plan's rules.
      case rule(Int)
      /// A floor demands it before its source's turn: where that is stated.
      case floor([Located<Money>])
    }

    /// What gives the money.
    public let origin: Origin
    /// What the rule aims at, exactly as far as four decimals tell: per cent of the cost for `share`, times for `match`, per
    /// cent of the source's total for `weight`, the rank for `priority`, per cent of what the other methods left for
    /// `balance` and `rest`. None where no rule asks.
    public let aim: Quantity?
    /// The amount before rounding, in đồng with up to three decimals; none where nothing was rounded.
    public let unrounded: Quantity?
    /// The amount.
    public let amount: Money
    /// How the one became the other.
    public let rounding: Rounding
    /// A cell that was as near to being rounded the other way, and was; none where nothing tied.
    public let tie: Tie?
  }

  /// How an amount was rounded to the step of the allocation.
  public enum Rounding: Sendable {
    /// Not at all: it is a whole number of steps.
    case none
    /// To the next step above, or below.
    case up, down
    /// Further than to the next step, because a total or a limit demands it.
    case demanded
  }

  /// An amount with the same remainder that went the other way: the earlier row is rounded up.
  public struct Tie: Sendable {
    /// The other amount's place in the allocation.
    public let activity: ActivityIndex
    /// Its source.
    public let source: SourceIndex
    /// Its year.
    public let year: Int?
    /// Whether this amount, and not the other one, went up.
    public let wentUp: Bool
  }

  /// A total or a limit that holds for an amount.
  public struct Demand: Sendable {
    /// What states it.
    public enum Kind: Sendable {
      /// What the line needs in the year.
      case cost
      /// A source's total.
      case sourceTotal
      /// Rows of `funding.csv`.
      case funding
      /// The `min`, `max` or `cap` of a rule: the name of its column.
      case rule(String)
    }

    /// What states it.
    public let kind: Kind
    /// For which activity it is; none for all of them.
    public let activity: ActivityIndex?
    /// For which source; none for all.
    public let source: SourceIndex?
    /// For which year; none for all.
    public let year: Int?
    /// For which unit; none for all.
    public let unit: UnitName?
    /// The least and the most that may be drawn; none where there is no such bound.
    public let least: Money?
    /// The most.
    public let most: Money?
    /// What is drawn in all.
    public let drawn: Money
    /// Where it is stated.
    public let stated: [Located<Money>]

    /// Whether it leaves no choice: all is drawn that may be, or no more than must be.
    public var isReached: Bool { drawn == most || drawn == least }
  }

  private let problem: AllocationProblem?

  /// Traces the allocation of an assessment; knows nothing where nothing was allocated.
  public init(of assessment: Assessment) {
    guard !assessment.allocation.isEmpty else {
      problem = nil
      return
    }
    var problem = AllocationProblem(
      of: assessment.plan, costs: assessment.costs, schedules: assessment.schedules, isTraced: true)
    problem.draw()
    self.problem = problem
  }

  /// The parts of what a costed line gets from a source in a year, in the order in which they were drawn; none where it gets
  /// nothing.
  public func parts(
    _ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?, unit: UnitName? = nil
  ) -> [Part] {
    guard let problem, let cell = cell(activity, source, year, unit) else { return [] }
    return (problem.notes?.parts(line: cell.line, channel: cell.channel, year: cell.year) ?? []).map { part in
      let exact = Unrounded(part.cause, step: problem.step)
      return Part(
        origin: origin(of: part.cause, in: problem), aim: Self.aim(of: part.cause), unrounded: exact?.dong,
        amount: Money(dong: part.amount * problem.step.dong), rounding: exact?.rounding(to: part.amount) ?? .none,
        tie: exact.flatMap { tie(of: cell, $0, part.amount, in: problem) })
    }
  }

  /// What holds for an amount beside its rule: the need of the line in the year, then every total and limit.
  public func demands(
    _ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?, unit: UnitName? = nil
  ) -> [Demand] {
    guard let problem, let cell = cell(activity, source, year, unit) else { return [] }
    let line = problem.lines[cell.line]
    func money(_ steps: Int64) -> Money { Money(dong: steps * problem.step.dong) }
    let drawn = problem.channels(of: cell.line).reduce(0) {
      $0 + problem.drawn(line: cell.line, channel: $1, year: cell.year)
    }
    let cost = Demand(
      kind: .cost, activity: activity, source: nil, year: year, unit: nil, least: nil,
      most: money(line.needs[cell.year]), drawn: money(drawn),
      stated: problem.plan.activities[activity].costPlace.map { [$0.stated] } ?? [])
    let limits = problem.limits(line: cell.line, channel: cell.channel, year: cell.year).map { number in
      let limit = problem.limits[number]
      return Demand(
        kind: limit.column.map { .rule($0.rawValue) } ?? (limit.isSourceTotal ? .sourceTotal : .funding),
        activity: limit.activity, source: limit.source, year: limit.year, unit: limit.unit,
        least: limit.least > 0 ? money(limit.least) : nil, most: limit.most.map(money),
        drawn: money(problem.used[number]), stated: limit.stated)
    }
    return (line.hasCost ? [cost] : []) + limits
  }

  private typealias Cell = (line: Int, channel: Int, year: Int)

  private func cell(_ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?, _ unit: UnitName?) -> Cell? {
    guard let problem, let line = problem.line(of: activity),
      let channel = problem.channel(of: line, source: source, unit: unit),
      let year = problem.lines[line].years.firstIndex(of: year)
    else { return nil }
    return (line, channel, year)
  }

  private func origin(of cause: TraceCause, in problem: AllocationProblem) -> Part.Origin {
    switch cause {
    case .decided(let amounts): .decided(amounts)
    case .rule(let entry, _, _), .closing(let entry, _, _): .rule(entry.row)
    case .floor(let limit): .floor(problem.limits[limit].stated)
    case .none: .decided([])
    }
  }

  private static func aim(of cause: TraceCause) -> Quantity? {
    switch cause {
    case .rule(let entry, let aim, _):
      entry.method == .weight
        ? aim.multiplied(by: Fraction(100)).flatMap { $0.quantity(decimals: 4) } : aim.quantity(decimals: 4)
    case .closing(_, let aim, _): Quantity(mantissa: (aim * 1_000_000).wholeNearest, decimals: 4)
    case .decided, .floor, .none: nil
    }
  }

  /// A cell of the same line or the same source that has the same remainder and was rounded the other way.
  private func tie(of cell: Cell, _ exact: Unrounded, _ amount: Int64, in problem: AllocationProblem) -> Tie? {
    let own = exact.rounding(to: amount)
    guard own == .up || own == .down else { return nil }
    let source = problem.channel(cell.channel, of: cell.line).source
    let ofLine = problem.channels(of: cell.line).flatMap { channel in
      problem.lines[cell.line].years.indices.map { (cell.line, channel, $0) }
    }
    let ofSource = problem.lines.indices.flatMap { line in
      problem.lines[line].years.indices.map { (line, source.offset, $0) }
    }
    for (line, channel, year) in ofLine + ofSource where (line, channel, year) != (cell.line, cell.channel, cell.year) {
      for part in problem.notes?.parts(line: line, channel: channel, year: year) ?? [] {
        guard let other = Unrounded(part.cause, step: problem.step), other.hasRemainder(of: exact) else { continue }
        let way = other.rounding(to: part.amount)
        guard (way == .up || way == .down) && way != own else { continue }
        return Tie(
          activity: problem.lines[line].activity, source: problem.channel(channel, of: line).source,
          year: problem.lines[line].years[year], wentUp: own == .up)
      }
    }
    return nil
  }
}

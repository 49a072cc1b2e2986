public import PlanModel

/// How the amounts of an allocation came about (căn cứ của số phân bổ), by activity, source, year and unit.
///
/// Made on demand, by allocating once more: an allocation that nobody asks about pays nothing for it.
public struct AllocationTrace: Sendable {
  /// A part of an amount.
  public typealias Part = AmountTrace.Part
  /// A total or a limit that holds for an amount.
  public typealias Demand = AmountTrace.Demand

  let assessment: Assessment
  /// The problem drawn once more, with its notes; none where nothing was allocated.
  let problem: AllocationProblem?
  private let ties: TraceTies

  /// Traces the allocation of an assessment, made with the same approved version; knows nothing where nothing was
  /// allocated.
  public init(of assessment: Assessment, keeping approved: ApprovedAmounts? = nil) {
    self.init(of: assessment, keeping: approved, through: nil)
  }

  /// Traces an allocation up to an activity in file order; all of it where none is given.
  init(of assessment: Assessment, keeping approved: ApprovedAmounts?, through last: ActivityIndex?) {
    self.assessment = assessment
    guard !assessment.allocation.isEmpty else {
      (problem, ties) = (nil, TraceTies())
      return
    }
    var problem = AllocationProblem(
      of: assessment.plan, costs: assessment.costs, schedules: assessment.schedules, keeping: approved)
    problem.notes = TraceNotes(through: last.flatMap { problem.line(of: $0) })
    problem.draw()
    ties = TraceTies(in: problem)
    self.problem = problem
  }

  /// The parts of what a costed line gets from a source in a year, in the order in which they were drawn; none where it gets
  /// nothing.
  public func parts(
    _ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?, unit: UnitName? = nil
  ) -> [Part] {
    guard let problem, let cell = cell(activity, source, year, unit) else { return [] }
    return (problem.notes?.parts(of: cell) ?? []).map { part in
      let exact = Unrounded(part.cause, step: problem.step)
      return Part(
        origin: origin(of: part.cause, in: problem), aim: Self.aim(of: part.cause), unrounded: exact?.dong,
        amount: Money(dong: part.amount * problem.step.dong),
        rounding: part.cause.isKept ? .kept : exact?.rounding(to: part.amount) ?? .none,
        tie: part.cause.isKept ? nil : exact.flatMap { tie(of: cell, $0, part.amount, in: problem) })
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
      stated: [problem.plan.activities[activity].statedNeed(in: year)].compactMap(\.self))
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

  private func cell(
    _ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?, _ unit: UnitName?
  ) -> TraceNotes.Cell? {
    guard let problem, let line = problem.line(of: activity),
      let channel = problem.channel(of: line, source: source, unit: unit),
      let year = problem.lines[line].years.firstIndex(of: year)
    else { return nil }
    return TraceNotes.Cell(line: line, channel: channel, year: year)
  }

  private func origin(of cause: TraceCause, in problem: AllocationProblem) -> Part.Origin {
    switch cause {
    case .decided(let amounts): .decided(amounts)
    case .rule(let entry, _, _), .closing(let entry, _, _, _): .rule(entry.row)
    case .floor(let limit): .floor(problem.limits[limit].stated)
    case .none: .decided([])
    }
  }

  private static func aim(of cause: TraceCause) -> Quantity? {
    switch cause {
    case .rule(let entry, let aim, _):
      entry.method == .weight
        ? aim.multiplied(by: Fraction(100)).flatMap { $0.quantity(decimals: 4) } : aim.quantity(decimals: 4)
    case .closing(_, let aim, _, _): Quantity(mantissa: (aim * 1_000_000).wholeNearest, decimals: 4).trimmed
    case .decided, .floor, .none: nil
    }
  }

  /// A cell of the same line or the same source that has the same remainder and was rounded the other way.
  private func tie(
    of cell: TraceNotes.Cell, _ exact: Unrounded, _ amount: Int64, in problem: AllocationProblem
  ) -> AmountTrace.Tie? {
    let own = exact.rounding(to: amount)
    guard own == .up || own == .down, let other = ties.other(than: cell, exact, wentUp: own == .down, in: problem)
    else { return nil }
    let line = problem.lines[other.line]
    return AmountTrace.Tie(
      activity: line.activity, source: problem.channel(other.channel, of: other.line).source,
      year: line.years[other.year], wentUp: own == .up)
  }
}

extension Activity {
  /// Where the row states what it needs in a year: the year's cost, else the whole.
  fileprivate func statedNeed(in year: Int?) -> Located<Money>? {
    yearCosts.first { $0.year == year }?.cost ?? costPlace?.stated
  }
}

import PlanModel

extension ClosingProblem {
  /// Puts what was found, with as few amounts as possible other than in the approved version; where there is none, or
  /// keeping would move more, as the rules alone say.
  func put(_ found: TotalsAmounts, keeping approved: ApprovedAmounts?, in problem: inout AllocationProblem) {
    put(found, in: &problem)
    guard let approved else { return }
    let search = FewestMoves(of: table.totals, wanted: wanted(approved))
    let moves = search.moves(than: found.amounts)
    guard case .amounts(let kept) = solve(search.held(moving: moves.cells)) else { return }
    var other = problem
    put(kept, moving: Set(moves.cells), in: &other)
    if moved(in: other, from: approved) <= moved(in: problem, from: approved) { problem = other }
  }

  /// What the approved version wants of each cell beside what comes to it otherwise; none where nothing is to be kept, or it
  /// can't be kept in whole steps.
  private func wanted(_ approved: ApprovedAmounts) -> [Int64?] {
    var taken: [TraceNotes.Cell: Int64] = [:]
    return table.cells.enumerated().map { number, cell in
      let place = TraceNotes.Cell(line: Int(cell.line), channel: Int(cell.channel), year: Int(cell.year))
      guard let steps = steps(approved, at: place) else { return nil }
      let drawn = base.drawn(line: place.line, channel: place.channel, year: place.year)
      let left = steps - drawn - taken[place, default: 0]
      // Of two cells for one amount the first takes what it can.
      taken[place, default: 0] += max(0, min(left, table.totals.cells[number].most))
      return left
    }
  }

  private func steps(_ approved: ApprovedAmounts, at cell: TraceNotes.Cell) -> Int64? {
    let line = base.lines[cell.line]
    let channel = base.channel(cell.channel, of: cell.line)
    guard let amount = approved.amount(line.activity, channel.source, line.years[cell.year], channel.unit)?.dong,
      amount % base.step.dong == 0
    else { return nil }
    return amount / base.step.dong
  }

  /// How many of the settled amounts are other than approved.
  private func moved(in problem: AllocationProblem, from approved: ApprovedAmounts) -> Int {
    let cells = Set(
      table.cells.map { TraceNotes.Cell(line: Int($0.line), channel: Int($0.channel), year: Int($0.year)) })
    return cells.count { cell in
      let line = problem.lines[cell.line]
      let channel = problem.channel(cell.channel, of: cell.line)
      let amount = approved.amount(line.activity, channel.source, line.years[cell.year], channel.unit) ?? .zero
      let drawn = problem.drawn(line: cell.line, channel: cell.channel, year: cell.year)
      return Int128(drawn) * Int128(problem.step.dong) != Int128(amount.dong)
    }
  }
}

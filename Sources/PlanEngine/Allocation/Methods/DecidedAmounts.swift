import PlanModel

/// Puts the amounts that are already decided (vốn đã xác định) where they belong.
///
/// What is decided for a year, a unit or an activity further down counts as part of what is decided for all of them
/// together, so the narrower amounts are put first and the wider ones give only what is left of them.
struct DecidedAmounts: AllocationRound {
  func draw(in problem: inout AllocationProblem) {
    let decided = problem.groups.filter(\.isDecided)
    guard !decided.isEmpty else { return }
    for group in DecidedGroup.narrowestFirst(decided, of: problem.plan) { put(group, in: &problem) }
  }

  private struct Cell {
    let line, channel, year: Int
  }

  private func put(_ group: DecidedGroup, in problem: inout AllocationProblem) {
    guard let activity = group.key.activity, let source = group.key.source else { return }
    var cells: [Cell] = []
    let lines = problem.lines(for: activity)
    let eligible = lines.filter { problem.isEligible(source, for: $0) }
    for line in eligible.isEmpty ? lines : eligible {
      guard let channel = problem.channel(of: line, source: source, unit: group.key.unit) else { continue }
      let years = problem.lines[line].years
      cells += years.indices.filter { group.key.year == nil || years[$0] == group.key.year }
        .map { Cell(line: line, channel: channel, year: $0) }
    }
    var amount = group.sum.dong / problem.step.dong
    if group.isBinding {
      let inside = cells.reduce(0) { sum, cell in
        problem.channels(of: cell.line, from: source, to: group.key.unit)
          .reduce(sum) { $0 + problem.drawn(line: cell.line, channel: $1, year: cell.year) }
      }
      amount = max(0, amount - inside)
    }
    guard amount > 0, !cells.isEmpty else { return }
    let isMovable = group.key.year == nil && group.key.quarter == nil
    for (cell, part) in zip(cells, parts(of: amount, for: cells, in: problem)) {
      problem.put(part, line: cell.line, channel: cell.channel, year: cell.year, because: .decided(group.amounts))
      if isMovable { problem.noteMovable(part, line: cell.line, channel: cell.channel, year: cell.year) }
    }
  }

  /// In proportion to what is still needed, else to what was; all to the first where nothing is.
  private func parts(of amount: Int64, for cells: [Cell], in problem: AllocationProblem) -> [Int64] {
    let left = cells.map { problem.leftByYear(of: $0.line)[$0.year] }
    let unsplit = cells.map { problem.lines[$0.line].years.last == .some(nil) ? problem.left(of: $0.line) : 0 }
    let needs = cells.map { problem.lines[$0.line].needs[$0.year] }
    for weights in [left, unsplit, needs] {
      if let parts = divided(amount, by: weights.map { UInt128($0) }) { return parts }
    }
    return cells.indices.map { $0 == 0 ? amount : 0 }
  }
}

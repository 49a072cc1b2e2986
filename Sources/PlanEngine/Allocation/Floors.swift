import PlanModel

/// Floors that would be missed if sources were only drawn as the dividing rounds do, and so are drawn first (mức tối thiểu).
///
/// Those that bind the fewest cells come first, then those of the earlier row; each is drawn from its cells in file order.
struct Floors: AllocationRound {
  private struct Cell {
    let line, channel, year: Int
  }

  private var demanded: Set<Int> = []

  /// Demands the floors that an allocation misses; says whether there is one that was not demanded yet.
  mutating func demand(missedIn problem: AllocationProblem) -> Bool {
    let missed = problem.limits.indices.filter {
      problem.limits[$0].isFloor && problem.used[$0] < problem.limits[$0].least
    }
    let before = demanded.count
    demanded.formUnion(missed)
    return demanded.count > before
  }

  func draw(in problem: inout AllocationProblem) {
    let floors = demanded.sorted().map { (limit: $0, cells: cells(of: $0, in: problem)) }
    for floor in floors.sorted(by: { ($0.cells.count, $0.limit) < ($1.cells.count, $1.limit) }) {
      for cell in floor.cells {
        let missing = problem.limits[floor.limit].least - problem.used[floor.limit]
        let left = problem.leftByYear(of: cell.line)[cell.year]
        guard missing > 0, left > 0 else { continue }
        problem.reserve(min(missing, left), line: cell.line, channel: cell.channel, year: cell.year, for: floor.limit)
      }
    }
  }

  /// The cells that count for a floor and that a dividing round may fill.
  private func cells(of floor: Int, in problem: AllocationProblem) -> [Cell] {
    let lines = problem.limits[floor].activity.map(problem.lines(for:)) ?? Array(problem.lines.indices)
    return lines.flatMap { line in
      problem.lines[line].rules.filter { isDivided($0.method) }.flatMap { entry in
        problem.lines[line].years.indices
          .filter { problem.limits(line: line, channel: entry.channel, year: $0).contains(floor) }
          .map { Cell(line: line, channel: entry.channel, year: $0) }
      }
    }
  }

  private func isDivided(_ method: AllocationMethod) -> Bool {
    switch method {
    case .weight, .priority, .balance, .rest: true
    case .share, .match: false
    }
  }
}

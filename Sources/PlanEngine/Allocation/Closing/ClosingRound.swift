import PlanModel

/// Settles what all other rounds left, together (cân đối): costs that `balance` and `rest` rules speak for are met in full,
/// every total holds, and what was drawn from a source with parts comes from these.
///
/// Where that cannot be, what earlier rounds drew in one year and might have drawn in another is settled with it. Where it
/// still cannot be, nothing is settled, and the contradiction is kept for the check that explains it.
struct ClosingRound: AllocationRound {
  func draw(in problem: inout AllocationProblem) {
    var closing = ClosingProblem(of: problem, isMoving: false)
    guard !closing.table.cells.isEmpty else { return }
    var solution = solve(closing.table.totals)
    if case .contradiction = solution, problem.hasMovable {
      closing = ClosingProblem(of: problem, isMoving: true)
      solution = solve(closing.table.totals)
    }
    switch solution {
    case .amounts(let amounts):
      closing.put(amounts, keeping: problem.approved, in: &problem)
    case .contradiction:
      let explained = ClosingProblem(of: problem, isMoving: closing.isMoving, isExplaining: true)
      if case .contradiction(let contradiction) = solve(explained.table.totals) {
        problem.unsettled = .contradiction(explained.table, contradiction)
      } else {
        problem.unsettled = .undecided
      }
    case .undecided: problem.unsettled = .undecided
    case .beyondRange: problem.unsettled = .beyondRange
    }
  }
}

/// Why what is left could not be settled.
enum Unsettled {
  /// Costs and limits contradict.
  case contradiction(ClosingTable, Contradiction)
  /// Neither amounts nor a proof that there are none were found.
  case undecided
  /// The amounts are too large to be settled together.
  case beyondRange
}

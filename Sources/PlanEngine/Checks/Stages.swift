import PlanModel

/// What the stages of an assessment worked out on the way to it, for the checks: each once, however many look at it.
package struct Stages: Sendable {
  /// The allocation with every amount drawn: what each limit has left, and each line lacks.
  let problem: AllocationProblem
  /// What falls to the quarters for which the plan states limits.
  let quarters: QuarterStage
  /// What must come before what.
  let order: OrderGraph
  /// Where the stated times leave no day for that.
  let conflicts: OrderConflicts
  /// What spending is held against.
  let spending: SpendingAccounts

  /// The stages of an assessment, its allocation drawn in `problem`; without `quarters` nothing was spread over them.
  init(of assessment: Assessment, problem: AllocationProblem, order: OrderGraph, quarters: QuarterStage? = nil) {
    self.problem = problem
    self.quarters = quarters ?? QuarterStage(withoutAllocationOf: problem)
    self.order = order
    conflicts = OrderConflicts(assessment, order: order)
    spending = SpendingAccounts(of: assessment.ledger, plan: assessment.plan)
  }
}

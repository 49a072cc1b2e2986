import PlanModel

/// One round of an allocation: takes its part of what the rounds before it left (bước phân bổ).
protocol AllocationRound: Sendable {
  /// Draws what the round is for, within every limit.
  func draw(in problem: inout AllocationProblem)
}

/// The rounds, in the order in which they take.
let allocationRounds: [any AllocationRound] = [
  DecidedAmounts(), ShareMethod(), WeightMethod(), PriorityMethod(),
]

extension AllocationProblem {
  /// Allocates the plan's costs over its sources and years (phân bổ kinh phí).
  mutating func draw() {
    for round in allocationRounds { round.draw(in: &self) }
  }
}

import PlanModel

/// One round of an allocation: takes its part of what the rounds before it left (bước phân bổ).
protocol AllocationRound: Sendable {
  /// Draws what the round is for, within every limit.
  func draw(in problem: inout AllocationProblem)
}

/// The rounds whose amounts are fixed beforehand, in the order in which they take.
private let fixedRounds: [any AllocationRound] = [DecidedAmounts(), ShareMethod(), MatchMethod()]

/// The rounds that divide what is left, in the order in which they take.
private let dividingRounds: [any AllocationRound] = [WeightMethod(), PriorityMethod(), ClosingRound()]

extension AllocationProblem {
  /// Allocates the plan's costs over its sources and years (phân bổ kinh phí).
  ///
  /// A floor that the rounds meet by themselves changes nothing. What the others demand is drawn before the dividing rounds,
  /// and as that may leave less for floors that were met, the rounds are run again until no further floor is missed.
  mutating func draw() {
    for round in fixedRounds { round.draw(in: &self) }
    guard limits.contains(where: \.isFloor) else {
      for round in dividingRounds { round.draw(in: &self) }
      return
    }
    var floors = Floors()
    while true {
      var divided = self
      floors.draw(in: &divided)
      for round in dividingRounds { round.draw(in: &divided) }
      guard floors.demand(missedIn: divided) else {
        self = divided
        return
      }
    }
  }
}

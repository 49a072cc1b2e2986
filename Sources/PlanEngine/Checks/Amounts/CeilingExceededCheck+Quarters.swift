import PlanModel

// What is decided for a quarter beyond what the plan allows for it.
extension CeilingExceededCheck {
  /// Quarters for which more is decided than a limit on them, or on a wider part of the plan, allows.
  func addQuarters(_ stages: Stages, to findings: inout Findings) {
    let (limits, problem) = (stages.quarters.limits, stages.problem)
    let demanded = limits.demanded
    for (number, limit) in limits.all.enumerated() {
      guard let most = limit.most, demanded[number] > most else { continue }
      let inner = limits.all.indices.filter { limits.outer[$0] == number && limits.all[$0].least > 0 }
      guard let culprit = inner.flatMap({ limits.all[$0].stated }).max(by: { $0.place.line < $1.place.line }) else {
        continue
      }
      let (scope, unit) = (problem.scope(of: limit), problem.plan.identity.moneyUnit)
      let (decided, allowed) = (problem.wording(of: [demanded[number]]), limit.amount.wording(in: unit))
      let excess = problem.wording(of: [demanded[number] - most])
      findings.add(
        Finding(
          .a003, at: culprit, field: "amount",
          Wording(
            vi: "Số vốn đã xác định của \(scope.vi) là \(decided.vi), giới hạn là \(allowed.vi): vượt \(excess.vi).",
            en: "The amounts decided from \(scope.en) come to \(decided.en), but the limit is \(allowed.en):"
              + " \(excess.en) too much."),
          help: Wording(
            vi: "Giảm số vốn đã xác định của quý, hoặc sửa giới hạn.",
            en: "Lower the amounts decided for the quarter, or correct the limit."),
          related: limit.stated.map {
            RelatedPlace($0.place, Wording(vi: "giới hạn", en: "limit"), $0.value.wording(in: unit))
          }))
    }
  }
}

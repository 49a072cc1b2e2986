import PlanModel

extension AllocationProblem {
  /// The sum of amounts in steps, in the plan's money unit; what a share asks may be beyond any amount of money.
  func wording(of steps: some Sequence<Int64>) -> Wording {
    let sum = steps.reduce(Int128(0)) { $0 + Int128($1) } * Int128(step.dong)
    return Money(dong: Int64(clamping: sum)).wording(in: plan.identity.moneyUnit)
  }

  /// What a limit bounds: `nguồn NSTW cho nhiệm vụ 1 năm 2021`, `source NSTW for activity 1 in 2021`.
  func scope(of limit: FundingLimit) -> Wording {
    let source = limit.source.map { plan.sources[$0].code.value }
    let (name, part) = (
      source.map { Wording(vi: "nguồn \($0)", en: "source \($0)") } ?? Wording(vi: "mọi nguồn", en: "all sources"),
      part(of: limit)
    )
    return Wording(vi: name.vi + part.vi, en: name.en + part.en)
  }

  /// For which activity and year a limit holds, behind what it bounds: ` cho nhiệm vụ 1 năm 2021`; empty for all of them.
  func part(of limit: FundingLimit) -> Wording {
    let title = limit.activity.map { plan.activities[$0].title }
    let activity = title.map { Wording(vi: " cho \($0.vi)", en: " for \($0.en)") } ?? .empty
    let year = limit.year.map { Wording(vi: " năm \($0)", en: " in \($0)") } ?? .empty
    return [activity, year].joined(separator: "")
  }

  /// What a limit bounds, and its amount.
  func described(_ limit: FundingLimit) -> Wording {
    let (scope, amount) = (scope(of: limit), limit.amount.wording(in: plan.identity.moneyUnit))
    return Wording(vi: "\(scope.vi) \(amount.vi)", en: "\(scope.en), \(amount.en)")
  }

  /// Where a limit is stated, each place with its amount.
  func places(of limit: FundingLimit) -> [RelatedPlace] {
    limit.stated.map {
      RelatedPlace(
        $0.place, Wording(vi: "giới hạn", en: "limit"), $0.value.wording(in: plan.identity.moneyUnit))
    }
  }
}

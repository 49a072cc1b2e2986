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

  /// What a limit on a quarter bounds: `nguồn NSTW cho nhiệm vụ 1 trong quý I/2021`.
  func scope(of limit: QuarterLimit) -> Wording {
    let whole = scope(
      of: FundingLimit(
        activity: limit.key.activity, source: limit.key.source, year: nil, unit: nil, most: limit.most,
        least: limit.least, isSourceTotal: false, isDecided: false, stated: limit.stated))
    let unit = limit.key.unit.map { Wording(vi: " (\($0))", en: " (\($0))") } ?? .empty
    let roman = Quarter(year: limit.key.year ?? 1, number: limit.quarter).roman
    let quarter =
      limit.key.year.map { Wording(vi: " trong quý \(roman)/\($0)", en: " in quarter \(roman)/\($0)") }
      ?? Wording(vi: " trong quý \(roman) các năm", en: " in quarter \(roman) of all years")
    return [whole, unit, quarter].joined(separator: "")
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

import PlanModel

extension SourceTotalMissedCheck {
  /// What is allocated against a limit as a sum of decided amounts; none where rules gave a part of it, which would give
  /// something else if an amount were another.
  static func footing(of limit: FundingLimit, _ stated: Located<Money>, allocated: Money, in problem: AllocationProblem)
    -> Footing?
  {
    let plan = problem.plan
    let decided = problem.groups.filter { group in
      group.isDecided && (limit.year == nil || group.key.year == limit.year)
        && group.key.source.map { source in
          limit.source.map { plan.sources.subtree(of: $0, contains: source) } ?? true
        } ?? false
    }
    let amounts = decided.flatMap { group in group.amounts.map { figure(of: $0, group.key, in: plan) } }
    guard amounts.map(\.amount).total() == allocated, !amounts.isEmpty else { return nil }
    let scope = problem.scope(of: limit)
    let title = Wording(vi: "số vốn của \(scope.vi)", en: "the amount of \(scope.en)")
    let total = Figure(title, limit.amount, statedAs: stated, column: "amount", elseAt: stated.place)
    return Footing(total, of: amounts.sorted { $0.place.line < $1.place.line }, sum: allocated)
  }

  private static func figure(of amount: Located<Money>, _ key: DecidedGroup.Key, in plan: Plan) -> Figure {
    let year = key.year.map { Wording(vi: " năm \($0)", en: " in \($0)") } ?? .empty
    let title = plan.title(of: key.activity)
    return Figure(
      Wording(vi: "số vốn cho \(title.vi)\(year.vi)", en: "the amount for \(title.en)\(year.en)"), amount.value,
      statedAs: amount, column: "amount", elseAt: amount.place)
  }
}

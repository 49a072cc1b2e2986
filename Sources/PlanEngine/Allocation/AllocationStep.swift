import PlanModel

/// The step in which a plan is allocated: as asked for, or the finer one that its amounts need (bước làm tròn).
struct AllocationStep {
  /// The step.
  let step: Money
  /// The first amount that is no multiple of the step asked for; none where the step is the one asked for.
  let reason: Located<Money>?

  /// The greatest number of đồng that divides the step asked for, every cost, decided amount and exact total.
  init(of plan: Plan) {
    let asked = plan.identity.step.dong.magnitude
    var step = asked
    var reason: Located<Money>?
    func hold(_ amount: Located<Money>?) {
      guard let amount else { return }
      if reason == nil, amount.value.dong.magnitude % asked != 0 { reason = amount }
      step = UInt64(greatestCommonDivisor(UInt128(step), UInt128(amount.value.dong.magnitude)))
    }
    let estimates = Estimates(of: plan)
    let activities = plan.activities.rows
    for place in activities.indices {
      for (_, cost) in activities[place].yearCosts { hold(cost) }
      guard activities[place].yearCosts.isEmpty else { continue }
      let activity = activities[place]
      hold(activity.cost)
      guard activity.cost == nil else { continue }
      if let sum = estimates.sum(of: activity), let first = estimates.lines(of: activity).first?.amountPlace {
        hold(Located(sum, at: first.stated.place, text: first.stated.text))
      } else if let product = activity.product, let unitCost = activity.unitCost {
        hold(Located(product, at: unitCost.place, text: unitCost.text))
      }
    }
    for source in plan.sources.rows where source.limit == .exact { hold(source.total) }
    for line in plan.funding where line.limit == .exact { hold(line.amount) }
    self.step = Money(dong: Int64(step))
    self.reason = reason
  }
}

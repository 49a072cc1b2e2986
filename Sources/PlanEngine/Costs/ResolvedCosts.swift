import PlanModel

/// The cost of every activity, by its place (nhu cầu kinh phí).
///
/// A parent costs what stands below it, where anything below has a cost; else it is itself the costed line. Where years
/// are stated they are the cost, so that a table by year foots even within the plan's tolerance. The sum of a plan's
/// amounts must have been found to lie in range.
func resolvedCosts(of plan: Plan, schedules: [Schedule?]) -> [ActivityCost] {
  let estimates = Estimates(of: plan)
  var costs = plan.activities.rows.enumerated().map { offset, activity in
    ownCost(of: activity, estimates) { plan.yearOfUnsplitCost(scheduled: schedules[offset]) }
  }
  for index in plan.activities.inTableOrder.reversed() {
    let below = plan.activities[index].children.map { costs[$0.offset] }.filter { $0.total != nil }
    if below.isEmpty {
      costs[index.offset].isCostedLine = costs[index.offset].total != nil
    } else {
      costs[index.offset] = sum(of: below)
    }
  }
  return costs
}

/// What the row itself gives: its years, else its stated cost, else its estimate's lines, else quantity × unit cost.
private func ownCost(of activity: Activity, _ estimates: Estimates, year: () -> Int?) -> ActivityCost {
  if !activity.yearCosts.isEmpty {
    let parts = activity.yearCosts.filter { !$0.cost.value.isZero }
      .map { ActivityCost.Part(year: $0.year, amount: $0.cost.value) }
    return ActivityCost(total: parts.map(\.amount).total(), parts: parts.sorted { ($0.year ?? 0) < ($1.year ?? 0) })
  }
  guard let total = activity.cost?.value ?? estimates.sum(of: activity) ?? activity.product
  else { return ActivityCost() }
  return ActivityCost(total: total, parts: total.isZero ? [] : [.init(year: year(), amount: total)])
}

private func sum(of costs: [ActivityCost]) -> ActivityCost {
  var byYear: [Int: Money] = [:]
  for part in costs.flatMap(\.parts) { byYear[part.year ?? .max, default: .zero] += part.amount }
  return ActivityCost(
    total: costs.compactMap(\.total).total(),
    parts: byYear.sorted { $0.key < $1.key }
      .map { ActivityCost.Part(year: $0.key == .max ? nil : $0.key, amount: $0.value) })
}

extension Activity {
  /// Quantity × unit cost; none where one is missing, or where the product is no whole number of đồng in range.
  var product: Money? {
    guard let quantity = quantity?.value, let unitCost = unitCost?.value else { return nil }
    let (whole, rest) = (Int128(quantity.mantissa) * Int128(unitCost.dong)).quotientAndRemainder(
      dividingBy: Int128(quantity.scale))
    return rest == 0 ? Int64(exactly: whole).map(Money.init(dong:)) : nil
  }
}

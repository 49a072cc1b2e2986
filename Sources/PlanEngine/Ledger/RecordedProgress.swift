package import PlanModel

/// What a plan's records up to a day tell of every activity, by its place (tiến độ theo bản ghi).
///
/// What is done as a whole is done in each part, and what is done in each part is done as a whole.
package func recordedProgress(of plan: Plan, asOf: Day) -> [ActivityProgress] {
  let tree = plan.activities
  var progress = [ActivityProgress](repeating: ActivityProgress(), count: tree.rows.count)
  guard !plan.records.rows.isEmpty else { return progress }
  readRecords(of: plan, asOf: asOf, into: &progress)
  let order = tree.inTableOrder
  for index in order {
    if let above = tree[index].parent.flatMap({ progress[$0.offset].completedOn }) {
      progress[index.offset].completedOn = min(above, progress[index.offset].completedOn ?? above)
    }
  }
  for index in order.reversed() where !tree[index].isLeaf {
    let below = tree[index].children.map { progress[$0.offset] }
    if below.contains(where: \.hasBegun) { progress[index.offset].hasBegun = true }
    let days = below.compactMap(\.completedOn)
    if progress[index.offset].completedOn == nil, days.count == below.count {
      progress[index.offset].completedOn = days.max()
    }
  }
  return progress
}

/// What is recorded of each activity itself.
private func readRecords(of plan: Plan, asOf: Day, into progress: inout [ActivityProgress]) {
  let table = plan.records
  let known = table.activityCodes.map { plan.activities.index(of: $0)?.offset ?? -1 }
  var quantities: [Int: [(day: Day, quantity: Quantity)]] = [:]
  for (row, record) in table.rows.enumerated() where record.activity >= 0 && record.day <= asOf {
    let place = known[Int(record.activity)]
    guard place >= 0 else { continue }
    switch record.kind {
    case .estimate: break
    case .disbursement, .advance, .recovery, .adjustment: progress[place].hasBegun = true
    case .completion:
      progress[place].hasBegun = true
      progress[place].completedOn = min(record.day, progress[place].completedOn ?? record.day)
    case .progress:
      progress[place].hasBegun = true
      if plan.activities.rows[place].quantity != nil, let quantity = table.quantities[row] {
        quantities[place, default: []].append((record.day, quantity))
      }
    }
  }
  for (place, done) in quantities {
    guard let planned = plan.activities.rows[place].quantity?.value, let day = dayOfReaching(planned, by: done) else {
      continue
    }
    progress[place].completedOn = min(day, progress[place].completedOn ?? day)
  }
}

/// The day on which quantities add up to a planned one; none where they do not, or where there is nothing to reach.
private func dayOfReaching(_ planned: Quantity, by done: [(day: Day, quantity: Quantity)]) -> Day? {
  guard planned.mantissa > 0 else { return nil }
  // In the finest decimals that occur; what 128 bits can't hold is far beyond any plan.
  let decimals = done.map(\.quantity.decimals).reduce(planned.decimals, max)
  func units(_ quantity: Quantity) -> Int128 {
    (quantity.decimals..<decimals).reduce(Int128(quantity.mantissa)) { value, _ in value * 10 }
  }
  var sum: Int128 = 0
  for (day, quantity) in done.sorted(by: { $0.day < $1.day }) {
    sum += units(quantity)
    if sum >= units(planned) { return day }
  }
  return nil
}

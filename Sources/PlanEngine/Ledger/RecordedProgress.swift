package import PlanModel

/// What a plan's records up to a day tell of every activity, by its place (tiến độ theo bản ghi).
package struct RecordedProgress: Sendable {
  /// What is recorded of each activity itself.
  private var own: [ActivityProgress]
  /// What is done of the quantity of each activity that plans one, by its place.
  private var quantities: [Int: [(day: Day, quantity: Quantity)]] = [:]

  /// What some records of a plan tell.
  package init(of plan: Plan, asOf: Day, rows: Range<Int>) {
    let table = plan.records
    var own = plan.activities.rows.map { _ in ActivityProgress() }
    let known = table.activityCodes.map { plan.activities.index(of: $0)?.offset ?? -1 }
    for row in rows where table.rows[row].activity >= 0 && table.rows[row].day <= asOf {
      let record = table.rows[row]
      let place = known[Int(record.activity)]
      guard place >= 0 else { continue }
      switch record.kind {
      case .estimate: break
      case .disbursement, .advance, .recovery, .adjustment: own[place].hasBegun = true
      case .completion:
        own[place].hasBegun = true
        own[place].completedOn = min(record.day, own[place].completedOn ?? record.day)
      case .progress:
        own[place].hasBegun = true
        if plan.activities.rows[place].quantity != nil, let quantity = table.quantities[row] {
          quantities[place, default: []].append((record.day, quantity))
        }
      }
    }
    self.own = own
  }

  /// Adds what the records that follow tell.
  mutating func append(_ other: RecordedProgress) {
    for place in own.indices {
      if other.own[place].hasBegun { own[place].hasBegun = true }
      if let day = other.own[place].completedOn { own[place].completedOn = min(day, own[place].completedOn ?? day) }
    }
    quantities.merge(other.quantities) { $0 + $1 }
  }

  /// The progress of every activity: what is done as a whole is done in each part, and what is done in each part is done
  /// as a whole.
  package func progress(of plan: Plan) -> [ActivityProgress] {
    let tree = plan.activities
    var progress = own
    for (place, done) in quantities {
      guard let planned = tree.rows[place].quantity?.value, let day = dayOfReaching(planned, by: done) else { continue }
      progress[place].completedOn = min(day, progress[place].completedOn ?? day)
    }
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

import PlanModel

/// Which costed line speaks for which activity (dòng có kinh phí).
struct CostedLines {
  /// For each activity the one that rules, funding and records for it speak to: itself where it or anything below has a
  /// cost, else the costed line above, else itself.
  let seats: [ActivityIndex]
  private let below: [[ActivityIndex]]
  private let entered: [Int]
  private let left: [Int]

  /// Finds the costed lines of a plan.
  init(of plan: Plan, costs: [ActivityCost]) {
    let tree = plan.activities
    var below = [[ActivityIndex]](repeating: [], count: tree.rows.count)
    var seats = tree.indices
    var (entered, left) = (tree.rows.map { _ in 0 }, tree.rows.map { _ in 0 })
    let order = tree.inTableOrder
    for (number, index) in order.enumerated() {
      entered[index.offset] = number
      if costs[index.offset].total == nil, let parent = tree[index].parent {
        let seat = seats[parent.offset]
        if costs[seat.offset].isCostedLine { seats[index.offset] = seat }
      }
    }
    for index in order.reversed() {
      left[index.offset] = max(left[index.offset], entered[index.offset] + 1)
      if costs[index.offset].isCostedLine { below[index.offset] = [index] }
      guard let parent = tree[index].parent else { continue }
      left[parent.offset] = max(left[parent.offset], left[index.offset])
      below[parent.offset].append(contentsOf: below[index.offset])
    }
    self.seats = seats
    self.below = below.map { $0.sorted() }
    self.entered = entered
    self.left = left
  }

  /// The costed lines to which an amount for an activity goes, in file order; none where no cost is known there.
  func lines(for activity: ActivityIndex) -> [ActivityIndex] {
    below[seats[activity.offset].offset]
  }

  /// Whether an activity is another one, `outer`, or stands below it.
  func subtree(of outer: ActivityIndex, contains activity: ActivityIndex) -> Bool {
    (entered[outer.offset]..<left[outer.offset]).contains(entered[activity.offset])
  }
}

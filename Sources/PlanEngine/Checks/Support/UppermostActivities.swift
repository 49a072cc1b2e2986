import PlanModel

extension ActivityTree {
  /// The uppermost activities that lack what may stand at an activity, above it or below it: one stands for all below it
  /// where none of them has it either.
  func uppermost(without has: (Activity) -> Bool) -> [ActivityIndex] {
    let inOrder = inTableOrder
    var hasItBelow = rows.map(has)
    let hasIt = hasItBelow
    for index in inOrder.reversed() where hasItBelow[index.offset] {
      if let parent = self[index].parent { hasItBelow[parent.offset] = true }
    }
    var inheritsIt = [Bool](repeating: false, count: rows.count)
    return inOrder.filter { index in
      guard let parent = self[index].parent else { return !hasItBelow[index.offset] }
      inheritsIt[index.offset] = inheritsIt[parent.offset] || hasIt[parent.offset]
      return !hasItBelow[index.offset] && !inheritsIt[index.offset] && hasItBelow[parent.offset]
    }
  }
}

import PlanModel

/// A stated total beside what it should be the sum of (phép cộng của một bảng).
struct Footing {
  /// What is stated.
  let total: Figure
  /// What is added up, in the order of the table; empty where the other side is a product.
  let addends: [Figure]
  /// What the addends give.
  let sum: Money
  /// Sums of some of the addends that the document may show among them.
  let subtotals: [Figure]

  init(_ total: Figure, of addends: [Figure], sum: Money, subtotals: [Figure] = []) {
    (self.total, self.addends, self.sum, self.subtotals) = (total, addends, sum, subtotals)
  }
}

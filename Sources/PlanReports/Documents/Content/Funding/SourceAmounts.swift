internal import PlanModel

/// What each top source gives, as far as the plan says (nguồn vốn).
struct SourceAmounts {
  /// A source with nothing above it, and its money.
  struct Source {
    let index: SourceIndex
    let name: String
    /// None where the plan names the source without an amount.
    let amount: Money?
    let decision: String?
    let decisionDate: Day?
  }

  /// The top sources, in file order.
  let sources: [Source]
  /// The plan's total: as stated, else the sum where every source has an amount.
  let total: Money?

  init(_ assessment: Assessment) {
    let tree = assessment.plan.sources
    sources = tree.top.map { index in
      let source = tree[index]
      return Source(
        index: index, name: source.name, amount: tree.total(of: index) ?? Self.allocated(index, assessment),
        decision: source.decision, decisionDate: source.decisionDate?.value)
    }
    let amounts = sources.map(\.amount)
    let sum = amounts.contains(nil) || amounts.isEmpty ? nil : amounts.compactMap(\.self).total()
    total = assessment.plan.identity.total?.value ?? sum
  }

  /// Whether every source has an amount and they come to the total, so that shares can be told.
  var isWhole: Bool { !sources.isEmpty && sources.allSatisfy { $0.amount != nil } && sum == total }

  private var sum: Money? { sources.compactMap(\.amount).total() }

  /// What the allocation gives a source and all below it; none where it gives nothing.
  private static func allocated(_ index: SourceIndex, _ assessment: Assessment) -> Money? {
    let below = Set(assessment.plan.sources.subtree(of: index))
    let sum = assessment.allocation.sum { below.contains($0.source) }
    return sum.isZero ? nil : sum
  }
}

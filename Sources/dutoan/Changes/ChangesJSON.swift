import PlanModel

/// What changed as JSON, version 1 of the format: money in whole đồng, sums with what did not change.
func changesJSON(of changes: PlanChanges, plans: (before: String, after: String), language: Language) -> JSON {
  .object([
    ("version", .integer(1)),
    ("before", .string(plans.before)),
    ("after", .string(plans.after)),
    ("basis", .string(changes.basis.rawValue)),
    ("summary", .string(changes.summary[language])),
    ("total", .object(members(of: ChangeTotals(changes.amounts)))),
    ("sources", .array(totalsBySource(of: changes))),
    ("amounts", .array(changes.amounts.filter(\.isChanged).map { amount($0, in: changes) })),
    ("others", .array(changes.others.map { other($0, in: changes, language) })),
  ])
}

private typealias Members = [(key: String, value: JSON)]

private func totalsBySource(of changes: PlanChanges) -> [JSON] {
  let amounts = Dictionary(grouping: changes.amounts, by: \.source)
  return changes.sources.compactMap { source in
    amounts[source].map { amounts in
      JSON.object([("source", .text(changes.source(source)?.code.value.text))] + members(of: ChangeTotals(amounts)))
    }
  }
}

private func members(of totals: ChangeTotals) -> Members {
  [
    ("before", .money(totals.before)), ("increase", .money(totals.increase)), ("decrease", .money(totals.decrease)),
    ("after", .money(totals.after)),
  ]
}

private func amount(_ amount: AmountChange, in changes: PlanChanges) -> JSON {
  .object(
    codes(of: amount.activity, in: changes) + [
      ("source", .text(amount.source.flatMap(changes.source)?.code.value.text)), ("year", .number(amount.year)),
      ("before", .money(amount.before)), ("increase", .money(amount.increase)), ("decrease", .money(amount.decrease)),
      ("after", .money(amount.after)),
    ])
}

/// An activity by its codes in the version after and before; null where there is none.
private func codes(of activity: Versions<ActivityIndex>, in changes: PlanChanges) -> Members {
  [
    ("activity", .text(activity.after.map { changes.after.plan.activities[$0].code.value.text })),
    ("activity_before", .text(activity.before.map { changes.before.plan.activities[$0].code.value.text })),
  ]
}

private func other(_ change: Change, in changes: PlanChanges, _ language: Language) -> JSON {
  let subject: Members =
    switch change.subject {
    case .plan: []
    case .source(let source): [("source", .text(changes.source(source)?.code.value.text))]
    case .activity(let activity): codes(of: activity, in: changes)
    }
  return .object(
    subject + [
      ("change", .string(change.aspect.rawValue)), ("before", .text(change.before?[language])),
      ("after", .text(change.after?[language])),
    ])
}

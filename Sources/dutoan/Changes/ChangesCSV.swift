import PlanModel

/// The amounts that changed, for programs: one row an activity, source and year, in whole đồng, no totals.
///
/// `activity` is the code in the version after, `activity_before` that in the version before; blank where there is none.
/// `source` is blank where costs are compared.
func changesCSV(of changes: PlanChanges) -> String {
  var text = csvRow(["activity", "activity_before", "source", "year", "before", "increase", "decrease", "after"])
  for amount in changes.amounts where amount.isChanged {
    text += csvRow([
      amount.activity.after.map { changes.after.plan.activities[$0].code.value.text } ?? "",
      amount.activity.before.map { changes.before.plan.activities[$0].code.value.text } ?? "",
      amount.source.flatMap(changes.source)?.code.value.text ?? "",
      amount.year.map(String.init) ?? "", String(amount.before.dong), String(amount.increase.dong),
      String(amount.decrease.dong), String(amount.after.dong),
    ])
  }
  return text
}

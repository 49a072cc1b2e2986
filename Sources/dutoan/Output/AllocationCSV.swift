import PlanModel

/// The allocation for programs: one row a costed line, source and year that is not zero, in whole đồng.
func allocationCSV(of assessment: Assessment) -> String {
  let plan = assessment.plan
  var text = "activity,source,year,amount,unit\n"
  let sources = plan.sources.rows.map { csvField($0.code.value.text) }
  for line in assessment.allocation.lines where !line.amount.isZero {
    // A field at a time: there may be a million rows.
    text += csvField(plan.activities.rows[line.activity.offset].code.value.text)
    text += ","
    text += sources[line.source.offset]
    text += ","
    text += line.year.map(String.init) ?? ""
    text += ","
    text += String(line.amount.dong)
    text += ","
    text += line.unit.map { csvField($0.text) } ?? ""
    text += "\n"
  }
  return text
}

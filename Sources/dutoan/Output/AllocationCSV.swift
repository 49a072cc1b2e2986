import PlanModel

/// The allocation for programs: one row a costed line, source and year that is not zero, in whole đồng.
func allocationCSV(of assessment: Assessment) -> String {
  let plan = assessment.plan
  var text = "activity,source,year,amount,unit\n"
  for line in assessment.allocation.lines where !line.amount.isZero {
    let fields = [
      plan.activities[line.activity].code.value.text, plan.sources[line.source].code.value.text,
      line.year.map(String.init) ?? "", String(line.amount.dong), line.unit?.text ?? "",
    ]
    text += csvRow(fields)
  }
  return text
}

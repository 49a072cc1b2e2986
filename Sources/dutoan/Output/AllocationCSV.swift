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
    text += fields.map(csvField).joined(separator: ",") + "\n"
  }
  return text
}

/// A field as RFC 4180 quotes it.
private func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
  return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

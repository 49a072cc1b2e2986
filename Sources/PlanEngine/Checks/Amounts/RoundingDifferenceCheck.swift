import PlanModel

/// Two amounts differ by no more than the plan tolerates.
struct RoundingDifferenceCheck: Check {
  static let info = CheckInfo(
    code: .a017,
    summary: Wording(
      vi: "Hai số lệch nhau trong phạm vi sai số cho phép của kế hoạch.",
      en: "Two figures differ within the plan's tolerance."),
    why: Wording(
      vi: "Sai số làm tròn được chấp nhận, nhưng người ký cần biết bảng số không khớp tuyệt đối.",
      en: "A rounding difference is accepted, but who signs has to know that the table does not agree exactly."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021-2022\nmoney_unit,triệu đồng\ntolerance,1\n",
      "activities.csv": "activity,name,cost,cost_2021,cost_2022\n1,Tuyên truyền,▶901,400,500\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021-2022\nmoney_unit,triệu đồng\ntolerance,1\n",
      "activities.csv": "activity,name,cost,cost_2021,cost_2022\n1,Tuyên truyền,900,400,500\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .estimates, .sources]
  static let follows = Set<Code>.statedFigures.union(Set<Code>.statedSums)

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let identity = assessment.plan.identity
    var seen: Set<SourcePlace> = []
    for check in statedSumChecks {
      for mismatch in check.mismatches(in: assessment)
      where mismatch.difference <= identity.tolerance && seen.insert(mismatch.stated.place).inserted {
        findings.add(
          Finding(
            .a017, at: mismatch.stated, field: mismatch.field,
            mismatch.message(in: identity.moneyUnit, within: identity.tolerance),
            help: Wording(
              vi: "Không cần sửa nếu đây là sai số làm tròn.",
              en: "Nothing needs correcting if this is a rounding difference."),
            related: mismatch.related(in: identity.moneyUnit)))
      }
    }
  }
}

import PlanModel

/// A predecessor that the plan does not have.
struct UnknownPredecessorCheck: Check {
  static let info = CheckInfo(
    code: .s009,
    summary: Wording(
      vi: "Nhiệm vụ phải làm trước không có trong kế hoạch.",
      en: "An activity that must come first is not in the plan."),
    why: Wording(
      vi: "Không kiểm tra được thứ tự với một nhiệm vụ không có.",
      en: "No order can be held against an activity that is not there."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv":
        "activity,name,time,after\n2.1,Dự thảo,Trong quý I/2018,\n2.2,Trình duyệt,Trong quý II/2018,▶2.3\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv":
        "activity,name,time,after\n2.1,Dự thảo,Trong quý I/2018,\n2.2,Trình duyệt,Trong quý II/2018,2.1\n",
    ]))

  /// A row that could not be read is missing here, and has been reported.
  static let inputs: Set<PlanFileKind> = [.activities]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let tree = assessment.plan.activities
    var hints = CodeHint(among: tree.rows.map(\.code.value.text))
    for index in tree.indices {
      let code = tree[index].code.value
      for stated in tree[index].after where tree.index(of: stated.value) == nil {
        findings.add(.s009) {
          let hint = hints.hint(for: stated.value.text)
          return Finding(
            .s009, at: stated, field: "after",
            Wording(
              vi: "Nhiệm vụ \(code) phải làm sau nhiệm vụ “\(stated.value)”, nhưng kế hoạch không có nhiệm vụ này.",
              en: "Activity \(code) must come after activity “\(stated.value)”, but the plan has no such activity."),
            help: Wording(
              vi: "Sửa mã ở cột Sau nhiệm vụ (after) cho đúng với một nhiệm vụ trong activities.csv, hoặc bỏ đi."
                + hint.vi,
              en: "Correct the code in the column “after” to that of an activity in activities.csv, or remove it."
                + hint.en))
        }
      }
    }
  }
}

import PlanModel

/// A predecessor that the plan does not have.
struct UnknownPredecessorCheck: Check {
  static let info = CheckInfo(
    code: .s009,
    summary: "Nhiệm vụ phải làm trước không có trong kế hoạch.",
    why: "Không kiểm tra được thứ tự với một nhiệm vụ không có.",
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

  func run(_ assessment: Assessment, into findings: inout Findings) {
    let plan = assessment.plan
    // A row that could not be read is missing here, and has been reported.
    guard !plan.damagedFiles.contains(.activities) else { return }
    var nearest: NearestCode?
    for index in plan.activities.indices {
      let activity = plan.activities[index]
      for stated in activity.after where plan.activities.index(of: stated.value) == nil {
        let codes = nearest ?? NearestCode(among: plan.activities.rows.map(\.code.value))
        nearest = codes
        findings.add(.s009) {
          let hint = codes.nearest(to: stated.value, except: activity.code.value)
          return Finding(
            .s009, at: stated.place, field: "after", value: stated.text,
            "Nhiệm vụ \(activity.code.value) phải làm sau \(stated.value), nhưng kế hoạch không có nhiệm vụ mã "
              + "\(stated.value)",
            help: hint.map { "Có phải là \($0) không? Sửa mã ở cột sau nhiệm vụ (after)." }
              ?? "Sửa mã ở cột sau nhiệm vụ (after) cho đúng với một nhiệm vụ trong activities.csv, hoặc bỏ đi.")
        }
      }
    }
  }
}

import PlanModel

/// An activity without a time, its own or one from above.
struct MissingTimeCheck: Check {
  static let info = CheckInfo(
    code: .s001,
    summary: "Nhiệm vụ không có thời gian thực hiện, nhiệm vụ cấp trên cũng không có.",
    why: "Không có thời gian thì không theo dõi được tiến độ và không biết việc thuộc quý nào, năm nào.",
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n1,Khảo sát,Trong quý I/2018\n▶2,Tập huấn,\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n1,Sản phẩm,Trong quý I/2018\n1.1,Khảo sát,\n1.2,Tập huấn,\n",
    ]))

  /// A time that could not be read is missing here, and has been reported.
  static let inputs: Set<PlanFileKind> = [.activities]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard !plan.activities.rows.isEmpty else { return }
    guard plan.activities.rows.contains(where: { $0.schedule != nil }) else {
      findings.add(
        Finding(
          .s001, at: SourcePlace(file: FileName(.activities)),
          "Không nhiệm vụ nào trong \(plan.activities.rows.count) nhiệm vụ có thời gian thực hiện.",
          help: "Thêm cột Thời gian (time) và ghi như trong văn bản, ví dụ “Trong quý I/2018”; nếu văn bản không nêu "
            + "thì để nguyên.",
          severity: .note))
      return
    }
    for index in plan.activities.indices {
      let activity = plan.activities[index]
      guard activity.isLeaf, assessment.schedule(of: index) == nil else { continue }
      findings.add(.s001) {
        Finding(
          .s001, at: activity.code, field: "activity",
          "Nhiệm vụ \(activity.code.value) chưa có thời gian thực hiện, nhiệm vụ cấp trên cũng không có.",
          help:
            "Ghi cột Thời gian (time) của nhiệm vụ này, hoặc của nhiệm vụ cấp trên nếu dùng chung."
        )
      }
    }
  }
}

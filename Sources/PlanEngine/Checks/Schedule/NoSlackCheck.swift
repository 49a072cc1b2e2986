import PlanModel

/// An activity with the same stated time as its predecessor.
struct NoSlackCheck: Check {
  static let info = CheckInfo(
    code: .s015,
    summary: "Nhiệm vụ có cùng thời gian với nhiệm vụ phải làm trước nó.",
    why: "Kế hoạch không cho biết việc nào xong khi nào, nên việc trước chậm là việc sau chậm theo.",
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,after\n5.1,Đăng ký sản phẩm,Trong quý II/2018,\n"
        + "5.2,Lựa chọn ý tưởng,▶Trong quý II/2018,5.1\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,after\n5.1,Đăng ký sản phẩm,Tháng 4/2018,\n"
        + "5.2,Lựa chọn ý tưởng,Tháng 5 - tháng 6/2018,5.1\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let tree = assessment.plan.activities
    for conflict in stages.conflicts.found where conflict.blockers.isEmpty {
      findings.add(.s015) {
        let code = tree[conflict.activity].code.value
        let names = conflict.equals.map { tree[$0.finish.activity].code.value.text }
        return Finding(
          .s015, at: conflict.place, field: conflict.field, value: conflict.value,
          "Nhiệm vụ \(code) có cùng thời gian (\(conflict.schedule.days)) với nhiệm vụ "
            + "\(names.joined(separator: ", ")) phải làm trước; kế hoạch không ghi việc trước xong ngày nào.",
          help:
            "Ghi thời gian của từng nhiệm vụ chi tiết hơn, ví dụ theo tháng, để việc trước xong rồi mới đến việc sau.",
          related: conflict.equals.map { blocker in
            let activity = tree[blocker.finish.activity]
            return RelatedPlace(
              activity.schedule?.place ?? activity.code.place,
              "nhiệm vụ \(activity.code.value): \(assessment.schedule(of: blocker.finish.activity)?.days ?? "")")
          })
      }
    }
  }
}

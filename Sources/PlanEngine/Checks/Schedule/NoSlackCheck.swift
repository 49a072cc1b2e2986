import PlanModel

/// An activity with the same stated time as its predecessor.
struct NoSlackCheck: Check {
  static let info = CheckInfo(
    code: .s015,
    summary: Wording(
      vi: "Nhiệm vụ có cùng thời gian với nhiệm vụ phải làm trước nó.",
      en: "An activity has the same time as one that must come before it."),
    why: Wording(
      vi: "Kế hoạch không cho biết việc nào xong khi nào, nên việc trước chậm là việc sau chậm theo.",
      en: "The plan does not say what is done when, so that a delay of the first is a delay of the second."),
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
        let days = conflict.schedule.days
        let names = conflict.equals.map { tree[$0.finish.activity].code.value.text }.joined(separator: ", ")
        let activities = conflict.equals.count == 1 ? "activity" : "activities"
        return Finding(
          .s015, at: conflict.place, field: conflict.field, value: conflict.value,
          Wording(
            vi: "Nhiệm vụ \(code) có cùng thời gian (\(days.vi)) với nhiệm vụ \(names) phải làm trước; kế hoạch không"
              + " ghi"
              + " việc trước xong ngày nào.",
            en: "Activity \(code) has the same time (\(days.en)) as \(activities) \(names), which must come before it;"
              + " the"
              + " plan does not say on which day the earlier work is done."),
          help: Wording(
            vi: "Ghi thời gian của từng nhiệm vụ chi tiết hơn, ví dụ theo tháng, để việc trước xong rồi mới đến việc"
              + " sau.",
            en: "State the time of each activity more closely, for example by month, so that one follows the other."),
          related: conflict.equals.map { blocker in
            let activity = tree[blocker.finish.activity]
            return RelatedPlace(
              activity.schedule?.place ?? activity.code.place, activity.title,
              assessment.schedule(of: blocker.finish.activity)?.days ?? .empty)
          })
      }
    }
  }
}

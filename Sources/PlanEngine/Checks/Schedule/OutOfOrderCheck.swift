import PlanModel

/// An activity that must be over before its predecessor is.
struct OutOfOrderCheck: Check {
  static let info = CheckInfo(
    code: .s004,
    summary:
      "Nhiệm vụ phải xong trước khi nhiệm vụ đứng trước nó kết thúc, hoặc thời gian đã ghi không còn ngày nào để "
      + "làm sau đó.",
    why: "Tiến độ tự mâu thuẫn: làm đúng hạn việc sau thì việc trước chưa xong.",
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,after\n1,Dự thảo Đề án,Tháng 02 - ngày 15/4/2018,\n"
        + "2,Trình phê duyệt,▶Trước ngày 31/3/2018,1\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time,after\n1,Dự thảo Đề án,Tháng 02 - ngày 15/4/2018,\n"
        + "2,Trình phê duyệt,Trước ngày 30/4/2018,1\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    for conflict in stages.conflicts.found where !conflict.blockers.isEmpty {
      findings.add(.s004) { finding(conflict, in: assessment.plan) }
    }
  }

  private func finding(_ conflict: OrderConflicts.Conflict, in plan: Plan) -> Finding {
    let code = plan.activities[conflict.activity].code.value
    let latest = conflict.blockers.reduce(conflict.blockers[0]) { $1.finish.day > $0.finish.day ? $1 : $0 }
    let name = plan.activities[latest.finish.activity].code.value
    let (day, end) = (latest.finish.day, conflict.lastDay)
    let late = day - end
    let gap = late > 0 ? "muộn hơn \(late) ngày" : "không còn ngày nào để làm sau đó"
    return Finding(
      .s004, at: conflict.place, field: conflict.field, value: conflict.value,
      latest.finish.basis == .deadline
        ? "Nhiệm vụ \(code) \(conflict.obligation) \(end.official), trước cả hạn của nhiệm vụ phải làm trước là nhiệm vụ "
          + "\(name) (\(day.official))."
        : "Nhiệm vụ \(code) \(conflict.obligation) \(end.official), nhưng nhiệm vụ \(name) phải làm trước thì "
          + "\(conflict.phrase(for: latest)) (\(gap)).",
      help:
        "Dời nhiệm vụ \(code) ra sau \(day.official), hoặc cho nhiệm vụ \(name) kết thúc trước \(end.official); nếu "
        + "không cần chờ nhiệm vụ \(name) thì sửa cột Sau nhiệm vụ (after).",
      related: conflict.blockers.map { blocker in
        let activity = plan.activities[blocker.finish.activity]
        let words = activity.schedule.map { ", ghi “\($0.text)”" } ?? ""
        return RelatedPlace(
          activity.schedule?.place ?? activity.code.place,
          "nhiệm vụ \(activity.code.value)\(words): \(conflict.phrase(for: blocker))")
      })
  }
}

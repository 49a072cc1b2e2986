import PlanModel

/// An activity that must be over before its predecessor is.
struct OutOfOrderCheck: Check {
  static let info = CheckInfo(
    code: .s004,
    summary: Wording(
      vi: "Nhiệm vụ phải xong trước khi nhiệm vụ đứng trước nó kết thúc, hoặc thời gian đã ghi không còn ngày nào để "
        + "làm sau đó.",
      en: "An activity must be over before its predecessor is, or its stated time leaves no day to follow it."),
    why: Wording(
      vi: "Tiến độ tự mâu thuẫn: làm đúng hạn việc sau thì việc trước chưa xong.",
      en: "The schedule contradicts itself: when the later work is due, the earlier is not done."),
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
    return Finding(
      .s004, at: conflict.place, field: conflict.field, value: conflict.value,
      message(conflict, latest, code: code, predecessor: name),
      help: Wording(
        vi: "Dời nhiệm vụ \(code) ra sau \(day.official), hoặc cho nhiệm vụ \(name) kết thúc trước \(end.official);"
          + " nếu "
          + "không cần chờ nhiệm vụ \(name) thì sửa cột Sau nhiệm vụ (after).",
        en: "Move activity \(code) behind \(day.iso), or let activity \(name) end before \(end.iso); if it need not"
          + " wait"
          + " for activity \(name), correct the column “after”."),
      related: conflict.blockers.map { blocker in
        let activity = plan.activities[blocker.finish.activity]
        let (title, phrase) = (activity.title, conflict.phrase(for: blocker))
        let words =
          activity.schedule.map { Wording(vi: ", ghi “\($0.text)”", en: ", stated as “\($0.text)”") } ?? .empty
        return RelatedPlace(
          activity.schedule?.place ?? activity.code.place, [title, words].joined(separator: ""), phrase)
      })
  }

  private func message(
    _ conflict: OrderConflicts.Conflict, _ latest: OrderConflicts.Blocker, code: ActivityCode, predecessor: ActivityCode
  ) -> Wording {
    let (day, end, due) = (latest.finish.day, conflict.lastDay, conflict.obligation)
    guard latest.finish.basis != .deadline else {
      return Wording(
        vi: "Nhiệm vụ \(code) \(due.vi) \(end.official), trước cả hạn của nhiệm vụ phải làm trước là nhiệm vụ "
          + "\(predecessor) (\(day.official)).",
        en: "Activity \(code) \(due.en) \(end.iso), before even the deadline (\(day.iso)) of activity \(predecessor),"
          + " which must come first.")
    }
    let (late, phrase) = (day - end, conflict.phrase(for: latest))
    let gap =
      late > 0
      ? Wording(vi: "muộn hơn \(late) ngày", en: "\(counted(late, "day", "days")) later")
      : Wording(vi: "không còn ngày nào để làm sau đó", en: "no day is left to follow it")
    return Wording(
      vi: "Nhiệm vụ \(code) \(due.vi) \(end.official), nhưng nhiệm vụ \(predecessor) phải làm trước thì \(phrase.vi)"
        + " (\(gap.vi)).",
      en: "Activity \(code) \(due.en) \(end.iso), but activity \(predecessor), which must come first, \(phrase.en)"
        + " (\(gap.en)).")
  }
}

import PlanModel

/// A written day, on or by which something is to be done, that is not worked.
struct DayOffCheck: Check {
  static let info = CheckInfo(
    code: .s010,
    summary: Wording(
      vi: "Thời hạn ghi đích danh một ngày, mà ngày đó là ngày nghỉ.",
      en: "A deadline names a day that is a day off."),
    why: Wording(
      vi: "Ngày nghỉ không có người nhận, người ký; việc phải xong từ ngày làm việc trước đó hoặc sẽ trễ.",
      en: "Nobody receives or signs on a day off: the work is due on the working day before, or it will be late."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n2.4,Trình phê duyệt Đề án,▶Trước ngày 31/3/2018\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n2.4,Trình phê duyệt Đề án,Trước ngày 30/3/2018\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .obligations, .holidays]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    for time in plan.statedTimes where assessment.withPlanYear(time.schedule) == nil {
      let subject = Wording(vi: "Nhiệm vụ \(time.code)", en: "Activity \(time.code)")
      find(time.stated, field: time.field, subject, in: plan, into: &findings)
    }
    for obligation in plan.obligations {
      guard let stated = obligation.schedule else { continue }
      let code = obligation.code.value
      find(stated, field: "time", Wording(vi: "Báo cáo \(code)", en: "Report \(code)"), in: plan, into: &findings)
    }
  }

  private func find(
    _ stated: Located<Schedule>, field: String, _ subject: Wording, in plan: Plan, into findings: inout Findings
  ) {
    let off = stated.value.dueDays.compactMap { day in plan.calendar.reasonOff(day).map { (day: day, reason: $0) } }
    guard let first = off.first else { return }
    findings.add(.s010) {
      let days = Wording(
        vi: listed(off.map { "\($0.day.official) (\($0.reason.wording.vi))" }, more: "ngày khác"),
        en: listed(off.map { "\($0.day.iso) (\($0.reason.wording.en))" }, more: "more"))
      let before = plan.calendar.lastWorkingDay(before: first.day)
      return Finding(
        .s010, at: stated, field: field,
        Wording(
          vi: "\(subject.vi) có thời hạn rơi vào ngày nghỉ: \(days.vi).",
          en: "\(subject.en) is due on a day off: \(days.en)."),
        help: Wording(
          vi: "Nếu không cố ý thì ghi ngày làm việc liền trước, \(before.official), hoặc ngày làm việc kế tiếp.",
          en: "If that is not meant, write the working day before, \(before.iso), or the next one."))
    }
  }

  /// The first three of a list, and how many more there are.
  private func listed(_ days: [String], more: String) -> String {
    let shown = days.prefix(3).joined(separator: ", ")
    return days.count > 3 ? "\(shown), … (+\(days.count - 3) \(more))" : shown
  }
}

extension WorkCalendar.Reason {
  /// Why nobody works: `thứ Bảy`, `Quốc khánh`.
  var wording: Wording {
    switch self {
    case .saturday: Wording(vi: "thứ Bảy", en: "a Saturday")
    case .sunday: Wording(vi: "Chủ nhật", en: "a Sunday")
    case .holiday(let name?): Wording(vi: name, en: "“\(name)”")
    case .holiday(nil): Wording(vi: "ngày nghỉ", en: "a holiday")
    }
  }
}

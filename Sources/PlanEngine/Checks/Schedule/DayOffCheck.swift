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
    let off = stated.value.dueDays.compactMap { day in
      plan.calendar.reasonOff(day).map { DayOff(day: day, reason: $0, of: stated.value, in: plan.calendar) }
    }
    guard let example = off.first(where: { !$0.isDayBeforeWorked }) ?? off.first else { return }
    findings.add(.s010) {
      let days = Wording(
        vi: listed(off.map(\.words.vi), more: "ngày khác"), en: listed(off.map(\.words.en), more: "more"))
      return Finding(
        .s010, at: stated, field: field,
        Wording(
          vi: "\(subject.vi) có thời hạn rơi vào ngày nghỉ: \(days.vi).",
          en: "\(subject.en) is due on a day off: \(days.en)."),
        help: help(example, isOnly: stated.value.dueDays.count == 1))
    }
  }

  /// The way out of a day off; what recurs can't be given another day of one year.
  private func help(_ off: DayOff, isOnly: Bool) -> Wording {
    let last = off.lastWorkingDay
    guard off.isExcluded else {
      return Wording(
        vi: "Nếu không cố ý thì ghi ngày làm việc liền trước, \(last.official), hoặc ngày làm việc kế tiếp.",
        en: "If that is not meant, write the working day before, \(last.iso), or the next one.")
    }
    switch (off.isDayBeforeWorked, isOnly) {
    case (true, true):
      return Wording(
        vi: "Hạn thực tế là ngày làm việc nên không phải sửa; muốn rõ thì ghi “chậm nhất ngày \(last.official)”.",
        en: "The last day is a working day, and nothing needs correcting; to be plain, write “chậm nhất ngày"
          + " \(last.official)”.")
    case (true, false):
      return Wording(
        vi: "Hạn thực tế là ngày làm việc nên không phải sửa.",
        en: "The last day is a working day, and nothing needs correcting.")
    case (false, true):
      return Wording(
        vi: "Ngày liền trước cũng là ngày nghỉ: muốn rõ thì ghi “chậm nhất ngày \(last.official)”.",
        en: "The day before is a day off too: to be plain, write “chậm nhất ngày \(last.official)”.")
    case (false, false):
      return Wording(
        vi: "Có lần ngày liền trước cũng là ngày nghỉ, phải xong từ ngày làm việc trước đó; nếu không cố ý thì ghi ngày"
          + " khác.",
        en: "At times the day before is a day off too, and it must be done by the working day before that; if that is"
          + " not meant, write another day.")
    }
  }

  /// The first three of a list, and how many more there are.
  private func listed(_ days: [String], more: String) -> String {
    let shown = days.prefix(3).joined(separator: ", ")
    return days.count > 3 ? "\(shown), … (+\(days.count - 3) \(more))" : shown
  }
}

/// A written day that is not worked.
private struct DayOff {
  let day: Day
  let reason: WorkCalendar.Reason
  /// Whether it must be done before the day (`trước ngày 31/3`), and not on it.
  let isExcluded: Bool
  /// The last working day before it.
  let lastWorkingDay: Day

  init(day: Day, reason: WorkCalendar.Reason, of schedule: Schedule, in calendar: WorkCalendar) {
    (self.day, self.reason) = (day, reason)
    isExcluded = schedule.windows.contains { $0.start == nil && $0.end == day.adding(days: -1) }
    lastWorkingDay = calendar.lastWorkingDay(before: day)
  }

  /// Whether the day before is worked.
  var isDayBeforeWorked: Bool { lastWorkingDay == day.adding(days: -1) }

  /// `31/3/2018 (thứ Bảy; hạn thực tế là 30/3/2018, thứ Sáu)`
  var words: Wording {
    let (last, name) = (lastWorkingDay, lastWorkingDay.weekdayName)
    let meaning =
      !isExcluded
      ? Wording.empty
      : isDayBeforeWorked
        ? Wording(vi: "; hạn thực tế là \(last.official), \(name.vi)", en: "; the last day is \(last.iso), \(name.en)")
        : Wording(
          vi: "; ngày làm việc cuối cùng trước đó là \(last.official), \(name.vi)",
          en: "; the last working day before it is \(last.iso), \(name.en)")
    return Wording(
      vi: "\(day.official) (\(reason.wording.vi)\(meaning.vi))",
      en: "\(day.iso) (\(reason.wording.en)\(meaning.en))")
  }
}

extension WorkCalendar.Reason {
  /// Why nobody works: `thứ Bảy`, `Quốc khánh`.
  var wording: Wording {
    switch self {
    case .saturday: Day.weekdayNames[5]
    case .sunday: Day.weekdayNames[6]
    case .holiday(let name?): Wording(vi: name, en: "“\(name)”")
    case .holiday(nil): Wording(vi: "ngày nghỉ", en: "a holiday")
    }
  }
}

extension Day {
  /// The days of the week, from Monday.
  fileprivate static let weekdayNames = [
    Wording(vi: "thứ Hai", en: "a Monday"), Wording(vi: "thứ Ba", en: "a Tuesday"),
    Wording(vi: "thứ Tư", en: "a Wednesday"), Wording(vi: "thứ Năm", en: "a Thursday"),
    Wording(vi: "thứ Sáu", en: "a Friday"), Wording(vi: "thứ Bảy", en: "a Saturday"),
    Wording(vi: "Chủ nhật", en: "a Sunday"),
  ]

  /// `thứ Sáu`
  fileprivate var weekdayName: Wording { Day.weekdayNames[weekday - 1] }
}

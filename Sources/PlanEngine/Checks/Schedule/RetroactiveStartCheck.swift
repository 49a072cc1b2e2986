import PlanModel

/// A time that begins before the plan was issued.
struct RetroactiveStartCheck: Check {
  static let info = CheckInfo(
    code: .s011,
    summary: Wording(
      vi: "Nhiệm vụ bắt đầu trước ngày ban hành kế hoạch.",
      en: "An activity begins before the plan was issued."),
    why: Wording(
      vi: "Phần việc đã làm trước khi có kế hoạch cần căn cứ khác để thanh toán.",
      en: "Work done before there was a plan needs another basis to be paid."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\ndate,02/3/2018\n",
      "activities.csv": "activity,name,time\n3.1,Kiện toàn Ban Điều hành,▶Trong quý I/2018\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\ndate,02/3/2018\n",
      "activities.csv": "activity,name,time\n3.1,Kiện toàn Ban Điều hành,Trong quý II/2018\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    guard let issued = assessment.plan.identity.date else { return }
    let period = assessment.plan.period
    for time in assessment.plan.statedTimes {
      guard beginsAtItsWord(time.schedule, of: issued.value.year), let start = time.schedule.start,
        start < issued.value,
        assessment.withPlanYear(time.schedule) == nil,
        // Before the whole period is another fault, and reported as such.
        period.map({ start >= $0.firstDay }) ?? true
      else { continue }
      findings.add(.s011) {
        let (code, words, day, early) = (time.code, time.words, issued.value, issued.value - start)
        return Finding(
          .s011, at: time.stated, field: time.field,
          Wording(
            vi: "Nhiệm vụ \(code) ghi \(words.vi), bắt đầu \(start.official), trước ngày ban hành kế hoạch"
              + " \(day.official)"
              + " (sớm hơn \(early) ngày).",
            en: "The time of activity \(code), \(words.en), begins on \(start.iso), before the plan was issued on"
              + " \(day.iso) (\(counted(early, "day", "days")) earlier)."),
          help: Wording(
            vi: "Nếu việc đã làm từ trước thì ghi căn cứ ở cột Ghi chú (note); nếu không thì sửa ngày bắt đầu.",
            en: "If the work was done before, state its basis in the column “note”; if not, correct the day it begins."),
          related: [
            RelatedPlace(
              issued.place, Wording(vi: "ngày ban hành kế hoạch", en: "the plan was issued"),
              Wording(vi: day.official, en: day.iso))
          ])
      }
    }
  }

  /// Whether the words state when it begins; a deadline, a period or a recurrence does not, nor does the year of the plan's
  /// own issue (`Trong năm 2018`): what is left of it is meant.
  private func beginsAtItsWord(_ schedule: Schedule, of year: Int) -> Bool {
    switch schedule.kind {
    case .point, .range, .set: !(schedule.namesOnlyYears && schedule.start?.year == year)
    case .deadline, .recur, .recurDeadline, .cont, .period, .rel, .unsched, .invalid, .notADate: false
    }
  }
}

import PlanModel

/// A time in another year than the plan's, where the plan's year would fit.
struct YearMismatchCheck: Check {
  static let info = CheckInfo(
    code: .s007,
    summary: Wording(
      vi: "Thời gian nằm ngoài năm của kế hoạch, thay bằng năm của kế hoạch thì hợp lý.",
      en: "A time lies outside the plan's year, and with the plan's year it would fit."),
    why: Wording(
      vi: "Thường là ghi nhầm năm; để nguyên thì nhiệm vụ rơi ra ngoài mọi bảng tiến độ.",
      en: "Mostly the year is a slip; left as it is, the activity falls out of every schedule."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n1,Hội nghị khởi động,▶ngày 26 tháng 01 năm 2017\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n1,Hội nghị khởi động,ngày 26 tháng 01 năm 2018\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    guard let period = assessment.plan.period else { return }
    for time in assessment.plan.statedTimes {
      guard let fitting = assessment.withPlanYear(time.schedule) else { continue }
      findings.add(.s007) {
        let days = Schedule(text: "", kind: time.schedule.kind, windows: fitting).days
        let corrected = time.words(inYear: period.firstYear) ?? days
        let (words, year) = (time.wordsWithDays, period.text)
        return Finding(
          .s007, at: time.stated, field: time.field,
          Wording(
            vi: "Nhiệm vụ \(time.code) ghi \(words.vi), ngoài năm \(year) của kế hoạch; thay bằng năm \(year) thì là"
              + " \(days.vi), nằm trong kế hoạch.",
            en: "The time of activity \(time.code), \(words.en), lies outside the plan's year \(year); in \(year) it"
              + " would"
              + " be \(days.en), within the plan."),
          help: Wording(
            vi: "Nếu ghi nhầm năm thì sửa thành \(corrected.vi); nếu đúng năm như đã ghi thì đưa nhiệm vụ ra khỏi kế"
              + " hoạch.",
            en: "If the year is a slip, correct it to \(corrected.en); if it is right, take the activity out of the"
              + " plan."))
      }
    }
  }
}

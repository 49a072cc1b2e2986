import PlanModel

/// A time outside the plan's period.
struct OutsidePeriodCheck: Check {
  static let info = CheckInfo(
    code: .s003,
    summary: Wording(
      vi: "Thời gian của nhiệm vụ nằm ngoài giai đoạn của kế hoạch.",
      en: "The time of an activity lies outside the plan's period."),
    why: Wording(
      vi: "Việc ngoài giai đoạn không được bố trí vốn và không vào báo cáo của kế hoạch này.",
      en: "Work outside the period gets no money and enters no report of this plan."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021-2025\n",
      "activities.csv": "activity,name,time\n1,Khảo sát,Trong quý I/2021\n2,Tổng kết,▶Trong quý I/2026\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021-2025\n",
      "activities.csv": "activity,name,time\n1,Khảo sát,Trong quý I/2021\n2,Tổng kết,Trong quý IV/2025\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    guard let period = assessment.plan.period else { return }
    for time in assessment.plan.statedTimes
    where assessment.isOutsidePeriod(time.schedule) && assessment.withPlanYear(time.schedule) == nil {
      findings.add(.s003) {
        let (code, words, days) = (time.code, time.wordsWithDays, period.interval.days)
        return Finding(
          .s003, at: time.stated, field: time.field,
          Wording(
            vi: "Nhiệm vụ \(code) ghi \(words.vi), nằm ngoài giai đoạn \(period.text) của kế hoạch (\(days.vi)).",
            en: "The time of activity \(code), \(words.en), lies outside the plan's period \(period.text) (\(days.en))."
          ),
          help: Wording(
            vi: "Sửa thời gian của nhiệm vụ \(code) cho nằm trong giai đoạn, hoặc sửa mục Giai đoạn (period) trong"
              + " plan.csv.",
            en: "Change the time of activity \(code) to lie within the period, or correct the key “period” in plan.csv."
          ))
      }
    }
  }
}

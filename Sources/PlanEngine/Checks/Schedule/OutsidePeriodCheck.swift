import PlanModel

/// A time outside the plan's period.
struct OutsidePeriodCheck: Check {
  static let info = CheckInfo(
    code: .s003,
    summary: "Thời gian của nhiệm vụ nằm ngoài giai đoạn của kế hoạch.",
    why: "Việc ngoài giai đoạn không được bố trí vốn và không vào báo cáo của kế hoạch này.",
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
        Finding(
          .s003, at: time.stated, field: time.field,
          "Nhiệm vụ \(time.code) ghi \(time.wordsWithDays), nằm ngoài giai đoạn \(period.text) của kế "
            + "hoạch (\(period.interval.days)).",
          help:
            "Sửa thời gian của nhiệm vụ \(time.code) cho nằm trong giai đoạn, hoặc sửa mục Giai đoạn (period) trong plan.csv."
        )
      }
    }
  }
}

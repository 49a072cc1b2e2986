import PlanModel

/// A time in another year than the plan's, where the plan's year would fit.
struct YearMismatchCheck: Check {
  static let info = CheckInfo(
    code: .s007,
    summary: "Thời gian nằm ngoài năm của kế hoạch, thay bằng năm của kế hoạch thì hợp lý.",
    why: "Thường là ghi nhầm năm; để nguyên thì nhiệm vụ rơi ra ngoài mọi bảng tiến độ.",
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
        return Finding(
          .s007, at: time.stated, field: time.field,
          "Nhiệm vụ \(time.code) ghi \(time.wordsWithDays), ngoài năm \(period.text) của kế hoạch; thay "
            + "bằng năm \(period.text) thì là \(days), nằm trong kế hoạch.",
          help:
            "Nếu ghi nhầm năm thì sửa thành \(corrected); nếu đúng năm như đã ghi thì đưa nhiệm vụ ra khỏi kế hoạch.")
      }
    }
  }
}

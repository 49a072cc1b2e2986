import PlanModel

/// A time that begins before the plan was issued.
struct RetroactiveStartCheck: Check {
  static let info = CheckInfo(
    code: .s011,
    summary: "Nhiệm vụ bắt đầu trước ngày ban hành kế hoạch.",
    why: "Phần việc đã làm trước khi có kế hoạch cần căn cứ khác để thanh toán.",
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
      guard beginsAtItsWord(time.schedule.kind), let start = time.schedule.start, start < issued.value,
        assessment.withPlanYear(time.schedule) == nil,
        // Before the whole period is another fault, and reported as such.
        period.map({ start >= $0.firstDay }) ?? true
      else { continue }
      findings.add(.s011) {
        Finding(
          .s011, at: time.stated, field: time.field,
          "Nhiệm vụ \(time.code) ghi \(time.words), bắt đầu \(start.official), trước ngày ban hành kế hoạch "
            + "\(issued.value.official) (sớm hơn \(issued.value - start) ngày).",
          help: "Nếu việc đã làm từ trước thì ghi căn cứ ở cột Ghi chú (note); nếu không thì sửa ngày bắt đầu.",
          related: [RelatedPlace(issued.place, "ngày ban hành kế hoạch: \(issued.value.official)")])
      }
    }
  }

  /// Whether the words state when it begins; a deadline, a period or a recurrence does not.
  private func beginsAtItsWord(_ kind: TimeKind) -> Bool {
    switch kind {
    case .point, .range, .set: true
    case .deadline, .recur, .recurDeadline, .cont, .period, .rel, .unsched, .invalid, .notADate: false
    }
  }
}

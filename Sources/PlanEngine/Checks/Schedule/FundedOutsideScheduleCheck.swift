import PlanModel

/// Money in a year, or a quarter, in which the activity does not run.
struct FundedOutsideScheduleCheck: Check {
  static let info = CheckInfo(
    code: .s012,
    summary: Wording(
      vi: "Bố trí kinh phí cho năm hoặc quý mà nhiệm vụ không thực hiện.",
      en: "Money is set aside for a year or a quarter in which the activity does not run."),
    why: Wording(
      vi: "Tiền bố trí lệch thời gian sẽ không giải ngân được, phải chuyển nguồn hoặc hủy dự toán.",
      en: "Money outside the time of the work can't be disbursed: it is carried over or lost."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021-2023\n",
      "activities.csv":
        "activity,name,time,cost,cost_2021,cost_2022\n1,Tập huấn,Quý II/2021,300,200,▶100\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021-2023\n",
      "activities.csv":
        "activity,name,time,cost,cost_2021,cost_2022\n1,Tập huấn,Từ quý II/2021 đến quý I/2022,300,200,100\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .funding]

  /// One finding an activity, at the first amount that lies outside its time.
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    let decided = Dictionary(grouping: plan.funding) { $0.activity?.value }
    for index in plan.activities.indices {
      guard let schedule = assessment.schedule(of: index), schedule.saysWhen,
        assessment.withPlanYear(schedule) == nil
      else { continue }
      let activity = plan.activities[index]
      let costs = activity.yearCosts.map {
        Amount(year: $0.year, quarter: nil, amount: $0.cost, field: "cost_\($0.year)")
      }
      let lines = (decided[activity.code.value] ?? []).compactMap { line in
        line.year.map { Amount(year: $0, quarter: line.quarter, amount: line.amount, field: "amount") }
      }
      let outside = (costs + lines).filter { !$0.amount.value.isZero && !schedule.runs(in: $0, of: plan.period) }
      guard let first = outside.first else { continue }
      findings.add(.s012) { finding(activity, schedule, first, outside.dropFirst(), in: plan.identity.moneyUnit) }
    }
  }

  private func finding(
    _ activity: Activity, _ schedule: Schedule, _ first: Amount, _ others: ArraySlice<Amount>, in unit: MoneyUnit
  ) -> Finding {
    let (amount, when) = (first.amount.value.wording(in: unit), first.when)
    let time = schedule.text.isEmpty ? schedule.days : Wording(vi: "“\(schedule.text)”", en: "“\(schedule.text)”")
    return Finding(
      .s012, at: first.amount, field: first.field,
      Wording(
        vi: "Nhiệm vụ \(activity.code.value) có \(amount.vi) trong \(when.vi), nhưng thời gian thực hiện là \(time.vi).",
        en: "Activity \(activity.code.value) has \(amount.en) in \(when.en), but its time is \(time.en)."),
      help: Wording(
        vi: "Chuyển số tiền về năm, quý có thực hiện, hoặc sửa thời gian của nhiệm vụ.",
        en: "Move the amount to a year or quarter of the work, or mend the activity's time."),
      related: others.prefix(10).map { other in
        let amount = other.amount.value.wording(in: unit)
        return RelatedPlace(
          other.amount.place,
          Wording(vi: "\(other.when.vi): \(amount.vi)", en: "\(other.when.en): \(amount.en)"))
      })
  }
}

/// An amount that is meant for a time.
private struct Amount {
  let year: Int
  let quarter: Int?
  let amount: Located<Money>
  let field: String

  /// The days that are meant.
  var days: DayInterval {
    let first = Quarter(year: year, number: quarter ?? 1)
    return DayInterval(start: first.firstDay, end: Quarter(year: year, number: quarter ?? 4).lastDay)
  }

  var when: Wording {
    guard let quarter else { return Wording(vi: "năm \(year)", en: "\(year)") }
    let roman = Quarter(year: year, number: quarter).roman
    return Wording(vi: "quý \(roman)/\(year)", en: "quarter \(roman)/\(year)")
  }
}

extension Schedule {
  /// Whether the words tell the years of the work, and do not leave them open.
  fileprivate var saysWhen: Bool { !windows.isEmpty && !assumptions.contains(.unknownPhase) }

  /// Whether there is work at the time of an amount. Work towards a deadline may begin with the plan.
  fileprivate func runs(in amount: Amount, of period: Period?) -> Bool {
    windows.contains { window in
      DayInterval(start: window.start ?? period?.firstDay, end: window.end).overlaps(amount.days)
    }
  }
}

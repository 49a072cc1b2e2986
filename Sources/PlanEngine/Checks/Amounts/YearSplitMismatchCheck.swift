import PlanModel

/// A stated cost is not the sum of its years.
struct YearSplitMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a015,
    summary: Wording(
      vi: "Kinh phí của nhiệm vụ khác tổng kinh phí các năm.",
      en: "The cost of an activity is not the sum of its years."),
    why: Wording(
      vi: "Kinh phí được giao theo năm; phân kỳ không khớp tổng thì thừa hoặc thiếu vốn ở một năm nào đó.",
      en: "Money is assigned by year; where the years do not add up, one of them has too much or too little."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021-2022\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost,cost_2021,cost_2022\n1,Tuyên truyền,▶901,400,500\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021-2022\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost,cost_2021,cost_2022\n1,Tuyên truyền,900,400,500\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.activities]
  static let follows: Set<Code> = [.f011]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
    assessment.plan.activities.rows.compactMap { activity in
      guard let stated = activity.cost, !activity.yearCosts.isEmpty,
        let sum = activity.yearCosts.map(\.cost.value).total(), sum != stated.value
      else { return nil }
      let subject = activity.costTitle
      let total = Figure(subject.withinSentence, stated.value, statedAs: stated, column: "cost", elseAt: stated.place)
      let years = activity.yearCosts.map { activity.figure($0.cost.value, in: $0.year, titled: .year($0.year)) }
      return Mismatch(
        stated: stated, field: "cost", footing: Footing(total, of: years, sum: sum), subject: subject,
        measure: Wording(vi: "tổng các năm", en: "the sum of its years"),
        help: Wording(
          vi: "Sửa cột Kinh phí (cost) hoặc kinh phí của từng năm cho khớp.",
          en: "Correct the column “cost” or the costs of the years so that they agree."))
    }
  }
}

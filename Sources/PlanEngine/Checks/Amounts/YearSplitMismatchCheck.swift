import PlanModel

/// A stated cost is not the sum of its years.
struct YearSplitMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a015,
    summary: "Kinh phí của nhiệm vụ khác tổng kinh phí các năm.",
    why: "Kinh phí được giao theo năm; phân kỳ không khớp tổng thì thừa hoặc thiếu vốn ở một năm nào đó.",
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
    let unit = assessment.plan.identity.moneyUnit
    return assessment.plan.activities.rows.compactMap { activity in
      guard let stated = activity.cost, !activity.yearCosts.isEmpty,
        let sum = activity.yearCosts.map(\.cost.value).total(), sum != stated.value
      else { return nil }
      return Mismatch(
        stated: stated, field: "cost", computed: sum, subject: "Kinh phí của \(activity.title.vi)",
        measure: "tổng các năm",
        help: "Sửa cột Kinh phí (cost) hoặc kinh phí của từng năm cho khớp.",
        related: activity.yearCosts.map { year, cost in
          RelatedPlace(cost.place, "năm \(year): \(cost.value.text(in: unit))")
        })
    }
  }
}

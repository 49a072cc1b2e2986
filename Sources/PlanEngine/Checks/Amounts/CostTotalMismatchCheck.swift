import PlanModel

/// The sum of all costed lines is not the plan's total.
struct CostTotalMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a014,
    summary: "Tổng kinh phí các nhiệm vụ khác tổng kinh phí của kế hoạch.",
    why: "Tổng nhu cầu trong phụ lục phải đúng bằng tổng kinh phí ghi trong kế hoạch.",
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,▶100\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,40\n2,Tập huấn,61\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,100\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,40\n2,Tập huấn,60\n",
    ]))

  /// How many lines are listed beside the finding.
  private static let listed = 100

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .estimates]
  static let follows: Set<Code> = [.f011, .a001, .a007, .a008, .a009, .a015]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    let lines = plan.activities.indices.filter { assessment.cost(of: $0).isCostedLine }
    let isComplete = plan.activities.indices.allSatisfy { index in
      !plan.activities[index].isLeaf
        || plan.activities.path(from: index).contains { assessment.cost(of: $0).isCostedLine }
    }
    guard let stated = plan.identity.total, !lines.isEmpty, isComplete,
      let sum = lines.compactMap({ assessment.cost(of: $0).total }).total(), sum != stated.value
    else { return [] }
    let related = lines.prefix(listed).compactMap { index -> RelatedPlace? in
      let activity = plan.activities[index]
      let place = activity.costPlace?.stated.place ?? activity.code.place
      return assessment.cost(of: index).total.map { RelatedPlace(place, "\(activity.title.vi): \($0.text(in: unit))") }
    }
    return [
      Mismatch(
        stated: stated, field: "value", computed: sum, subject: "Tổng kinh phí của kế hoạch",
        measure: "tổng kinh phí của \(lines.count) nhiệm vụ",
        help:
          "Sửa kinh phí của nhiệm vụ trong activities.csv, hoặc mục Tổng kinh phí (total) trong plan.csv, cho khớp.",
        related: related)
    ]
  }
}

import PlanModel

/// The sum of all costed lines is not the plan's total.
struct CostTotalMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a014,
    summary: Wording(
      vi: "Tổng kinh phí các nhiệm vụ khác tổng kinh phí của kế hoạch.",
      en: "The sum of the activities' costs is not the plan's total."),
    why: Wording(
      vi: "Tổng nhu cầu trong phụ lục phải đúng bằng tổng kinh phí ghi trong kế hoạch.",
      en: "The total need in the annex must be exactly the total stated in the plan."),
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
      return assessment.cost(of: index).total.map { RelatedPlace(place, activity.title, $0.wording(in: unit)) }
    }
    return [
      Mismatch(
        stated: stated, field: "value", computed: sum,
        subject: Wording(vi: "Tổng kinh phí của kế hoạch", en: "The plan's total"),
        measure: Wording(
          vi: "tổng kinh phí của \(lines.count) nhiệm vụ",
          en: "the total cost of its \(counted(lines.count, "activity", "activities"))"),
        help: Wording(
          vi: "Sửa kinh phí của nhiệm vụ trong activities.csv, hoặc mục Tổng kinh phí (total) trong plan.csv, cho"
            + " khớp.",
          en: "Correct the activities' costs in activities.csv, or the key “total” in plan.csv, so that they agree."),
        related: related)
    ]
  }
}

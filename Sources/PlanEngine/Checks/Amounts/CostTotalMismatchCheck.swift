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

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .estimates]
  static let follows: Set<Code> = [.f011, .a001, .a007, .a008, .a009, .a015]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
    let tree = assessment.plan.activities
    guard let stated = assessment.plan.identity.total, let lines = costedLines(of: assessment),
      let sum = lines.compactMap({ assessment.cost(of: $0).total }).total(), sum != stated.value
    else { return [] }
    let groups = figures(of: tree.indices.filter(assessment.isSum), in: assessment)
    let footing = Footing(
      .totalOfPlan(stated), of: figures(of: lines, in: assessment), sum: sum, subtotals: groups)
    return [
      Mismatch(
        stated: stated, field: "value", footing: footing, subject: .totalOfPlan,
        measure: Wording(
          vi: "tổng kinh phí của \(lines.count) nhiệm vụ",
          en: "the total cost of its \(counted(lines.count, "activity", "activities"))"),
        help: Wording(
          vi: "Sửa kinh phí của nhiệm vụ trong activities.csv, hoặc mục Tổng kinh phí (total) trong plan.csv, cho"
            + " khớp.",
          en: "Correct the activities' costs in activities.csv, or the key “total” in plan.csv, so that they agree."))
    ]
  }

  /// The costed lines of a plan; none where there is no line, or where the cost of some activity is not known.
  static func costedLines(of assessment: Assessment) -> [ActivityIndex]? {
    let tree = assessment.plan.activities
    let lines = tree.indices.filter { assessment.cost(of: $0).isCostedLine }
    let isComplete = tree.indices.allSatisfy { index in
      !tree[index].isLeaf || tree.path(from: index).contains { assessment.cost(of: $0).isCostedLine }
    }
    return isComplete && !lines.isEmpty ? lines : nil
  }

  /// What activities cost, as a sum sees it.
  static func figures(of indices: [ActivityIndex], in assessment: Assessment) -> [Figure] {
    indices.compactMap { index in
      assessment.cost(of: index).total.map {
        assessment.plan.activities[index].figure($0, isSum: assessment.isSum(index))
      }
    }
  }
}

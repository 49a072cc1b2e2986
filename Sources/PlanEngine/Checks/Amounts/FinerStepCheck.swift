import PlanModel

/// The allocation's step is finer than the plan asks for.
struct FinerStepCheck: Check {
  static let info = CheckInfo(
    code: .a020,
    summary: Wording(
      vi: "Bước phân bổ phải nhỏ hơn mức làm tròn của kế hoạch.",
      en: "The allocation's step has to be finer than what the plan rounds to."),
    why: Wording(
      vi: "Có số tiền không chia hết cho mức làm tròn; phân bổ theo bước nhỏ hơn để tổng vẫn đúng.",
      en: "Some amount is no multiple of what the plan rounds to; a finer step keeps the totals right."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,\"▶100,5\"\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "rules.csv": "source,method,value\nNSTW,priority,1\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "rules.csv": "source,method,value\nNSTW,priority,1\n",
    ]))

  static let inputs = AllocationProblem.inputs

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    guard !plan.rules.isEmpty || plan.funding.contains(where: { $0.activity != nil && $0.source != nil }) else {
      return
    }
    guard let reason = stages.problem.finerBecause else { return }
    let (amount, asked) = (reason.value.wording(in: unit), plan.identity.step.wording(in: unit))
    let step = stages.problem.step.wording(in: unit)
    findings.add(
      Finding(
        .a020, at: reason,
        Wording(
          vi: "Số tiền \(amount.vi) không chia hết cho mức làm tròn \(asked.vi); phân bổ theo bước \(step.vi).",
          en: "The amount \(amount.en) is no multiple of the rounding step \(asked.en); the allocation is made in steps"
            + " of \(step.en)."),
        help: plan.identity.roundTo == nil
          ? Wording(
            vi: "Không cần sửa; muốn bước khác thì ghi mục Làm tròn đến (round_to) trong plan.csv.",
            en: "Nothing needs correcting; for another step, state the key “round_to” in plan.csv.")
          : Wording(
            vi: "Không cần sửa; muốn giữ mức làm tròn đã ghi thì sửa các số tiền cho chia hết cho mức đó.",
            en: "Nothing needs correcting; to keep the stated step, make every amount a multiple of it.")))
  }
}

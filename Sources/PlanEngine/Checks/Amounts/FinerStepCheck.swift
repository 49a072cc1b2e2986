import PlanModel

/// The allocation's step is finer than the plan asks for.
struct FinerStepCheck: Check {
  static let info = CheckInfo(
    code: .a020,
    summary: "Bước phân bổ phải nhỏ hơn mức làm tròn của kế hoạch.",
    why: "Có số tiền không chia hết cho mức làm tròn; phân bổ theo bước nhỏ hơn để tổng vẫn đúng.",
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
    findings.add(
      Finding(
        .a020, at: reason,
        "Số tiền \(reason.value.text(in: unit)) không chia hết cho mức làm tròn \(plan.identity.step.text(in: unit));"
          + " phân bổ theo bước \(stages.problem.step.text(in: unit)).",
        help: plan.identity.roundTo == nil
          ? "Không cần sửa; muốn bước khác thì ghi mục Làm tròn đến (round_to) trong plan.csv."
          : "Không cần sửa; muốn giữ mức làm tròn đã ghi thì sửa các số tiền cho chia hết cho mức đó."))
  }
}

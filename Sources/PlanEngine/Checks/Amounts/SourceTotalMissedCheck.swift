import PlanModel

/// What is allocated from a source is not its exact total.
struct SourceTotalMissedCheck: Check {
  static let info = CheckInfo(
    code: .a002,
    summary: "Số phân bổ từ một nguồn khác số vốn phải phân bổ hết của nguồn đó.",
    why: "Vốn giao đúng mức thì phải phân bổ hết và không được vượt.",
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,80\n",
      "sources.csv": "source,name,class,total\nNSTW,Trung ương,central,▶100\n",
      "rules.csv": "source,method,value\nNSTW,priority,1\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class,total\nNSTW,Trung ương,central,100\n",
      "rules.csv": "source,method,value\nNSTW,priority,1\n",
    ]))

  static let inputs = AllocationProblem.inputs
  static let follows = Set<Code>.allocationTerms.union([.a004])

  func run(_ assessment: Assessment, into findings: inout Findings) {
    guard !assessment.allocation.isEmpty else { return }
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    let problem = AllocationProblem(of: assessment)
    for (limit, used) in zip(problem.limits, problem.used) {
      guard let source = limit.source, !limit.isDecided, limit.activity == nil, let most = limit.most,
        limit.least == most,
        used != most, let stated = limit.stated.last
      else { continue }
      let allocated = Money(dong: used * problem.step.dong)
      let gap = allocated < limit.amount ? limit.amount - allocated : allocated - limit.amount
      let inYear = limit.year.map { " năm \($0)" } ?? ""
      findings.add(
        Finding(
          .a002, at: stated, field: limit.isSourceTotal ? "total" : "amount",
          "Nguồn \(plan.sources[source].code.value)\(inYear) phải phân bổ đúng \(limit.amount.text(in: unit)), nhưng số"
            + " phân bổ là \(allocated.text(in: unit)): "
            + (used < most ? "còn \(gap.text(in: unit)) chưa phân bổ." : "vượt \(gap.text(in: unit))."),
          help: used < most
            ? "Thêm quy tắc phân bổ hoặc nhiệm vụ cho nguồn này, hoặc ghi “trần” ở cột Giới hạn (limit) của nguồn."
            : "Giảm số vốn đã xác định từ nguồn này, hoặc sửa số vốn của nguồn.",
          related: limit.stated.dropLast().map { RelatedPlace($0.place, $0.value.text(in: unit)) }))
    }
  }
}

import PlanModel

/// No rule and no amount speaks for a cost, or its sources by rank ran out.
struct UnfundedCostCheck: Check {
  static let info = CheckInfo(
    code: .a010,
    summary: Wording(
      vi: "Nhiệm vụ có kinh phí nhưng chưa được bố trí đủ nguồn.",
      en: "An activity has a cost, and no sources for all of it."),
    why: Wording(
      vi: "Nhiệm vụ không có nguồn thì không thực hiện được, dù đã ghi trong kế hoạch.",
      en: "An activity without a source cannot be carried out, though the plan names it."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n2,Tập huấn,▶50\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "rules.csv": "source,method,activity,value\nNSTW,priority,1,1\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n2,Tập huấn,50\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "rules.csv": "source,method,value\nNSTW,priority,1\n",
    ]))

  static let inputs = AllocationProblem.inputs
  static let follows = Set<Code>.allocationTerms.union([.a002, .a004])

  /// Not asked of a plan that names no source at all: it leaves the money to another document.
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard !plan.sources.rows.isEmpty || !plan.rules.isEmpty || !plan.funding.isEmpty else { return }
    let problem = stages.problem
    let lines = problem.lines.indices.filter { isUnfunded($0, in: problem) }
    guard let first = lines.first else { return }
    if plan.rules.isEmpty, !problem.groups.contains(where: \.isDecided) {
      add(first, others: Array(lines.dropFirst()), in: problem, to: &findings)
    } else {
      for line in lines { add(line, others: [], in: problem, to: &findings) }
    }
  }

  private func isUnfunded(_ line: Int, in problem: AllocationProblem) -> Bool {
    guard problem.lines[line].hasCost, problem.left(of: line) > 0 else { return false }
    let rules = problem.lines[line].rules
    if rules.contains(where: { $0.method == .priority }) { return true }
    return rules.isEmpty && problem.left(of: line) == problem.lines[line].cost
  }

  private func add(_ line: Int, others: [Int], in problem: AllocationProblem, to findings: inout Findings) {
    let activity = problem.plan.activities[problem.lines[line].activity]
    let (left, cost) = (problem.wording(of: [problem.left(of: line)]), problem.wording(of: [problem.lines[line].cost]))
    let (code, more) = (activity.code.value, others.count)
    let otherLines =
      others.isEmpty
      ? .empty
      : Wording(vi: " (và \(more) nhiệm vụ khác)", en: " (like \(counted(more, "other activity", "other activities")))")
    let reason =
      problem.lines[line].rules.isEmpty
      ? Wording(
        vi: "không có quy tắc hay số vốn nào cho nhiệm vụ", en: "no rule and no amount is given for the activity")
      : Wording(
        vi: "các nguồn theo thứ tự ưu tiên đã hết hạn mức", en: "its sources by priority have reached their limits")
    findings.add(
      Finding(
        .a010, at: activity.costPlace?.stated.place ?? activity.code.place, field: activity.costPlace?.field,
        value: activity.costPlace?.stated.text,
        Wording(
          vi: "Nhiệm vụ \(code)\(otherLines.vi) còn \(left.vi) chưa có nguồn, trong kinh phí \(cost.vi): \(reason.vi).",
          en: "Activity \(code)\(otherLines.en) has no source for \(left.en) of its cost of \(cost.en): \(reason.en)."),
        help: Wording(
          vi: "Thêm quy tắc trong rules.csv hoặc số vốn trong funding.csv cho nhiệm vụ này.",
          en: "Add a rule in rules.csv or an amount in funding.csv for this activity."),
        related: others.compactMap { other in
          let activity = problem.plan.activities[problem.lines[other].activity]
          return activity.costPlace.map { RelatedPlace($0.stated.place, activity.title) }
        }))
  }
}

import PlanModel

/// A cost that shares speak for cannot be met in full, or an amount cannot be divided as asked.
struct InfeasibleAllocationCheck: Check {
  static let info = CheckInfo(
    code: .a004,
    summary: Wording(
      vi: "Không thể phân bổ đúng như quy tắc và giới hạn yêu cầu.",
      en: "The allocation cannot be made as the rules and limits ask."),
    why: Wording(
      vi: "Nhiệm vụ phải được bố trí đủ vốn theo tỷ lệ; các giới hạn mâu thuẫn thì phải có người quyết định, chương"
        + " trình không tự điều chỉnh.",
      en: "Shares must fund an activity in full; where limits contradict each other somebody has to decide, as the"
        + " program adjusts nothing by itself."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv":
        "source,name,class,total,limit\nNSTW,Trung ương,central,40,ceiling\nNSDP,Địa phương,local,60,ceiling\n",
      "rules.csv": "source,method,value\nNSTW,share,▶50\nNSDP,share,50\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv":
        "source,name,class,total,limit\nNSTW,Trung ương,central,50,ceiling\nNSDP,Địa phương,local,60,ceiling\n",
      "rules.csv": "source,method,value\nNSTW,share,50\nNSDP,share,50\n",
    ]))

  static let inputs = AllocationProblem.inputs
  static let follows = Set<Code>.allocationTerms

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let problem = stages.problem
    addUndivided(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addUnmatched(problem, to: &findings)
    addUnbalanced(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addCutShares(problem, to: &findings)
    addCutCounterparts(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addUnsettled(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addShortLines(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addUnmetFloors(problem, to: &findings)
    guard !findings.contains(.a004) else { return }
    addQuarters(stages, to: &findings)
  }

  /// Sources that can't be divided by weight: no total to divide, or weights that come to nothing.
  private func addUndivided(_ problem: AllocationProblem, to findings: inout Findings) {
    guard problem.methods.contains(.weight) else { return }
    var bySource: [SourceIndex: [RuleBook.Entry]] = [:]
    for line in problem.lines {
      for entry in line.rules where entry.method == .weight {
        bySource[entry.source, default: []].append(entry)
      }
    }
    for source in problem.plan.sources.indices {
      guard let entries = bySource[source], let first = entries.min(by: { $0.row < $1.row }) else { continue }
      let code = problem.plan.sources[source].code.value
      let weights = commonWeights(of: entries.map(\.value))
      let message: Wording
      if problem.plan.sources.total(of: source) == nil, problem.pool(of: source) == nil {
        message = Wording(
          vi: "Nguồn \(code) được chia theo hệ số nhưng không có tổng vốn để chia.",
          en: "Source \(code) is divided by weight but has no total to divide.")
      } else if weights == nil || divided(1, by: weights ?? []) == nil {
        let isZero = weights?.allSatisfy { $0 == 0 } ?? false
        message =
          isZero
          ? Wording(
            vi: "Không chia được vốn của nguồn \(code): tổng hệ số bằng 0.",
            en: "The money of source \(code) cannot be divided: its weights add up to 0.")
          : Wording(
            vi: "Không chia được vốn của nguồn \(code): các hệ số quá lớn hoặc quá chênh lệch.",
            en: "The money of source \(code) cannot be divided: its weights are too large or too far apart.")
      } else {
        continue
      }
      findings.add(
        Finding(
          .a004, at: first.stated, field: first.statedField, message,
          help: Wording(
            vi: "Ghi cột Tổng vốn (total) của nguồn trong sources.csv, và hệ số lớn hơn 0 trong rules.csv.",
            en: "Fill in the source's column “total” in sources.csv, and weights above 0 in rules.csv.")))
    }
  }

  private func addUnmetFloors(_ problem: AllocationProblem, to findings: inout Findings) {
    for (limit, used) in zip(problem.limits, problem.used) where !limit.isSourceTotal && used < limit.least {
      // What is exact for a source over all activities is its total, and A002 looks at it.
      let isTotal = limit.source != nil && limit.activity == nil && limit.most != nil
      guard !isTotal, let stated = limit.stated.last else { continue }
      let reached = Money(dong: used * problem.step.dong)
      let unit = problem.plan.identity.moneyUnit
      let (asked, given) = (limit.amount.wording(in: unit), reached.wording(in: unit))
      let (scope, missing) = (problem.scope(of: limit), (limit.amount - reached).wording(in: unit))
      findings.add(
        Finding(
          .a004, at: stated, field: limit.column?.rawValue ?? "amount",
          Wording(
            vi: "Phải bố trí ít nhất \(asked.vi) từ \(scope.vi), nhưng chỉ phân bổ được \(given.vi): thiếu"
              + " \(missing.vi).",
            en: "At least \(asked.en) must be allocated from \(scope.en), but only \(given.en) could be: short by"
              + " \(missing.en)."),
          help: Wording(
            vi: "Thêm quy tắc trong rules.csv hoặc vốn trong funding.csv cho phần này, hoặc giảm mức tối thiểu.",
            en: "Add a rule in rules.csv or an amount in funding.csv for this part, or lower the floor.")))
    }
  }
}

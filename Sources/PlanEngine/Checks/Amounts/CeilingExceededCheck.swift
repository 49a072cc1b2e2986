import PlanModel

/// Decided amounts go beyond a ceiling, or beyond the cost of what they pay for.
struct CeilingExceededCheck: Check {
  static let info = CheckInfo(
    code: .a003,
    summary: Wording(
      vi: "Số vốn đã xác định vượt trần hoặc vượt kinh phí của nhiệm vụ.",
      en: "Decided amounts exceed a ceiling, or the cost of their activity."),
    why: Wording(
      vi: "Phần vượt trần không được thanh toán.",
      en: "What exceeds a ceiling is not paid."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,120\n",
      "sources.csv": "source,name,class,total,limit\nNSTW,Trung ương,central,100,ceiling\n",
      "funding.csv": "amount,activity,source\n▶120,1,NSTW\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,120\n",
      "sources.csv": "source,name,class,total,limit\nNSTW,Trung ương,central,100,ceiling\n",
      "funding.csv": "amount,activity,source\n90,1,NSTW\n",
    ]))

  static let inputs = AllocationProblem.inputs
  static let follows = Set<Code>.statedFigures.union([.a006, .a009])

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let problem = stages.problem
    for (limit, used) in zip(problem.limits, problem.used) {
      guard let most = limit.most, used > most, limit.column == nil, limit.least == 0 || limit.activity != nil else {
        continue
      }
      add(limit, used: used, in: problem, to: &findings)
    }
    addQuarters(stages, to: &findings)
    // An amount that breaks a ceiling breaks the cost too; the ceiling is then the cause.
    guard !findings.contains(.a003) else { return }
    for number in problem.lines.indices where problem.lines[number].hasCost && problem.excess(of: number) > 0 {
      add(problem.lines[number], excess: problem.excess(of: number), in: problem, to: &findings)
    }
  }

  private func add(_ limit: FundingLimit, used: Int64, in problem: AllocationProblem, to findings: inout Findings) {
    let amounts = problem.groups.filter { isInside($0, limit, of: problem) }.flatMap(\.amounts)
    guard let culprit = firstBeyond(limit.amount, amounts) ?? limit.stated.last else { return }
    let (unit, reached) = (problem.plan.identity.moneyUnit, Money(dong: used * problem.step.dong))
    let (decided, most) = (reached.wording(in: unit), limit.amount.wording(in: unit))
    let excess = (reached - limit.amount).wording(in: unit)
    let (source, part) = (limit.source.map { problem.plan.sources[$0].code.value }, problem.part(of: limit))
    let from = source.map { Wording(vi: " của nguồn \($0)", en: " from source \($0)") } ?? .empty
    findings.add(
      Finding(
        .a003, at: culprit, field: "amount",
        Wording(
          vi: "Số vốn đã xác định\(from.vi)\(part.vi) là \(decided.vi), giới hạn là \(most.vi): vượt \(excess.vi).",
          en: "The amounts decided\(from.en)\(part.en) come to \(decided.en), but the limit is \(most.en):"
            + " \(excess.en) too much."),
        help: Wording(
          vi: "Giảm số vốn đã xác định, hoặc sửa giới hạn.", en: "Lower the decided amounts, or correct the limit."),
        related: problem.places(of: limit)))
  }

  private func add(
    _ line: AllocationProblem.Line, excess: Int64, in problem: AllocationProblem, to findings: inout Findings
  ) {
    let activity = problem.plan.activities[line.activity]
    let amounts = problem.groups.filter { group in
      group.isDecided && group.key.activity.map { problem.costedLines.lines(for: $0).contains(line.activity) } ?? false
    }.flatMap(\.amounts)
    guard let culprit = firstBeyond(Money(dong: line.cost * problem.step.dong), amounts) ?? amounts.last else { return }
    let (title, decided) = (activity.title, problem.wording(of: [line.cost, excess]))
    let (cost, beyond) = (problem.wording(of: [line.cost]), problem.wording(of: [excess]))
    findings.add(
      Finding(
        .a003, at: culprit, field: "amount",
        Wording(
          vi: "Số vốn đã xác định cho \(title.vi) là \(decided.vi), kinh phí của nhiệm vụ là \(cost.vi): vượt"
            + " \(beyond.vi).",
          en: "The amounts decided for \(title.en) come to \(decided.en), but its cost is \(cost.en): \(beyond.en) too"
            + " much."),
        help: Wording(
          vi: "Giảm số vốn đã xác định, hoặc sửa kinh phí của nhiệm vụ.",
          en: "Lower the decided amounts, or correct the activity's cost."),
        related: activity.costPlace.map {
          [RelatedPlace($0.stated.place, Wording(vi: "kinh phí", en: "cost"), cost)]
        } ?? []))
  }

  private func isInside(_ group: DecidedGroup, _ limit: FundingLimit, of problem: AllocationProblem) -> Bool {
    guard group.isDecided, let activity = group.key.activity, let source = group.key.source else { return false }
    if let year = limit.year, group.key.year != year { return false }
    if let outer = limit.source, !problem.plan.sources.subtree(of: outer, contains: source) { return false }
    return limit.activity.map { problem.costedLines.subtree(of: $0, contains: activity) } ?? true
  }

  /// The first amount, in file order, with which the sum is beyond a bound.
  private func firstBeyond(_ bound: Money, _ amounts: [Located<Money>]) -> Located<Money>? {
    var sum = Money.zero
    for amount in amounts.sorted(by: { $0.place.line < $1.place.line }) {
      sum += amount.value
      if sum > bound { return amount }
    }
    return nil
  }
}

import PlanModel

/// Decided amounts go beyond a ceiling, or beyond the cost of what they pay for.
struct CeilingExceededCheck: Check {
  static let info = CheckInfo(
    code: .a003,
    summary: "Số vốn đã xác định vượt trần hoặc vượt kinh phí của nhiệm vụ.",
    why: "Phần vượt trần không được thanh toán.",
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
      guard let most = limit.most, used > most, limit.least == 0 || limit.activity != nil else { continue }
      add(limit, used: used, in: problem, to: &findings)
    }
    // An amount that breaks a ceiling breaks the cost too; the ceiling is then the cause.
    guard !findings.contains(.a003) else { return }
    for number in problem.lines.indices where problem.lines[number].hasCost && problem.excess(of: number) > 0 {
      add(problem.lines[number], excess: problem.excess(of: number), in: problem, to: &findings)
    }
  }

  private func add(_ limit: FundingLimit, used: Int64, in problem: AllocationProblem, to findings: inout Findings) {
    let unit = problem.plan.identity.moneyUnit
    let amounts = problem.groups.filter { isInside($0, limit, of: problem) }.flatMap(\.amounts)
    let culprit = firstBeyond(limit.amount, amounts) ?? limit.stated.last
    guard let culprit else { return }
    let reached = Money(dong: used * problem.step.dong)
    let source = limit.source.map { " của nguồn \(problem.plan.sources[$0].code.value)" } ?? ""
    let activity = limit.activity.map { " cho \(problem.plan.activities[$0].title.vi)" } ?? ""
    let year = limit.year.map { " năm \($0)" } ?? ""
    findings.add(
      Finding(
        .a003, at: culprit, field: "amount",
        "Số vốn đã xác định\(source)\(activity)\(year) là \(reached.text(in: unit)), giới hạn là"
          + " \(limit.amount.text(in: unit)): vượt \((reached - limit.amount).text(in: unit)).",
        help: "Giảm số vốn đã xác định, hoặc sửa giới hạn.",
        related: limit.stated.map { RelatedPlace($0.place, "giới hạn: \($0.value.text(in: unit))") }))
  }

  private func add(
    _ line: AllocationProblem.Line, excess: Int64, in problem: AllocationProblem, to findings: inout Findings
  ) {
    let (unit, activity) = (problem.plan.identity.moneyUnit, problem.plan.activities[line.activity])
    let cost = Money(dong: line.cost * problem.step.dong)
    let beyond = Money(dong: excess * problem.step.dong)
    let amounts = problem.groups.filter { group in
      group.isDecided && group.key.activity.map { problem.costedLines.lines(for: $0).contains(line.activity) } ?? false
    }.flatMap(\.amounts)
    guard let culprit = firstBeyond(cost, amounts) ?? amounts.last else { return }
    findings.add(
      Finding(
        .a003, at: culprit, field: "amount",
        "Số vốn đã xác định cho \(activity.title.vi) là \((cost + beyond).text(in: unit)), kinh phí của nhiệm vụ là"
          + " \(cost.text(in: unit)): vượt \(beyond.text(in: unit)).",
        help: "Giảm số vốn đã xác định, hoặc sửa kinh phí của nhiệm vụ.",
        related: activity.costPlace.map { [RelatedPlace($0.stated.place, "kinh phí: \(cost.text(in: unit))")] } ?? []))
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

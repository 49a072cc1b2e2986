import PlanModel

/// A decided amount is above the cap, or the `max` per cent, of the rule for its source.
struct CapExceededCheck: Check {
  static let info = CheckInfo(
    code: .a019,
    summary: Wording(
      vi: "Số vốn đã xác định vượt mức tối đa của quy tắc.", en: "A decided amount is above the cap of a rule."),
    why: Wording(
      vi: "Phần hỗ trợ vượt mức tối đa theo quy định không được thanh toán.",
      en: "Support beyond the maximum that the rules allow is not paid out."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nTCCN,Tổ chức,private\n",
      "rules.csv": "source,method,value,cap\nNSTW,share,50,35\nTCCN,rest,,\n",
      "funding.csv": "amount,activity,source\n▶40,1,NSTW\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nTCCN,Tổ chức,private\n",
      "rules.csv": "source,method,value,cap\nNSTW,share,50,35\nTCCN,rest,,\n",
      "funding.csv": "amount,activity,source\n35,1,NSTW\n",
    ]))

  static let inputs = AllocationProblem.inputs
  static let follows = Set<Code>.statedFigures.union([.a006])

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let problem = stages.problem
    guard problem.groups.contains(where: \.isDecided),
      problem.plan.rules.contains(where: { $0.cap != nil || $0.max != nil })
    else { return }
    for line in problem.lines {
      for entry in line.rules {
        guard let cap = cap(of: entry, line, in: problem) else { continue }
        let amounts = problem.groups.filter { group in
          group.isDecided && group.key.activity == line.activity && (entry.unit == nil || group.key.unit == entry.unit)
            && group.key.source.map { problem.isSource($0, within: entry.source) } ?? false
        }.flatMap(\.amounts).sorted { $0.place.line < $1.place.line }
        var sum = Money.zero
        guard
          let beyond = amounts.first(where: { amount in
            sum += amount.value
            return sum > cap.most
          })
        else { continue }
        add(beyond, amounts.map(\.value).reduce(.zero, +), cap, entry, line, in: problem, to: &findings)
      }
    }
  }

  private typealias Cap = (most: Money, place: SourcePlace)

  private func cap(of entry: RuleBook.Entry, _ line: AllocationProblem.Line, in problem: AllocationProblem) -> Cap? {
    let cap = entry.rule.cap.map { (most: $0.value, place: $0.place) }
    guard let max = entry.rule.max else { return cap }
    let share = Fraction(max.value.share.numerator * UInt128(line.cost), over: max.value.share.denominator * 100)
    let most = Money(dong: Int64(clamping: share.ceiling) * problem.step.dong)
    return cap.map { $0.most < most ? $0 : (most, max.place) } ?? (most, max.place)
  }

  private func add(
    _ amount: Located<Money>, _ decided: Money, _ cap: Cap, _ entry: RuleBook.Entry, _ line: AllocationProblem.Line,
    in problem: AllocationProblem, to findings: inout Findings
  ) {
    let unit = problem.plan.identity.moneyUnit
    let title = problem.plan.activities[line.activity].title
    let (sum, most) = (decided.wording(in: unit), cap.most.wording(in: unit))
    let source = entry.rule.source.value
    findings.add(
      Finding(
        .a019, at: amount, field: "amount",
        Wording(
          vi:
            "Số vốn đã xác định của nguồn \(source) cho \(title.vi) là \(sum.vi), vượt mức tối đa \(most.vi) của quy tắc.",
          en:
            "The amount decided from source \(source) for \(title.en) is \(sum.en), above the rule's maximum of \(most.en)."
        ),
        help: Wording(
          vi: "Giảm số vốn đã xác định, hoặc sửa mức tối đa trong rules.csv.",
          en: "Lower the decided amount, or correct the maximum in rules.csv."),
        related: [RelatedPlace(cap.place, Wording(vi: "mức tối đa", en: "maximum"), most)]))
  }
}

import PlanModel

/// What is allocated from a source is not its exact total.
struct SourceTotalMissedCheck: Check {
  static let info = CheckInfo(
    code: .a002,
    summary: Wording(
      vi: "Số phân bổ từ một nguồn khác số vốn phải phân bổ hết của nguồn đó.",
      en: "What is allocated from a source is not the exact amount that must be allocated from it."),
    why: Wording(
      vi: "Vốn giao đúng mức thì phải phân bổ hết và không được vượt.",
      en: "An exact amount must be allocated in full and must not be exceeded."),
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

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    guard !assessment.allocation.isEmpty else { return }
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    let problem = stages.problem
    for missed in missed(in: assessment, problem) {
      let (limit, source, used, isShort) = (missed.limit, missed.source, missed.used, missed.isShort)
      guard let stated = limit.stated.last else { continue }
      let allocated = Money(dong: used * problem.step.dong)
      let gap = (allocated < limit.amount ? limit.amount - allocated : allocated - limit.amount).wording(in: unit)
      let slips =
        Self.footing(of: limit, stated, allocated: allocated, in: problem)?.slips(within: .zero, in: unit) ?? []
      let (code, year) = (plan.sources[source].code.value, problem.part(of: limit))
      let (asked, given) = (limit.amount.wording(in: unit), allocated.wording(in: unit))
      let result =
        isShort
        ? Wording(vi: "còn \(gap.vi) chưa phân bổ", en: "\(gap.en) is not allocated yet")
        : Wording(vi: "vượt \(gap.vi)", en: "\(gap.en) too much")
      findings.add(
        Finding(
          .a002, at: stated, field: limit.isSourceTotal ? "total" : "amount",
          Wording(
            vi: "Nguồn \(code)\(year.vi) phải phân bổ đúng \(asked.vi), nhưng số phân bổ là \(given.vi): \(result.vi).",
            en: "Exactly \(asked.en) must be allocated from source \(code)\(year.en), but the allocation is"
              + " \(given.en):"
              + " \(result.en)."),
          help: slips.help(before: help(isShort: isShort), in: unit),
          related: limit.stated.dropLast().map { RelatedPlace($0.place, $0.value.wording(in: unit)) }
            + slips.filter { $0.figure.place != stated.place }.map { $0.related(in: unit) }))
    }
  }

  private func help(isShort: Bool) -> Wording {
    isShort
      ? Wording(
        vi: "Thêm quy tắc phân bổ hoặc nhiệm vụ cho nguồn này, hoặc ghi “trần” ở cột Giới hạn (limit) của nguồn.",
        en: "Add rules or activities for this source, or write “ceiling” in the source's column “limit”.")
      : Wording(
        vi: "Giảm số vốn đã xác định từ nguồn này, hoặc sửa số vốn của nguồn.",
        en: "Lower the amounts decided from this source, or correct the source's amount.")
  }

  private struct Missed {
    let limit: FundingLimit
    let source: SourceIndex
    /// What is drawn, in steps, and whether that is too little.
    let used: Int64
    let isShort: Bool
  }

  /// The totals that are missed, without those that follow: what one source is drawn too much, others are drawn too
  /// little, and what a source misses in a year or below it, it misses in all.
  private func missed(in assessment: Assessment, _ problem: AllocationProblem) -> [Missed] {
    let unequal = zip(problem.limits, problem.used).compactMap { limit, used -> Missed? in
      guard let source = limit.source, !limit.isDecided, limit.activity == nil, let most = limit.most,
        limit.least == most, used != most
      else { return nil }
      return Missed(limit: limit, source: source, used: used, isShort: used < most)
    }
    guard !unequal.isEmpty else { return [] }
    let expectation = Expectation(assessment, problem)
    let all = unequal.filter { !$0.isShort || expectation.isDue($0.source, $0.limit) }
    let causes = all.contains { !$0.isShort } ? all.filter { !$0.isShort } : all
    return causes.filter { outer in
      !causes.contains { inner in
        (inner.source, inner.limit.year) != (outer.source, outer.limit.year)
          && problem.plan.sources.subtree(of: outer.source, contains: inner.source)
          && (outer.limit.year == nil || outer.limit.year == inner.limit.year)
      }
    }
  }
}

/// Of which sources a plan's allocation must give out all: those that rules speak for, and those of which all that will be
/// decided is decided.
private struct Expectation {
  private let plan: Plan
  /// The sources that rules name for any line, be it to leave them out.
  private let ruled: Set<SourceIndex>
  /// The sources from which something is allocated, by year.
  private let paying: [SourceIndex: Set<Int?>]
  /// Whether a year of the plan still needs money, and nothing is allocated in it yet.
  private let hasOpenYears: Bool

  init(_ assessment: Assessment, _ problem: AllocationProblem) {
    plan = assessment.plan
    ruled = problem.lines.reduce(into: []) { ruled, line in
      ruled.formUnion(line.terms.entries.map(\.source))
      ruled.formUnion(line.terms.exclusions.map(\.source))
    }
    paying = assessment.allocation.lines.reduce(into: [:]) { $0[$1.source, default: []].insert($1.year) }
    let needing = problem.lines.indices.reduce(into: Set<Int?>()) { years, line in
      for (year, left) in zip(problem.lines[line].years, problem.leftByYear(of: line)) where left > 0 {
        years.insert(year)
      }
    }
    let decided = paying.values.reduce(into: Set<Int?>()) { $0.formUnion($1) }
    hasOpenYears =
      plan.period?.years.contains { !decided.contains($0) && (needing.contains($0) || needing.contains(nil)) } ?? false
  }

  /// Whether less than a limit asks for is too little.
  func isDue(_ source: SourceIndex, _ limit: FundingLimit) -> Bool {
    func isInside(_ other: SourceIndex) -> Bool { plan.sources.subtree(of: source, contains: other) }
    if ruled.contains(where: isInside) { return true }
    let years = paying.filter { isInside($0.key) }.values.reduce(into: Set<Int?>()) { $0.formUnion($1) }
    if let year = limit.year { return years.contains(year) }
    return !years.isEmpty && (years.contains(nil) || !hasOpenYears)
  }
}

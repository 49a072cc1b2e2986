import PlanModel

/// The plan's total is not the sum of its sources' totals.
struct TotalMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a001,
    summary: Wording(
      vi: "Tổng kinh phí của kế hoạch khác tổng các nguồn vốn.",
      en: "The plan's total is not the sum of its funding sources."),
    why: Wording(
      vi: "Bảng tổng hợp không khớp thì cơ quan thẩm định và kho bạc trả lại hồ sơ.",
      en: "Where the summary table does not add up, the appraising office and the treasury return the file."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,▶115.340\n",
      "sources.csv":
        "source,name,class,total\nNSTW,Trung ương,central,52.150\nNSDP,Địa phương,local,1.000\nTCCN,Tổ chức,private,62.200\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,115.350\n",
      "sources.csv":
        "source,name,class,total\nNSTW,Trung ương,central,52.150\nNSDP,Địa phương,local,1.000\nTCCN,Tổ chức,private,62.200\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .sources]
  static let follows: Set<Code> = [.f011]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
    let tree = assessment.plan.sources
    let totals = tree.top.map(tree.figure(of:))
    // A source whose own total is not the sum below it is the cause, and is found by itself.
    guard let stated = assessment.plan.identity.total, !totals.isEmpty, !totals.contains(where: { $0 == nil }),
      SubtotalMismatchCheck.sourceMismatches(in: assessment).isEmpty,
      let sum = totals.compactMap(\.?.amount).total(), sum != stated.value
    else { return [] }
    let footing = Footing(
      .totalOfPlan(stated), of: totals.compactMap(\.self), sum: sum,
      subtotals: stateBudget(in: tree).map { [$0] } ?? [])
    return [
      Mismatch(
        stated: stated, field: "value", footing: footing, subject: .totalOfPlan,
        measure: Wording(vi: "tổng các nguồn vốn", en: "the sum of its sources"),
        help: Wording(
          vi: "Sửa mục Tổng kinh phí (total) trong plan.csv, hoặc số vốn của từng nguồn trong sources.csv, cho khớp.",
          en: "Correct the key “total” in plan.csv, or the sources' totals in sources.csv, so that they agree."))
    ]
  }

  /// The subtotal of a funding table: the state budget, where central and local money both stand.
  private static func stateBudget(in tree: SourceTree) -> Figure? {
    let budget = tree.top.filter { tree[$0].sourceClass.isStateBudget }
    guard Set(budget.map { tree[$0].sourceClass.group }).count > 1, let first = budget.first,
      let sum = budget.compactMap(tree.total(of:)).total()
    else { return nil }
    return Figure(
      Wording(vi: "ngân sách nhà nước", en: "the state budget"), sum, statedAs: nil, column: "total",
      elseAt: tree[first].code.place, isSum: true)
  }
}

extension Wording {
  /// What the plan's total is called where a sentence begins with it.
  static let totalOfPlan = Wording(vi: "Tổng kinh phí của kế hoạch", en: "The plan's total")
}

extension Figure {
  /// The total that a plan states.
  static func totalOfPlan(_ stated: Located<Money>) -> Figure {
    Figure(
      Wording.totalOfPlan.withinSentence, stated.value, statedAs: stated, column: "value", elseAt: stated.place)
  }
}

import PlanModel

/// A parent's stated amount is not the sum below it: an activity's cost, or a source's total.
struct SubtotalMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a009,
    summary: Wording(
      vi: "Số của dòng cấp trên khác tổng các dòng cấp dưới.",
      en: "The figure of a row is not the sum of the rows below it."),
    why: Wording(
      vi: "Người đọc cộng theo cấp; một cấp không khớp thì cả bảng không dùng được.",
      en: "Readers add up level by level; where one level does not add up, the whole table is of no use."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Nhóm việc,▶50\n1.1,Việc một,20\n1.2,Việc hai,25\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Nhóm việc,45\n1.1,Việc một,20\n1.2,Việc hai,25\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.activities, .estimates, .sources]
  static let follows: Set<Code> = [.f011, .a007, .a008, .a015]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
    assessment.plan.activities.indices.compactMap { mismatch(of: $0, in: assessment) }
      + sourceMismatches(in: assessment)
  }

  /// The whole cost first; where that foots, the first year that does not.
  ///
  /// What foots with the amounts stated right below is no fault of its own where one of those is none further down.
  private static func mismatch(of index: ActivityIndex, in assessment: Assessment) -> Mismatch? {
    let tree = assessment.plan.activities
    let activity = tree[index]
    let below = activity.children.filter { assessment.cost(of: $0).total != nil }
    guard !below.isEmpty, let sum = assessment.cost(of: index).total else { return nil }
    if let stated = activity.statedCost, let field = activity.costPlace?.field, stated.value != sum {
      let parts = below.map { ($0, tree[$0].statedCost?.value ?? assessment.cost(of: $0).total) }
      guard let sum = parts.compactMap(\.1).total(), stated.value != sum else { return nil }
      return mismatch(activity, stated, field, sum, parts, in: assessment)
    }
    guard assessment.cost(of: index).amount(in: nil).isZero else { return nil }
    for (year, stated) in activity.yearCosts {
      guard stated.value != assessment.cost(of: index).amount(in: year) else { continue }
      let parts = below.map { index in
        let ofYear = tree[index].yearCosts.first { $0.year == year }?.cost.value
        return (index, Money?.some(ofYear ?? assessment.cost(of: index).amount(in: year)))
      }
      if let sum = parts.compactMap(\.1).total(), stated.value != sum {
        return mismatch(activity, stated, "cost_\(year)", sum, parts, year: year, in: assessment)
      }
    }
    return nil
  }

  private static func mismatch(
    _ activity: Activity, _ stated: Located<Money>, _ field: String, _ sum: Money, _ parts: [(ActivityIndex, Money?)],
    year: Int? = nil, in assessment: Assessment
  ) -> Mismatch {
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    let related = parts.compactMap { index, amount in
      amount.map { amount in
        let below = plan.activities[index]
        let cell = year.flatMap { year in below.yearCosts.first { $0.year == year }?.cost.place }
        return RelatedPlace(
          cell ?? below.costPlace?.stated.place ?? below.code.place, below.title, amount.wording(in: unit))
      }
    }
    return Mismatch(
      stated: stated, field: field, computed: sum,
      subject: year.map(activity.costTitle(in:)) ?? activity.costTitle,
      measure: Wording(vi: "tổng các nhiệm vụ cấp dưới", en: "the sum of the activities below it"),
      help: Wording(
        vi: "Sửa kinh phí của dòng cấp trên hoặc của các dòng cấp dưới cho khớp; để trống dòng cấp trên thì chương"
          + " trình"
          + " tự cộng.",
        en: "Correct the cost of this row or of the rows below it so that they agree; where this row is left blank, the"
          + " program adds up."),
      related: related)
  }

  /// The sources whose total is not the sum below them.
  static func sourceMismatches(in assessment: Assessment) -> [Mismatch] {
    let (tree, unit) = (assessment.plan.sources, assessment.plan.identity.moneyUnit)
    return tree.indices.compactMap { index in
      let source = tree[index]
      let totals = source.children.map(tree.total(of:))
      guard let stated = source.total, !totals.isEmpty, !totals.contains(nil),
        let sum = totals.compactMap(\.self).total(), sum != stated.value
      else { return nil }
      let related = zip(source.children, totals).map { child, total in
        RelatedPlace(
          tree[child].total?.place ?? tree[child].code.place, tree[child].title, (total ?? .zero).wording(in: unit))
      }
      return Mismatch(
        stated: stated, field: "total", computed: sum,
        subject: Wording(
          vi: "Tổng vốn của nguồn \(source.code.value)", en: "The total of source \(source.code.value)"),
        measure: Wording(vi: "tổng các nguồn cấp dưới", en: "the sum of the sources below it"),
        help: Wording(
          vi: "Sửa số vốn của nguồn cấp trên hoặc của các nguồn cấp dưới cho khớp.",
          en: "Correct the total of this source or of the sources below it so that they agree."),
        related: related)
    }
  }
}

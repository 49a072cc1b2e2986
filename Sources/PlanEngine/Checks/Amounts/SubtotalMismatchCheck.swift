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
    let tree = assessment.plan.activities
    return tree.indices.filter { !tree[$0].isLeaf }.compactMap { mismatch(of: $0, in: assessment) }
      + sourceMismatches(in: assessment)
  }

  /// The whole cost first; where that foots, or is stated by its years alone, the first year that does not.
  ///
  /// What foots with the amounts stated right below is no fault of its own where one of those is none further down.
  private static func mismatch(of index: ActivityIndex, in assessment: Assessment) -> Mismatch? {
    let tree = assessment.plan.activities
    let below = tree.rows[index.offset].children.filter { assessment.cost(of: $0).total != nil }
    guard !below.isEmpty, let sum = assessment.cost(of: index).total else { return nil }
    let activity = tree[index]
    guard let stated = activity.statedCost, let field = activity.costPlace?.field, stated.value != sum else {
      return yearMismatch(of: index, below, in: assessment)
    }
    if activity.cost == nil, let ofYear = yearMismatch(of: index, below, in: assessment),
      ofYear.difference > assessment.plan.identity.tolerance
    {
      return ofYear
    }
    let parts = below.map { ($0, tree[$0].statedCost?.value ?? assessment.cost(of: $0).total) }
    guard let sum = parts.compactMap(\.1).total(), stated.value != sum else { return nil }
    return mismatch(activity, stated, field, sum, parts, in: assessment)
  }

  private static func yearMismatch(
    of index: ActivityIndex, _ below: [ActivityIndex], in assessment: Assessment
  ) -> Mismatch? {
    guard assessment.cost(of: index).amount(in: nil).isZero else { return nil }
    let tree = assessment.plan.activities
    for (year, stated) in tree[index].yearCosts {
      guard stated.value != assessment.cost(of: index).amount(in: year) else { continue }
      let parts = below.map { index in
        let ofYear = tree[index].yearCosts.first { $0.year == year }?.cost.value
        return (index, Money?.some(ofYear ?? assessment.cost(of: index).amount(in: year)))
      }
      if let sum = parts.compactMap(\.1).total(), stated.value != sum {
        return mismatch(tree[index], stated, "cost_\(year)", sum, parts, year: year, in: assessment)
      }
    }
    return nil
  }

  private static func mismatch(
    _ activity: Activity, _ stated: Located<Money>, _ field: String, _ sum: Money, _ parts: [(ActivityIndex, Money?)],
    year: Int? = nil, in assessment: Assessment
  ) -> Mismatch {
    let subject = year.map(activity.costTitle(in:)) ?? activity.costTitle
    let addends = parts.compactMap { index, amount in
      amount.map { amount in
        let (below, isSum) = (assessment.plan.activities[index], assessment.isSum(index))
        return year.map { below.figure(amount, in: $0, titled: below.title, isSum: isSum) }
          ?? below.figure(amount, isSum: isSum)
      }
    }
    return Mismatch(
      stated: stated, field: field,
      footing: Footing(total(of: activity, stated.value, year), of: addends, sum: sum), subject: subject,
      measure: Wording(vi: "tổng các nhiệm vụ cấp dưới", en: "the sum of the activities below it"),
      help: Wording(
        vi: "Sửa kinh phí của dòng cấp trên hoặc của các dòng cấp dưới cho khớp; để trống dòng cấp trên thì chương"
          + " trình"
          + " tự cộng.",
        en: "Correct the cost of this row or of the rows below it so that they agree; where this row is left blank, the"
          + " program adds up."))
  }

  /// The parent's own figure.
  private static func total(of activity: Activity, _ amount: Money, _ year: Int?) -> Figure {
    guard let year else { return activity.figure(amount) }
    return activity.figure(amount, in: year, titled: activity.costTitle(in: year).withinSentence)
  }

  /// The sources whose total is not the sum below them.
  static func sourceMismatches(in assessment: Assessment) -> [Mismatch] {
    let tree = assessment.plan.sources
    return tree.indices.compactMap { index in
      let source = tree[index]
      let parts = source.children.map(tree.figure(of:))
      guard let stated = source.total, !parts.isEmpty, !parts.contains(where: { $0 == nil }),
        let sum = parts.compactMap(\.?.amount).total(), sum != stated.value
      else { return nil }
      let subject = Wording(
        vi: "Tổng vốn của nguồn \(source.code.value)", en: "The total of source \(source.code.value)")
      let total = Figure(subject.withinSentence, stated.value, statedAs: stated, column: "total", elseAt: stated.place)
      return Mismatch(
        stated: stated, field: "total", footing: Footing(total, of: parts.compactMap(\.self), sum: sum),
        subject: subject,
        measure: Wording(vi: "tổng các nguồn cấp dưới", en: "the sum of the sources below it"),
        help: Wording(
          vi: "Sửa số vốn của nguồn cấp trên hoặc của các nguồn cấp dưới cho khớp.",
          en: "Correct the total of this source or of the sources below it so that they agree."))
    }
  }
}

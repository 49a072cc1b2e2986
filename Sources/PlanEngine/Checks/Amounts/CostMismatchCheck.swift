import PlanModel

/// A stated cost is not quantity × unit cost, or not what its estimate's lines give.
struct CostMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a008,
    summary: Wording(
      vi: "Kinh phí khác khối lượng × đơn giá, hoặc khác tổng dự toán chi tiết.",
      en: "A cost is not quantity × unit cost, or not the sum of its estimate lines."),
    why: Wording(
      vi: "Dự toán không nhân đúng thì không ai biết con số nào là số được duyệt.",
      en: "Where an estimate does not multiply out, nobody knows which figure was approved."),
    failing: Example([
      "activities.csv": "activity,name,quantity,unit_cost,cost\n1,Tập huấn,30,2.000.000,▶61.000.000\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name,quantity,unit_cost,cost\n1,Tập huấn,30,2.000.000,60.000.000\n"
    ]))

  static let inputs: Set<PlanFileKind> = [.activities, .estimates]
  static let follows: Set<Code> = [.f011]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
    productMismatches(in: assessment) + estimateMismatches(in: assessment)
  }

  private static func productMismatches(in assessment: Assessment) -> [Mismatch] {
    assessment.plan.activities.rows.compactMap { activity in
      guard let quantity = activity.quantity, let unitCost = activity.unitCost, let stated = activity.statedCost,
        let field = activity.costPlace?.field
      else { return nil }
      let exact = Int128(quantity.value.mantissa) * Int128(unitCost.value.dong)
      let scale = Int128(quantity.value.scale)
      // Less than one đồng apart is what money can't say more exactly.
      guard (exact - Int128(stated.value.dong) * scale).magnitude >= scale.magnitude else { return nil }
      // Where the years give the product, it is the stated cost that is off, and A015 says so.
      if activity.cost != nil, activity.yearCosts.map(\.cost.value).total() == activity.product,
        !activity.yearCosts.isEmpty
      {
        return nil
      }
      let (unit, product) = (assessment.plan.identity.moneyUnit, Money(dong: Int64(clamping: exact / scale)))
      return Mismatch(
        stated: stated, field: field, footing: Footing(activity.figure(stated.value), of: [], sum: product),
        subject: activity.costTitle, measure: Wording(vi: "khối lượng × đơn giá", en: "quantity × unit cost"),
        help: Wording(
          vi: "Sửa khối lượng, đơn giá hoặc kinh phí để phép nhân đúng.",
          en: "Correct the quantity, the unit cost or the cost so that the product is right."),
        factors: [
          place(of: quantity, Wording(vi: "khối lượng", en: "quantity")), place(ofUnitCost: unitCost, in: unit),
        ])
    }
  }

  /// The lines whose own amount is off; where all are right, the activities whose cost is not their sum.
  private static func estimateMismatches(in assessment: Assessment) -> [Mismatch] {
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    guard !plan.estimates.isEmpty else { return [] }
    let ofLines = plan.estimates.compactMap { mismatch(of: $0, in: unit) }
    let estimates = Estimates(of: plan)
    let ofActivities = plan.activities.indices.compactMap { index -> Mismatch? in
      let (activity, lines) = (plan.activities[index], estimates.lines(of: plan.activities[index]))
      guard let sum = estimates.sum(of: activity), !lines.contains(where: { mismatch(of: $0, in: unit) != nil }),
        let stated = statedCost(of: activity, assessment.cost(of: index)), stated.amount.value != sum,
        !isToldElsewhere(activity, sum)
      else { return nil }
      return Mismatch(
        stated: stated.amount, field: stated.field,
        footing: Footing(activity.figure(stated.amount.value), of: lines.compactMap(figure(of:)), sum: sum),
        subject: activity.costTitle,
        measure: Wording(
          vi: "tổng \(lines.count) dòng dự toán chi tiết",
          en: "the sum of its \(counted(lines.count, "estimate line", "estimate lines"))"),
        help: Wording(
          vi: "Sửa kinh phí của nhiệm vụ, hoặc các dòng dự toán của nhiệm vụ trong estimates.csv cho khớp.",
          en: "Correct the activity's cost, or its estimate lines in estimates.csv, so that they agree."))
    }
    return ofLines + ofActivities
  }

  /// What a line of an estimate amounts to; the unit cost stands beside it.
  private static func figure(of line: EstimateLine) -> Figure? {
    line.resolvedAmount.map { amount in
      Figure(
        Wording(vi: "“\(line.name)”", en: "“\(line.name)”"), amount, statedAs: line.amount, column: "amount",
        elseAt: line.activity.place,
        neighbours: line.unitCost.map { [Figure.Neighbour(column: .unitCost, amount: $0.value)] } ?? [])
    }
  }

  /// Whether the product or the years give what the lines give: then it is the stated cost that is off, which is told there.
  private static func isToldElsewhere(_ activity: Activity, _ sum: Money) -> Bool {
    guard activity.cost != nil else { return activity.statedCost != nil && activity.product == sum }
    return activity.product == sum
      || (!activity.yearCosts.isEmpty && activity.yearCosts.map(\.cost.value).total() == sum)
  }

  /// What an activity costs beside its estimate: as stated, else by its product, else what stands below it.
  private static func statedCost(
    of activity: Activity, _ cost: ActivityCost
  ) -> (amount: Located<Money>, field: String)? {
    if let stated = activity.statedCost, let field = activity.costPlace?.field { return (stated, field) }
    if let product = activity.product, let unitCost = activity.unitCost {
      return (Located(product, at: unitCost.place, text: unitCost.text), "unit_cost")
    }
    guard let total = cost.total, !cost.isCostedLine else { return nil }
    return (Located(total, at: activity.code.place, text: activity.code.text), "activity")
  }

  /// A line whose stated amount is not quantity × times × unit cost, by a đồng or more.
  private static func mismatch(of line: EstimateLine, in unit: MoneyUnit) -> Mismatch? {
    guard let stated = line.amount, let (numerator, scale) = line.productFraction,
      (numerator - Int128(stated.value.dong) * scale).magnitude >= scale.magnitude
    else { return nil }
    let subject = Wording(vi: "Thành tiền của “\(line.name)”", en: "The amount of “\(line.name)”")
    let total = Figure(subject.withinSentence, stated.value, statedAs: stated, column: "amount", elseAt: stated.place)
    return Mismatch(
      stated: stated, field: "amount",
      footing: Footing(total, of: [], sum: Money(dong: Int64(clamping: numerator / scale))), subject: subject,
      measure: Wording(vi: "số lượng × số lần × đơn giá", en: "quantity × times × unit cost"),
      help: Wording(
        vi: "Sửa số lượng, số lần, đơn giá hoặc thành tiền trong estimates.csv để phép nhân đúng.",
        en: "Correct quantity, times, unit cost or amount in estimates.csv so that the product is right."),
      factors: [
        line.quantity.map { place(of: $0, Wording(vi: "số lượng", en: "quantity")) },
        line.times.map { place(of: $0, Wording(vi: "số lần", en: "times")) },
        line.unitCost.map { place(ofUnitCost: $0, in: unit) },
      ].compactMap(\.self))
  }

  private static func place(of quantity: Located<Quantity>, _ label: Wording) -> RelatedPlace {
    RelatedPlace(quantity.place, label, Wording(vi: quantity.text, en: "“\(quantity.text)”"))
  }

  private static func place(ofUnitCost cost: Located<Money>, in unit: MoneyUnit) -> RelatedPlace {
    RelatedPlace(cost.place, Wording(vi: "đơn giá", en: "unit cost"), cost.value.wording(in: unit))
  }
}

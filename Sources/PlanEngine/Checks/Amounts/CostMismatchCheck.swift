import PlanModel

/// A stated cost is not quantity × unit cost.
struct CostMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a008,
    summary: "Kinh phí khác khối lượng × đơn giá.",
    why: "Dự toán không nhân đúng thì không ai biết con số nào là số được duyệt.",
    failing: Example([
      "activities.csv": "activity,name,quantity,unit_cost,cost\n1,Tập huấn,30,2.000.000,▶61.000.000\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name,quantity,unit_cost,cost\n1,Tập huấn,30,2.000.000,60.000.000\n"
    ]))

  static let inputs: Set<PlanFileKind> = [.activities]
  static let follows: Set<Code> = [.f011]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
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
      let unit = assessment.plan.identity.moneyUnit
      return Mismatch(
        stated: stated, field: field, computed: Money(dong: Int64(clamping: exact / scale)),
        subject: "Kinh phí của \(activity.title)", measure: "khối lượng × đơn giá",
        help: "Sửa khối lượng, đơn giá hoặc kinh phí để phép nhân đúng.",
        related: [
          RelatedPlace(quantity.place, "khối lượng: \(quantity.text)"),
          RelatedPlace(unitCost.place, "đơn giá: \(unitCost.value.text(in: unit))"),
        ])
    }
  }
}

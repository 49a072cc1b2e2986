import PlanModel

/// What a plan's estimates give for each activity (dự toán chi tiết).
struct Estimates {
  private let lines: [ActivityCode: [EstimateLine]]

  init(of plan: Plan) {
    lines = Dictionary(grouping: plan.estimates, by: \.activity.value)
  }

  /// The lines of an activity, in file order.
  func lines(of activity: Activity) -> [EstimateLine] { lines[activity.code.value] ?? [] }

  /// The sum of an activity's lines; none where it has none, or where the amount of one of them is not known.
  func sum(of activity: Activity) -> Money? {
    let amounts = lines(of: activity).map(\.resolvedAmount)
    guard !amounts.isEmpty, !amounts.contains(nil) else { return nil }
    return amounts.compactMap(\.self).total()
  }
}

extension EstimateLine {
  /// The stated amount, else quantity × times × unit cost.
  var resolvedAmount: Money? { amount?.value ?? product }

  /// Quantity × times × unit cost, what is not stated of the first two counted as one; none without a unit cost, or where
  /// the product is no whole number of đồng in range.
  var product: Money? {
    guard let (numerator, scale) = productFraction, numerator % scale == 0 else { return nil }
    return Int64(exactly: numerator / scale).map(Money.init(dong:))
  }

  /// The product before it is divided by its decimals; none without a quantity or number of times and a unit cost, or
  /// beyond range.
  var productFraction: (numerator: Int128, scale: Int128)? {
    guard let unitCost, quantity != nil || times != nil else { return nil }
    let one = Quantity(mantissa: 1)
    let (quantity, times) = (self.quantity?.value ?? one, self.times?.value ?? one)
    let count = Int128(quantity.mantissa) * Int128(times.mantissa)
    let (numerator, overflow) = count.multipliedReportingOverflow(by: Int128(unitCost.value.dong))
    return overflow ? nil : (numerator, Int128(quantity.scale) * Int128(times.scale))
  }

  /// Where the line says what it amounts to, and under which column.
  var amountPlace: (stated: Located<Money>, field: String)? {
    amount.map { ($0, "amount") } ?? unitCost.map { ($0, "unit_cost") }
  }
}

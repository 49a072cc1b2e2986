import PlanModel

/// Holds the amounts of a plan against the range of `Money`, all of them together and without their signs.
///
/// Where this finds nothing, no sum or difference of the plan's amounts can go beyond range, and what comes after may
/// add freely.
struct AmountRange {
  private var total: UInt128 = 0
  private(set) var findings = Findings()

  /// Whether all amounts together are in range.
  var holds: Bool { !findings.hasErrors }

  /// Goes through the amounts of a plan in the order of its files, and names the first that leads out of range.
  init(of plan: Plan) {
    add(plan.identity.total, field: "value")
    for activity in plan.activities.rows {
      add(activity.cost, field: "cost")
      for (year, cost) in activity.yearCosts { add(cost, field: "cost_\(year)") }
      guard let quantity = activity.quantity, let unitCost = activity.unitCost else { continue }
      let product = Int128(quantity.value.mantissa) * Int128(unitCost.value.dong) / Int128(quantity.value.scale)
      add(product.magnitude, at: unitCost.place, text: unitCost.text, field: "unit_cost")
    }
    for line in plan.estimates { add(line) }
    for source in plan.sources.rows { add(source.total, field: "total") }
    for line in plan.funding { add(line.amount, field: "amount") }
    for rule in plan.rules { add(rule.cap, field: "cap") }
    addRecords(of: plan.records)
  }

  private mutating func add(_ amount: Located<Money>?, field: String) {
    guard let amount else { return }
    add(UInt128(amount.value.dong.magnitude), at: amount.place, text: amount.text, field: field)
  }

  /// A line's amount, else its product; one that 128 bits can't hold leads out of range too.
  private mutating func add(_ line: EstimateLine) {
    add(line.amount, field: "amount")
    guard let unitCost = line.unitCost, line.quantity != nil || line.times != nil else { return }
    let product = line.productFraction.map { ($0.numerator / $0.scale).magnitude } ?? .max
    add(product, at: unitCost.place, text: unitCost.text, field: "unit_cost")
  }

  private mutating func addRecords(of table: RecordTable) {
    var sum: UInt128 = total
    for record in table.rows where record.hasAmount { sum += UInt128(record.amount.magnitude) }
    guard sum > UInt128(Int64.max), total <= UInt128(Int64.max) else { return }
    for row in table.rows.indices where table.rows[row].hasAmount {
      add(
        UInt128(table.rows[row].amount.magnitude), at: table.place(of: row, .amount),
        text: String(table.rows[row].amount), field: "amount")
    }
  }

  private mutating func add(_ amount: UInt128, at place: SourcePlace, text: String, field: String) {
    let (sum, overflow) = total.addingReportingOverflow(amount)
    let was = total
    total = overflow ? .max : sum
    guard was <= UInt128(Int64.max), total > UInt128(Int64.max) else { return }
    let most = Money(dong: .max).wording(in: .billion)
    findings.add(
      Finding(
        .f011, at: place, field: field, value: text,
        Wording(
          vi: "Cộng thêm số tiền này thì tổng các số tiền của kế hoạch vượt quá giới hạn tính toán (\(most.vi)).",
          en: "With this amount the sum of the plan's amounts goes beyond what the program can reckon (\(most.en))."),
        help: Wording(
          vi: "Kiểm tra số tiền và đơn vị tính của cột; số liệu có thể thừa chữ số 0.",
          en: "Check the amount and the money unit of its column; the figure may have zeros too many.")))
  }
}

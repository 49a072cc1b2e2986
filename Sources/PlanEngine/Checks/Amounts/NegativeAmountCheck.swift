import PlanModel

/// An amount is negative where it can't be.
struct NegativeAmountCheck: Check {
  static let info = CheckInfo(
    code: .a007,
    summary: "Số âm ở chỗ không thể âm.",
    why: "Chỉ bản ghi điều chỉnh và số vốn cắt giảm, hủy, điều chuyển đi mới được ghi âm.",
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,▶-100\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    let unit = plan.identity.moneyUnit
    func hold(_ amount: Located<Money>?, _ field: String, _ subject: String) {
      guard let amount, amount.value < .zero else { return }
      findings.add(
        Finding(
          .a007, at: amount, field: field, "\(subject) là số âm: \(amount.value.text(in: unit)).",
          help:
            "Ghi số không âm; khoản giảm ghi ở funding.csv với loại giảm (cut), hủy (cancel), điều chuyển (transfer), "
            + "hoặc ở records.csv với loại điều chỉnh (adjustment)."))
    }
    hold(plan.identity.total, "value", "Tổng kinh phí của kế hoạch")
    for activity in plan.activities.rows {
      hold(activity.cost, "cost", "Kinh phí của \(activity.title.vi)")
      for (year, cost) in activity.yearCosts {
        hold(cost, "cost_\(year)", "Kinh phí năm \(year) của \(activity.title.vi)")
      }
      hold(activity.unitCost, "unit_cost", "Đơn giá của \(activity.title.vi)")
      holdQuantity(activity.quantity, "quantity", "Khối lượng của \(activity.title.vi)", to: &findings)
    }
    for line in plan.estimates {
      hold(line.amount, "amount", "Thành tiền của “\(line.name)”")
      hold(line.unitCost, "unit_cost", "Đơn giá của “\(line.name)”")
      holdQuantity(line.quantity, "quantity", "Số lượng của “\(line.name)”", to: &findings)
      holdQuantity(line.times, "times", "Số lần của “\(line.name)”", to: &findings)
    }
    for source in plan.sources.rows { hold(source.total, "total", "Tổng vốn của nguồn \(source.code.value)") }
    for line in plan.funding {
      switch line.kind {
      case .initial, .carryIn, .supplement: hold(line.amount, "amount", "Số vốn đã xác định")
      case .cut, .transfer, .cancel: break
      }
    }
    for rule in plan.rules {
      holdQuantity(rule.value, "value", "Giá trị của quy tắc cho nguồn \(rule.source.value)", to: &findings)
      hold(rule.cap, "cap", "Mức tối đa của quy tắc cho nguồn \(rule.source.value)")
    }
    addCutsBeyond(plan, to: &findings)
    addRecords(plan.records, unit, to: &findings)
  }

  private func holdQuantity(
    _ number: Located<Quantity>?, _ field: String, _ subject: String, to findings: inout Findings
  ) {
    guard let number, number.value.mantissa < 0 else { return }
    findings.add(
      Finding(.a007, at: number, field: field, "\(subject) là số âm: \(number.text).", help: "Ghi số không âm."))
  }

  /// What rows of `funding.csv` speak for together.
  private struct Cell: Hashable {
    let activity: ActivityCode?
    let source: SourceCode?
    let unit: UnitName?
    let year: Int?
    let quarter: Int?
    let limit: Limit
  }

  /// Cuts that take away more than was given.
  private func addCutsBeyond(_ plan: Plan, to findings: inout Findings) {
    // Without a negative amount no sum is negative.
    guard plan.funding.contains(where: { $0.amount.value < .zero }) else { return }
    var sums: [Cell: (sum: Money, last: Located<Money>, hasGiven: Bool)] = [:]
    var order: [Cell] = []
    for line in plan.funding {
      let cell = Cell(
        activity: line.activity?.value, source: line.source?.value, unit: line.unit?.value, year: line.year,
        quarter: line.quarter, limit: line.limit)
      if sums[cell] == nil { order.append(cell) }
      let before = sums[cell]
      sums[cell] = (
        (before?.sum ?? .zero) + line.amount.value, line.amount,
        (before?.hasGiven ?? false) || line.amount.value > .zero
      )
    }
    for entry in order.compactMap({ sums[$0] }) where entry.sum < .zero && entry.hasGiven {
      let unit = plan.identity.moneyUnit
      findings.add(
        Finding(
          .a007, at: entry.last, field: "amount",
          "Số vốn cắt giảm nhiều hơn số đã giao \((Money.zero - entry.sum).text(in: unit)).",
          help: "Kiểm tra số cắt giảm và số đã giao của cùng nhiệm vụ, nguồn và năm."))
    }
  }

  private func addRecords(_ table: RecordTable, _ unit: MoneyUnit, to findings: inout Findings) {
    for row in table.rows.indices {
      let record = table.rows[row]
      guard record.hasAmount, record.amount < 0, record.kind != .adjustment else { continue }
      findings.add(.a007) {
        let amount = Money(dong: record.amount)
        return Finding(
          .a007, at: table.place(of: row, .amount), field: "amount", value: amount.formatted(in: unit),
          "Số tiền của bản ghi là số âm: \(amount.text(in: unit)).",
          help: "Ghi số không âm; chỉ bản ghi loại điều chỉnh (adjustment) được âm.")
      }
    }
  }
}

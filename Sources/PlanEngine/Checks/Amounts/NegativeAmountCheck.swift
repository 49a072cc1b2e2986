import PlanModel

/// An amount is negative where it can't be.
struct NegativeAmountCheck: Check {
  static let info = CheckInfo(
    code: .a007,
    summary: Wording(
      vi: "Số âm ở chỗ không thể âm.",
      en: "A negative number stands where none can be."),
    why: Wording(
      vi: "Chỉ bản ghi điều chỉnh và số vốn cắt giảm, hủy, điều chuyển đi mới được ghi âm.",
      en: "Only adjustment records, and amounts that are cut, cancelled or transferred away, may be negative."),
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
    func hold(_ amount: Located<Money>?, _ field: String, _ subject: @autoclosure () -> Wording) {
      guard let amount, amount.value < .zero else { return }
      let (subject, shown) = (subject(), amount.value.wording(in: unit))
      findings.add(
        Finding(
          .a007, at: amount, field: field,
          Wording(vi: "\(subject.vi) là số âm: \(shown.vi).", en: "\(subject.en) is negative: \(shown.en)."),
          help: Wording(
            vi: "Ghi số không âm; khoản giảm ghi ở funding.csv với loại giảm (cut), hủy (cancel), điều chuyển"
              + " (transfer), "
              + "hoặc ở records.csv với loại điều chỉnh (adjustment).",
            en: "Enter a number that is not negative; a reduction belongs in funding.csv with the kind “cut”, “cancel”"
              + " or"
              + " “transfer”, or in records.csv with the kind “adjustment”.")))
    }
    hold(plan.identity.total, "value", Wording(vi: "Tổng kinh phí của kế hoạch", en: "The plan's total"))
    for activity in plan.activities.rows {
      let code = activity.code.value
      hold(activity.cost, "cost", activity.costTitle)
      for (year, cost) in activity.yearCosts { hold(cost, "cost_\(year)", activity.costTitle(in: year)) }
      hold(
        activity.unitCost, "unit_cost",
        Wording(vi: "Đơn giá của nhiệm vụ \(code)", en: "The unit cost of activity \(code)"))
      holdQuantity(
        activity.quantity, "quantity",
        Wording(vi: "Khối lượng của nhiệm vụ \(code)", en: "The quantity of activity \(code)"), to: &findings)
    }
    for line in plan.estimates {
      let name = line.name
      hold(line.amount, "amount", Wording(vi: "Thành tiền của “\(name)”", en: "The amount of “\(name)”"))
      hold(line.unitCost, "unit_cost", Wording(vi: "Đơn giá của “\(name)”", en: "The unit cost of “\(name)”"))
      holdQuantity(
        line.quantity, "quantity", Wording(vi: "Số lượng của “\(name)”", en: "The quantity of “\(name)”"),
        to: &findings)
      holdQuantity(
        line.times, "times", Wording(vi: "Số lần của “\(name)”", en: "The number of times of “\(name)”"), to: &findings)
    }
    for source in plan.sources.rows {
      let code = source.code.value
      hold(source.total, "total", Wording(vi: "Tổng vốn của nguồn \(code)", en: "The total of source \(code)"))
    }
    for line in plan.funding {
      switch line.kind {
      case .initial, .carryIn, .supplement:
        hold(line.amount, "amount", Wording(vi: "Số vốn đã xác định", en: "The decided amount"))
      case .cut, .transfer, .cancel: break
      }
    }
    for rule in plan.rules {
      let source = rule.source.value
      holdQuantity(
        rule.value, "value",
        Wording(vi: "Giá trị của quy tắc cho nguồn \(source)", en: "The value of the rule for source \(source)"),
        to: &findings)
      hold(
        rule.cap, "cap",
        Wording(vi: "Mức tối đa của quy tắc cho nguồn \(source)", en: "The cap of the rule for source \(source)"))
    }
    addCutsBeyond(plan, to: &findings)
    addRecords(plan.records, unit, to: &findings)
  }

  private func holdQuantity(
    _ number: Located<Quantity>?, _ field: String, _ subject: @autoclosure () -> Wording, to findings: inout Findings
  ) {
    guard let number, number.value.mantissa < 0 else { return }
    let subject = subject()
    findings.add(
      Finding(
        .a007, at: number, field: field,
        Wording(vi: "\(subject.vi) là số âm: \(number.text).", en: "\(subject.en) is negative: “\(number.text)”."),
        help: Wording(vi: "Ghi số không âm.", en: "Enter a number that is not negative.")))
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
    var sums: [Cell: (given: Money, taken: Money, last: Located<Money>)] = [:]
    var order: [Cell] = []
    for line in plan.funding {
      let cell = Cell(
        activity: line.activity?.value, source: line.source?.value, unit: line.unit?.value, year: line.year,
        quarter: line.quarter, limit: line.limit)
      if sums[cell] == nil { order.append(cell) }
      let before = sums[cell]
      sums[cell] = (
        (before?.given ?? .zero) + max(.zero, line.amount.value),
        (before?.taken ?? .zero) - min(.zero, line.amount.value), line.amount
      )
    }
    for entry in order.compactMap({ sums[$0] }) where entry.given > .zero && entry.given < entry.taken {
      let unit = plan.identity.moneyUnit
      let (given, taken) = (entry.given.wording(in: unit), entry.taken.wording(in: unit))
      let excess = (entry.taken - entry.given).wording(in: unit)
      findings.add(
        Finding(
          .a007, at: entry.last, field: "amount",
          Wording(
            vi: "Số vốn cắt giảm là \(taken.vi), nhưng số đã giao chỉ có \(given.vi): vượt \(excess.vi).",
            en: "\(taken.en) is taken away, but only \(given.en) was given: \(excess.en) too much."),
          help: Wording(
            vi: "Kiểm tra số cắt giảm và số đã giao của cùng nhiệm vụ, nguồn và năm.",
            en: "Check what was cut and what was given for the same activity, source and year.")))
    }
  }

  private func addRecords(_ table: RecordTable, _ unit: MoneyUnit, to findings: inout Findings) {
    for row in table.rows.indices {
      let record = table.rows[row]
      guard record.hasAmount, record.amount < 0, record.kind != .adjustment else { continue }
      findings.add(.a007) {
        let (amount, shown) = (Money(dong: record.amount), Money(dong: record.amount).wording(in: unit))
        return Finding(
          .a007, at: table.place(of: row, .amount), field: "amount", value: amount.formatted(in: unit),
          Wording(
            vi: "Số tiền của bản ghi là số âm: \(shown.vi).", en: "The amount of the record is negative: \(shown.en)."),
          help: Wording(
            vi: "Ghi số không âm; chỉ bản ghi loại điều chỉnh (adjustment) được âm.",
            en: "Enter a number that is not negative; only records of the kind “adjustment” may be negative."))
      }
    }
  }
}

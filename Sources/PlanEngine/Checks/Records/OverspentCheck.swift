import PlanModel

/// More was spent than is in force for an activity and source.
struct OverspentCheck: Check {
  static let info = CheckInfo(
    code: .r005,
    summary: Wording(
      vi: "Giải ngân lũy kế vượt kế hoạch vốn của nhiệm vụ và nguồn.",
      en: "Cumulative disbursement exceeds the amount in force for the activity and source."),
    why: Wording(
      vi: "Phần vượt kế hoạch vốn không được kho bạc thanh toán và không quyết toán được.",
      en: "What exceeds the amount in force is not paid by the treasury and cannot be settled."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "funding.csv": "amount,activity,source,decision\n100,1,NSTW,01/QĐ-UBND\n",
      "records.csv":
        "date,activity,source,kind,amount\n01/02/2021,1,NSTW,disbursement,60\n01/03/2021,1,NSTW,disbursement,▶70\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "funding.csv": "amount,activity,source,decision\n100,1,NSTW,01/QĐ-UBND\n",
      "records.csv":
        "date,activity,source,kind,amount\n01/02/2021,1,NSTW,disbursement,60\n01/03/2021,1,NSTW,disbursement,40\n",
    ]))

  static let inputs = AllocationProblem.inputs.union([.records])
  static let follows = Set<Code>.allocationTerms.union([.a002, .a004])

  private struct Year: Hashable {
    let account: SpendingAccounts.Account
    let year: Int
  }

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let accounts = stages.spending
    guard !accounts.isEmpty else { return }
    var (spent, order) = ([Year: Money](), [Year]())
    for entry in assessment.ledger.entries {
      guard let year = entry.budgetYear else { continue }
      for account in accounts.accounts(of: entry.activity, entry.source) {
        let key = Year(account: account, year: year)
        if spent[key] == nil { order.append(key) }
        spent[key, default: .zero] += entry.amounts.cumulative
      }
    }
    // What a year takes beyond its own amount comes out of what is in force without a year, earlier years first.
    var leftOfPeriod: [SpendingAccounts.Account: Money] = [:]
    var limits: [Year: Money] = [:]
    for key in order.sorted(by: { $0.year < $1.year }) {
      let (ofYear, ofPeriod) = accounts.inForce(key.account, in: key.year)
      let left = leftOfPeriod[key.account] ?? ofPeriod
      let taken = min(max(.zero, (spent[key] ?? .zero) - ofYear), left)
      leftOfPeriod[key.account] = left - taken
      if let amount = spent[key], amount > ofYear + left { limits[key] = ofYear + left }
    }
    guard !limits.isEmpty else { return }
    let rows = rowsBeyond(limits, accounts, assessment)
    // What goes beyond further down is the cause of what goes beyond above it.
    let consequences = limits.keys.reduce(into: Set<Year>()) { found, key in
      for outer in accounts.accounts(of: key.account.activity, key.account.source) where outer != key.account {
        found.insert(Year(account: outer, year: key.year))
      }
    }
    for key in order where !consequences.contains(key) {
      guard let limit = limits[key], let amount = spent[key], let row = rows[key] else { continue }
      add(key, limit, amount, row, assessment, to: &findings)
    }
  }

  /// For each account the record with which its spending went beyond the limit and stayed there, by date and file order.
  private func rowsBeyond(
    _ limits: [Year: Money], _ accounts: SpendingAccounts, _ assessment: Assessment
  ) -> [Year: Int] {
    let table = assessment.plan.records
    var numbers = RecordAccounts(of: assessment.plan)
    var keys: [[Year]] = []
    var rows: [(row: Int, key: Year)] = []
    for row in table.rows.indices where table.rows[row].day <= assessment.asOf {
      guard let number = numbers.number(of: table.rows[row]) else { continue }
      if number == keys.count {
        let (activity, source, year) = numbers.accounts[number]
        let all = accounts.accounts(of: activity, source).map { Year(account: $0, year: year) }
        keys.append(all.filter { limits[$0] != nil })
      }
      for key in keys[number] { rows.append((row, key)) }
    }
    rows.sort { (table.rows[$0.row].day, $0.row) < (table.rows[$1.row].day, $1.row) }
    var (sums, beyond) = ([Year: Int64](), [Year: Int]())
    for (row, key) in rows {
      sums[key, default: 0] += table.rows[row].spent
      let isBeyond = (sums[key] ?? 0) > (limits[key] ?? .zero).dong
      beyond[key] = isBeyond ? beyond[key] ?? row : nil
    }
    return beyond
  }

  private func add(
    _ key: Year, _ limit: Money, _ amount: Money, _ row: Int, _ assessment: Assessment, to findings: inout Findings
  ) {
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    let (source, title) = (plan.sources[key.account.source], plan.title(of: key.account.activity))
    let (code, year) = (source.code.value, key.year)
    let (spent, most) = (amount.wording(in: unit), limit.wording(in: unit))
    let excess = (amount - limit).wording(in: unit)
    let basis =
      switch assessment.ledger.basis {
      case .assigned: Wording(vi: "kế hoạch vốn được giao", en: "the assigned amount")
      case .proposed:
        Wording(
          vi: "số phân bổ khi chưa có quyết định giao vốn", en: "the proposed allocation, with nothing assigned yet,")
      }
    findings.add(
      Finding(
        .r005, at: plan.records.place(of: row, .amount), field: "amount",
        value: Money(dong: plan.records.rows[row].amount).formatted(in: unit),
        Wording(
          vi: "Giải ngân lũy kế năm \(year) của \(title.vi) từ nguồn \(code) là \(spent.vi), \(basis.vi) là \(most.vi):"
            + " vượt \(excess.vi).",
          en: "Cumulative disbursement of \(year) for \(title.en) from source \(code) is \(spent.en), but \(basis.en)"
            + " is"
            + " \(most.en): \(excess.en) too much."),
        help: Wording(
          vi: "Kiểm tra lại bản ghi, hoặc bổ sung kế hoạch vốn trong funding.csv.",
          en: "Check the record, or add the assigned amount to funding.csv."),
        severity: source.sourceClass.group == .private ? .note : nil))
  }
}

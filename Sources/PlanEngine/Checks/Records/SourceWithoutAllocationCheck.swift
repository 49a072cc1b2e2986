import PlanModel

/// Money of a source was spent on an activity for which the source has nothing in force.
struct SourceWithoutAllocationCheck: Check {
  static let info = CheckInfo(
    code: .r008,
    summary: Wording(
      vi: "Giải ngân từ nguồn không được giao vốn cho nhiệm vụ.",
      en: "Money was spent from a source that has nothing assigned to the activity."),
    why: Wording(
      vi: "Chi từ nguồn chưa giao cho nhiệm vụ thường là ghi nhầm nguồn hoặc nhầm nhiệm vụ.",
      en: "Spending from a source that is not assigned to the activity mostly means that the source or the activity is"
        + " mistaken."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\n",
      "funding.csv": "amount,activity,source,decision\n100,1,NSTW,01/QĐ-UBND\n",
      "records.csv": "date,activity,source,kind,amount\n01/02/2021,1,▶NSDP,disbursement,10\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\n",
      "funding.csv": "amount,activity,source,decision\n100,1,NSTW,01/QĐ-UBND\n",
      "records.csv": "date,activity,source,kind,amount\n01/02/2021,1,NSTW,disbursement,10\n",
    ]))

  static let inputs = AllocationProblem.inputs.union([.records])
  static let follows = Set<Code>.allocationTerms.union([.a002, .a004])

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let (plan, table) = (assessment.plan, assessment.plan.records)
    let spending = stages.spending
    guard !spending.isEmpty else { return }
    let missing = assessment.ledger.entries.filter { spending.account(of: $0.activity, $0.source) == nil }
    guard !missing.isEmpty else { return }
    let wanted = Set(missing.map { SpendingAccounts.Account(activity: $0.activity, source: $0.source) })
    var accounts = RecordAccounts(of: plan)
    var found: [SpendingAccounts.Account: (row: Int, sum: Int64)] = [:]
    var order: [SpendingAccounts.Account] = []
    for row in table.rows.indices where table.rows[row].day <= assessment.asOf {
      guard let number = accounts.number(of: table.rows[row]) else { continue }
      let key = SpendingAccounts.Account(
        activity: accounts.accounts[number].activity, source: accounts.accounts[number].source)
      guard wanted.contains(key) else { continue }
      if found[key] == nil { order.append(key) }
      found[key] = (found[key]?.row ?? row, (found[key]?.sum ?? 0) + table.rows[row].spent)
    }
    let unit = plan.identity.moneyUnit
    for key in order {
      guard let (row, sum) = found[key] else { continue }
      let (source, title) = (plan.sources[key.source].code.value, plan.title(of: key.activity))
      let (spent, nothing) = (Money(dong: sum).wording(in: unit), Money.zero.wording(in: unit))
      findings.add(
        Finding(
          .r008, at: table.place(of: row, .source), field: "source", value: source.text,
          Wording(
            vi: "Đã giải ngân \(spent.vi) của \(title.vi) từ nguồn \(source), nhưng nguồn này chưa được giao vốn cho"
              + " nhiệm vụ (\(nothing.vi)).",
            en: "\(spent.en) was spent on \(title.en) from source \(source), but the source has nothing assigned to it"
              + " (\(nothing.en))."),
          help: Wording(
            vi: "Kiểm tra lại mã nguồn và mã nhiệm vụ của bản ghi, hoặc giao vốn trong funding.csv.",
            en: "Check the record's source code and activity code, or assign the money in funding.csv.")))
    }
  }
}

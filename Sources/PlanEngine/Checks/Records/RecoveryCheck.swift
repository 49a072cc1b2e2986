import PlanModel

/// More was recovered than had been advanced.
struct RecoveryCheck: Check {
  static let info = CheckInfo(
    code: .r007,
    summary: Wording(
      vi: "Thu hồi tạm ứng nhiều hơn số đã tạm ứng.",
      en: "More was recovered than had been advanced."),
    why: Wording(
      vi: "Không thể thu hồi số chưa tạm ứng; thường là thiếu một bản ghi tạm ứng hoặc sai nguồn.",
      en: "What was not advanced cannot be recovered; mostly the record of an advance is missing, or the source is"
        + " wrong."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name\n1,Tuyên truyền\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "records.csv":
        "date,activity,source,kind,amount\n01/02/2021,1,NSTW,advance,30\n01/03/2021,1,NSTW,recovery,▶40\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name\n1,Tuyên truyền\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "records.csv":
        "date,activity,source,kind,amount\n01/02/2021,1,NSTW,advance,30\n01/03/2021,1,NSTW,recovery,30\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.activities, .sources, .records]
  static let follows: Set<Code> = [.f011, .a007, .a011, .r001]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let (plan, table) = (assessment.plan, assessment.plan.records)
    guard table.rows.contains(where: { $0.kind == .recovery }) else { return }
    var rows: [(day: Day, row: Int)] = []
    for row in table.rows.indices where table.rows[row].day <= assessment.asOf {
      let record = table.rows[row]
      if record.kind == .advance || record.kind == .recovery { rows.append((record.day, row)) }
    }
    rows.sort { $0 < $1 }
    var accounts = RecordAccounts(of: plan)
    var open: [SpendingAccounts.Account: Int64] = [:]
    var reported: Set<SpendingAccounts.Account> = []
    for (_, row) in rows {
      guard let number = accounts.number(of: table.rows[row]) else { continue }
      // An advance of one budget year may be recovered in the next.
      let key = SpendingAccounts.Account(
        activity: accounts.accounts[number].activity, source: accounts.accounts[number].source)
      let before = open[key] ?? 0
      open[key] = before + table.rows[row].spent
      guard table.rows[row].kind == .recovery, before + table.rows[row].spent < 0, reported.insert(key).inserted else {
        continue
      }
      add(row, key, left: Money(dong: max(0, before)), plan, to: &findings)
    }
  }

  private func add(
    _ row: Int, _ key: SpendingAccounts.Account, left: Money, _ plan: Plan, to findings: inout Findings
  ) {
    let unit = plan.identity.moneyUnit
    let amount = Money(dong: plan.records.rows[row].amount)
    let (title, source) = (plan.title(of: key.activity), plan.sources[key.source].code.value)
    let (recovered, open) = (amount.wording(in: unit), left.wording(in: unit))
    findings.add(
      Finding(
        .r007, at: plan.records.place(of: row, .amount), field: "amount", value: amount.formatted(in: unit),
        Wording(
          vi: "Thu hồi \(recovered.vi) của \(title.vi) từ nguồn \(source), nhưng số tạm ứng chưa thu hồi chỉ còn"
            + " \(open.vi).",
          en: "\(recovered.en) is recovered for \(title.en) from source \(source), but only \(open.en) of advances is"
            + " left"
            + " to recover."),
        help: Wording(
          vi: "Bổ sung bản ghi tạm ứng còn thiếu, hoặc sửa số thu hồi.",
          en: "Add the missing record of an advance, or correct the recovered amount.")))
  }
}

import PlanModel

/// Enters a plan's records up to a day into its ledger, beside what is in force (sổ theo dõi giải ngân).
///
/// One pass over the records; amounts of an account are added in đồng and never leave the range that `AmountRange` holds.
func ledger(of problem: AllocationProblem, allocation: Allocation, asOf: Day) -> Ledger {
  let plan = problem.plan
  let inForce = InForce(of: problem, allocation: allocation)
  var accounts = RecordAccounts(of: plan)
  // Eight amounts an account: disbursed in four quarters, advanced in four quarters.
  var sums: [Int64] = []
  var firstDays: [Int16: [Int32]] = [:]
  var (days, daysOf, counted) = ([Int32](), Int16.min, 0)
  for record in plan.records.rows where record.day <= asOf {
    guard let account = accounts.number(of: record) else { continue }
    if (account + 1) * 8 > sums.count { sums.append(contentsOf: repeatElement(0, count: 8)) }
    if record.budgetYear != daysOf || days.isEmpty {
      daysOf = record.budgetYear
      days = firstDays[daysOf] ?? (1...4).map { Quarter(year: Int(daysOf), number: $0).firstDay.number }
      firstDays[daysOf] = days
    }
    let isAdvance = record.kind == .advance || record.kind == .recovery
    sums[account * 8 + (isAdvance ? 4 : 0) + record.quarterOffset(firstDays: days)] += record.spent
    counted += 1
  }
  var amounts: [InForce.Key: Ledger.Amounts] = inForce.amounts.mapValues { Ledger.Amounts(inForce: $0) }
  for (number, account) in accounts.accounts.enumerated() {
    let key = InForce.Key(activity: account.activity, source: account.source, year: account.year)
    let all = sums[(number * 8)..<(number * 8 + 8)].map(Money.init(dong:))
    amounts[key, default: Ledger.Amounts()] += Ledger.Amounts(disbursed: Array(all[..<4]), advanced: Array(all[4...]))
  }
  let entries = amounts.map {
    Ledger.Entry(activity: $0.key.activity, source: $0.key.source, budgetYear: $0.key.year, amounts: $0.value)
  }
  return Ledger(entries: entries.sorted(by: inFileOrder), basis: inForce.basis, recordsCounted: counted)
}

private func inFileOrder(_ left: Ledger.Entry, _ right: Ledger.Entry) -> Bool {
  (left.activity?.offset ?? .max, left.source, left.budgetYear ?? .max)
    < (right.activity?.offset ?? .max, right.source, right.budgetYear ?? .max)
}

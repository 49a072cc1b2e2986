import PlanModel

/// Enters what a plan's records add up to into its ledger, beside what is in force (sổ theo dõi giải ngân).
func ledger(of problem: AllocationProblem, allocation: Allocation, spent: RecordSums) -> Ledger {
  let inForce = InForce(of: problem, allocation: allocation)
  var amounts: [InForce.Key: Ledger.Amounts] = inForce.amounts.mapValues { Ledger.Amounts(inForce: $0) }
  for (account, spent) in spent.entries {
    let key = InForce.Key(activity: account.activity, source: account.source, year: account.year)
    amounts[key, default: Ledger.Amounts()] += spent
  }
  let entries = amounts.map {
    Ledger.Entry(activity: $0.key.activity, source: $0.key.source, budgetYear: $0.key.year, amounts: $0.value)
  }
  return Ledger(entries: entries.sorted(by: inFileOrder), basis: inForce.basis, recordsCounted: spent.count)
}

private func inFileOrder(_ left: Ledger.Entry, _ right: Ledger.Entry) -> Bool {
  (left.activity?.offset ?? .max, left.source, left.budgetYear ?? .max)
    < (right.activity?.offset ?? .max, right.source, right.budgetYear ?? .max)
}

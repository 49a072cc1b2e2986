import PlanModel

/// Enters what a plan's records add up to into its ledger, beside what is in force (sổ theo dõi giải ngân).
func ledger(of problem: AllocationProblem, allocation: Allocation, spent: RecordSums) -> Ledger {
  let inForce = InForce(of: problem, allocation: allocation)
  let (count, spent) = (spent.count, spent.entries)
  var entries = inForce.amounts.map { (key: $0.key, amounts: Ledger.Amounts(inForce: $0.amount)) }
  if !spent.isEmpty {
    var places: [InForce.Key: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.key] = place }
    for (account, amounts) in spent {
      let key = InForce.Key(activity: account.activity, source: account.source, year: account.year)
      if let place = places[key] {
        entries[place].amounts += amounts
      } else {
        places[key] = entries.count
        entries.append((key, amounts))
      }
    }
    entries.sort { $0.key < $1.key }
  }
  return Ledger(
    entries: entries.map {
      Ledger.Entry(activity: $0.key.activity, source: $0.key.source, budgetYear: $0.key.year, amounts: $0.amounts)
    }, basis: inForce.basis, recordsCounted: count)
}

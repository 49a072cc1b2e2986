import PlanModel

/// What a plan's records up to a day add up to, by account and quarter of its budget year.
///
/// One pass over the records. The sums are right where `AmountRange` holds; where it does not, they mean nothing.
struct RecordSums: Sendable {
  private var accounts: RecordAccounts
  /// Eight amounts an account: disbursed in four quarters, advanced in four quarters.
  private var sums: [Int64]
  /// How many records are counted.
  private(set) var count: Int

  /// Adds up some records of a plan.
  init(of plan: Plan, asOf: Day, rows: Range<Int>) {
    var accounts = RecordAccounts(of: plan)
    var sums: [Int64] = []
    var firstDays: [Int16: [Int32]] = [:]
    var (days, daysOf, count) = ([Int32](), Int16.min, 0)
    for record in plan.records.rows[rows] where record.day <= asOf {
      guard let account = accounts.number(of: record) else { continue }
      if (account + 1) * 8 > sums.count { sums.append(contentsOf: repeatElement(0, count: 8)) }
      if record.budgetYear != daysOf || days.isEmpty {
        daysOf = record.budgetYear
        days = firstDays[daysOf] ?? (1...4).map { Quarter(year: Int(daysOf), number: $0).firstDay.number }
        firstDays[daysOf] = days
      }
      let isAdvance = record.kind == .advance || record.kind == .recovery
      sums[account * 8 + (isAdvance ? 4 : 0) + record.quarterOffset(firstDays: days)] &+= record.spent
      count += 1
    }
    (self.accounts, self.sums, self.count) = (accounts, sums, count)
  }

  /// Adds what the records that follow add up to.
  mutating func append(_ other: RecordSums) {
    for (number, account) in other.accounts.accounts.enumerated() {
      let own = accounts.number(of: account)
      if (own + 1) * 8 > sums.count { sums.append(contentsOf: repeatElement(0, count: 8)) }
      for place in 0..<8 { sums[own * 8 + place] &+= other.sums[number * 8 + place] }
    }
    count += other.count
  }

  /// Each account with what was spent in it.
  var entries: [(account: RecordAccounts.Account, amounts: Ledger.Amounts)] {
    accounts.accounts.enumerated().map { number, account in
      let all = sums[(number * 8)..<(number * 8 + 8)].map(Money.init(dong:))
      return (account, Ledger.Amounts(disbursed: Array(all[..<4]), advanced: Array(all[4...])))
    }
  }
}

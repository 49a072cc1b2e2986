import PlanModel

/// Numbers the accounts that records speak to: an activity, a source and a budget year (tài khoản theo dõi).
///
/// Made for millions of rows: codes are resolved once, and an account is found by one look-up of a packed number.
struct RecordAccounts: Sendable {
  private let activities: [Int32]
  private let sources: [Int32]
  private var numbers = PackedNumbers()
  /// An account.
  typealias Account = (activity: ActivityIndex?, source: SourceIndex, year: Int)

  /// The accounts in order of first occurrence.
  private(set) var accounts: [Account] = []

  /// Looks up the codes of a plan's records.
  init(of plan: Plan) {
    activities = plan.records.activityCodes.map { code in
      plan.activities.index(of: code).map { Int32($0.offset) } ?? -2
    }
    sources = plan.records.sourceCodes.map { code in plan.sources.index(of: code).map { Int32($0.offset) } ?? -2 }
  }

  /// The number of a record's account; none where the record is not about money, or names what the plan does not have.
  mutating func number(of record: ActivityRecord) -> Int? {
    guard record.kind.isMoney, record.hasAmount, record.source >= 0 else { return nil }
    let activity = record.activity < 0 ? -1 : activities[Int(record.activity)]
    let source = sources[Int(record.source)]
    guard activity > -2, source >= 0 else { return nil }
    return number(activity, source, record.budgetYear)
  }

  /// The number of an account that these numbers or others have.
  mutating func number(of account: Account) -> Int {
    number(
      account.activity.map { Int32($0.offset) } ?? -1, Int32(account.source.offset), Int16(clamping: account.year))
  }

  @inline(__always)
  private mutating func number(_ activity: Int32, _ source: Int32, _ year: Int16) -> Int {
    let key =
      UInt64(UInt32(bitPattern: activity)) << 32 | UInt64(UInt16(truncatingIfNeeded: source)) << 16
      | UInt64(UInt16(bitPattern: year))
    let number = numbers.number(of: key)
    if number == accounts.count {
      accounts.append((activity < 0 ? nil : ActivityIndex(Int(activity)), SourceIndex(Int(source)), Int(year)))
    }
    return number
  }
}

extension ActivityRecord {
  /// What the record adds to what was spent, in đồng: a recovery takes away. Where `AmountRange` does not hold, this means
  /// nothing.
  var spent: Int64 { kind == .recovery ? 0 &- amount : amount }

  /// The quarter of the budget year in which the record counts, 0 to 3: payments after the year's end count in its last
  /// quarter, those before its beginning in its first.
  func quarterOffset(firstDays: [Int32]) -> Int {
    // Summed without a branch: which quarter it is can't be foreseen.
    return (1...3).reduce(0) { $0 + (day.number >= firstDays[$1] ? 1 : 0) }
  }
}

import PlanModel

/// Spending gathered where money is in force: what is held against what (đối chiếu giải ngân với kế hoạch vốn).
///
/// Spending on an activity is held against the widest activity above it for which an amount of its own is in force, else
/// against the nearest one, itself included, in whose subtree anything is in force for the source.
struct SpendingAccounts {
  /// An activity (none: the plan as a whole) and a source.
  struct Account: Hashable {
    let activity: ActivityIndex?
    let source: SourceIndex
  }

  private let plan: Plan
  /// What is in force for exactly an activity, in any year.
  private let own: Set<Account>
  /// What is in force in a subtree.
  private let below: Set<Account>
  private let inForce: [Account: [Int?: Money]]
  /// The accounts against which something that was spent is held.
  private var used: Set<Account> = []

  /// Gathers what is in force by a ledger; nothing where nothing was spent, because then nothing is held against it.
  init(of ledger: Ledger, plan: Plan) {
    guard ledger.recordsCounted > 0 else {
      (self.plan, own, below, inForce) = (plan, [], [], [:])
      return
    }
    var (own, below, inForce) = (Set<Account>(), Set<Account>(), [Account: [Int?: Money]]())
    for entry in ledger.entries where !entry.amounts.inForce.isZero {
      let account = Account(activity: entry.activity, source: entry.source)
      own.insert(account)
      for activity in plan.activities.upwards(from: entry.activity) {
        let outer = Account(activity: activity, source: entry.source)
        below.insert(outer)
        inForce[outer, default: [:]][entry.budgetYear, default: .zero] += entry.amounts.inForce
      }
    }
    (self.plan, self.own, self.below, self.inForce) = (plan, own, below, inForce)
    used = Set(ledger.entries.filter { $0.amounts.hasSpending }.compactMap { account(of: $0.activity, $0.source) })
  }

  /// Whether nothing is in force for anything, or nothing was spent: then there is nothing to hold against anything.
  var isEmpty: Bool { own.isEmpty }

  /// The account against which spending is held; none where the source has nothing in force for the activity.
  func account(of activity: ActivityIndex?, _ source: SourceIndex) -> Account? {
    let path = plan.activities.upwards(from: activity).map { Account(activity: $0, source: source) }
    if let widest = path.last(where: { own.contains($0) && $0.activity != activity }) { return widest }
    // What is in force for something else under the plan as a whole is nothing for this activity.
    return path.first { $0.activity != nil || activity == nil ? below.contains($0) : false }
  }

  /// All accounts in which spending counts, the nearest first: a parent's counts what is spent below it, too.
  func accounts(of activity: ActivityIndex?, _ source: SourceIndex) -> [Account] {
    plan.activities.upwards(from: activity).map { Account(activity: $0, source: source) }.filter(used.contains)
  }

  /// What is in force for an account in a year, and over the whole period without a year.
  func inForce(_ account: Account, in year: Int) -> (ofYear: Money, ofPeriod: Money) {
    let amounts = inForce[account] ?? [:]
    return (amounts[year] ?? .zero, amounts[nil] ?? .zero)
  }
}

extension Ledger.Amounts {
  /// Whether anything was spent or taken back.
  fileprivate var hasSpending: Bool { !disbursed.allSatisfy(\.isZero) || !advanced.allSatisfy(\.isZero) }
}

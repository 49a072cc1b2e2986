import PlanModel
import TestSupport

extension Schedule {
  /// Days that a plan asks for, in words that say so.
  static func days(_ kind: TimeKind, _ windows: (String?, String?)..., due: [String] = []) -> Schedule {
    let day = { (iso: String?) in iso.flatMap { Day(iso: $0) } }
    return Schedule(
      text: "theo \(kind.rawValue)", kind: kind,
      windows: windows.map { DayInterval(start: day($0.0), end: day($0.1)) }, dueDays: due.compactMap { Day(iso: $0) })
  }
}

extension Assessment {
  /// The same with what is known of order, progress and reports.
  func knowing(
    order: OrderSlacks = OrderSlacks(), progress: [ActivityProgress] = [], owed: [OwedReport] = [], asOf: String? = nil,
    changing: (inout Plan) -> Void = { _ in }
  ) -> Assessment {
    var plan = plan
    changing(&plan)
    return Assessment(
      plan: plan, asOf: asOf.flatMap { Day(iso: $0) } ?? self.asOf, costs: costs, schedules: schedules,
      allocation: allocation, ledger: ledger, order: order, progress: progress, owedReports: owed, findings: findings)
  }
}

extension PlanBuilder {
  /// A plan of so many years whose tasks have times of any kind, as a seeded generator throws them.
  static func scheduled(seed: UInt64, years: Int) -> PlanBuilder {
    var random = SplitMix64(seed: seed)
    var plan = PlanBuilder()
    plan.plan.identity.period = plan.period(2021, 2020 + years)
    for number in 1...Int.random(in: 1...20, using: &random) {
      let windows = (0..<Int.random(in: 0...3, using: &random)).map { _ -> DayInterval in
        let start = Day(number: Day(year: 2020, month: 7, day: 1)?.number ?? 0)
          .adding(days: Int.random(in: 0...(years * 366 + 300), using: &random))
        let end = start.adding(days: Int.random(in: 0...200, using: &random))
        return DayInterval(start: Bool.random(using: &random) ? start : nil, end: end)
      }.sorted { ($0.end?.number ?? 0) < ($1.end?.number ?? 0) }
      let kind = TimeKind.allCases.randomElement(using: &random) ?? .set
      let schedule = Schedule(text: "theo lời", kind: kind, windows: windows)
      let name = String(repeating: "Việc, nhiều; chữ\\ ", count: Int.random(in: 1...12, using: &random))
      plan.activity(
        "\(number)", name, schedule: Bool.random(using: &random) ? schedule : nil,
        lead: Bool.random(using: &random) ? "Sở Nông nghiệp và Phát triển nông thôn" : nil)
    }
    return plan
  }
}

extension RecordTable {
  /// One record, of a day and nothing else.
  static func ofOneDay(_ day: Day) -> RecordTable {
    var table = RecordTable()
    table.rows = [
      ActivityRecord(
        amount: 0, day: day, activity: -1, source: -1, unit: -1, line: 2, budgetYear: 0, file: 0, kind: .progress,
        hasAmount: false)
    ]
    return table
  }
}

import PlanEngine
import PlanModel

/// Builds small plans and what is known of them, as values.
struct PlanBuilder {
  private(set) var activities: [Activity] = []
  private var costs: [ActivityCost] = []
  private var sources: [FundingSource] = []
  private var lines: [Allocation.Line] = []
  var plan = Plan(name: "mau")
  var ledger = Ledger()
  var findings = Findings()
  var asOf = PlanBuilder.day(2021, 12, 31)

  init() {
    plan.identity.kind = "kế hoạch"
    plan.identity.number = "129/KH-UBND"
    plan.identity.issuer = "Ủy ban nhân dân tỉnh Lạng Sơn"
    plan.identity.programme = "Chương trình mỗi xã một sản phẩm"
    plan.identity.place = "Lạng Sơn"
    plan.identity.moneyUnit = .million
    plan.identity.date = located(PlanBuilder.day(2021, 6, 5), .plan, 5)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  func located<Value>(_ value: Value, _ file: PlanFileKind, _ line: Int, _ column: Int = 1) -> Located<Value> {
    Located(value, at: SourcePlace(file: FileName(file), line: line, column: column), text: "\(value)")
  }

  func period(_ first: Int, _ last: Int) -> Located<Period>? {
    Period(firstYear: first, lastYear: last).map { located($0, .plan, 6) }
  }

  /// Adds an activity; amounts are đồng by year. It stands on line 2, 3, … of the file.
  mutating func activity(
    _ code: String, _ name: String, cost: [(year: Int?, dong: Int64)]? = nil, schedule: Schedule? = nil,
    lead: String? = nil, edit: (inout Activity) -> Void = { _ in }
  ) {
    let line = activities.count + 2
    var activity = Activity(code: located(ActivityCode(code), .activities, line, 1), name: name)
    if let parent = ActivityCode(code).parent, let place = activities.firstIndex(where: { $0.code.value == parent }) {
      activity.parent = ActivityIndex(place)
    }
    activity.schedule = schedule.map { located($0, .activities, line, 3) }
    activity.lead = [lead].compactMap(\.self).map { located(UnitName($0), .activities, line, 4) }
    edit(&activity)
    activities.append(activity)
    let parts = cost?.map { ActivityCost.Part(year: $0.year, amount: Money(dong: $0.dong)) } ?? []
    costs.append(
      ActivityCost(
        total: cost == nil ? nil : parts.map(\.amount).reduce(.zero, +), parts: parts, isCostedLine: cost != nil))
  }

  mutating func source(
    _ code: String, _ name: String, _ sourceClass: SourceClass, total: Int64? = nil, parent: Int? = nil
  ) {
    var source = FundingSource(
      code: located(SourceCode(code), .sources, sources.count + 2), name: name, sourceClass: sourceClass)
    source.total = total.map { located(Money(dong: $0), .sources, sources.count + 2, 4) }
    source.parent = parent.map(SourceIndex.init)
    sources.append(source)
  }

  mutating func pays(_ source: Int, _ activity: Int, _ year: Int?, _ dong: Int64, to unit: String? = nil) {
    lines.append(
      Allocation.Line(
        activity: ActivityIndex(activity), source: SourceIndex(source), year: year, unit: unit.map(UnitName.init),
        amount: Money(dong: dong)))
  }

  /// Half of a year's money in quý I, a quarter of it in quý II, an eighth in quý III, the rest in quý IV.
  private static func quarters(of line: Allocation.Line) -> QuarterAmounts {
    guard line.year != nil else { return .zero }
    let parts = [2, 4, 8].map { Money(dong: line.amount.dong / $0) }
    return QuarterAmounts(parts[0], parts[1], parts[2], parts.reduce(line.amount, -))
  }

  /// The assessment: parents cost what stands below them, and a schedule that is not stated is the parent's.
  func assessment() -> Assessment {
    var plan = plan
    plan.activities = ActivityTree(activities)
    plan.sources = SourceTree(sources)
    let tree = plan.activities
    var costs = costs
    for index in tree.indices.reversed() where !costs[index.offset].isCostedLine {
      let known = tree[index].children.map { costs[$0.offset] }.filter { $0.total != nil }
      guard !known.isEmpty else { continue }
      let years = Set(known.flatMap { $0.parts.map(\.year) }).sorted { ($0 ?? .max) < ($1 ?? .max) }
      let parts = years.map { year in
        ActivityCost.Part(year: year, amount: known.map { $0.amount(in: year) }.reduce(.zero, +))
      }
      costs[index.offset] = ActivityCost(total: parts.map(\.amount).reduce(.zero, +), parts: parts)
    }
    let schedules = tree.indices.map { index in
      tree.path(from: index).compactMap { tree[$0].schedule?.value }.first
    }
    let allocation = Allocation(lines: lines)
    return Assessment(
      plan: plan, asOf: asOf, costs: costs, schedules: schedules, allocation: allocation,
      quarters: QuarterlyAllocation(lines: allocation.lines.map(PlanBuilder.quarters)), ledger: ledger,
      progress: plan.progress(asOf: asOf), findings: findings)
  }
}

extension PlanBuilder {
  /// Whether a source has nothing below it.
  func isPaying(_ source: Int) -> Bool {
    assessment().plan.sources[SourceIndex(source)].children.isEmpty
  }
}

extension Plan {
  /// How far every activity is, as the plan's records tell.
  func progress(asOf: Day) -> [ActivityProgress] {
    RecordedProgress(of: self, asOf: asOf, rows: records.rows.indices).progress(of: self)
  }
}

import PlanEngine
import PlanModel

/// Plans made in code: every value gets a place of its own, line by line.
enum Make {
  static func at<Value>(_ value: Value, _ file: PlanFileKind, _ line: Int, _ column: Int = 1) -> Located<Value> {
    Located(value, at: SourcePlace(file: FileName(file), line: line, column: column), text: "\(value)")
  }

  static func money(_ dong: Int64, _ file: PlanFileKind = .activities, _ line: Int = 2) -> Located<Money> {
    at(Money(dong: dong), file, line)
  }

  static func activity(_ code: String, line: Int = 2, cost: Int64? = nil, years: [(Int, Int64)] = []) -> Activity {
    var activity = Activity(code: at(ActivityCode(code), .activities, line), name: "Nhiệm vụ \(code)")
    activity.cost = cost.map { money($0, .activities, line) }
    activity.yearCosts = years.map { (year: $0.0, cost: money($0.1, .activities, line)) }
    return activity
  }

  static func source(_ code: String, total: Int64? = nil, limit: Limit = .exact, of sourceClass: SourceClass = .central)
    -> FundingSource
  {
    var source = FundingSource(code: at(SourceCode(code), .sources, 2), name: code, sourceClass: sourceClass)
    source.total = total.map { money($0, .sources) }
    source.limit = limit
    return source
  }

  static func rule(
    _ source: String, _ method: AllocationMethod, _ activity: String? = nil, _ value: Int64?, decimals: Int = 0,
    cap: Int64? = nil, unit: String? = nil, of: String? = nil, min: Int64? = nil, max: Int64? = nil
  ) -> AllocationRule {
    var rule = AllocationRule(
      source: at(SourceCode(source), .rules, 2), method: at(method, .rules, 2),
      value: value.map { at(Quantity(mantissa: $0, decimals: decimals), .rules, 2) })
    rule.unit = unit.map { at(UnitName($0), .rules, 2) }
    rule.of = of.map { at(SourceCode($0), .rules, 2) }
    rule.min = min.map { at(Quantity(mantissa: $0), .rules, 2) }
    rule.max = max.map { at(Quantity(mantissa: $0), .rules, 2) }
    rule.activity = activity.map { at(ActivityCode($0), .rules, 2) }
    rule.cap = cap.map { money($0, .rules) }
    return rule
  }

  static func funding(
    _ amount: Int64, _ activity: String? = nil, _ source: String? = nil, year: Int? = nil, limit: Limit = .exact,
    kind: FundingKind = .initial, decision: String? = nil
  ) -> FundingLine {
    var line = FundingLine(amount: money(amount, .funding))
    line.activity = activity.map { at(ActivityCode($0), .funding, 2) }
    line.source = source.map { at(SourceCode($0), .funding, 2) }
    line.year = year
    line.limit = limit
    line.kind = kind
    line.decision = decision
    return line
  }

  static func plan(
    _ activities: [Activity], sources: [FundingSource] = [], funding: [FundingLine] = [], rules: [AllocationRule] = [],
    period: (Int, Int) = (2021, 2025)
  ) -> Plan {
    var plan = Plan(name: "thu")
    plan.identity.period = Period(firstYear: period.0, lastYear: period.1).map { at($0, .plan, 2) }
    plan.activities = ActivityTree(activities)
    plan.sources = SourceTree(sources)
    plan.funding = funding
    plan.rules = rules
    plan.readFiles = [.plan, .activities, .sources, .funding, .rules]
    return plan
  }
}

extension Plan {
  /// The plan assessed long after its period, with nothing found in reading.
  func assessed(_ findings: (inout Findings) -> Void = { _ in }) -> Assessment {
    var found = Findings()
    findings(&found)
    return assess(ReadPlan(plan: self, findings: found), asOf: Day(number: 30_000))
  }
}

extension Make {
  typealias Row = (day: Int32, activity: Int32, source: Int32, kind: RecordKind, amount: Int64)

  /// Records in one file, a line each; numbers name the codes given.
  static func records(_ rows: [Row], activities: [String], sources: [String]) -> RecordTable {
    var table = RecordTable()
    table.activityCodes = activities.map(ActivityCode.init)
    table.sourceCodes = sources.map(SourceCode.init)
    table.files = [FileName(.records)]
    table.fields = [[.date: 1, .activity: 2, .source: 3, .kind: 4, .amount: 5]]
    table.rows = rows.enumerated().map { number, row in
      ActivityRecord(
        amount: row.amount, day: Day(number: row.day), activity: row.activity, source: row.source, unit: -1,
        line: Int32(number + 2), budgetYear: Int16(Day(number: row.day).year), file: 0, kind: row.kind, hasAmount: true)
    }
    return table
  }
}

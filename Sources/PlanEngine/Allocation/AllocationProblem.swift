import PlanModel

/// The state of an allocation: what every costed line needs in every year, what every source may still give, and what was
/// drawn so far. All amounts are in steps.
struct AllocationProblem {
  /// A line to be paid: a costed line, or an activity without a cost for which amounts are decided.
  struct Line {
    let activity: ActivityIndex
    /// The years, in order; the one without a year last.
    let years: [Int?]
    /// What is needed in each year.
    let needs: [Int64]
    /// Whether a cost is known; where none is, only decided amounts are drawn.
    let hasCost: Bool
    /// The rules that speak for the line, one a source.
    let rules: [RuleBook.Entry]
    /// The number of the line's first cell.
    fileprivate let firstCell: Int
    /// Where limits for the line stand in `limitsAt`: its own, those of the activities above it, the general ones.
    fileprivate let limitPlaces: [Int]

    /// The whole cost.
    var cost: Int64 { needs.reduce(0, +) }
  }

  let plan: Plan
  let costedLines: CostedLines
  let step: Money
  /// The first amount that is no multiple of the step asked for; none where the step is the one asked for.
  let finerBecause: Located<Money>?
  let lines: [Line]
  let groups: [DecidedGroup]
  let limits: [FundingLimit]
  /// What was drawn against each limit.
  private(set) var used: [Int64]
  /// The shares that could not be kept, in file order.
  private(set) var shareCuts: [ShareCut] = []
  private let lineNumbers: [Int]
  /// Limits by the activity that they name, by its place plus one; those that name none first.
  private let limitsAt: [[Int]]
  /// For each source, whether another one is itself or stands above it.
  private let isWithin: [[Bool]]
  private var drawn: [Int64]
  private var paid: [Int64]
  private var paidInYear: [[Int64]]
  /// What was drawn for floors, by line and source.
  private var reserved: [Int64]
  /// What was decided for units, by cell.
  private var unitAmounts: [Int: [(unit: UnitName, amount: Int64)]] = [:]

  /// Sets up the problem of a plan: nothing drawn yet.
  init(of plan: Plan, costs: [ActivityCost], schedules: [Schedule?]) {
    let costedLines = CostedLines(of: plan, costs: costs)
    let asked = AllocationStep(of: plan)
    let step = asked.step
    let groups = DecidedGroup.groups(of: plan, lines: costedLines)
    let rules = RuleBook(of: plan, lines: costedLines)
    let years = Self.yearsOfDecidedAmounts(groups, costs: costs, lines: costedLines)
    var (lines, numbers, cells): ([Line], [Int], Int) = ([], plan.activities.rows.map { _ in -1 }, 0)
    for index in plan.activities.indices where costs[index.offset].isCostedLine || years[index.offset] != nil {
      let cost = costs[index.offset]
      var all = Set(cost.parts.map { $0.year ?? .max })
      for year in years[index.offset] ?? [] {
        let unsplit = cost.isCostedLine ? nil : plan.yearOfUnsplitCost(scheduled: schedules[index.offset])
        if let year = year ?? unsplit { all.insert(year) } else if !cost.isCostedLine { all.insert(.max) }
      }
      let ordered = all.sorted().map { $0 == .max ? nil : $0 }
      numbers[index.offset] = lines.count
      lines.append(
        Line(
          activity: index, years: ordered.isEmpty ? [nil] : ordered,
          needs: (ordered.isEmpty ? [nil] : ordered).map { max(0, cost.amount(in: $0).dong) / step.dong },
          hasCost: cost.isCostedLine, rules: cost.isCostedLine ? rules.rules(for: index) : [], firstCell: cells,
          limitPlaces: plan.activities.path(from: index).map { $0.offset + 1 } + [0]))
      cells += (lines.last?.years.count ?? 0) * plan.sources.rows.count
    }
    let limits = Self.limits(of: plan, groups: groups, step: step)
    var limitsAt = [[Int]](repeating: [], count: plan.activities.rows.count + 1)
    for (number, limit) in limits.enumerated() { limitsAt[(limit.activity?.offset ?? -1) + 1].append(number) }
    self.plan = plan
    self.costedLines = costedLines
    self.step = step
    finerBecause = asked.reason
    self.lines = lines
    self.groups = groups
    self.limits = limits
    self.limitsAt = limitsAt
    lineNumbers = numbers
    isWithin = plan.sources.indices.map { source in
      plan.sources.indices.map { plan.sources.subtree(of: $0, contains: source) }
    }
    used = limits.map { _ in 0 }
    drawn = Array(repeating: 0, count: cells)
    reserved = Array(repeating: 0, count: lines.count * plan.sources.rows.count)
    paid = lines.map { _ in 0 }
    paidInYear = lines.map { $0.years.map { _ in 0 } }
  }

  /// The number of an activity's line.
  func line(of activity: ActivityIndex) -> Int? {
    lineNumbers[activity.offset] < 0 ? nil : lineNumbers[activity.offset]
  }

  /// The lines to which a decided amount for an activity goes.
  func lines(for activity: ActivityIndex) -> [Int] {
    let found = costedLines.lines(for: activity).compactMap { line(of: $0) }
    return found.isEmpty ? [line(of: costedLines.seats[activity.offset])].compactMap(\.self) : found
  }

  /// What a source pays of a line in one of its years, so far.
  func drawn(line: Int, source: SourceIndex, year: Int) -> Int64 { drawn[cell(line, source, year)] }

  /// What a source pays of a line, so far.
  func drawn(line: Int, source: SourceIndex) -> Int64 {
    lines[line].years.indices.reduce(0) { $0 + drawn[cell(line, source, $1)] }
  }

  /// What of a line's cost is not paid yet.
  func left(of line: Int) -> Int64 { max(0, lines[line].cost - paid[line]) }

  /// What is paid of a line beyond its cost.
  func excess(of line: Int) -> Int64 { max(0, paid[line] - lines[line].cost) }

  /// What is not paid yet, by year. What was paid beyond a year's need is taken from the last years that still need any.
  func leftByYear(of line: Int) -> [Int64] {
    var left = zip(lines[line].needs, paidInYear[line]).map { $0 - $1 }
    var excess = left.reduce(0) { $0 + max(0, -$1) }
    for year in left.indices.reversed() {
      left[year] = max(0, left[year])
      let taken = min(excess, left[year])
      left[year] -= taken
      excess -= taken
    }
    return left
  }

  /// The limits that hold for a source's part of a line in one of its years.
  func limits(line: Int, source: SourceIndex, year: Int) -> [Int] {
    let calendarYear = lines[line].years[year]
    var found: [Int] = []
    for place in lines[line].limitPlaces {
      for number in limitsAt[place] {
        if let only = limits[number].year, only != calendarYear { continue }
        if let only = limits[number].source, !isWithin[source.offset][only.offset] { continue }
        found.append(number)
      }
    }
    return found
  }

  /// What a source may still give to a line in one of its years, by every limit and the line's cost.
  func allowance(line: Int, source: SourceIndex, year: Int) -> Int64 {
    limits(line: line, source: source, year: year).reduce(left(of: line)) { allowed, number in
      min(allowed, room(in: number))
    }
  }

  /// What may still be drawn against a limit.
  func room(in limit: Int) -> Int64 { limits[limit].most.map { max(0, $0 - used[limit]) } ?? .max }

  /// What a source may still give in all, by the limits on it alone; none where it has no such limit.
  func pool(of source: SourceIndex) -> Int64? {
    let numbers = limitsAt[0].filter { number in
      limits[number].year == nil && limits[number].most != nil
        && limits[number].source.map { isWithin[source.offset][$0.offset] } ?? false
    }
    return numbers.map(room(in:)).min()
  }

  /// The limits on a source in one year over all activities.
  func yearLimits(of source: SourceIndex) -> [Int] {
    limitsAt[0].filter { number in
      limits[number].year != nil && limits[number].source.map { isWithin[source.offset][$0.offset] } ?? true
    }
  }

  /// Draws as much of an amount as is allowed, and says how much.
  @discardableResult
  mutating func draw(_ amount: Int64, line: Int, source: SourceIndex, year: Int) -> Int64 {
    let taken = min(amount, allowance(line: line, source: source, year: year))
    put(taken, line: line, source: source, year: year)
    return taken
  }

  /// Draws as much of an amount that a floor demands as is allowed, before its source's turn comes, and says how much.
  mutating func reserve(_ amount: Int64, line: Int, source: SourceIndex, year: Int) -> Int64 {
    let taken = draw(amount, line: line, source: source, year: year)
    reserved[line * plan.sources.rows.count + source.offset] += taken
    return taken
  }

  /// What of a source's part of a line was drawn for floors before its turn.
  func reserved(line: Int, source: SourceIndex) -> Int64 { reserved[line * plan.sources.rows.count + source.offset] }

  /// Notes a share of which less could be drawn than its rule asks.
  mutating func noteCut(of part: SharePart) {
    if let cut = cut(of: part) { shareCuts.append(cut) }
  }

  /// Puts an amount whatever the limits say: what is decided stands, and is held against them later.
  mutating func put(_ amount: Int64, line: Int, source: SourceIndex, year: Int, unit: UnitName? = nil) {
    guard amount > 0 else { return }
    let cell = cell(line, source, year)
    drawn[cell] += amount
    paid[line] += amount
    paidInYear[line][year] += amount
    for number in limits(line: line, source: source, year: year) { used[number] += amount }
    if let unit { unitAmounts[cell, default: []].append((unit, amount)) }
  }

  /// What was drawn, as an allocation.
  var allocation: Allocation {
    var found: [Allocation.Line] = []
    for (number, line) in lines.enumerated() {
      for source in plan.sources.indices {
        for (year, calendarYear) in line.years.enumerated() {
          let cell = cell(number, source, year)
          let units = unitAmounts[cell] ?? []
          let rest = (unit: UnitName?.none, amount: drawn[cell] - units.reduce(0) { $0 + $1.amount })
          for part in units.map({ (unit: UnitName?.some($0.unit), amount: $0.amount) }) + [rest] where part.amount > 0 {
            found.append(
              Allocation.Line(
                activity: line.activity, source: source, year: calendarYear, unit: part.unit,
                amount: Money(dong: part.amount * step.dong)))
          }
        }
      }
    }
    return Allocation(lines: found, step: step)
  }

  private func cell(_ line: Int, _ source: SourceIndex, _ year: Int) -> Int {
    lines[line].firstCell + source.offset * lines[line].years.count + year
  }
}

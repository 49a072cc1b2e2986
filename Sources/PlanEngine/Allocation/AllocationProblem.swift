import PlanModel

/// The state of an allocation: what every costed line needs in every year, what every source may still give, and what was
/// drawn so far. All amounts are in steps.
struct AllocationProblem {
  let plan: Plan
  let costedLines: CostedLines
  let step: Money
  /// The first amount that is no multiple of the step asked for; none where the step is the one asked for.
  let finerBecause: Located<Money>?
  let lines: [Line]
  let groups: [DecidedGroup]
  /// The methods of the plan's rules.
  let methods: Set<AllocationMethod>
  let limits: [FundingLimit]
  /// What was drawn against each limit.
  private(set) var used: [Int64]
  /// The shares and counterparts that could not be kept, in the order of the lines.
  private(set) var shareCuts: [ShareCut] = []
  /// Why what is left could not be settled; none where it could.
  var unsettled: Unsettled?
  /// How every amount came about; none where nobody asked.
  var notes: TraceNotes?
  /// The amounts to be kept where they can be; none where everything is as the rules say.
  let approved: ApprovedAmounts?
  private let lineNumbers: [Int]
  /// Limits by the activity that they name.
  private let limitsAt: [[Int]]
  /// Limits that name no activity, by each source for which they hold.
  let generalLimits: [[Int]]
  /// Whether one of them holds only for a year or a unit, by source.
  private let hasNarrowLimits: [Bool]
  /// For each source, whether another one is itself or stands above it.
  let isWithin: [[Bool]]
  private(set) var drawn: [Int64]
  private var paid: [Int64]
  private var paidInYear: [Int64]
  /// What was drawn for floors before its turn, by cell; nothing where no floor had to be.
  private var reserved: [Int64] = []
  /// What was drawn in a year that might as well be drawn in another one, by cell; nothing where no line has several.
  private var movable: [Int64] = []

  /// Sets up the problem of a plan: nothing drawn yet.
  init(of plan: Plan, costs: [ActivityCost], schedules: [Schedule?], keeping approved: ApprovedAmounts? = nil) {
    let costedLines = CostedLines(of: plan, costs: costs)
    let asked = AllocationStep(of: plan)
    let groups = DecidedGroup.groups(of: plan, lines: costedLines)
    var (lines, numbers, cells, years) = Self.lines(
      of: plan, costs: costs, schedules: schedules, costedLines: costedLines, groups: groups, step: asked.step)
    let limits = Self.limits(of: plan, groups: groups, lines: lines, step: asked.step)
    let isWithin = plan.sources.indices.map { source in
      plan.sources.indices.map { plan.sources.subtree(of: $0, contains: source) }
    }
    var limitsAt = [[Int]](repeating: [], count: plan.activities.rows.count)
    var generalLimits = [[Int]](repeating: [], count: plan.sources.rows.count)
    for (number, limit) in limits.enumerated() {
      if let activity = limit.activity {
        limitsAt[activity.offset].append(number)
      } else {
        for source in plan.sources.indices where limit.source.map({ isWithin[source.offset][$0.offset] }) ?? true {
          generalLimits[source.offset].append(number)
        }
      }
    }
    if limits.contains(where: { $0.activity != nil }) {
      for line in lines.indices {
        lines[line].limitPlaces = plan.activities.path(from: lines[line].activity).map(\.offset)
          .filter { !limitsAt[$0].isEmpty }
      }
    }
    self.plan = plan
    self.costedLines = costedLines
    step = asked.step
    finerBecause = asked.reason
    self.lines = lines
    self.groups = groups
    methods = plan.rules.indices.reduce(into: []) { $0.insert(plan.rules[$1].method.value) }
    self.limits = limits
    self.limitsAt = limitsAt
    self.generalLimits = generalLimits
    hasNarrowLimits = generalLimits.map { $0.contains { limits[$0].year != nil || limits[$0].unit != nil } }
    self.isWithin = isWithin
    lineNumbers = numbers
    used = Array(repeating: 0, count: limits.count)
    drawn = Array(repeating: 0, count: cells)
    paid = Array(repeating: 0, count: lines.count)
    paidInYear = Array(repeating: 0, count: years)
    self.approved = approved
  }

  /// The number of an activity's line.
  func line(of activity: ActivityIndex) -> Int? {
    lineNumbers[activity.offset] < 0 ? nil : lineNumbers[activity.offset]
  }

  /// What comes to a line by a channel in one of its years, so far.
  func drawn(line: Int, channel: Int, year: Int) -> Int64 { drawn[cell(line, channel, year)] }

  /// What comes to a line by a channel, so far.
  func drawn(line: Int, channel: Int) -> Int64 {
    lines[line].years.indices.reduce(0) { $0 + drawn[cell(line, channel, $1)] }
  }

  /// What of a line's cost is not paid yet.
  func left(of line: Int) -> Int64 { max(0, lines[line].cost - paid[line]) }

  /// What is paid of a line beyond its cost.
  func excess(of line: Int) -> Int64 { max(0, paid[line] - lines[line].cost) }

  /// What is not paid yet, by year. What was paid beyond a year's need is taken from the last years that still need any.
  func leftByYear(of line: Int) -> [Int64] {
    if paid[line] == 0 { return lines[line].needs }
    var left = zip(lines[line].needs, paidInYear[lines[line].firstYear...]).map { $0 - $1 }
    var excess = left.reduce(0) { $0 + max(0, -$1) }
    for year in left.indices.reversed() {
      left[year] = max(0, left[year])
      let taken = min(excess, left[year])
      left[year] -= taken
      excess -= taken
    }
    return left
  }

  /// Goes through the limits that hold for what comes to a line by a channel in one of its years.
  @inline(__always)
  func forEachLimit(line: Int, channel number: Int, year: Int, _ body: (Int) -> Void) {
    let channel = channel(number, of: line)
    func visit(_ number: Int) {
      if let only = limits[number].year, only != lines[line].years[year] { return }
      if let only = limits[number].unit, only != channel.unit { return }
      body(number)
    }
    for place in lines[line].limitPlaces {
      for number in limitsAt[place] {
        if let only = limits[number].source, !isWithin[channel.source.offset][only.offset] { continue }
        visit(number)
      }
    }
    for number in generalLimits[channel.source.offset] { visit(number) }
  }

  /// The limits that hold for what comes to a line by a channel in one of its years.
  func limits(line: Int, channel: Int, year: Int) -> [Int] {
    if lines[line].limitPlaces.isEmpty, lines[line].unitChannels.isEmpty, !hasNarrowLimits[channel] {
      return generalLimits[channel]
    }
    var found: [Int] = []
    forEachLimit(line: line, channel: channel, year: year) { found.append($0) }
    return found
  }

  /// What may still come to a line by a channel in one of its years, by every limit and the line's cost.
  func allowance(line: Int, channel: Int, year: Int) -> Int64 {
    var allowed = left(of: line)
    forEachLimit(line: line, channel: channel, year: year) { allowed = min(allowed, room(in: $0)) }
    return allowed
  }

  /// What may still be drawn against a limit.
  func room(in limit: Int) -> Int64 { limits[limit].most.map { max(0, $0 - used[limit]) } ?? .max }

  /// What a source may still give in all, by the limits on it alone; none where it has no such limit.
  func pool(of source: SourceIndex) -> Int64? {
    let numbers = generalLimits[source.offset].filter {
      limits[$0].year == nil && limits[$0].unit == nil && limits[$0].most != nil && limits[$0].source != nil
    }
    return numbers.map(room(in:)).min()
  }

  /// The limits on a source in one year over all activities.
  func yearLimits(of source: SourceIndex) -> [Int] {
    generalLimits[source.offset].filter { limits[$0].year != nil && limits[$0].unit == nil }
  }

  /// Draws as much of an amount as is allowed, and says how much.
  @discardableResult
  mutating func draw(_ amount: Int64, line: Int, channel: Int, year: Int, because cause: @autoclosure () -> TraceCause)
    -> Int64
  {
    let taken = min(amount, allowance(line: line, channel: channel, year: year))
    put(taken, line: line, channel: channel, year: year, because: cause())
    return taken
  }

  /// Draws as much of an amount that a floor demands as is allowed, before its source's turn comes, and says how much.
  @discardableResult
  mutating func reserve(_ amount: Int64, line: Int, channel: Int, year: Int, for limit: Int) -> Int64 {
    let taken = draw(amount, line: line, channel: channel, year: year, because: .floor(limit: limit))
    if reserved.isEmpty { reserved = drawn.map { _ in 0 } }
    reserved[cell(line, channel, year)] += taken
    return taken
  }

  /// Whether anything was drawn for floors before its turn.
  var hasReserved: Bool { !reserved.isEmpty }

  /// What came to a line by a channel for floors before its turn.
  func reserved(line: Int, channel: Int) -> Int64 {
    reserved.isEmpty ? 0 : lines[line].years.indices.reduce(0) { $0 + reserved[cell(line, channel, $1)] }
  }

  /// What came to a line by a channel for floors in one of its years.
  func reserved(line: Int, channel: Int, year: Int) -> Int64 {
    reserved.isEmpty ? 0 : reserved[cell(line, channel, year)]
  }

  /// Says that an amount that was just drawn might as well be drawn in another year of its line.
  mutating func noteMovable(_ amount: Int64, line: Int, channel: Int, year: Int) {
    guard lines[line].years.count > 1, amount > 0 else { return }
    if movable.isEmpty { movable = drawn.map { _ in 0 } }
    movable[cell(line, channel, year)] += amount
  }

  /// Whether anything that was drawn might as well be drawn in another year.
  var hasMovable: Bool { !movable.isEmpty }

  /// What of an amount drawn in a year might as well be drawn in another year of its line.
  func movable(line: Int, channel: Int, year: Int) -> Int64 {
    movable.isEmpty ? 0 : movable[cell(line, channel, year)]
  }

  /// Notes a share or a counterpart of which less could be drawn than its rule asks.
  mutating func note(_ cut: ShareCut) { shareCuts.append(cut) }

  /// Takes back what was drawn, for another round to draw it; says by what rule or decision it came.
  @discardableResult
  mutating func release(_ amount: Int64, line: Int, channel: Int, year: Int) -> TraceCause? {
    put(-amount, line: line, channel: channel, year: year, because: .none)
    return notes?.takeLast(line: line, channel: channel, year: year)
  }

  /// Puts an amount whatever the limits say: what is decided stands, and is held against them later.
  mutating func put(_ amount: Int64, line: Int, channel: Int, year: Int, because cause: @autoclosure () -> TraceCause) {
    guard amount != 0 else { return }
    let cell = cell(line, channel, year)
    drawn[cell] += amount
    paid[line] += amount
    paidInYear[lines[line].firstYear + year] += amount
    for number in limits(line: line, channel: channel, year: year) { used[number] += amount }
    if amount > 0 { notes?.add(cause(), amount, line: line, channel: channel, year: year) }
  }

  private func cell(_ line: Int, _ channel: Int, _ year: Int) -> Int {
    lines[line].firstCell + channel * lines[line].years.count + year
  }
}

import PlanModel

extension AllocationProblem {
  /// A line to be paid: a costed line, or an activity without a cost for which amounts are decided.
  ///
  /// Money comes to it by channels: one from each source, in the sources' order, and behind them one from a source to each
  /// unit that a rule or a decided amount names.
  struct Line {
    let activity: ActivityIndex
    /// The years, in order; the one without a year last.
    let years: [Int?]
    /// What is needed in each year.
    let needs: [Int64]
    /// Whether a cost is known; where none is, only decided amounts are drawn.
    let hasCost: Bool
    /// What rules speak for the line.
    let terms: RuleBook.Terms
    /// The channels to units, those of rules first.
    let unitChannels: [Channel]
    /// The number of the line's first cell, and of its first year.
    let firstCell, firstYear: Int
    /// Where limits that name its activity, or one above, stand in `limitsAt`.
    var limitPlaces: [Int] = []

    /// The rules that speak for the line, one a source and unit.
    var rules: [RuleBook.Entry] { terms.entries }

    /// The whole cost.
    var cost: Int64 { needs.reduce(0, +) }
  }

  /// The lines to which a decided amount for an activity goes.
  func lines(for activity: ActivityIndex) -> [Int] {
    let found = costedLines.lines(for: activity).compactMap { line(of: $0) }
    return found.isEmpty ? [line(of: costedLines.seats[activity.offset])].compactMap(\.self) : found
  }

  /// The lines of a plan, and of each activity the number of its line, or -1.
  static func lines(
    of plan: Plan, costs: [ActivityCost], schedules: [Schedule?], costedLines: CostedLines, groups: [DecidedGroup],
    step: Money
  ) -> (lines: [Line], numbers: [Int], cells: Int, years: Int) {
    var rules = RuleBook(of: plan, lines: costedLines)
    let years = yearsOfDecidedAmounts(groups, costs: costs, lines: costedLines)
    let decided = channelsOfDecidedAmounts(groups, lines: costedLines, sources: plan.sources)
    var (lines, numbers) = ([Line](), [Int](repeating: -1, count: plan.activities.rows.count))
    lines.reserveCapacity(plan.activities.rows.count)
    var (cells, yearCount) = (0, 0)
    for index in plan.activities.indices where costs[index.offset].isCostedLine || years[index.offset] != nil {
      let cost = costs[index.offset]
      var ordered = cost.parts.map(\.year)
      if let more = years[index.offset] {
        let unsplit = cost.isCostedLine ? nil : plan.yearOfUnsplitCost(scheduled: schedules[index.offset])
        var all = Set(ordered.map { $0 ?? .max })
        for year in more {
          if let year = year ?? unsplit { all.insert(year) } else if !cost.isCostedLine { all.insert(.max) }
        }
        ordered = all.sorted().map { $0 == .max ? nil : $0 }
      }
      if ordered.isEmpty { ordered = [nil] }
      let terms = cost.isCostedLine ? rules.terms(for: index) : RuleBook.Terms()
      var channels = terms.channels
      if let more = decided[index] { channels += more.filter { !terms.channels.contains($0) } }
      numbers[index.offset] = lines.count
      lines.append(
        Line(
          activity: index, years: ordered, needs: ordered.map { max(0, cost.amount(in: $0).dong) / step.dong },
          hasCost: cost.isCostedLine, terms: terms, unitChannels: channels, firstCell: cells, firstYear: yearCount))
      cells += ordered.count * (plan.sources.rows.count + channels.count)
      yearCount += ordered.count
    }
    return (lines, numbers, cells, yearCount)
  }

  /// The units for which amounts are decided, by activity, each with its source.
  private static func channelsOfDecidedAmounts(
    _ groups: [DecidedGroup], lines: CostedLines, sources: SourceTree
  ) -> [ActivityIndex: [Channel]] {
    var channels: [ActivityIndex: [Channel]] = [:]
    for group in groups where group.isDecided {
      guard let activity = group.key.activity, let source = group.key.source, let unit = group.key.unit else {
        continue
      }
      let found = lines.lines(for: activity)
      for line in found.isEmpty ? [lines.seats[activity.offset]] : found {
        for channel in sources.paying(for: source).map({ Channel(source: $0, unit: unit) })
        where !channels[line, default: []].contains(channel) {
          channels[line, default: []].append(channel)
        }
      }
    }
    return channels
  }
}

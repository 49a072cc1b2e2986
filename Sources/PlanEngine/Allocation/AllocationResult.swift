package import PlanModel

extension AllocationProblem {
  /// What was drawn, as an allocation.
  var allocation: Allocation {
    var found: [Allocation.Line] = []
    found.reserveCapacity(drawn.count { $0 > 0 })
    for (number, line) in lines.enumerated() {
      for channel in channels(of: number) {
        for (year, calendarYear) in line.years.enumerated() {
          let amount = drawn(line: number, channel: channel, year: year)
          guard amount > 0 else { continue }
          let way = self.channel(channel, of: number)
          found.append(
            Allocation.Line(
              activity: line.activity, source: way.source, year: calendarYear, unit: way.unit,
              amount: Money(dong: amount * step.dong)))
        }
      }
    }
    return Allocation(lines: found, step: step)
  }

  /// The files on which an allocation rests.
  static let inputs: Set<PlanFileKind> = [.plan, .activities, .estimates, .sources, .funding, .rules, .criteria]

  /// Whether a source may pay a line: no rule speaks for the line, or one names the source or one above it, and none leaves
  /// it out.
  func isEligible(_ source: SourceIndex, for line: Int) -> Bool {
    let terms = lines[line].terms
    return terms.isEmpty
      || (terms.entries.contains { isSource(source, within: $0.source) }
        && !terms.exclusions.contains { $0.unit == nil && isSource(source, within: $0.source) })
  }
}

/// The allocation of a plan's costs alone, as an assessment makes it of a plan without errors.
package func allocation(of plan: Plan, costs: [ActivityCost], schedules: [Schedule?]) -> Allocation {
  var problem = AllocationProblem(of: plan, costs: costs, schedules: schedules)
  problem.draw()
  return problem.allocation
}

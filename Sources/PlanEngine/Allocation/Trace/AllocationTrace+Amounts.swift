public import PlanModel

extension AllocationTrace {
  /// What a costed line gets from a source in a year, traced; where that is nothing, why.
  public func amount(
    _ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?, unit: UnitName? = nil
  ) -> AmountTrace {
    let parts = parts(activity, source, year, unit: unit)
    return AmountTrace(
      activity: activity, source: source, year: year, unit: unit, parts: parts,
      demands: demands(activity, source, year, unit: unit),
      absence: parts.isEmpty ? absence(activity, source, year) : nil)
  }

  /// Every amount of some activities' lines that is not zero, in the order of the allocation.
  public func amounts(where fits: (Allocation.Line) -> Bool) -> [AmountTrace] {
    assessment.allocation.lines.filter(fits).map { amount($0.activity, $0.source, $0.year, unit: $0.unit) }
  }

  /// The costed lines that an activity stands for: itself, those below it, or the one above whose part it is.
  public func lines(of activity: ActivityIndex) -> [ActivityIndex] {
    let lines = CostedLines(of: assessment.plan, costs: assessment.costs)
    let found = lines.lines(for: activity)
    return found.isEmpty ? [lines.seats[activity.offset]] : found
  }

  private func absence(_ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?) -> AmountTrace.Absence {
    guard let problem else { return .nothingAllocated }
    guard let number = problem.line(of: activity) else { return .noCost }
    let line = problem.lines[number]
    let terms = line.terms
    if let rule = terms.exclusions.first(where: { $0.unit == nil && problem.isSource(source, within: $0.source) }) {
      return .leftOut(rule.row)
    }
    guard !terms.isEmpty else { return .noRule }
    guard terms.entries.contains(where: { problem.isSource(source, within: $0.source) }) else {
      return .notNamed(Set((terms.entries + terms.exclusions).map(\.row)).sorted())
    }
    guard let place = line.years.firstIndex(of: year), line.needs[place] > 0 else { return .noNeed }
    return .nothingLeft
  }
}

/// Traces an allocation for a report: its first amounts, up to so many (giải trình phân bổ).
///
/// Allocates once more, with the same approved version, and notes no more than the report shows. Of amounts that tie, only
/// those that are shown are named.
public func traceBook(
  of assessment: Assessment, keeping approved: ApprovedAmounts? = nil, most: Int = 5_000
) -> TraceBook {
  let lines = assessment.allocation.lines
  let shown = lines.prefix(most)
  let trace = AllocationTrace(
    of: assessment, keeping: approved, through: shown.count < lines.count ? shown.last?.activity : nil)
  return TraceBook(
    amounts: shown.map { trace.amount($0.activity, $0.source, $0.year, unit: $0.unit) },
    omitted: lines.count - shown.count)
}

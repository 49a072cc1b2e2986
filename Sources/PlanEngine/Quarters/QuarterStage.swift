import PlanModel

/// Spreads each year's part of an allocation over its quarters (phân kỳ theo quý).
///
/// By the days on which the activity runs in each quarter, in whole steps of the allocation, by largest remainder, ties to
/// the earlier quarter; where rows of `funding.csv` name a quarter, within what they say of it. The quarters of a line
/// always add up to its year: what can't be kept for that is a limit, and found by the checks.
struct QuarterStage: Sendable {
  /// What falls to the quarters of each line.
  let quarters: QuarterlyAllocation
  /// What the plan says of single quarters.
  let limits: QuarterLimits
  /// How much falls to the lines of each limit in its quarter, in steps; none where nothing is allocated that it speaks
  /// for.
  let reached: [Int64?]

  /// Spreads what was drawn.
  init(of problem: AllocationProblem, allocation: Allocation, schedules: [Schedule?]) {
    limits = QuarterLimits(of: problem)
    let covered = QuarterStage.lines(of: allocation, coveredBy: limits, in: problem)
    var isLimited = [Bool](repeating: false, count: covered.isEmpty ? 0 : allocation.lines.count)
    for number in covered.joined() { isLimited[number] = true }
    var limited = LimitedQuarters(limits)
    let years = allocation.lines.lazy.compactMap(\.year)
    guard let first = years.min(), let last = years.max() else {
      quarters = QuarterlyAllocation(lines: allocation.lines.map { _ in .zero })
      reached = limits.all.map { _ in nil }
      return
    }
    let step = allocation.step.dong
    var amounts: [QuarterAmounts] = []
    amounts.reserveCapacity(allocation.lines.count)
    var (activity, days): (ActivityIndex?, WorkDays?)
    for (number, line) in allocation.lines.enumerated() {
      if activity != line.activity {
        activity = line.activity
        days = WorkDays(
          of: schedules[line.activity.offset], in: first...last, issued: problem.plan.identity.date?.value)
      }
      guard let year = line.year, let weights = days?.days(in: year) else {
        amounts.append(.zero)
        continue
      }
      let steps = line.amount.dong / step
      precondition(steps * step == line.amount.dong, "amounts are allocated in whole steps")
      if !isLimited.isEmpty, isLimited[number] {
        limited.add(number, steps, by: weights, in: year)
        amounts.append(.zero)
      } else {
        amounts.append(QuarterAmounts(weights.dividing(steps), step: step))
      }
    }
    limited.settle(covered)
    for (number, parts) in limited.parts { amounts[number] = QuarterAmounts(SIMD4(parts), step: step) }
    quarters = QuarterlyAllocation(lines: amounts)
    reached = zip(limits.all, covered).map { limit, lines in
      lines.isEmpty ? nil : lines.reduce(0) { $0 + amounts[$1][limit.quarter].dong / step }
    }
  }

  /// A stage in which nothing is spread, because nothing could be allocated.
  init(withoutAllocationOf problem: AllocationProblem) {
    quarters = QuarterlyAllocation()
    limits = QuarterLimits(of: problem)
    reached = limits.all.map { _ in nil }
  }

  /// The lines of the allocation that each limit speaks for, by their places.
  private static func lines(
    of allocation: Allocation, coveredBy limits: QuarterLimits, in problem: AllocationProblem
  ) -> [[Int]] {
    guard !limits.all.isEmpty else { return [] }
    let byActivity = Dictionary(grouping: allocation.lines.indices) { allocation.lines[$0].activity }
    return limits.all.map { limit in
      let near =
        limit.key.activity.map { activity in
          problem.lines(for: activity).flatMap { byActivity[problem.lines[$0].activity] ?? [] }
        } ?? Array(allocation.lines.indices)
      return near.filter { limit.covers(allocation.lines[$0], in: problem) }
    }
  }
}

extension QuarterAmounts {
  /// Four parts in steps.
  fileprivate init(_ parts: SIMD4<Int64>, step: Int64) {
    self.init(
      Money(dong: parts[0] * step), Money(dong: parts[1] * step), Money(dong: parts[2] * step),
      Money(dong: parts[3] * step))
  }
}

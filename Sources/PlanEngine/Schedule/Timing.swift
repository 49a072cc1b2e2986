package import PlanModel

/// How a schedule takes part in the order of activities.
package enum Timing: Hashable, Sendable {
  /// Taken at its word: who is stated to work until a day is not done before it.
  case until(Day)
  /// May be done as early as its predecessors let it, and no later than a day.
  case by(Day)
  /// Begins at a day, or later; no end is stated.
  case from(Day)
  /// Orders nothing: it goes on, recurs or has no date.
  case unordered

  /// How a schedule takes part.
  package init(_ schedule: Schedule) {
    switch schedule.kind {
    case .point, .range, .set, .period, .rel:
      if let end = schedule.end {
        self = .until(end)
      } else if let start = schedule.windows.last?.start {
        self = .from(start)
      } else {
        self = .unordered
      }
    case .deadline: self = schedule.end.map(Timing.by) ?? .unordered
    case .cont, .recur, .recurDeadline, .unsched, .invalid, .notADate: self = .unordered
    }
  }

  /// The last day, where one is stated.
  package var lastDay: Day? {
    switch self {
    case .until(let day), .by(let day): day
    case .from, .unordered: nil
    }
  }
}

import PlanModel

extension Schedule {
  /// The one year that the schedule lies in; none where it spans several or is not dated.
  ///
  /// A deadline lies in the year of its end. An open end reaches to the period's.
  func onlyYear(in period: Period?) -> Int? {
    var found: Int?
    for window in windows {
      guard let last = window.end ?? period?.lastDay else { return nil }
      let first = window.start ?? last
      guard first.year == last.year, found == nil || found == last.year else { return nil }
      found = last.year
    }
    return found
  }
}

extension Plan {
  /// The year to which a cost belongs that is not split by year; none where its time spans several.
  ///
  /// What is not dated belongs to the plan's year, where the plan has only one.
  func yearOfUnsplitCost(scheduled schedule: Schedule?) -> Int? {
    let period = period
    if let schedule, !schedule.windows.isEmpty { return schedule.onlyYear(in: period) }
    return period.flatMap { $0.isSingleYear ? $0.firstYear : nil }
  }
}

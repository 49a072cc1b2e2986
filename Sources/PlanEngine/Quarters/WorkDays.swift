import PlanModel

/// On how many days of each quarter an activity runs: by them the money of its year is spread (số ngày thực hiện).
struct WorkDays {
  private let firstYear: Int
  /// Four numbers a year.
  private var counts: [UInt128]

  /// Counts the days of a schedule in some years, each day once.
  ///
  /// Work towards a deadline begins with the years counted, that towards one of several with the deadline's own year, and
  /// neither before the plan was issued; a deadline that was over by then is taken to count from the beginning.
  init(of schedule: Schedule?, in years: ClosedRange<Int>, issued: Day?) {
    firstYear = years.lowerBound
    counts = Array(repeating: 0, count: years.count * 4)
    guard let schedule else { return }
    switch schedule.kind {
    // What goes on without a break, or has no date, takes the whole of every year.
    case .cont, .unsched, .invalid, .notADate: return
    case .point, .range, .deadline, .recur, .recurDeadline, .period, .set, .rel: break
    }
    let (firstDay, lastDay) = (
      Quarter(year: years.lowerBound, number: 1).firstDay, Quarter(year: years.upperBound, number: 4).lastDay
    )
    var windows = schedule.windows.map { window -> (start: Day, end: Day) in
      let end = window.end ?? lastDay
      if let start = window.start { return (start, end) }
      let ownYear = Quarter(year: end.year, number: 1).firstDay
      let opening = schedule.kind == .recurDeadline ? ownYear : min(firstDay, ownYear)
      return (issued.map { opening < $0 && $0 <= end ? $0 : opening } ?? opening, end)
    }
    windows.sort { $0.start < $1.start }
    var next = firstDay
    for window in windows {
      count(from: max(window.start, next), to: min(window.end, lastDay))
      next = max(next, window.end.adding(days: 1))
    }
  }

  private mutating func count(from start: Day, to end: Day) {
    var day = start
    while day <= end {
      let quarter = Quarter(day)
      let last = min(end, quarter.lastDay)
      counts[(quarter.year - firstYear) * 4 + quarter.number - 1] += UInt128(last - day + 1)
      day = last.adding(days: 1)
    }
  }

  /// The days of the four quarters of a year; all of them where the activity does not run in it (S012 says so).
  func weights(in year: Int) -> [UInt128] {
    let place = (year - firstYear) * 4
    let own = Array(counts[place..<place + 4])
    return own.contains { $0 > 0 } ? own : WorkDays.all(of: year)
  }

  /// All days of the four quarters of a year.
  static func all(of year: Int) -> [UInt128] {
    (1...4).map { number in
      let quarter = Quarter(year: year, number: number)
      return UInt128(quarter.lastDay - quarter.firstDay + 1)
    }
  }
}

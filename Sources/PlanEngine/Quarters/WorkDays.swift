import PlanModel

/// On how many days of each quarter an activity runs: by them the money of its year is spread (số ngày thực hiện).
struct WorkDays {
  private let firstYear: Int
  /// The days of the four quarters, year by year.
  private var counts: [SIMD4<Int64>]

  /// Counts the days of a schedule in some years, each day once.
  ///
  /// Work towards a deadline begins with the years counted, that towards one of several with the deadline's own year, and
  /// neither before the plan was issued; a deadline that was over by then is taken to count from the beginning.
  init(of schedule: Schedule?, in years: ClosedRange<Int>, issued: Day?) {
    firstYear = years.lowerBound
    counts = Array(repeating: .zero, count: years.count)
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
      counts[quarter.year - firstYear][quarter.number - 1] += Int64(last - day + 1)
      day = last.adding(days: 1)
    }
  }

  /// The days of the four quarters of a year; all of them where the activity does not run in it (S012 says so).
  func days(in year: Int) -> SIMD4<Int64> {
    let own = counts[year - firstYear]
    return own == .zero ? WorkDays.all(of: year) : own
  }

  /// All days of the four quarters of a year.
  static func all(of year: Int) -> SIMD4<Int64> {
    SIMD4(90 + Int64(Day.daysInMonth(2, of: year) - 28), 91, 92, 92)
  }
}

extension SIMD4<Int64> {
  /// Divides a whole number in proportion to days by largest remainder, ties to the earlier quarter: what `divided(_:by:)`
  /// gives, without its arrays, for there are millions of lines.
  func dividing(_ total: Int64) -> SIMD4<Int64> {
    let sum = wrappedSum()
    guard total < Int64.max / 366 else {
      return divided(total, by: (0..<4).map { UInt128(self[$0]) }).map { SIMD4($0) } ?? .zero
    }
    let products = self &* SIMD4(repeating: total)
    var parts = SIMD4(products[0] / sum, products[1] / sum, products[2] / sum, products[3] / sum)
    var remainders = products &- parts &* SIMD4(repeating: sum)
    for _ in 0..<(total - parts.wrappedSum()) {
      let most = remainders.max()
      for quarter in 0..<4 where remainders[quarter] == most {
        parts[quarter] += 1
        remainders[quarter] = -1
        break
      }
    }
    return parts
  }
}

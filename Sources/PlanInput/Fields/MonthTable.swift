import PlanModel

/// The days of the months that occurred, for millions of days in a few of them.
struct MonthTable {
  /// A month by `year × 12 + month`, its first day, and how many days it has.
  private typealias Entry = (month: Int32, first: Int32, length: Int32)

  private var entries = [Entry](repeating: (-1, 0, 0), count: 256)

  /// The day of a civil date, where there is one.
  @inline(__always)
  mutating func day(year: Int, month: Int, day: Int) -> Day? {
    let number = Int32(truncatingIfNeeded: year &* 12 &+ month)
    let place = Int(number) & (entries.count - 1)
    if entries[place].month != number || !(1...12).contains(month) {
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      entries[place] = (number, first.number, Int32(Day.daysInMonth(month, of: year)))
    }
    guard day >= 1, day <= entries[place].length else { return nil }
    return Day(number: entries[place].first + Int32(truncatingIfNeeded: day) - 1)
  }
}

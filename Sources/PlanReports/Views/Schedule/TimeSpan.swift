import PlanModel

/// A stretch of a plan's time that a column of its schedule stands for.
enum TimeSpan: Hashable, Sendable {
  case month(year: Int, number: Int)
  case quarter(year: Int, number: Int)
  case year(Int)

  /// How many years stand legibly as quarters across a page of A4.
  private static let mostYearsOfQuarters = 5

  /// The stretches of some whole years: months of one, quarters of up to five, else years.
  static func spans(of years: ClosedRange<Int>) -> [TimeSpan] {
    switch years.count {
    case 1: years.flatMap { year in (1...12).map { .month(year: year, number: $0) } }
    case ...mostYearsOfQuarters: years.flatMap { year in (1...4).map { .quarter(year: year, number: $0) } }
    default: years.map { .year($0) }
    }
  }

  /// Its days.
  var interval: DayInterval {
    switch self {
    case .month(let year, let number):
      DayInterval(
        start: Day(year: year, month: number, day: 1),
        end: Day(year: year, month: number, day: Day.daysInMonth(number, of: year)))
    case .quarter(let year, let number): Quarter(year: year, number: number).interval
    case .year(let year):
      DayInterval(start: Quarter(year: year, number: 1).firstDay, end: Quarter(year: year, number: 4).lastDay)
    }
  }

  /// The headings of its column, from above.
  var headings: [String] {
    switch self {
    case .month(let year, let number): ["Quý \(Quarter(year: year, number: (number + 2) / 3).roman)", "T\(number)"]
    case .quarter(let year, let number): ["Năm \(year)", Quarter(year: year, number: number).roman]
    case .year(let year): ["Năm", "\(year)"]
    }
  }

  /// What it is called in a sentence.
  var word: String {
    switch self {
    case .month: "tháng"
    case .quarter: "quý"
    case .year: "năm"
    }
  }

  /// What is counted in one number: the months of a quarter together.
  static func counted(_ spans: [TimeSpan]) -> [[TimeSpan]] {
    spans.reduce(into: []) { groups, span in
      if case .month(_, let number) = span, number % 3 != 1 {
        groups[groups.count - 1].append(span)
      } else {
        groups.append([span])
      }
    }
  }

  /// What a schedule shows of the stretch: `x` where something is done in it, `hạn` where it is only due by a day of it,
  /// of a year the quarters where it is not all of them.
  func sign(of schedule: Schedule) -> String? {
    let windows = schedule.windows.filter { $0.touches(interval) }
    guard !windows.isEmpty else { return nil }
    guard windows.contains(where: { $0.start != nil }) else { return TimeSpan.due }
    guard case .year(let year) = self else { return TimeSpan.running }
    let quarters = (1...4).map { Quarter(year: year, number: $0) }.filter(schedule.touches)
    return quarters.count == 4 ? TimeSpan.running : TimeSpan.words(of: quarters)
  }

  /// Something is done.
  static let running = "x"
  /// Something is to be done by then.
  static let due = "hạn"

  /// `IV`, `I-III`, `I, III`.
  private static func words(of quarters: [Quarter]) -> String {
    guard let first = quarters.first, let last = quarters.last else { return "" }
    let isRun = quarters.count > 1 && last.number - first.number + 1 == quarters.count
    return isRun ? "\(first.roman)-\(last.roman)" : quarters.map(\.roman).joined(separator: ", ")
  }
}

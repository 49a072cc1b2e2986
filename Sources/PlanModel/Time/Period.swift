/// The years that a plan is made for (giai đoạn): one year, or several on end.
public struct Period: Hashable, Sendable {
  /// The first year.
  public let firstYear: Int
  /// The last year; the first one where the plan is for a single year.
  public let lastYear: Int

  /// The years from `firstYear` to `lastYear`, both included; none where they stand the wrong way round.
  public init?(firstYear: Int, lastYear: Int) {
    guard (1...9999).contains(firstYear), (1...9999).contains(lastYear), firstYear <= lastYear else { return nil }
    self.firstYear = firstYear
    self.lastYear = lastYear
  }

  /// The years, in order.
  public var years: ClosedRange<Int> { firstYear...lastYear }
  /// Whether the plan is for one year.
  public var isSingleYear: Bool { firstYear == lastYear }
  /// The quarters, in order.
  public var quarters: [Quarter] { years.flatMap { year in (1...4).map { Quarter(year: year, number: $0) } } }
  /// The first day of the first year.
  public var firstDay: Day { Quarter(year: firstYear, number: 1).firstDay }
  /// The last day of the last year.
  public var lastDay: Day { Quarter(year: lastYear, number: 4).lastDay }
  /// The period as an interval of days.
  public var interval: DayInterval { DayInterval(start: firstDay, end: lastDay) }
  /// `2018`, or `2021-2025`.
  public var text: String { isSingleYear ? "\(firstYear)" : "\(firstYear)-\(lastYear)" }
}

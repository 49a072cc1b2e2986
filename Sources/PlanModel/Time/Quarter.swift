/// A quarter of a year (quý).
public struct Quarter: Hashable, Comparable, Sendable {
  /// The civil year.
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// Quarter `number` (1 to 4) of a year.
  public init(year: Int, number: Int) {
    precondition((1...4).contains(number), "a year has four quarters")
    self.year = year
    self.number = number
  }

  /// The quarter in which a day lies.
  public init(_ day: Day) {
    let (year, month, _) = day.civil
    self.init(year: year, number: (month - 1) / 3 + 1)
  }

  /// The quarter's number among all: one more for each that follows.
  public var ordinal: Int { year * 4 + number }

  /// The quarter after this one.
  public var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }

  /// `I`, `II`, `III` or `IV`.
  public var roman: String { ["I", "II", "III", "IV"][number - 1] }

  /// The quarter's first day.
  public var firstDay: Day { Day(number: Day.number(year: year, month: number * 3 - 2, day: 1)) }

  /// The quarter's last day.
  public var lastDay: Day {
    let month = number * 3
    return Day(number: Day.number(year: year, month: month, day: Day.daysInMonth(month, of: year)))
  }

  /// The quarter as an interval of days.
  public var interval: DayInterval { DayInterval(start: firstDay, end: lastDay) }

  /// Earlier quarters come first.
  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

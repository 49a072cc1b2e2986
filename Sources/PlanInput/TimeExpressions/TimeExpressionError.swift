public import PlanModel

/// Why a time expression could not be read: where the reading stopped, at what, and for which reason.
public struct TimeExpressionError: Error, Sendable, Hashable {
  /// What the reader was waiting for when it met something else.
  public enum Expectation: Sendable, Hashable {
    /// A time of any kind.
    case time
    /// A month, by number or name.
    case month
    /// The month that a day belongs to.
    case monthOfDay
    /// A year of four digits.
    case year
    /// A day of the month.
    case day
    /// A week of the month.
    case week
    /// A unit of recurrence.
    case unit
    /// The month or year that a half belongs to.
    case monthOrYear
    /// The day from which a length of time counts.
    case origin
    /// `)`.
    case closingParenthesis
    /// Nothing more.
    case end
  }

  /// Why the words can't be read.
  public enum Reason: Sendable, Hashable {
    /// Something else was due here.
    case unexpected(Expectation)
    /// A quarter other than I to IV.
    case impossibleQuarter
    /// A month other than 1 to 12.
    case impossibleMonth
    /// A day that its month does not have.
    case impossibleDay(day: Int, month: Int, year: Int)
    /// A date whose month can only be its day: it looks like month/day/year.
    case monthBeforeDay(day: Int, month: Int, year: Int?)
    /// A year, or a day, beyond what the calendar here holds, or a place in the period that it does not have.
    case beyondCalendar
    /// The end lies before the start.
    case reversed(start: Day, end: Day)
    /// Several times are listed against their order, and not all say their year.
    case unorderedList
    /// Neither the words nor a period say the year.
    case missingYear
    /// A day of the lunar calendar.
    case lunarCalendar
    /// The lunar new year of a year for which it is not known here on which day it falls.
    case unknownNewYear(Int)
    /// No time at all.
    case notATime
  }

  /// How many characters stand before the place where the reading stopped.
  public let offset: Int
  /// What stands there, as written; empty at the end of the text.
  public let found: String
  /// Why it stopped.
  public let reason: Reason

  /// A reading that stopped at a place for a reason.
  public init(offset: Int, found: String, reason: Reason) {
    self.offset = offset
    self.found = found
    self.reason = reason
  }
}

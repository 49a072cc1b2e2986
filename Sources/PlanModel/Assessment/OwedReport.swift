/// One periodic report that one unit owes (báo cáo phải nộp): an occurrence of an obligation.
public struct OwedReport: Sendable {
  /// How it stands with a report at a day.
  public enum State: Hashable, Sendable {
    /// Sent in time.
    case met
    /// Sent so many days late; none where on the very day before which it was due.
    case late(days: Int)
    /// Not sent, so many days after it was due.
    case missing(days: Int)
    /// Not sent, and not due yet.
    case open
  }

  /// The obligation's place among the plan's.
  public let obligation: Int
  /// Who owes it; none where the plan does not say.
  public let unit: UnitName?
  /// The last day on which it is in time.
  public let due: Day
  /// The day from which lateness is counted: the written one, which a `trước` leaves out.
  public let written: Day
  /// When it was sent.
  public let submitted: Located<Day>?

  /// A report owed by a unit.
  public init(obligation: Int, unit: UnitName?, due: Day, written: Day, submitted: Located<Day>? = nil) {
    self.obligation = obligation
    self.unit = unit
    self.due = due
    self.written = written
    self.submitted = submitted
  }

  /// How it stands with the report at a day.
  public func state(asOf day: Day) -> State {
    if let submitted, submitted.value <= day {
      return submitted.value <= due ? .met : .late(days: submitted.value - written)
    }
    return day <= due ? .open : .missing(days: day - written)
  }
}

extension Schedule {
  /// The day that the words name for the end of a window: what is due before a day ends on the day before it.
  public func writtenEnd(of end: Day) -> Day {
    let next = end.adding(days: 1)
    return !dueDays.contains(end) && dueDays.contains(next) ? next : end
  }
}

/// Days from a start to an end, both included. A missing start or end is open.
public struct DayInterval: Hashable, Sendable {
  /// The first day; none where the interval is a deadline, or open to the past.
  public let start: Day?
  /// The last day; none where the interval is open to the future.
  public let end: Day?

  /// The days from `start` to `end`.
  public init(start: Day?, end: Day?) {
    self.start = start
    self.end = end
  }

  /// Whether the interval ends before it starts.
  public var isReversed: Bool {
    guard let start, let end else { return false }
    return end < start
  }

  /// Whether a day lies inside.
  public func contains(_ day: Day) -> Bool {
    if let start, day < start { return false }
    if let end, end < day { return false }
    return true
  }

  /// Whether every day of another interval lies inside. Open ends lie only inside open ends.
  public func contains(_ other: DayInterval) -> Bool {
    if let start {
      guard let otherStart = other.start, start <= otherStart else { return false }
    }
    if let end {
      guard let otherEnd = other.end, otherEnd <= end else { return false }
    }
    return true
  }

  /// Whether the two have a day in common.
  public func overlaps(_ other: DayInterval) -> Bool {
    if let start, let otherEnd = other.end, otherEnd < start { return false }
    if let end, let otherStart = other.start, end < otherStart { return false }
    return true
  }

  /// The interval with its open ends cut at another's.
  public func clipped(to bounds: DayInterval) -> DayInterval {
    DayInterval(start: start ?? bounds.start, end: end ?? bounds.end)
  }
}

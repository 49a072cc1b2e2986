/// What kind of time an expression states.
public enum TimeKind: String, CaseIterable, Sendable {
  /// One day (`ngày 15/4/2018`).
  case point
  /// From a day to a day (`Trong quý I/2018`).
  case range
  /// Done by a day (`Trước ngày 31/3/2018`).
  case deadline
  /// Every so often, a window each time (`quý IV hằng năm`).
  case recur
  /// Every so often, by a day each time (`trước 25/6`, in a plan of several years).
  case recurDeadline = "recur-deadline"
  /// Without a break (`thường xuyên, liên tục`).
  case cont
  /// A period of years (`giai đoạn 2021 - 2025`).
  case period
  /// Several separate windows (`Quý I và quý III/2019`).
  case set
  /// Counted from something else (`trong vòng 10 ngày kể từ …`).
  case rel
  /// Without a date (`khi có yêu cầu`, `đột xuất`).
  case unsched
  /// A time that can't be (`quý V/2018`, `31/4/2018`).
  case invalid
  /// No time at all (`331/QĐ-UBND`).
  case notADate = "not-a-date"
}

/// How a reading of a time expression rests on more than its words (giả định).
public enum TimeAssumption: Hashable, Sendable {
  /// The year is not written; it is the plan's single year.
  case planYear
  /// The year is not written and the plan has several: read as every year.
  case everyYear
  /// The year that one side lacks was worked out from the other's.
  case inferredYear(Int)
  /// The words leave room; the reading follows a convention (`cuối tháng 6`, `tuần 2 tháng 5`).
  case convention
  /// How often is stated, but not when it begins (`02 năm một lần`).
  case unknownPhase
  /// How often is not clear (`hằng tuần, tháng`; `định kỳ`).
  case unclearFrequency
  /// A slip of the pen was read as what was surely meant (`Qúy II`, `quý ll`).
  case toleratedSlip
}

/// When something is to happen: the document's own words and the days they mean (thời gian thực hiện).
public struct Schedule: Hashable, Sendable {
  /// The words as written; empty where the dates came from the columns `start` and `end`.
  public let text: String
  /// What kind of time the words state.
  public let kind: TimeKind
  /// Every interval meant, in order: one for a range, several for a set, one an occurrence for a recurrence; none where
  /// nothing is dated.
  public let windows: [DayInterval]
  /// What the reading rests on besides the words.
  public let assumptions: [TimeAssumption]
  /// The days that the words name, one by one, for something to be done on or by (`trước ngày 31/3`: the 31st).
  public let dueDays: [Day]
  /// Whether the words name years and nothing smaller (`Trong năm 2018`, `từ năm 2018`), so that no day is meant to be the
  /// first.
  public let namesOnlyYears: Bool

  /// A schedule read from words or dates.
  public init(
    text: String, kind: TimeKind, windows: [DayInterval], assumptions: [TimeAssumption] = [], dueDays: [Day] = [],
    namesOnlyYears: Bool = false
  ) {
    self.text = text
    self.kind = kind
    self.windows = windows
    self.assumptions = assumptions
    self.dueDays = dueDays
    self.namesOnlyYears = namesOnlyYears
  }

  /// The first window's start; none for deadlines and open starts.
  public var start: Day? { windows.first?.start }
  /// The last window's end; none where open.
  public var end: Day? { windows.last?.end }

  /// The quarters of a period in which the activity counts, each once, in order.
  public func quarters(in period: Period) -> [Quarter] {
    var found: Set<Quarter> = []
    for window in windows {
      guard let end = window.end.map({ min($0, period.lastDay) }) ?? (window.start == nil ? nil : period.lastDay) else {
        continue
      }
      var quarter = Quarter(max(window.start ?? window.end ?? end, period.firstDay))
      while quarter.firstDay <= end {
        found.insert(quarter)
        quarter = quarter.next
      }
    }
    return found.sorted()
  }

  /// Whether the activity counts in a quarter: any window touches it, a deadline only in the quarter of its end.
  public func touches(_ quarter: Quarter) -> Bool { touches(quarter.interval) }

  /// Whether any window touches an interval, a deadline only with its end.
  public func touches(_ interval: DayInterval) -> Bool {
    windows.contains { $0.touches(interval) }
  }
}

extension DayInterval {
  /// Whether a window of a schedule touches an interval: a deadline only with its end.
  public func touches(_ interval: DayInterval) -> Bool {
    guard start != nil else { return end.map { interval.contains($0) } ?? false }
    return overlaps(interval)
  }
}

public import PlanModel

/// Why a time expression could not be read: where the reading stopped, at what, and for which reason.
public struct TimeExpressionError: Error, Sendable, Hashable {
  /// What the reader was waiting for when it met something else.
  public enum Expectation: String, Sendable, Hashable {
    /// A time of any kind.
    case time = "một mốc thời gian (quý, tháng, ngày, năm)"
    /// A month, by number or name.
    case month = "tháng từ 1 đến 12"
    /// The month that a day belongs to.
    case monthOfDay = "tháng của ngày này"
    /// A year of four digits.
    case year = "năm có bốn chữ số"
    /// A day of the month.
    case day = "ngày trong tháng"
    /// A week of the month.
    case week = "tuần thứ mấy (1 đến 5, đầu hoặc cuối)"
    /// A unit of recurrence.
    case unit = "tuần, tháng, quý hoặc năm"
    /// The month or year that a half belongs to.
    case monthOrYear = "tháng hoặc năm"
    /// The day from which a length of time counts.
    case origin = "“kể từ ngày …”"
    /// `)`.
    case closingParenthesis = "dấu đóng ngoặc"
    /// Nothing more.
    case end = "không còn chữ nào"
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

  /// The reason in words, for a finding: `tại “V” (ký tự thứ 5) cần quý I, II, III hoặc IV`.
  public var text: String {
    switch reason {
    case .unexpected(.end): "\(stop): phần này thừa hoặc không hiểu được"
    case .unexpected(let expectation): "\(stop) cần \(expectation.rawValue)"
    case .impossibleQuarter: "\(stop) cần quý I, II, III hoặc IV"
    case .impossibleMonth: "\(stop) cần tháng từ 1 đến 12"
    case .impossibleDay(let day, let month, let year) where (1...12).contains(month) && day > 0:
      "\(stop): tháng \(month)/\(year) chỉ có \(Day.daysInMonth(month, of: year)) ngày, không có ngày \(day)"
    case .impossibleDay(let day, let month, let year): "\(stop): không có ngày \(day)/\(month)/\(year)"
    case .monthBeforeDay(let day, let month, let year):
      "\(stop): không có tháng \(month); có vẻ ngày đứng sau tháng, "
        + "ngày \(month) tháng \(day) phải viết là \(month)/\(day)\(year.map { "/\($0)" } ?? "")"
    case .beyondCalendar: "\(stop): không có trong lịch, hoặc ngoài giai đoạn của kế hoạch"
    case .reversed(let start, let end):
      "\(stop): kết thúc ngày \(end.official), trước khi bắt đầu ngày \(start.official)"
    case .unorderedList: "\(stop): các mốc không theo thứ tự thời gian mà có mốc không ghi năm"
    case .missingYear: "\(stop): không ghi năm, và plan.csv cũng không có mục Giai đoạn (period)"
    case .lunarCalendar: "\(stop): chương trình không đọc ngày âm lịch, cần ghi ngày dương lịch"
    case .notATime: "“\(found)” không phải là thời gian"
    }
  }

  private var stop: String {
    found.isEmpty ? "ở cuối" : "tại “\(found)” (ký tự thứ \(offset + 1))"
  }
}

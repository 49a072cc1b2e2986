public import PlanModel

extension TimeExpressionError {
  /// The reason in words, for a finding: `tại “V” (ký tự thứ 5) cần quý I, II, III hoặc IV`.
  public var wording: Wording {
    let stop = stop
    switch reason {
    case .unexpected(let expectation): return words(for: expectation)
    case .impossibleQuarter: return needed(vi: "quý I, II, III hoặc IV", en: "a quarter from I to IV")
    case .impossibleMonth: return words(for: .month)
    case .impossibleDay(let day, let month, let year) where (1...12).contains(month) && day > 0:
      let count = Day.daysInMonth(month, of: year)
      return Wording(
        vi: "\(stop.vi): tháng \(month)/\(year) chỉ có \(count) ngày, không có ngày \(day)",
        en: "\(stop.en): month \(month)/\(year) has only \(count) days, and no day \(day)")
    case .impossibleDay(let day, let month, let year):
      return Wording(
        vi: "\(stop.vi): không có ngày \(day)/\(month)/\(year)",
        en: "\(stop.en): there is no day \(day)/\(month)/\(year)")
    case .monthBeforeDay(let day, let month, let year):
      let meant = "\(month)/\(day)\(year.map { "/\($0)" } ?? "")"
      return Wording(
        vi: "\(stop.vi): không có tháng \(month); có vẻ ngày đứng sau tháng, "
          + "ngày \(month) tháng \(day) phải viết là \(meant)",
        en: "\(stop.en): there is no month \(month); the day seems to stand behind its month, "
          + "and must come first, as in “\(meant)”")
    case .beyondCalendar:
      return Wording(
        vi: "\(stop.vi): không có trong lịch, hoặc ngoài giai đoạn của kế hoạch",
        en: "\(stop.en): this is not in the calendar, or lies outside the plan's period")
    case .reversed(let start, let end):
      return Wording(
        vi: "\(stop.vi): kết thúc ngày \(end.official), trước khi bắt đầu ngày \(start.official)",
        en: "\(stop.en): the end, \(end.iso), lies before the start, \(start.iso)")
    case .unorderedList:
      return Wording(
        vi: "\(stop.vi): các mốc không theo thứ tự thời gian mà có mốc không ghi năm",
        en: "\(stop.en): the times are not in order, and not all of them state a year")
    case .missingYear:
      return Wording(
        vi: "\(stop.vi): không ghi năm, và plan.csv cũng không có mục Giai đoạn (period)",
        en: "\(stop.en): no year is stated, and plan.csv has no key “period” (“Giai đoạn”) either")
    case .lunarCalendar:
      return Wording(
        vi: "\(stop.vi): chương trình không đọc ngày âm lịch, cần ghi ngày dương lịch",
        en: "\(stop.en): the program does not read days of the lunar calendar; give the date of the solar calendar")
    case .unknownNewYear(let year):
      return Wording(
        vi: "\(stop.vi): chương trình không có ngày Tết Nguyên đán của năm \(year), cần ghi ngày dương lịch",
        en: "\(stop.en): the program does not hold the lunar new year of \(year); give the date of the solar calendar")
    case .notATime:
      return Wording(vi: "“\(found)” không phải là thời gian", en: "“\(found)” is not a time")
    }
  }

  /// Where the reading stopped.
  private var stop: Wording {
    found.isEmpty
      ? Wording(vi: "ở cuối", en: "at the end")
      : Wording(vi: "tại “\(found)” (ký tự thứ \(offset + 1))", en: "at “\(found)” (character \(offset + 1))")
  }

  /// Where the reading stopped, and what was due there.
  private func words(for expectation: Expectation) -> Wording {
    switch expectation {
    case .time:
      needed(vi: "một mốc thời gian (quý, tháng, ngày, năm)", en: "a time (a quarter, month, day or year)")
    case .month: needed(vi: "tháng từ 1 đến 12", en: "a month from 1 to 12")
    case .monthOfDay: needed(vi: "tháng của ngày này", en: "the month of this day")
    case .year: needed(vi: "năm có bốn chữ số", en: "a year of four digits")
    case .day: needed(vi: "ngày trong tháng", en: "a day of the month")
    case .week:
      needed(
        vi: "tuần thứ mấy (1 đến 5, đầu hoặc cuối)",
        en: "the number of the week (1 to 5, or “đầu” for the first, “cuối” for the last)")
    case .unit:
      needed(
        vi: "tuần, tháng, quý hoặc năm", en: "a week (“tuần”), month (“tháng”), quarter (“quý”) or year (“năm”)")
    case .monthOrYear: needed(vi: "tháng hoặc năm", en: "a month (“tháng”) or year (“năm”)")
    case .origin: needed(vi: "“kể từ ngày …”", en: "the day from which to count (“kể từ ngày …”)")
    case .closingParenthesis: needed(vi: "dấu đóng ngoặc", en: "a closing bracket")
    case .end:
      Wording(
        vi: "\(stop.vi): phần này thừa hoặc không hiểu được",
        en: "\(stop.en): this part is superfluous or cannot be understood")
    }
  }

  private func needed(vi: String, en: String) -> Wording {
    Wording(vi: "\(stop.vi) cần \(vi)", en: "\(stop.en) \(en) is needed")
  }
}

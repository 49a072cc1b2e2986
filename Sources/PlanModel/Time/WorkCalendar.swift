/// Which days are worked: Monday to Friday, but for public holidays and the days that make up for them (lịch làm việc).
///
/// The days of the law are dated data, not code: they are fixed anew each year.
public struct WorkCalendar: Sendable {
  /// Why a day is not worked.
  public enum Reason: Hashable, Sendable {
    case saturday, sunday
    /// A holiday, with its name where one is given.
    case holiday(String?)
  }

  /// The name of the first day of the lunar year, by which expressions find it.
  public static let lunarNewYearName = "Mùng 1 Tết Nguyên đán"

  /// A calendar that knows of weekends only.
  public static let weekends = WorkCalendar()

  private var daysOff: [Day: String?] = [:]
  private var workingDays: Set<Day> = []
  private var lunarNewYears: [Int: Day] = [:]

  private init() {}

  /// A calendar of the given days; what a plan says of a day holds over what is said elsewhere.
  public init(_ holidays: [Holiday], of plan: [Holiday] = []) {
    for holiday in holidays + plan {
      let day = holiday.date.value
      daysOff[day] = nil
      workingDays.remove(day)
      if holiday.isWorking {
        workingDays.insert(day)
      } else {
        daysOff.updateValue(holiday.name, forKey: day)
      }
      if holiday.name == Self.lunarNewYearName { lunarNewYears[day.civil.year] = day }
    }
  }

  /// Why a day is not worked; nothing where it is.
  public func reasonOff(_ day: Day) -> Reason? {
    if let name = daysOff[day] { return .holiday(name) }
    guard day.weekday > 5, !workingDays.contains(day) else { return nil }
    return day.weekday == 6 ? .saturday : .sunday
  }

  /// The first day of the lunar year that begins in a calendar year (mùng 1 Tết); none where the data do not say.
  public func lunarNewYear(in year: Int) -> Day? { lunarNewYears[year] }

  /// So many working days from the day after another on: the first of them and the last; none for no days.
  public func workingDays(_ count: Int, after day: Day) -> ClosedRange<Day>? {
    var first: Day?
    var (last, left) = (day, count)
    while left > 0 {
      last = last.adding(days: 1)
      guard reasonOff(last) == nil else { continue }
      first = first ?? last
      left -= 1
    }
    return first.map { $0...last }
  }

  /// The last working day before a day.
  public func lastWorkingDay(before day: Day) -> Day {
    var found = day.adding(days: -1)
    while reasonOff(found) != nil { found = found.adding(days: -1) }
    return found
  }
}

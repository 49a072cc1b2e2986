package import PlanModel

/// An activity's own time, as stated in its row.
struct StatedTime {
  /// The activity.
  let index: ActivityIndex
  /// Its code.
  let code: ActivityCode
  /// What is stated, and where.
  let stated: Located<Schedule>

  /// The time.
  var schedule: Schedule { stated.value }
  /// The column in which the time stands.
  var field: String { stated.column }
  /// The words as written, else the days.
  var words: Wording {
    schedule.text.isEmpty ? schedule.days : Wording(vi: "“\(stated.text)”", en: "“\(stated.text)”")
  }
  /// The words as written and the days that they mean, where those are not the same.
  var wordsWithDays: Wording {
    let (words, days) = (words, schedule.days)
    func together(_ words: String, _ days: String) -> String {
      words == days || words.lowercased() == "“\(days)”" ? words : "\(words) (\(days))"
    }
    return Wording(vi: together(words.vi, days.vi), en: together(words.en, days.en))
  }

  /// The words with another year in the place of the one that they name; none where they name no year or several.
  func words(inYear year: Int) -> Wording? {
    let years = Set(schedule.windows.flatMap { [$0.start?.year, $0.end?.year].compactMap(\.self) })
    guard !schedule.text.isEmpty, years.count == 1, let written = years.first.map(String.init),
      stated.text.contains(written)
    else { return nil }
    let corrected = "“\(stated.text.replacing(written, with: String(year)))”"
    return Wording(vi: corrected, en: corrected)
  }
}

extension Located<Schedule> {
  /// The column in which the time stands: `time`, or the date of `start` or `end` that wins over it.
  package var column: String {
    if text == value.text { return "time" }
    guard let start = value.start else { return "end" }
    let written = Set(text.split { !$0.isNumber }.compactMap { Int($0) })
    let named = [start, value.end ?? start].map { Set([$0.year, $0.month, $0.dayOfMonth]) }
    return written == named[1] && written != named[0] ? "end" : "start"
  }
}

extension Plan {
  /// The activities' own times, in file order. What a row says counts there and not at the rows that inherit it.
  var statedTimes: [StatedTime] {
    activities.indices.compactMap { index in
      let activity = activities[index]
      return activity.schedule.map { StatedTime(index: index, code: activity.code.value, stated: $0) }
    }
  }
}

extension Schedule {
  /// Whether the windows are what the words state, and not occurrences cut from the plan's period.
  var statesItsDays: Bool {
    switch kind {
    case .point, .range, .set, .deadline, .period, .rel: !windows.isEmpty
    case .cont, .recur, .recurDeadline, .unsched, .invalid, .notADate: false
    }
  }

  /// The days: `01/02/2018–15/4/2018`, `by 2018-03-30`; the first three windows of several.
  var days: Wording {
    let shown = windows.prefix(3).map(\.days).joined(separator: "; ")
    let count = windows.count
    return count > 3 ? Wording(vi: "\(shown.vi); … (\(count) lần)", en: "\(shown.en); … (\(count) times)") : shown
  }
}

extension DayInterval {
  /// The days, in official style where the language is Vietnamese.
  var days: Wording {
    switch (start, end) {
    case (let start?, let end?):
      start == end
        ? Wording(vi: start.official, en: start.iso)
        : Wording(vi: "\(start.official)–\(end.official)", en: "\(start.iso) to \(end.iso)")
    case (let start?, nil): Wording(vi: "từ \(start.official)", en: "from \(start.iso)")
    case (nil, let end?): Wording(vi: "chậm nhất \(end.official)", en: "by \(end.iso)")
    case (nil, nil): Wording(vi: "không hạn định", en: "without limit")
    }
  }

  /// Whether a stated day lies outside a period.
  func leaves(_ period: Period) -> Bool {
    let days = [start, end].compactMap { $0 }
    return days.contains { !period.interval.contains($0) }
  }
}

extension Assessment {
  /// Whether a time lies outside the plan's period. What recurs or goes on is outside only as a whole.
  func isOutsidePeriod(_ schedule: Schedule) -> Bool {
    guard let period = plan.period, !schedule.windows.isEmpty else { return false }
    if schedule.statesItsDays { return schedule.windows.contains { $0.leaves(period) } }
    return schedule.windows.allSatisfy { !$0.overlaps(period.interval) }
  }

  /// What a time would be with the plan's year, as `Plan.withPlanYear` has it.
  func withPlanYear(_ schedule: Schedule) -> [DayInterval]? { plan.withPlanYear(schedule) }
}

extension Plan {
  /// What a time would be with the plan's year, where it lies in another year and the plan's would fit.
  ///
  /// Only in a plan of one year, where which year was meant is no question. A text that names the plan's year is taken at
  /// its word (“trước ngày 01/01/2018” ends in 2017).
  func withPlanYear(_ schedule: Schedule) -> [DayInterval]? {
    guard let period, period.isSingleYear, schedule.statesItsDays,
      // Where no year is written, none is mistaken (“quý I năm sau”).
      !schedule.assumptions.contains(.planYear)
    else { return nil }
    let years = schedule.windows.lazy.flatMap { [$0.start, $0.end] }.compactMap { $0?.year }
    // The words are looked at last: most times lie in the plan's year.
    guard let year = years.first, year != period.firstYear, years.allSatisfy({ $0 == year }),
      !schedule.text.contains("\(period.firstYear)")
    else { return nil }
    var windows: [DayInterval] = []
    for window in schedule.windows {
      let (start, end) = (window.start?.in(period.firstYear), window.end?.in(period.firstYear))
      guard (start == nil) == (window.start == nil), (end == nil) == (window.end == nil) else { return nil }
      windows.append(DayInterval(start: start, end: end))
    }
    return windows
  }
}

extension Day {
  /// The same day of another year, where there is one.
  fileprivate func `in`(_ year: Int) -> Day? { Day(year: year, month: month, day: dayOfMonth) }
}

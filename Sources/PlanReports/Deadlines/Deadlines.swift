import PlanModel

/// Every day by which a plan asks for something, in order (lịch thời hạn).
struct Deadlines {
  /// So many days ahead what is due is told of.
  static let notice = 30

  /// By day; on one day activities in the table's order, then reports in that of the file.
  let all: [Deadline]

  init(_ assessment: Assessment) {
    all = (Deadlines.activities(assessment) + Deadlines.reports(assessment)).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private static func activities(_ assessment: Assessment) -> [Deadline] {
    let tree = assessment.plan.activities
    let standings = Standings(assessment)
    return tree.inTableOrder.flatMap { index -> [Deadline] in
      guard let schedule = tree[index].schedule?.value else { return [] }
      let lead = tree.path(from: index).lazy.map { tree[$0].lead.map(\.value) }.first { !$0.isEmpty } ?? []
      return schedule.ends.enumerated().map { place, end in
        Deadline(
          subject: .activity(index), occurrence: place + 1, day: end, units: lead,
          state: standings.state(of: index, by: end, in: schedule))
      }
    }
  }

  private static func reports(_ assessment: Assessment) -> [Deadline] {
    let isRecorded = assessment.plan.readFiles.contains(.submissions)
    return assessment.plan.obligations.indices.flatMap { number -> [Deadline] in
      let owed = assessment.owedReports.filter { $0.obligation == number }
      let days = Set(owed.map(\.due)).sorted()
      return days.enumerated().flatMap { place, day -> [Deadline] in
        let reports = owed.filter { $0.due == day }
        let states = reports.map { DeadlineState($0, asOf: assessment.asOf, isRecorded: isRecorded) }
        var distinct: [DeadlineState] = []
        for state in states where !distinct.contains(state) { distinct.append(state) }
        let whole = [assessment.plan.obligations[number].unit?.value].compactMap(\.self)
        return distinct.map { state in
          let units = zip(reports, states).filter { $1 == state }.compactMap(\.0.unit)
          return Deadline(
            subject: .report(number), occurrence: place + 1, day: day, units: distinct.count == 1 ? whole : units,
            state: state)
        }
      }
    }
  }
}

extension Schedule {
  /// The last days by which something must be over: of windows that follow each other without a gap, the last one's. What
  /// goes on without an end, or recurs without a pause, must not be over by any.
  fileprivate var ends: [Day] {
    var joined: [DayInterval] = []
    for window in windows {
      if let last = joined.last, let end = last.end, let start = window.start, start <= end.adding(days: 1) {
        joined[joined.count - 1] = DayInterval(start: last.start, end: window.end)
      } else {
        joined.append(window)
      }
    }
    switch kind {
    case .recur where joined.count < windows.count && joined.count == 1: return []
    case .cont, .unsched, .invalid, .notADate: return []
    case .point, .range, .deadline, .recur, .recurDeadline, .period, .set, .rel: return joined.compactMap(\.end)
    }
  }
}

extension WorkCalendar {
  /// What to say of a last day in time that is not worked: why, and which working day comes before it.
  func remark(on day: Day) -> String? {
    reasonOff(day).map { reason in
      "\(reason.words.capitalisedFirst); ngày làm việc liền trước: \(lastWorkingDay(before: day).official)"
    }
  }
}

extension WorkCalendar.Reason {
  /// Why nobody works.
  fileprivate var words: String {
    switch self {
    case .saturday, .sunday: "ngày nghỉ cuối tuần"
    case .holiday(let name): name ?? "ngày nghỉ"
    }
  }
}

extension Day {
  /// `thứ Hai` … `Chủ nhật`.
  var weekdayWords: String {
    ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][weekday - 1]
  }
}

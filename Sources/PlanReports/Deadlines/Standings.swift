import PlanModel

/// How the activities stand against their times, as the records up to the as-of date tell.
struct Standings {
  private let assessment: Assessment
  /// Whether there are records at all: without any, nothing is known to be late.
  private let isRecorded: Bool
  /// The activities whose year is a slip of the pen: they are held against nothing.
  private let slips: Set<ActivityIndex>

  init(_ assessment: Assessment) {
    self.assessment = assessment
    isRecorded = assessment.plan.records.rows.contains { $0.day <= assessment.asOf }
    guard assessment.findings.contains(.s007) else {
      slips = []
      return
    }
    let places = ActivityFindings(assessment)
    slips = Set(
      assessment.findings.sorted.lazy.filter { $0.code == .s007 }.compactMap { $0.place }
        .compactMap { places.activity(at: $0) })
  }

  /// How an activity stands with a day by which its schedule asks for it.
  func state(of activity: ActivityIndex, by end: Day, in schedule: Schedule) -> DeadlineState {
    let isLast = end == schedule.end && schedule.endsOnce
    if isLast, let done = assessment.progress(of: activity).completedOn {
      return .done(on: done, late: done > end ? done - schedule.writtenEnd(of: end) : nil)
    }
    guard end < assessment.asOf else { return .ahead(days: end - assessment.asOf) }
    guard isLast, isRecorded, !slips.contains(activity) else { return .past }
    return .overdue(days: assessment.asOf - schedule.writtenEnd(of: end))
  }

  /// What a schedule shows of an activity: done, overdue or begun; nothing where nothing tells.
  ///
  /// A group without a time of its own stands with what is below it.
  func state(of activity: ActivityIndex) -> Value? {
    let progress = assessment.progress(of: activity)
    let row = assessment.plan.activities[activity]
    let isOwn = row.isLeaf || row.schedule != nil
    if isOwn, let schedule = assessment.schedule(of: activity), let end = schedule.end {
      let state = state(of: activity, by: end, in: schedule)
      switch state {
      case .done, .overdue: return .state(state.words(isReport: false), state.tone)
      case .past, .ahead: break
      }
    }
    if let done = progress.completedOn {
      let state = DeadlineState.done(on: done, late: nil)
      return .state(state.words(isReport: false), state.tone)
    }
    return progress.hasBegun && isOwn ? .state("Đã triển khai", .plain) : nil
  }
}

extension Schedule {
  /// Whether the time ends once and for all; what goes on or recurs is held against nothing.
  fileprivate var endsOnce: Bool {
    switch kind {
    case .point, .range, .set, .deadline, .period, .rel: true
    case .recur, .recurDeadline, .cont, .unsched, .invalid, .notADate: false
    }
  }
}

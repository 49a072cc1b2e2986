import PlanModel

/// A time that is not within that of the activity above.
struct OutsideParentCheck: Check {
  static let info = CheckInfo(
    code: .s005,
    summary: Wording(
      vi: "Thời gian của nhiệm vụ nằm ngoài thời gian của nhiệm vụ cấp trên.",
      en: "The time of an activity lies outside that of the activity above it."),
    why: Wording(
      vi: "Nhiệm vụ cấp trên coi như xong khi phần việc bên dưới còn chưa làm.",
      en: "The activity above counts as done while work below it is still to be done."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n5.4,Sản xuất,Trong quý III/2018\n5.4.1,Tập huấn,▶Trong quý II/2018\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n5.4,Sản xuất,Trong quý III/2018\n5.4.1,Tập huấn,Tháng 8/2018\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let tree = assessment.plan.activities
    let owners = scheduleOwners(of: assessment.plan)
    for time in assessment.plan.statedTimes {
      guard let parent = tree[time.index].parent, let owner = owners[parent.offset],
        let above = tree[owner].schedule, !above.value.windows.isEmpty,
        isOutside(time.schedule, above.value),
        // Outside the plan's period is the graver fault, above or here, and this one follows from it.
        !assessment.isOutsidePeriod(time.schedule), !assessment.isOutsidePeriod(above.value)
      else { continue }
      findings.add(.s005) {
        let (code, words, days) = (tree[owner].code.value, time.wordsWithDays, above.value.days)
        return Finding(
          .s005, at: time.stated, field: time.field,
          Wording(
            vi: "Nhiệm vụ \(time.code) ghi \(words.vi), nằm ngoài thời gian của nhiệm vụ cấp trên \(code)"
              + " (\(days.vi)).",
            en: "The time of activity \(time.code), \(words.en), lies outside that of activity \(code) above it"
              + " (\(days.en))."),
          help: Wording(
            vi: "Sửa thời gian của nhiệm vụ \(time.code) cho nằm trong thời gian của nhiệm vụ \(code), hoặc nới thời"
              + " gian"
              + " của nhiệm vụ \(code).",
            en: "Change the time of activity \(time.code) to lie within that of activity \(code), or widen the time of"
              + " activity \(code)."),
          related: [RelatedPlace(above.place, tree[owner].title, days)])
      }
    }
  }

  /// Whether a stated day lies in none of the windows above; what recurs or goes on is outside only as a whole, as the time
  /// above bounds it.
  private func isOutside(_ schedule: Schedule, _ above: Schedule) -> Bool {
    guard schedule.statesItsDays else {
      return !schedule.windows.isEmpty
        && schedule.windows.allSatisfy { window in above.windows.allSatisfy { !window.overlaps($0) } }
    }
    return schedule.windows.contains { window in
      let days = [window.start, window.end].compactMap { $0 }
      return !above.windows.contains { outer in days.allSatisfy(outer.contains) }
    }
  }
}

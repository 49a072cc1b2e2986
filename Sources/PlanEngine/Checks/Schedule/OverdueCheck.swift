import PlanModel

/// An activity whose time is over, and which no record says to be done.
struct OverdueCheck: Check {
  private static let activities =
    "activity,name,time\n1,Xây dựng dự thảo Đề án,▶Trước ngày 31/3/2021\n2,Tập huấn,Quý IV/2021\n"

  static let info = CheckInfo(
    code: .s013,
    summary: Wording(
      vi: "Nhiệm vụ đã hết thời gian thực hiện mà chưa ghi nhận hoàn thành.",
      en: "An activity's time is over and no record says that it is done."),
    why: Wording(
      vi: "Việc quá hạn phải được đôn đốc; việc đã xong mà chưa ghi thì báo cáo tiến độ sai.",
      en: "Overdue work must be called for; work that is done and not recorded makes the progress report wrong."),
    failing: Example(
      [
        "activities.csv": activities,
        "records.csv": "date,activity,kind\n01/3/2021,1,progress\n",
      ], asOf: Day(iso: "2021-05-24")),
    passing: Example(
      [
        "activities.csv": activities.replacing("▶", with: ""),
        "records.csv": "date,activity,kind\n25/3/2021,1,completion\n",
      ], asOf: Day(iso: "2021-05-24")))

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .records]
  static let follows: Set<Code> = [.r001]

  /// One finding a stated time: who inherits it is told there. Asked where there are records up to the as-of date.
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard plan.records.rows.contains(where: { $0.day <= assessment.asOf }) else { return }
    var open: [ActivityIndex: [ActivityIndex]] = [:]
    let owners = scheduleOwners(of: plan)
    for index in plan.activities.inTableOrder where plan.activities[index].isLeaf {
      guard let owner = owners[index.offset], assessment.progress(of: index).completedOn == nil else { continue }
      open[owner, default: []].append(index)
    }
    for time in plan.statedTimes {
      guard let left = open[time.index], let end = time.schedule.end, end < assessment.asOf,
        endsAtItsWord(time.schedule),
        assessment.withPlanYear(time.schedule) == nil
      else { continue }
      let written = time.schedule.writtenEnd(of: end)
      findings.add(.s013) { finding(time, left, since: written, assessment) }
    }
  }

  private func finding(
    _ time: StatedTime, _ left: [ActivityIndex], since end: Day, _ assessment: Assessment
  ) -> Finding {
    let (days, asOf) = (assessment.asOf - end, assessment.asOf)
    let codes = left.filter { $0 != time.index }.map { assessment.plan.activities[$0].code.value.text }
    let listed = codes.prefix(5).joined(separator: ", ") + (codes.count > 5 ? ", …" : "")
    let below = Wording(
      vi: codes.isEmpty ? "" : " (\(codes.count) việc: \(listed))", en: codes.isEmpty ? "" : " (\(listed))")
    return Finding(
      .s013, at: time.stated, field: time.field,
      Wording(
        vi: "Nhiệm vụ \(time.code)\(below.vi) có hạn \(end.official), quá hạn \(days) ngày tính đến \(asOf.official),"
          + " chưa ghi nhận hoàn thành.",
        en: "Activity \(time.code)\(below.en) was due by \(end.iso), is \(counted(days, "day", "days")) overdue on "
          + "\(asOf.iso), and no record says that it is done."),
      help: Wording(
        vi:
          "Nếu đã xong thì thêm một dòng “completion” (hoàn thành) vào records.csv; nếu chưa thì đôn đốc hoặc điều chỉnh"
          + " thời gian.",
        en: "If it is done, add a line of kind “completion” to “records.csv”; if not, call for it or change its time."))
  }

  /// Whether the time ends once and for all; what goes on or recurs is held against nothing here.
  private func endsAtItsWord(_ schedule: Schedule) -> Bool {
    switch schedule.kind {
    case .point, .range, .set, .deadline, .period, .rel: true
    case .recur, .recurDeadline, .cont, .unsched, .invalid, .notADate: false
    }
  }
}

import PlanModel

/// An activity without a time, its own or one from above.
struct MissingTimeCheck: Check {
  static let info = CheckInfo(
    code: .s001,
    summary: Wording(
      vi: "Nhiệm vụ không có thời gian thực hiện, nhiệm vụ cấp trên cũng không có.",
      en: "An activity has no time, and no activity above it has one."),
    why: Wording(
      vi: "Không có thời gian thì không theo dõi được tiến độ và không biết việc thuộc quý nào, năm nào.",
      en: "Without a time nobody can follow the progress, or tell to which quarter and year the work belongs."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n1,Khảo sát,Trong quý I/2018\n▶2,Tập huấn,\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "activities.csv": "activity,name,time\n1,Sản phẩm,Trong quý I/2018\n1.1,Khảo sát,\n1.2,Tập huấn,\n",
    ]))

  /// A time that could not be read is missing here, and has been reported.
  static let inputs: Set<PlanFileKind> = [.activities]

  /// One finding stands for all below an activity where nothing there has a time.
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard !plan.activities.rows.isEmpty else { return }
    let count = plan.activities.rows.count
    guard plan.activities.rows.contains(where: { $0.schedule != nil }) else {
      findings.add(
        Finding(
          .s001, at: SourcePlace(file: FileName(.activities)),
          Wording(
            vi: "Không nhiệm vụ nào trong \(count) nhiệm vụ có thời gian thực hiện.",
            en: "Of \(counted(count, "activity", "activities")) none has a time."),
          help: Wording(
            vi: "Thêm cột Thời gian (time) và ghi như trong văn bản, ví dụ “Trong quý I/2018”; nếu văn bản không nêu "
              + "thì để nguyên.",
            en: "Add a column “time” and write what the document says, for example “Trong quý I/2018”; if it says"
              + " nothing,"
              + " leave it."),
          severity: .note))
      return
    }
    for index in plan.activities.uppermost(without: { $0.schedule != nil }) {
      findings.add(.s001) {
        let activity = plan.activities[index]
        let code = activity.code.value
        return Finding(
          .s001, at: activity.code, field: "activity",
          activity.isLeaf
            ? Wording(
              vi: "Nhiệm vụ \(code) chưa có thời gian thực hiện, nhiệm vụ cấp trên cũng không có.",
              en: "Activity \(code) has no time, and no activity above it has one.")
            : Wording(
              vi: "Nhiệm vụ \(code) và mọi nhiệm vụ cấp dưới chưa có thời gian thực hiện.",
              en: "Neither activity \(code) nor any activity below it has a time."),
          help: Wording(
            vi: "Ghi cột Thời gian (time) của nhiệm vụ này, hoặc của nhiệm vụ cấp trên nếu dùng chung.",
            en: "Fill in the column “time” of this activity, or of the activity above where they share it."))
      }
    }
  }
}

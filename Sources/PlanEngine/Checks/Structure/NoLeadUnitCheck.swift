import PlanModel

/// An activity without a lead unit, its own or one from above.
struct NoLeadUnitCheck: Check {
  static let info = CheckInfo(
    code: .p003,
    summary: Wording(
      vi: "Nhiệm vụ không có đơn vị chủ trì, nhiệm vụ cấp trên cũng không có.",
      en: "An activity has no lead unit, and no activity above it has one."),
    why: Wording(
      vi: "Việc không giao cho ai chủ trì thì không ai làm và không ai báo cáo.",
      en: "What nobody is told to lead, nobody does and nobody reports on."),
    failing: Example([
      "activities.csv": "activity,name,lead\n1,Khảo sát,Sở Công thương\n▶2,Tập huấn,\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name,lead\n1,Sản phẩm,Sở Công thương\n1.1,Khảo sát,\n1.2,Tập huấn,\n"
    ]))

  static let inputs: Set<PlanFileKind> = [.activities]

  /// Asked only where any activity has a lead at all: a plan may leave the division of work to another document. One finding
  /// stands for all below an activity where nobody leads anything there.
  func run(_ assessment: Assessment, _: Stages, into findings: inout Findings) {
    let tree = assessment.plan.activities
    guard tree.rows.contains(where: { !$0.lead.isEmpty }) else { return }
    for index in tree.uppermost(without: { !$0.lead.isEmpty }) {
      let activity = tree[index]
      findings.add(.p003) {
        let code = activity.code.value
        return Finding(
          .p003, at: activity.code, field: "activity",
          activity.isLeaf
            ? Wording(vi: "Nhiệm vụ \(code) chưa có đơn vị chủ trì.", en: "Activity \(code) has no lead unit.")
            : Wording(
              vi: "Nhiệm vụ \(code) và mọi nhiệm vụ cấp dưới chưa có đơn vị chủ trì.",
              en: "Neither activity \(code) nor any activity below it has a lead unit."),
          help: Wording(
            vi: "Ghi cột Chủ trì (lead) của nhiệm vụ này, hoặc của nhiệm vụ cấp trên nếu dùng chung.",
            en: "Fill in the column “lead” of this activity, or of the activity above where they share it."))
      }
    }
  }
}

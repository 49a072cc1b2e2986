import PlanModel

/// An activity without a lead unit, its own or one from above.
struct NoLeadUnitCheck: Check {
  static let info = CheckInfo(
    code: .p003,
    summary: "Nhiệm vụ không có đơn vị chủ trì, nhiệm vụ cấp trên cũng không có.",
    why: "Việc không giao cho ai chủ trì thì không ai làm và không ai báo cáo.",
    failing: Example([
      "activities.csv": "activity,name,lead\n1,Khảo sát,Sở Công thương\n▶2,Tập huấn,\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name,lead\n1,Sản phẩm,Sở Công thương\n1.1,Khảo sát,\n1.2,Tập huấn,\n"
    ]))

  static let inputs: Set<PlanFileKind> = [.activities]

  /// Asked only where any activity has a lead at all: a plan may leave the division of work to another document.
  func run(_ assessment: Assessment, into findings: inout Findings) {
    let tree = assessment.plan.activities
    guard tree.rows.contains(where: { !$0.lead.isEmpty }) else { return }
    for index in tree.indices {
      let activity = tree[index]
      guard activity.isLeaf, tree.path(from: index).allSatisfy({ tree[$0].lead.isEmpty }) else { continue }
      findings.add(.p003) {
        Finding(
          .p003, at: activity.code, field: "activity",
          "Nhiệm vụ \(activity.code.value) chưa có đơn vị chủ trì, nhiệm vụ cấp trên cũng không có",
          help: "Ghi đơn vị ở cột chủ trì (lead) của \(activity.code.value), hoặc của nhiệm vụ cấp trên nếu dùng chung."
        )
      }
    }
  }
}

import PlanEngine
import PlanModel

/// An approved version of a plan (bản đã duyệt) whose amounts are kept.
struct ApprovedVersion {
  let folder: PlanFolder
  let assessment: Assessment

  /// Its amounts at the activities and sources of another version.
  func amounts(for plan: Plan) -> ApprovedAmounts { ApprovedAmounts(of: assessment, for: plan) }

  /// How many amounts another version keeps, and how much it moves.
  func summary(of other: Assessment) -> Wording {
    let changes = changes(from: assessment, to: other)
    guard changes.basis == .allocation else {
      return Wording(
        vi: "Không có số đã duyệt để giữ: \(folder.path) hoặc kế hoạch mới chưa phân bổ.",
        en: "There are no approved amounts to keep: \(folder.path) or the new version allocates nothing.")
    }
    let moved = changes.amounts.count(where: \.isChanged)
    let kept = changes.amounts.count - moved
    guard moved > 0 else {
      return Wording(
        vi: "Giữ nguyên cả \(kept) số đã duyệt trong \(folder.path).",
        en: "Kept all of the \(counted(kept, "approved amount", "approved amounts")) of \(folder.path).")
    }
    let totals = ChangeTotals(changes.amounts)
    let (more, less) = (totals.increase.wording(in: changes.moneyUnit), totals.decrease.wording(in: changes.moneyUnit))
    return Wording(
      vi: "So với bản đã duyệt \(folder.path): giữ nguyên \(kept) số, thay đổi \(moved) số (tăng \(more.vi), giảm "
        + "\(less.vi)).",
      en: "Beside the approved version \(folder.path): \(counted(kept, "amount", "amounts")) kept, \(moved) moved "
        + "(increases of \(more.en), decreases of \(less.en)).")
  }
}

import PlanModel

extension InfeasibleAllocationCheck {
  /// Shares that are not kept, whoever pays the rest: one finding for all that the same limits, or the same line's cost,
  /// stand in the way of.
  ///
  /// A share beyond 100 per cent is one of them, as no source pays an activity more than its cost: the number is readable, so
  /// it is no F011, and where all rows are shares A005 comes first. A cap cuts a share lawfully, a decided amount does not.
  func addCutShares(_ problem: AllocationProblem, to findings: inout Findings) {
    var (causes, numbers): ([[ShareCut]], [[Int]: Int]) = ([], [:])
    for cut in problem.shareCuts where cut.entry.method == .share {
      // A line that is paid in full is a cause of its own, which no limit's number is like.
      let key = cut.limits.isEmpty ? [-1, cut.line] : cut.limits
      if let number = numbers[key] {
        causes[number].append(cut)
      } else {
        numbers[key] = causes.count
        causes.append([cut])
      }
    }
    for cause in causes { add(cause, of: problem, to: &findings) }
  }

  private func add(_ cause: [ShareCut], of problem: AllocationProblem, to findings: inout Findings) {
    guard let first = cause.first else { return }
    findings.add(
      Finding(
        .a004, at: first.entry.stated, field: "value", message(of: first, and: cause.dropFirst(), in: problem),
        help: first.limits.isEmpty
          ? Wording(
            vi: "Giảm tỷ lệ này, hoặc giảm số vốn đã xác định và tỷ lệ của các nguồn khác cho nhiệm vụ.",
            en: "Lower this share, or lower the decided amounts and the other sources' shares for the activity.")
          : Wording(
            vi: "Giảm tỷ lệ này, hoặc tăng hạn mức của nguồn; nếu nguồn chỉ chi đến một mức thì ghi cột"
              + " Mức tối đa (cap).",
            en: "Lower this share, or raise the source's limit; where the source pays only up to an amount, state that"
              + " in the column “cap”."),
        related: related(to: first, and: cause.dropFirst(), in: problem)))
  }

  private func message(of cut: ShareCut, and others: ArraySlice<ShareCut>, in problem: AllocationProblem) -> Wording {
    let (source, share) = (cut.entry.rule.source.value, cut.entry.value.inPerCent)
    let code = problem.plan.activities[problem.lines[cut.line].activity].code.value
    let (asked, given) = (problem.wording(of: [cut.asked]), problem.wording(of: [cut.given]))
    let missing = problem.wording(of: [cut.missing])
    let all = problem.wording(of: [cut.missing] + others.map(\.missing))
    let more =
      others.isEmpty
      ? .empty
      : Wording(
        vi: " (và \(others.count) tỷ lệ khác, cộng thiếu \(all.vi))",
        en: " (with \(counted(others.count, "other share", "other shares")), by \(all.en) in all)")
    guard !cut.limits.isEmpty else {
      let cost = problem.wording(of: [problem.lines[cut.line].cost])
      return Wording(
        vi: "Nguồn \(source) phải chi \(share.vi)% kinh phí của nhiệm vụ \(code) là \(asked.vi), nhưng chỉ chi được"
          + " \(given.vi): thiếu \(missing.vi)\(more.vi); kinh phí của nhiệm vụ \(cost.vi) đã hết.",
        en: "Source \(source) must pay \(share.en)% of the cost of activity \(code), which is \(asked.en), but can pay"
          + " only \(given.en): short by \(missing.en)\(more.en); the activity's cost of \(cost.en) is used up.")
    }
    let limits = cut.limits.map { problem.described(problem.limits[$0]) }.joined(separator: "; ")
    return Wording(
      vi: "Nguồn \(source) phải chi \(share.vi)% kinh phí của nhiệm vụ \(code) là \(asked.vi), nhưng nguồn chỉ còn"
        + " \(given.vi): thiếu \(missing.vi)\(more.vi); đã hết hạn mức: \(limits.vi).",
      en: "Source \(source) must pay \(share.en)% of the cost of activity \(code), which is \(asked.en), but has only"
        + " \(given.en) left: short by \(missing.en)\(more.en); limits used up: \(limits.en).")
  }

  /// The limits in the way, or the cost where there are none, and the other shares.
  private func related(
    to cut: ShareCut, and others: ArraySlice<ShareCut>, in problem: AllocationProblem
  ) -> [RelatedPlace] {
    let limits = cut.limits.flatMap { problem.places(of: problem.limits[$0]) }
    let cost = problem.plan.activities[problem.lines[cut.line].activity].costPlace?.stated
    let costs = cost.map {
      [
        RelatedPlace(
          $0.place, Wording(vi: "kinh phí", en: "cost"), $0.value.wording(in: problem.plan.identity.moneyUnit))
      ]
    }
    let shares = others.map { other in
      let missing = problem.wording(of: [other.missing])
      let title = problem.plan.activities[problem.lines[other.line].activity].title
      let source = other.entry.rule.source.value
      return RelatedPlace(
        other.entry.stated.place,
        Wording(
          vi: "nguồn \(source) cho \(title.vi): thiếu \(missing.vi)",
          en: "source \(source) for \(title.en): short by \(missing.en)"))
    }
    return limits + (limits.isEmpty ? costs ?? [] : []) + shares
  }
}

import PlanModel

extension InfeasibleAllocationCheck {
  /// Lines with shares that are not paid in full: one finding for all that the same limits stand in the way of.
  func addShortLines(_ problem: AllocationProblem, to findings: inout Findings) {
    guard problem.methods.contains(.share) else { return }
    var causes: [(limits: [Int], lines: [Int])] = []
    var places: [[Int]: Int] = [:]
    for line in problem.lines.indices
    where problem.lines[line].rules.contains(where: { $0.method == .share }) {
      guard problem.left(of: line) > 0 else { continue }
      let limits = limitsInTheWay(of: line, in: problem)
      if let cause = places[limits] {
        causes[cause].lines.append(line)
      } else {
        places[limits] = causes.count
        causes.append((limits, [line]))
      }
    }
    for cause in causes { add(cause.lines, short: cause.limits.map { problem.limits[$0] }, of: problem, to: &findings) }
  }

  private func add(
    _ lines: [Int], short limits: [FundingLimit], of problem: AllocationProblem, to findings: inout Findings
  ) {
    guard let first = lines.first else { return }
    let (activity, others) = (problem.plan.activities[problem.lines[first].activity], lines.dropFirst())
    let (code, cost) = (activity.code.value, problem.wording(of: [problem.lines[first].cost]))
    let missing = problem.wording(of: [problem.left(of: first)])
    let all = problem.wording(of: lines.map(problem.left(of:)))
    let more =
      others.isEmpty
      ? .empty
      : Wording(
        vi: " (và \(others.count) nhiệm vụ khác, cộng \(all.vi))",
        en: " (with \(counted(others.count, "other activity", "other activities")), by \(all.en) in all)")
    let list = limits.map(problem.described).joined(separator: "; ")
    let reason =
      limits.isEmpty
      ? .empty : Wording(vi: "; đã hết hạn mức: \(list.vi)", en: "; limits used up: \(list.en)")
    findings.add(
      Finding(
        .a004, at: activity.costPlace?.stated.place ?? activity.code.place, field: activity.costPlace?.field,
        value: activity.costPlace?.stated.text,
        Wording(
          vi: "Nhiệm vụ \(code) còn thiếu \(missing.vi)\(more.vi) trong kinh phí \(cost.vi) phải bố trí đủ theo tỷ lệ"
            + "\(reason.vi).",
          en: "Activity \(code) is short by \(missing.en)\(more.en) of its cost of \(cost.en), which its shares must"
            + " fund in full\(reason.en)."),
        help: Wording(
          vi: "Tăng giới hạn của nguồn, sửa tỷ lệ trong rules.csv, hoặc giảm kinh phí của nhiệm vụ.",
          en: "Raise the source's limit, change the shares in rules.csv, or lower the activity's cost."),
        related: limits.flatMap(problem.places) + others.compactMap { relatedPlace(ofShort: $0, in: problem) }))
  }

  private func relatedPlace(ofShort line: Int, in problem: AllocationProblem) -> RelatedPlace? {
    let activity = problem.plan.activities[problem.lines[line].activity]
    let missing = problem.wording(of: [problem.left(of: line)])
    return activity.costPlace.map {
      RelatedPlace(
        $0.stated.place, activity.title, Wording(vi: "thiếu \(missing.vi)", en: "short by \(missing.en)"))
    }
  }

  /// The limits of the line's sources that are used up in a year that still needs money.
  private func limitsInTheWay(of line: Int, in problem: AllocationProblem) -> [Int] {
    let left = problem.leftByYear(of: line)
    var found: Set<Int> = []
    for entry in problem.lines[line].rules {
      for year in left.indices where left[year] > 0 {
        for limit in problem.limits(line: line, channel: entry.channel, year: year) where problem.room(in: limit) == 0 {
          found.insert(limit)
        }
      }
    }
    return found.sorted()
  }
}

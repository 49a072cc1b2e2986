import PlanModel

// What is asked of a quarter and can't be kept because the quarters must add up to the year.
extension InfeasibleAllocationCheck {
  /// Limits on quarters that are broken: one finding for each that has no broken one inside of it.
  func addQuarters(_ stages: Stages, to findings: inout Findings) {
    let (limits, problem) = (stages.quarters.limits, stages.problem)
    let broken = limits.all.indices.filter { isBroken(limits.all[$0], stages.quarters.reached[$0]) }
    let causes = Set(broken.compactMap { limits.outer[$0] })
    for number in broken where !causes.contains(number) {
      let limit = limits.all[number]
      guard let stated = limit.stated.last else { continue }
      let (scope, reached) = (problem.scope(of: limit), problem.wording(of: [stages.quarters.reached[number] ?? 0]))
      let asked = limit.amount.wording(in: problem.plan.identity.moneyUnit)
      let demand =
        limit.isExact
        ? Wording(vi: "đúng \(asked.vi)", en: "exactly \(asked.en)")
        : limit.most == nil
          ? Wording(vi: "ít nhất \(asked.vi)", en: "at least \(asked.en)")
          : Wording(vi: "nhiều nhất \(asked.vi)", en: "at most \(asked.en)")
      findings.add(
        Finding(
          .a004, at: stated, field: "amount",
          Wording(
            vi: "Phải bố trí \(demand.vi) từ \(scope.vi), nhưng để cộng các quý bằng số phân bổ cả năm thì quý này là"
              + " \(reached.vi).",
            en:
              "The plan asks for \(demand.en) from \(scope.en), but for the quarters to add up to what is allocated in"
              + " the year, \(reached.en) falls to it."),
          help: Wording(
            vi: "Sửa số vốn của các quý cho khớp với số phân bổ cả năm, hoặc để lại ít nhất một quý không ghi số vốn.",
            en: "Make the quarters' amounts agree with what is allocated in the year, or leave at least one quarter"
              + " without an amount.")))
    }
  }

  /// Whether a quarter gets more or less than a limit asks. What a source must give in a quarter is only asked once
  /// something is allocated from it, as is what it must give in all.
  private func isBroken(_ limit: QuarterLimit, _ reached: Int64?) -> Bool {
    if reached == nil, limit.key.activity == nil, limit.isExact { return false }
    return !(limit.least...(limit.most ?? .max)).contains(reached ?? 0)
  }
}

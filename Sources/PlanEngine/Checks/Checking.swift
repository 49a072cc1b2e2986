import PlanModel

/// Runs all checks over an assessment and adds what they find.
///
/// One finding a cause: a check is asked only after those from whose errors its own would follow, and only where they found
/// none. What else a check finds stands beside it.
func checked(_ assessment: Assessment, _ stages: Stages) -> Assessment {
  var findings = assessment.findings
  var waiting = checks
  while !waiting.isEmpty {
    let open = Set(waiting.map { type(of: $0).info.code })
    let ready = waiting.filter { type(of: $0).follows.isDisjoint(with: open) }
    precondition(!ready.isEmpty, "no two checks follow from each other")
    waiting.removeAll { type(of: $0).follows.isDisjoint(with: open) }
    let before = findings
    for check in ready where isAsked(check, of: assessment, after: before) {
      check.run(assessment, stages, into: &findings)
    }
  }
  return assessment.with(findings: findings)
}

private func isAsked(_ check: any Check, of assessment: Assessment, after findings: Findings) -> Bool {
  type(of: check).inputs.isDisjoint(with: assessment.plan.damagedFiles)
    && !type(of: check).follows.contains { findings.contains($0, in: type(of: check).inputs) }
}

extension Set<Code> {
  /// What is wrong with a figure or a code as it is stated: everything that is computed rests on these.
  static let statedFigures: Set<Code> = [.f011, .a007, .a008, .a011, .a015, .r001]

  /// What is wrong with the sums that a plan states.
  static let statedSums: Set<Code> = [.a001, .a009, .a014]

  /// What is wrong with what was asked of the allocation.
  static let allocationTerms: Set<Code> = statedFigures.union(statedSums).union([.a003, .a005, .a006])
}

import PlanModel

/// Runs all checks over an assessment and adds what they find.
///
/// One finding a cause: a check is asked only after those from whose errors its own would follow, and only where they found
/// none. What else a check finds stands beside it.
func checked(_ assessment: Assessment, _ stages: Stages) -> Assessment {
  var checking = Checking(assessment)
  while let ready = checking.next() {
    checking.add(ready.map { checking.findings(of: $0, stages) })
  }
  return checking.checked
}

/// Runs all checks as the other `checked` does, and finds the same, but those that wait for no other side by side.
func checked(_ assessment: Assessment, _ stages: Stages) async -> Assessment {
  var checking = Checking(assessment)
  while let ready = checking.next() {
    let now = checking
    let found = await withTaskGroup(of: (Int, Findings).self) { group in
      for (number, check) in ready.enumerated() { group.addTask { (number, now.findings(of: check, stages)) } }
      return await group.reduce(into: [Findings](repeating: Findings(), count: ready.count)) { $0[$1.0] = $1.1 }
    }
    checking.add(found)
  }
  return checking.checked
}

/// Checks on their way over an assessment.
private struct Checking: Sendable {
  private let assessment: Assessment
  private var findings: Findings
  private var waiting = checks

  init(_ assessment: Assessment) {
    self.assessment = assessment
    findings = assessment.findings
  }

  /// The checks that are asked now, because those from which theirs would follow have been; none at the end.
  mutating func next() -> [any Check]? {
    guard !waiting.isEmpty else { return nil }
    let open = Set(waiting.map { type(of: $0).info.code })
    let ready = waiting.filter { type(of: $0).follows.isDisjoint(with: open) }
    precondition(!ready.isEmpty, "no two checks follow from each other")
    waiting.removeAll { type(of: $0).follows.isDisjoint(with: open) }
    return ready.filter(isAsked)
  }

  /// What a check finds.
  func findings(of check: any Check, _ stages: Stages) -> Findings {
    var found = Findings(behind: findings)
    check.run(assessment, stages, into: &found)
    return found
  }

  /// Adds what checks found, in their order.
  mutating func add(_ found: [Findings]) {
    for found in found { findings.add(found) }
  }

  /// The assessment with all that was found.
  var checked: Assessment { assessment.with(findings: findings) }

  private func isAsked(_ check: any Check) -> Bool {
    type(of: check).inputs.isDisjoint(with: assessment.plan.damagedFiles)
      && !type(of: check).follows.contains { findings.contains($0, in: type(of: check).inputs) }
  }
}

extension Set<Code> {
  /// What is wrong with a figure or a code as it is stated: everything that is computed rests on these.
  static let statedFigures: Set<Code> = [.f011, .a007, .a008, .a011, .a015, .r001]

  /// What is wrong with the sums that a plan states.
  static let statedSums: Set<Code> = [.a001, .a009, .a014]

  /// What is wrong with what was asked of the allocation.
  static let allocationTerms: Set<Code> = statedFigures.union(statedSums).union([.a003, .a005, .a006])
}

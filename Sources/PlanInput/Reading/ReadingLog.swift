import PlanModel

/// What was found while reading, and which files it damages.
struct ReadingLog: Sendable {
  private(set) var findings: Findings
  /// The files of which something could not be read.
  private(set) var damaged: Set<PlanFileKind> = []

  /// The plan's money unit, once it is read.
  var planUnit: MoneyUnit?

  /// How many errors were found.
  private(set) var errorCount = 0

  /// Nothing found yet.
  init() {
    findings = Findings()
  }

  /// Nothing found yet, in a part of the work whose log is added behind another.
  init(behind other: ReadingLog) {
    findings = Findings(behind: other.findings)
    planUnit = other.planUnit
  }

  /// Adds what was found in a part of the work.
  mutating func add(_ other: ReadingLog) {
    findings.add(other.findings)
    damaged.formUnion(other.damaged)
    errorCount += other.errorCount
  }

  mutating func add(_ finding: Finding) {
    findings.add(finding)
    noteDamage(finding.severity, finding.place?.file.kind)
  }

  /// Counts a finding of a file, and makes it only where it is kept.
  mutating func add(_ code: Code, in kind: PlanFileKind, _ make: () -> Finding) {
    findings.add(code, make)
    noteDamage(code.severity, kind)
  }

  /// Notes that a file could not be read in part, for a reason that was told elsewhere.
  mutating func damage(_ kind: PlanFileKind) {
    damaged.insert(kind)
  }

  private mutating func noteDamage(_ severity: Severity, _ kind: PlanFileKind?) {
    guard severity == .error else { return }
    errorCount += 1
    if let kind { damaged.insert(kind) }
  }
}

/// Collects what is found: all of it counted, and kept up to a bound a code, so that a file in which every row is wrong
/// costs little more than a clean one.
public struct Findings: Sendable {
  /// How many findings of one code are kept.
  public static let kept = 10_000

  private var list: [Finding] = []
  /// How many were found, by code.
  public private(set) var counts: [Code: Int] = [:]
  /// How many were found, by severity.
  private var weights: [Severity: Int] = [:]
  /// In which files what was kept stands, by code; a nil is the plan as a whole.
  private var files: [Code: Set<PlanFileKind?>] = [:]
  /// What was found elsewhere before, by code: it takes its part of the bound.
  private let countsBefore: [Code: Int]

  /// Nothing found yet.
  public init() {
    countsBefore = [:]
  }

  /// Nothing found yet, in a part of the work whose findings will be added behind those of another part: what finds no
  /// room behind them is counted only.
  public init(behind other: Findings) {
    countsBefore = other.counts.merging(other.countsBefore, uniquingKeysWith: +)
  }

  /// Adds a finding.
  public mutating func add(_ finding: Finding) {
    add(finding.code, weighing: finding.severity) { finding }
  }

  /// Counts a finding of a code, and makes and keeps it only below the bound.
  ///
  /// What is made must weigh what is said here: the code's own severity where none is given.
  public mutating func add(_ code: Code, weighing severity: Severity? = nil, _ make: () -> Finding) {
    let count = counts[code, default: 0]
    counts[code] = count + 1
    weights[severity ?? code.severity, default: 0] += 1
    if count < Findings.kept, count + countsBefore[code, default: 0] < Findings.kept { keep(make()) }
  }

  /// Adds all of another collection.
  public mutating func add(_ other: Findings) {
    var kept = counts.merging(countsBefore, uniquingKeysWith: +)
    for finding in other.list where kept[finding.code, default: 0] < Findings.kept {
      keep(finding)
      kept[finding.code, default: 0] += 1
    }
    counts.merge(other.counts, uniquingKeysWith: +)
    weights.merge(other.weights, uniquingKeysWith: +)
  }

  /// What was kept: errors, warnings, notes; then by file as the interface lists them, line, column and code.
  public var sorted: [Finding] {
    list.enumerated().sorted { left, right in
      let (a, b) = (Findings.order(left.element), Findings.order(right.element))
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }.map(\.element)
  }

  /// How many of a severity were found, those not kept included.
  public func count(of severity: Severity) -> Int { weights[severity, default: 0] }

  /// How many were found and not kept, by code, in the order of the codes.
  public var omitted: [(code: Code, count: Int)] {
    counts.filter { $0.value > Findings.kept }.map { ($0.key, $0.value - Findings.kept) }
      .sorted { $0.code.rawValue < $1.code.rawValue }
  }

  /// Whether anything of a code was found.
  public func contains(_ code: Code) -> Bool { counts[code] != nil }

  /// Whether anything of a code was found in one of the given files, or for the plan as a whole.
  public func contains(_ code: Code, in files: Set<PlanFileKind>) -> Bool {
    self.files[code].map { found in found.contains(nil) || files.contains { found.contains($0) } } ?? false
  }

  private mutating func keep(_ finding: Finding) {
    list.append(finding)
    if let place = finding.place {
      // What stands in a file that is not read rests on nothing.
      if let kind = place.file.kind { files[finding.code, default: []].insert(kind) }
    } else {
      files[finding.code, default: []].insert(nil)
    }
  }

  /// Whether any error was found.
  public var hasErrors: Bool { count(of: .error) > 0 }

  private static func order(_ finding: Finding) -> [Int] {
    let file = finding.place.map { $0.file.kind?.rawValue ?? PlanFileKind.allCases.count } ?? -1
    return [
      finding.severity.rawValue, file, finding.place?.line ?? 0, finding.place?.column ?? 0,
      Code.allCases.firstIndex(of: finding.code) ?? 0,
    ]
  }
}

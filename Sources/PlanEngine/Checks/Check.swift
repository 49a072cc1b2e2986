package import PlanModel

/// One rule that a plan is held against (quy tắc kiểm tra): what it is, its examples, and the finding of its breaches.
package protocol Check: Sendable {
  /// What the check is.
  static var info: CheckInfo { get }

  /// A check has no state.
  init()

  /// Finds every breach. Silent where the check's input could not be read.
  func run(_ assessment: Assessment, into findings: inout Findings)
}

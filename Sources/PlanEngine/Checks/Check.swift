package import PlanModel

/// One rule that a plan is held against (quy tắc kiểm tra): what it is, its examples, and the finding of its breaches.
package protocol Check: Sendable {
  /// What the check is.
  static var info: CheckInfo { get }

  /// The files on which the check rests: it is not asked where a row or a field of one of them could not be read.
  static var inputs: Set<PlanFileKind> { get }

  /// The errors from which a breach of this check would merely follow: it is not asked where one of them was found in one
  /// of its input files.
  static var follows: Set<Code> { get }

  /// A check has no state.
  init()

  /// Finds every breach. Silent where the check's input could not be read. `stages` is what the assessment's stages worked
  /// out on the way to it.
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings)
}

extension Check {
  /// A check rests on nothing but what it looks at, unless it says so.
  package static var inputs: Set<PlanFileKind> { [] }

  /// A check follows from nothing, unless it says so.
  package static var follows: Set<Code> { [] }
}

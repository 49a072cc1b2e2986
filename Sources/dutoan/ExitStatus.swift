import PlanModel

/// How the program ends.
enum ExitStatus: Int32, Error {
  /// Done; warnings allowed.
  case done = 0
  /// At least one plan has errors.
  case planErrors = 1
  /// The job could not be done: a file, a folder or the disk.
  case failed = 2
  /// Wrong usage.
  case usage = 64

  /// What a batch ends with: a job that could not be done beats errors in a plan.
  static func combined(_ statuses: [ExitStatus]) -> ExitStatus {
    statuses.max { $0.rawValue < $1.rawValue } ?? .done
  }
}

/// The command line asks for something that can't be (mã thoát 64).
struct UsageError: Error {
  /// What is wrong and the way out, in one sentence.
  let wording: Wording

  /// Wrong usage in a sentence.
  init(_ wording: Wording) {
    self.wording = wording
  }
}

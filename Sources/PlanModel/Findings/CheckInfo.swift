/// What a check is, for the program, its manual and its test.
public struct CheckInfo: Sendable {
  /// The code of its findings.
  public let code: Code
  /// What it finds, in one sentence.
  public let summary: Wording
  /// Why it matters to who signs.
  public let why: Wording
  /// A plan in which exactly one finding of the code is due, at the marked field.
  public let failing: Example
  /// A plan as it should be, in which none is due.
  public let passing: Example

  /// Describes a check.
  public init(code: Code, summary: Wording, why: Wording, failing: Example, passing: Example) {
    self.code = code
    self.summary = summary
    self.why = why
    self.failing = failing
    self.passing = passing
  }
}

/// A small plan folder that shows a check at work.
///
/// `▶` stands before the field at which the finding is due (before the first character of a line where a whole file is
/// meant); the test takes it out before it reads the file. `plan.csv` and `activities.csv` are filled in where not given.
public struct Example: Sendable {
  /// The files by name, in order.
  public let files: [(name: String, text: String)]
  /// The as-of date, where it matters.
  public let asOf: Day?
  /// The name of the encoding in which the given files are written; UTF-8 where none is named.
  public let encoding: String?

  /// An example of the given files.
  public init(_ files: KeyValuePairs<String, String>, asOf: Day? = nil, encoding: String? = nil) {
    self.files = files.map { (name: $0.key, text: $0.value) }
    self.asOf = asOf
    self.encoding = encoding
  }
}

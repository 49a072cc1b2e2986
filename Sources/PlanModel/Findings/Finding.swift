/// How much a finding weighs (mức độ).
public enum Severity: Int, CaseIterable, Comparable, Sendable {
  /// The result could not be trusted; no report is written.
  case error
  /// The plan contradicts itself or the rules; the report stands and says so.
  case warning
  /// Worth knowing.
  case note

  /// The word in every language's output.
  public var name: String { "\(self)" }

  /// Graver findings come first.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A further place that belongs to a finding, with what stands there.
public struct RelatedPlace: Hashable, Sendable {
  /// Where.
  public let place: SourcePlace
  /// What is said of it.
  public let message: Wording

  /// A place and what is said of it.
  public init(_ place: SourcePlace, _ message: Wording) {
    self.place = place
    self.message = message
  }
}

/// A fault in what the user gave: what is wrong, where, and the way out (sai lệch).
public struct Finding: Hashable, Sendable {
  /// Which check found it.
  public let code: Code
  /// What is wrong, with both figures where two contradict each other. One sentence.
  public let message: Wording
  /// Where; none where a whole plan is meant.
  public let place: SourcePlace?
  /// The canonical name of the column, where the place is a field (`cost_2021`).
  public let field: String?
  /// The field as written.
  public let value: String?
  /// What to do about it.
  public let help: Wording
  /// Further places that belong to it, in order.
  public let related: [RelatedPlace]
  /// How much it weighs: what its code weighs, where this finding does not say otherwise.
  public let severity: Severity

  /// A finding of a check at a place; it weighs what its code weighs unless a severity is given.
  public init(
    _ code: Code, at place: SourcePlace?, field: String? = nil, value: String? = nil, _ message: Wording, help: Wording,
    related: [RelatedPlace] = [], severity: Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.place = place
    self.field = field
    self.value = value
    self.help = help
    self.related = related
  }

  /// A finding at a value that was read.
  public init<Value>(
    _ code: Code, at value: Located<Value>, field: String? = nil, _ message: Wording, help: Wording,
    related: [RelatedPlace] = [], severity: Severity? = nil
  ) {
    self.init(
      code, at: value.place, field: field, value: value.text, message, help: help, related: related, severity: severity)
  }
}

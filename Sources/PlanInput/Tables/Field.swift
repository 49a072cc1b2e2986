import PlanModel

/// A field of a row as text, with its place and the canonical name of its column.
struct Field {
  /// The text without surrounding white space.
  let text: String
  let place: SourcePlace
  /// The canonical name of the column (`cost_2021`).
  let column: String

  /// A value read from the field.
  func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: place, text: text) }

  /// The same field with a part of its text.
  func with(text: String) -> Field { Field(text: text, place: place, column: column) }

  /// The parts of a list (`a; b`), without those that are blank.
  var list: [String] {
    text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension Finding {
  /// A finding at a field.
  init(
    _ code: Code, at field: Field, _ message: Wording, help: Wording, related: [RelatedPlace] = [],
    severity: Severity? = nil
  ) {
    self.init(
      code, at: field.place, field: field.column.isEmpty ? nil : field.column, value: field.text, message, help: help,
      related: related, severity: severity)
  }
}

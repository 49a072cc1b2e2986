extension Wording {
  init(both text: String) { self.init(vi: text, en: text) }
}

extension RelatedPlace {
  /// Only until every text is in both languages.
  public init(_ place: SourcePlace, _ message: String) { self.init(place, Wording(both: message)) }
}

extension CheckInfo {
  /// Only until every text is in both languages.
  public init(code: Code, summary: String, why: String, failing: Example, passing: Example) {
    self.init(
      code: code, summary: Wording(both: summary), why: Wording(both: why), failing: failing, passing: passing)
  }
}

extension Finding {
  /// Only until every text is in both languages.
  public init(
    _ code: Code, at place: SourcePlace?, field: String? = nil, value: String? = nil, _ message: String, help: String,
    related: [RelatedPlace] = [], severity: Severity? = nil
  ) {
    self.init(
      code, at: place, field: field, value: value, Wording(both: message), help: Wording(both: help), related: related,
      severity: severity)
  }

  /// Only until every text is in both languages.
  public init<Value>(
    _ code: Code, at value: Located<Value>, field: String? = nil, _ message: String, help: String,
    related: [RelatedPlace] = [], severity: Severity? = nil
  ) {
    self.init(
      code, at: value.place, field: field, value: value.text, Wording(both: message), help: Wording(both: help),
      related: related, severity: severity)
  }
}

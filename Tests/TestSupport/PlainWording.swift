public import PlanModel

/// In tests a text that stands for any may be the same in both languages.
extension Wording: ExpressibleByStringLiteral {
  /// The same words in both languages.
  public init(stringLiteral text: String) {
    self.init(vi: text, en: text)
  }
}

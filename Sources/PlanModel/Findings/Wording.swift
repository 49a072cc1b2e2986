/// A language in which the program speaks to its user (ngôn ngữ).
public enum Language: String, CaseIterable, Sendable {
  /// Tiếng Việt, in which reports are written and signed.
  case vietnamese = "vi"
  /// English, for who helps a user from abroad.
  case english = "en"
}

/// What is said to the user, in every language in which the program speaks (lời văn).
///
/// What the user wrote stands in both as it was written; amounts and dates follow the language.
public struct Wording: Hashable, Sendable {
  /// In Vietnamese, in the tone of an office.
  public let vi: String
  /// In English.
  public let en: String

  /// The same words in both languages.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// No words, where a sentence has room for some.
  public static let empty = Wording(vi: "", en: "")

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}

extension Sequence<Wording> {
  /// All of them one behind the other, as a list in each language.
  public func joined(separator: String) -> Wording {
    Wording(vi: map(\.vi).joined(separator: separator), en: map(\.en).joined(separator: separator))
  }
}

internal import Mustache

/// What a template's tags stand for: texts, conditions and lists, by tag.
struct TemplateContext: ExpressibleByDictionaryLiteral {
  /// What one tag stands for.
  enum Value {
    /// A text on one line; none where there is nothing to say, and then a section of the tag is skipped.
    case text(String?)
    /// A mark of layout, see ``LayoutMark``.
    case mark(LayoutMark)
    /// Lines already drawn, set as they are.
    case drawn([String])
    /// Whether something holds.
    case flag(Bool)
    /// Things one by one, each with tags of its own.
    case list([TemplateContext])
  }

  private(set) var values: [String: Value] = [:]

  init(dictionaryLiteral elements: (String, Value)...) {
    for (tag, value) in elements { values[tag] = value }
  }

  subscript(tag: String) -> Value? { values[tag] }

  /// The context with what another one's tags stand for.
  func adding(_ other: TemplateContext) -> TemplateContext {
    var sum = self
    sum.values.merge(other.values) { _, new in new }
    return sum
  }

  /// The context as the renderer takes it: only what a tag stands for is ever looked up in it, no order is.
  var renderable: [String: Any] {
    values.mapValues { value -> Any in
      switch value {
      case .text(let text): text.flatMap { $0.isEmpty ? nil : Self.onOneLine($0) } ?? Absent()
      case .mark(let mark): String(mark.rawValue)
      case .drawn(let lines):
        lines.isEmpty
          ? Absent()
          : lines.map { String(LayoutMark.drawn.rawValue) + Self.onOneLine($0) }.joined(separator: "\n")
      case .flag(let holds): holds
      case .list(let contexts): contexts.map(\.renderable)
      }
    }
  }

  /// The text with spaces for line ends and control characters, so that none can be taken for a mark of layout.
  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(text.map { $0.unicodeScalars.contains { $0.value < 0x20 } ? " " : $0 })
  }

  /// What is known and says nothing. A tag that is missing altogether would be looked for further out, in the context
  /// around; this ends the search.
  private struct Absent: MustacheCustomRepresentation {
    var representation: Any? { nil }
  }
}

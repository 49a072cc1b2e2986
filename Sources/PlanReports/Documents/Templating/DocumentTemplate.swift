internal import Mustache
internal import PlanModel

/// A document's template, read and found to use only tags that stand for something (mẫu văn bản).
struct DocumentTemplate {
  private let template: MustacheTemplate

  /// Reads a template whose tags are those of `scope`.
  init(_ text: String, scope: TagScope) throws(TemplateFault) {
    // Editors of offices like to begin a file with a byte order mark.
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    try TemplateTags.check(text, scope: scope)
    do {
      // The renderer writes for web pages unless it is told otherwise; the line that tells it is ours.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT }}\n" + text)
    } catch let fault as MustacheTemplate.ParserError {
      throw TemplateFault(
        line: max(1, fault.context.lineNumber - 1),
        wording: Wording(
          vi: "thẻ viết sai: \(fault.context.line.trimmed). Tên thẻ chỉ gồm chữ không dấu, chữ số và dấu “_”.",
          en: "a tag is written wrongly: \(fault.context.line.trimmed). A tag's name has only letters of the English "
            + "alphabet, digits and “_”."))
    } catch {
      throw TemplateFault(
        line: 1, wording: Wording(vi: "không đọc được mẫu văn bản.", en: "the document's template can't be read."))
    }
  }

  /// What the template calls itself in the comment of its first line: `{{! Tên: Văn bản kế hoạch }}`.
  static func title(of text: String) -> String? {
    var line = text.prefix { !$0.isNewline }
    if line.first == "\u{FEFF}" { line.removeFirst() }
    let comment = line.trimmed
    guard comment.hasPrefix("{{!"), comment.hasSuffix("}}") else { return nil }
    let words = String(comment.dropFirst(3).dropLast(2)).trimmed
    let label = "Tên:"
    guard words.hasPrefix(label) else { return nil }
    let title = words.dropFirst(label.count).trimmed
    return title.isEmpty ? nil : title
  }

  /// The text of the template with its tags filled in, not yet set on a page.
  func render(_ context: TemplateContext) -> String {
    template.render(context.renderable)
  }
}

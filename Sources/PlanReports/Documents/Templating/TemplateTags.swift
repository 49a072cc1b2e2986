internal import PlanModel

/// Something wrong in a template, and where.
struct TemplateFault: Error, Equatable {
  /// The line, counted from 1.
  let line: Int
  /// What is wrong and what to do.
  let wording: Wording
}

/// Holds a template's tags against the scope that they are used in.
///
/// The renderer prints nothing for a tag that it does not know, and a misspelt `{{so_tien}}` would leave a decision without
/// its amount; so every tag is looked at before, whether its section is rendered or not.
struct TemplateTags {
  private var open: [(tag: String, line: Int, kind: TagScope.Kind)] = []
  private let root: TagScope

  private init(root: TagScope) {
    self.root = root
  }

  /// Looks at all tags of a template.
  static func check(_ text: String, scope: TagScope) throws(TemplateFault) {
    var tags = TemplateTags(root: scope)
    var (rest, line) = (text[...], 1)
    while let start = rest.firstRange(of: "{{") {
      line += newlines(in: rest[..<start.lowerBound])
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        throw TemplateFault(
          line: line,
          wording: Wording(
            vi: "thẻ mở bằng “{{” mà không đóng; hãy thêm “}}” vào cuối thẻ.",
            en: "a tag opened with “{{” is not closed; add “}}” at its end."))
      }
      let tag = rest[start.upperBound..<end.lowerBound]
      try tags.read(tag, line: line)
      line += newlines(in: tag)
      rest = rest[end.upperBound...]
      if tag.first == "{", rest.first == "}" { rest = rest.dropFirst() }
    }
    if let last = tags.open.last {
      throw TemplateFault(
        line: last.line,
        wording: Wording(
          vi: "phần {{#\(last.tag)}} không được đóng; hãy thêm {{/\(last.tag)}} vào chỗ kết thúc.",
          en: "the section {{#\(last.tag)}} is not closed; add {{/\(last.tag)}} where it ends."))
    }
  }

  private mutating func read(_ content: Substring, line: Int) throws(TemplateFault) {
    let sigil = content.first
    let name = content.dropFirst("#^/!{&><$=%".contains(sigil ?? "a") ? 1 : 0).trimmed
    switch sigil {
    case "!": break
    case "#", "^":
      let kind = try self.kind(of: name, line: line)
      open.append((name, line, sigil == "#" ? kind : .flag))
    case "/": try close(name, line: line)
    case ">", "<", "$", "=", "%":
      throw TemplateFault(
        line: line,
        wording: Wording(
          vi: "mẫu văn bản không dùng thẻ {{\(content)}}; chỉ dùng {{tên}}, {{#tên}}…{{/tên}}, {{^tên}}…{{/tên}} và "
            + "{{! ghi chú }}.",
          en: "documents' templates have no tag {{\(content)}}; they have {{name}}, {{#name}}…{{/name}}, "
            + "{{^name}}…{{/name}} and {{! remark }}."))
    default:
      if name == ".", case .text = open.last?.kind { return }
      guard case .text = try kind(of: name, line: line) else {
        throw TemplateFault(
          line: line,
          wording: Wording(
            vi: "thẻ {{\(name)}} không in ra chữ; hãy dùng nó như một phần: {{#\(name)}}…{{/\(name)}}.",
            en: "the tag {{\(name)}} prints no text; use it as a section: {{#\(name)}}…{{/\(name)}}."))
      }
    }
  }

  private mutating func close(_ name: String, line: Int) throws(TemplateFault) {
    guard let last = open.popLast() else {
      throw TemplateFault(
        line: line,
        wording: Wording(
          vi: "thẻ {{/\(name)}} đóng một phần chưa mở; hãy bỏ nó hoặc thêm {{#\(name)}}.",
          en: "the tag {{/\(name)}} closes a section that is not open; remove it or add {{#\(name)}}."))
    }
    guard last.tag == name else {
      throw TemplateFault(
        line: line,
        wording: Wording(
          vi: "thẻ {{/\(name)}} không khớp với {{#\(last.tag)}} mở ở dòng \(last.line); "
            + "hãy đóng {{/\(last.tag)}} trước.",
          en: "the tag {{/\(name)}} does not match {{#\(last.tag)}}, opened on line \(last.line); "
            + "close {{/\(last.tag)}} first."))
    }
  }

  /// What a tag is where it stands: the innermost list that has it decides, as in rendering.
  private func kind(of name: String, line: Int) throws(TemplateFault) -> TagScope.Kind {
    var known: [String] = []
    for entry in open.reversed() {
      guard case .list(let scope) = entry.kind else { continue }
      if let kind = scope.kinds[name] { return kind }
      known += scope.names
    }
    if let kind = root.kinds[name] { return kind }
    let names = (known + root.names).joined(separator: ", ")
    throw TemplateFault(
      line: line,
      wording: Wording(
        vi: "không có thẻ {{\(name)}} ở chỗ này. Các thẻ dùng được: \(names).",
        en: "there is no tag {{\(name)}} here. The tags are: \(names)."))
  }

  private static func newlines(in text: Substring) -> Int {
    text.count { $0.isNewline }
  }
}

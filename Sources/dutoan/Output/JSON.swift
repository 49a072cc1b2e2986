/// A JSON value whose objects keep the order in which they were made.
enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A decimal number as its digits (`1.3`), so that nothing is lost on the way through floating point.
  case decimal(String)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// A string, or null.
  static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  /// An array of strings.
  static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
}

extension JSON {
  /// The value as indented text, with a line break at the end.
  func serialised() -> String {
    var text = ""
    write(into: &text, indent: 0)
    return text + "\n"
  }

  private func write(into text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let digits): text += digits
    case .string(let value): JSON.quote(value, into: &text)
    case .array(let values):
      JSON.block("[", "]", values, into: &text, indent: indent) { value, text in
        value.write(into: &text, indent: indent + 1)
      }
    case .object(let members):
      JSON.block("{", "}", members, into: &text, indent: indent) { member, text in
        JSON.quote(member.key, into: &text)
        text += ": "
        member.value.write(into: &text, indent: indent + 1)
      }
    }
  }

  private static func block<Element>(
    _ open: String, _ close: String, _ elements: [Element], into text: inout String, indent: Int,
    write: (Element, inout String) -> Void
  ) {
    text += open
    for (offset, element) in elements.enumerated() {
      text += (offset == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      write(element, &text)
    }
    if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func quote(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

import PlanModel
import Yams

/// The `key: value` lines of a YAML mapping, read by kind, with the file and line for what is wrong.
struct YamlMapping {
  /// The file, for errors.
  let file: String
  /// The line on which the mapping begins.
  let line: Int
  private let pairs: [(key: String, line: Int, value: Node)]

  /// The mapping of a node, all of whose keys must be known.
  init(_ node: Node, file: String, keys: [String]) throws(TemplateError) {
    self.file = file
    line = node.mark?.line ?? 0
    guard let mapping = node.mapping else { throw TemplateError(file: file, line: line, .notAMapping) }
    var pairs: [(key: String, line: Int, value: Node)] = []
    for (key, value) in mapping {
      let name = key.string ?? ""
      let line = key.mark?.line ?? 0
      guard keys.contains(name) else {
        throw TemplateError(file: file, line: line, .unknownKey(name, known: keys))
      }
      pairs.append((name, line, value))
    }
    self.pairs = pairs
  }

  /// Reads a file's text as one mapping.
  static func root(of text: String, file: String, keys: [String]) throws(TemplateError) -> YamlMapping {
    let node: Node?
    do {
      node = try compose(yaml: text)
    } catch let error as YamlError {
      let (line, reason) = YamlMapping.fault(error)
      throw TemplateError(file: file, line: line, .unreadable(reason))
    } catch {
      throw TemplateError(file: file, line: 0, .unreadable(YamlMapping.notYaml))
    }
    guard let node else { throw TemplateError(file: file, line: 0, .notAMapping) }
    return try YamlMapping(node, file: file, keys: keys)
  }

  private static let notYaml = Wording(vi: "không viết theo dạng YAML", en: "it is not YAML")

  private static func fault(_ error: YamlError) -> (line: Int, reason: Wording) {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      (
        mark.line,
        Wording(
          vi: "viết sai ở dòng này hoặc ngay phía trên; kiểm tra dấu ngoặc, dấu nháy và thụt đầu dòng",
          en: "a mistake on this line or just above; check brackets, quotes and indentation")
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        context.mark.line,
        Wording(
          vi: "mục viết hai lần: \(duplicates.sorted().joined(separator: ", "))",
          en: "keys written twice: \(duplicates.sorted().joined(separator: ", "))")
      )
    case .reader:
      (
        0,
        Wording(
          vi: "có ký tự không dùng được; tệp phải ghi bằng bảng mã UTF-8",
          en: "a character that can't be used; the file must be in UTF-8")
      )
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: (0, notYaml)
    }
  }

  /// The line of a key, or of the mapping.
  func line(of key: String) -> Int { pairs.first { $0.key == key }?.line ?? line }

  /// A fault of the value of a key.
  func fault(_ key: String, _ problem: TemplateError.Problem) -> TemplateError {
    TemplateError(file: file, line: line(of: key), problem)
  }

  /// A value of the wrong kind, at its key's line where no other is given; what is asked for in both languages.
  private func wrongType(_ key: String, at line: Int? = nil, vi: String, en: String) -> TemplateError {
    TemplateError(
      file: file, line: line ?? self.line(of: key), .wrongType(key: key, expected: Wording(vi: vi, en: en)))
  }

  private func node(_ key: String) -> Node? { pairs.first { $0.key == key }?.value }

  /// Text; none where the key is not there or blank.
  func text(_ key: String) throws(TemplateError) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else { throw wrongType(key, vi: "chữ", en: "text") }
    let text = scalar.string
    if case .failure(let unknown) = FormPlaceholder.parts(of: text) {
      throw fault(key, .unknownPlaceholder(unknown.word, known: FormPlaceholder.allCases.map(\.rawValue)))
    }
    return text.isEmpty ? nil : text
  }

  /// Text that must be there.
  func required(_ key: String) throws(TemplateError) -> String {
    guard let text = try text(key) else { throw TemplateError(file: file, line: line, .missingKey(key)) }
    return text
  }

  /// A word of a fixed list.
  func word<Word>(_ key: String, of type: Word.Type) throws(TemplateError) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    guard let text = try text(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw fault(key, .unknownValue(key: key, value: text, known: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// `true` or `false`.
  func flag(_ key: String) throws(TemplateError) -> Bool? {
    guard let node = node(key) else { return nil }
    guard let flag = node.bool else { throw wrongType(key, vi: "true hoặc false", en: "true or false") }
    return flag
  }

  /// A number above 0 and up to a bound.
  func number(_ key: String, upTo bound: Double) throws(TemplateError) -> Double? {
    guard let node = node(key) else { return nil }
    guard let number = node.float, number > 0, number <= bound else {
      throw wrongType(key, vi: "một số từ 1 đến \(Int(bound))", en: "a number from 1 to \(Int(bound))")
    }
    return number
  }

  /// A list of texts.
  func texts(_ key: String) throws(TemplateError) -> [String] {
    guard let node = node(key) else { return [] }
    guard let sequence = node.sequence else { throw wrongType(key, vi: "danh sách", en: "a list") }
    var texts: [String] = []
    for item in sequence {
      let line = item.mark?.line ?? line(of: key)
      guard let text = item.scalar?.string else {
        throw wrongType(key, at: line, vi: "danh sách các dòng chữ", en: "a list of texts")
      }
      if case .failure(let unknown) = FormPlaceholder.parts(of: text) {
        throw TemplateError(
          file: file, line: line, .unknownPlaceholder(unknown.word, known: FormPlaceholder.allCases.map(\.rawValue)))
      }
      texts.append(text)
    }
    return texts
  }

  /// A list of mappings that must be there and hold at least one.
  func mappings(_ key: String, keys: [String]) throws(TemplateError) -> [YamlMapping] {
    guard let node = node(key) else { throw TemplateError(file: file, line: line, .missingKey(key)) }
    guard let sequence = node.sequence, !sequence.isEmpty else {
      throw wrongType(key, vi: "danh sách có ít nhất một mục", en: "a list of at least one item")
    }
    var mappings: [YamlMapping] = []
    for item in sequence { mappings.append(try YamlMapping(item, file: file, keys: keys)) }
    return mappings
  }
}

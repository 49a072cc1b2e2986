/// A template that can't be used: which file, which line, and what is wrong with it.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong with a template.
  public enum Problem: Hashable, Sendable {
    /// The text can't be read as a template at all; what the reader of its language says.
    case unreadable(String)
    /// The file does not hold `key: value` lines.
    case notAMapping
    /// A key that must be there is not.
    case missingKey(String)
    /// A key that means nothing; the keys that do.
    case unknownKey(String, known: [String])
    /// A value of the wrong kind; what is asked for.
    case wrongType(key: String, expected: String)
    /// A word outside a fixed list; the words of the list.
    case unknownValue(key: String, value: String, known: [String])
    /// A field that the view does not offer; those that it does.
    case unknownField(String, view: String, known: [String])
    /// A column that is repeated for something that its field is not offered by.
    case unknownRepetition(field: String, each: String)
    /// A field that is only offered repeated.
    case missingRepetition(field: String, known: [String])
    /// A name that can't stand on a sheet's tab.
    case invalidSheetName(String)
    /// An id that is no word for a file name: letters of the English alphabet, digits and hyphens.
    case invalidID(String)
    /// An id, or a sheet's name, that another template has already.
    case taken(String, by: String)
    /// A `{word}` that means nothing; the words that do.
    case unknownPlaceholder(String, known: [String])
    /// Something that only the reader of documents knows; in Vietnamese.
    case document(String)
  }

  /// The template's file name.
  public let file: String
  /// The line, counted from 1; 0 where a whole file is meant.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// A fault of a template at a line.
  public init(file: String, line: Int, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// The fault in one Vietnamese sentence, with its place: `01-kinh-phi.yaml:12: …`.
  public var message: String {
    line > 0 ? "\(file):\(line): \(problem.text)" : "\(file): \(problem.text)"
  }
}

extension TemplateError.Problem {
  fileprivate var text: String {
    switch self {
    case .unreadable(let reason): "không đọc được biểu mẫu (\(reason))."
    case .notAMapping: "biểu mẫu phải gồm các dòng “mục: giá trị”."
    case .missingKey(let key): "thiếu mục “\(key)”."
    case .unknownKey(let key, let known): "không có mục “\(key)”; các mục dùng được: \(list(known))."
    case .wrongType(let key, let expected): "giá trị của “\(key)” phải là \(expected)."
    case .unknownValue(let key, let value, let known):
      "“\(key)” không nhận giá trị “\(value)”; các giá trị dùng được: \(list(known))."
    case .unknownField(let field, let view, let known):
      "bộ số liệu “\(view)” không có trường “\(field)”; các trường dùng được: \(list(known))."
    case .unknownRepetition(let field, let each): "trường “\(field)” không lặp lại được theo “\(each)”."
    case .missingRepetition(let field, let known):
      "trường “\(field)” phải lặp lại theo một trong các giá trị của “each”: \(list(known))."
    case .invalidSheetName(let name):
      "“\(name)” không dùng làm tên trang tính được: tên có từ 1 đến 31 ký tự, không có [ ] : * ? / \\, không có dấu ' ở đầu "
        + "và cuối; biểu lập theo từng năm phải chừa 5 ký tự cho năm."
    case .invalidID(let id): "“\(id)” không dùng làm mã được: mã chỉ gồm chữ cái không dấu, chữ số và dấu gạch nối."
    case .taken(let name, let other): "“\(name)” đã được dùng ở \(other)."
    case .unknownPlaceholder(let word, let known):
      "không có chỗ điền “{\(word)}”; các chỗ điền dùng được: \(list(known))."
    case .document(let message): message
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

public import PlanModel

/// A template that can't be used: which file, which line, and what is wrong with it.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong with a template.
  public enum Problem: Hashable, Sendable {
    /// The text can't be read as a template at all, and why.
    case unreadable(Wording)
    /// The file does not hold `key: value` lines.
    case notAMapping
    /// A key that must be there is not.
    case missingKey(String)
    /// A key that means nothing; the keys that do.
    case unknownKey(String, known: [String])
    /// A value of the wrong kind; what is asked for.
    case wrongType(key: String, expected: Wording)
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
    /// A sheet's name that a sheet of the program's own has.
    case takenByProgram(String)
    /// A `{word}` that means nothing; the words that do.
    case unknownPlaceholder(String, known: [String])
    /// Something that only the reader of documents knows.
    case document(Wording)
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

  /// The fault in one sentence, with its place: `01-kinh-phi.yaml:12: …`.
  public var wording: Wording {
    let place = line > 0 ? "\(file):\(line)" : file
    let fault = problem.wording
    return Wording(vi: "\(place): \(fault.vi)", en: "\(place): \(fault.en)")
  }
}

extension TemplateError.Problem {
  fileprivate var wording: Wording {
    switch self {
    case .unreadable(let reason):
      Wording(vi: "không đọc được biểu mẫu (\(reason.vi)).", en: "the form can't be read (\(reason.en)).")
    case .notAMapping:
      Wording(vi: "biểu mẫu phải gồm các dòng “mục: giá trị”.", en: "a form must be made of lines “key: value”.")
    case .missingKey(let key): Wording(vi: "thiếu mục “\(key)”.", en: "the key “\(key)” is missing.")
    case .unknownKey(let key, let known):
      Wording(
        vi: "không có mục “\(key)”; các mục dùng được: \(list(known)).",
        en: "there is no key “\(key)”; the keys are: \(list(known)).")
    case .wrongType(let key, let expected):
      Wording(
        vi: "giá trị của “\(key)” phải là \(expected.vi).", en: "the value of “\(key)” must be \(expected.en).")
    case .unknownValue(let key, let value, let known):
      Wording(
        vi: "“\(key)” không nhận giá trị “\(value)”; các giá trị dùng được: \(list(known)).",
        en: "“\(key)” does not take the value “\(value)”; the values are: \(list(known)).")
    case .unknownField(let field, let view, let known):
      Wording(
        vi: "bộ số liệu “\(view)” không có trường “\(field)”; các trường dùng được: \(list(known)).",
        en: "the view “\(view)” has no field “\(field)”; its fields are: \(list(known)).")
    case .unknownRepetition(let field, let each):
      Wording(
        vi: "trường “\(field)” không lặp lại được theo “\(each)”.",
        en: "the field “\(field)” can't be repeated for each of “\(each)”.")
    case .missingRepetition(let field, let known):
      Wording(
        vi: "trường “\(field)” phải lặp lại theo một trong các giá trị của “each”: \(list(known)).",
        en: "the field “\(field)” must be repeated by one of the values of “each”: \(list(known)).")
    case .invalidSheetName(let name):
      Wording(
        vi: "“\(name)” không dùng làm tên trang tính được: tên có từ 1 đến 31 ký tự, không có [ ] : * ? / \\, không có "
          + "dấu ' ở đầu và cuối; biểu lập theo từng năm phải chừa 5 ký tự cho năm.",
        en: "“\(name)” can't be a sheet's name: a name has 1 to 31 characters, none of [ ] : * ? / \\, and no ' at "
          + "either end; a form made for each year must leave 5 characters for the year.")
    case .invalidID(let id):
      Wording(
        vi: "“\(id)” không dùng làm mã được: mã chỉ gồm chữ cái không dấu, chữ số và dấu gạch nối.",
        en: "“\(id)” can't be an id: an id has only letters of the English alphabet, digits and hyphens.")
    case .taken(let name, let other):
      Wording(vi: "“\(name)” đã được dùng ở \(other).", en: "“\(name)” is used by \(other) already.")
    case .takenByProgram(let name):
      Wording(
        vi: "“\(name)” đã được dùng ở trang do chương trình lập.",
        en: "“\(name)” is the name of a sheet that the program itself writes.")
    case .unknownPlaceholder(let word, let known):
      Wording(
        vi: "không có chỗ điền “{\(word)}”; các chỗ điền dùng được: \(list(known)).",
        en: "there is no placeholder “{\(word)}”; the placeholders are: \(list(known)).")
    case .document(let wording): wording
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

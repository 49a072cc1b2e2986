/// The report forms and documents of `Templates/`, read and checked (biểu mẫu).
public struct Templates: Sendable {
  /// The forms, in the order of their files' names.
  let forms: [FormTemplate]
  /// The documents: the names of their files without ending, what they are called, and their texts, in order.
  let documents: [(id: String, title: String, text: String)]

  /// Reads forms (YAML) and documents, each by its file's name.
  ///
  /// Throws the first fault of the first form, by file name.
  public init(
    forms: [(name: String, text: String)], documents: [(name: String, text: String)]
  ) throws(TemplateError) {
    var read: [(file: String, form: FormTemplate)] = []
    for (name, text) in forms.sorted(by: { $0.name < $1.name }) {
      let form = try FormReader.form(text, file: name)
      if let other = read.first(where: { $0.form.id == form.id }) {
        throw TemplateError(file: name, line: 0, .taken(form.id, by: other.file))
      }
      let key = SheetName.key(form.sheet)
      if let other = read.first(where: { SheetName.key($0.form.sheet) == key }) {
        throw TemplateError(file: name, line: 0, .taken(form.sheet, by: other.file))
      }
      if [SummarySheet.name, DiagnosticsSheet.name].contains(where: { SheetName.key($0) == key }) {
        throw TemplateError(file: name, line: 0, .takenByProgram(form.sheet))
      }
      read.append((name, form))
    }
    let documents = documents.sorted { $0.name < $1.name }
    for (name, _) in documents {
      let id = Templates.id(of: name)
      if let form = read.first(where: { $0.form.id == id }) {
        throw TemplateError(file: name, line: 0, .taken(id, by: form.file))
      }
    }
    self.forms = read.map(\.form)
    self.documents = documents.map { name, text in
      let id = Templates.id(of: name)
      return (id: id, title: DocumentTemplate.title(of: text) ?? id, text: text)
    }
  }

  /// A file's name without its ending.
  private static func id(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

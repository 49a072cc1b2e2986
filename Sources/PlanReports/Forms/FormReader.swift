/// Reads a form's YAML.
enum FormReader {
  private static let keys = [
    "id", "sheet", "view", "code", "title", "captions", "orientation", "columns", "numbers", "totals", "notes",
    "signature",
  ]
  private static let columnKeys = ["field", "each", "heading", "group", "width", "align", "format"]

  private enum Orientation: String, CaseIterable { case portrait, landscape }

  /// The form of a file's text. Throws the first fault, with its line.
  static func form(_ text: String, file: String) throws(TemplateError) -> FormTemplate {
    let root = try YamlMapping.root(of: text, file: file, keys: keys)
    let id = try root.required("id")
    guard id.utf8.allSatisfy({ isWord($0) }) else { throw root.fault("id", .invalidID(id)) }
    let view = try word("view", of: View.self, in: root)
    let sheet = try root.required("sheet")
    guard SheetName.isValid(sheet, room: view.isByYear ? 5 : 0) else {
      throw root.fault("sheet", .invalidSheetName(sheet))
    }
    var columns: [FormColumn] = []
    for mapping in try root.mappings("columns", keys: columnKeys) {
      columns.append(try column(mapping, of: view))
    }
    return FormTemplate(
      id: id, sheet: sheet, view: view, code: try root.text("code") ?? "", title: try root.required("title"),
      captions: try root.texts("captions"),
      isLandscape: try root.word("orientation", of: Orientation.self) == .landscape, columns: columns,
      isNumbered: try root.flag("numbers") ?? false,
      totals: try root.word("totals", of: FormTemplate.Totals.self) ?? .last, notes: try root.texts("notes"),
      isSigned: try root.flag("signature") ?? false)
  }

  private static func column(_ mapping: YamlMapping, of view: View) throws(TemplateError) -> FormColumn {
    let name = try mapping.required("field")
    let offers = view.offers
    guard let field = Field(rawValue: name), offers.contains(where: { $0.field == field }) else {
      var known: [String] = []
      for offer in offers where !known.contains(offer.field.rawValue) { known.append(offer.field.rawValue) }
      throw mapping.fault("field", .unknownField(name, view: view.rawValue, known: known))
    }
    let each = try mapping.word("each", of: Repetition.self)
    let repetitions = offers.filter { $0.field == field }.map(\.each)
    guard repetitions.contains(each) else {
      if let each { throw mapping.fault("each", .unknownRepetition(field: name, each: each.rawValue)) }
      throw mapping.fault(
        "field", .missingRepetition(field: name, known: repetitions.compactMap { $0?.rawValue }))
    }
    let format = try mapping.word("format", of: ColumnFormat.self) ?? field.format
    guard format == field.format else {
      throw mapping.fault(
        "format", .unknownValue(key: "format", value: format.rawValue, known: [field.format.rawValue]))
    }
    return FormColumn(
      field: field, each: each,
      heading: each == nil ? try mapping.required("heading") : try mapping.text("heading") ?? "",
      group: try mapping.text("group"), width: try mapping.number("width", upTo: 200),
      alignment: try mapping.word("align", of: FormColumn.Alignment.self) ?? format.alignment, format: format)
  }

  private static func word<Word>(
    _ key: String, of type: Word.Type, in mapping: YamlMapping
  ) throws(TemplateError) -> Word where Word: RawRepresentable<String> & CaseIterable {
    guard let word = try mapping.word(key, of: type) else {
      throw TemplateError(file: mapping.file, line: mapping.line, .missingKey(key))
    }
    return word
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension ColumnFormat {
  fileprivate var alignment: FormColumn.Alignment {
    switch self {
    case .text: .left
    case .amount: .right
    case .percent, .mark: .centre
    }
  }
}

/// What may stand on a sheet's tab.
enum SheetName {
  /// Whether a name fits, with room for so many characters more.
  static func isValid(_ name: String, room: Int = 0) -> Bool {
    !name.isEmpty && name.utf16.count + room <= 31 && !name.contains { "[]:*?/\\".contains($0) }
      && !name.hasPrefix("'") && !name.hasSuffix("'")
  }

  /// Two names are one tab where they differ by case only.
  static func key(_ name: String) -> String { name.lowercased() }
}

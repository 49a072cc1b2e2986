import PlanModel

/// A row of a file as text.
struct TextRow {
  /// The fields in file order.
  let cells: [(text: String, line: Int)]
}

/// A small file as text under an understood header. Records, of which there are millions, are not read this way.
struct TextTable<Column: TableColumn> {
  let file: FileName
  let header: Header<Column>
  private(set) var rows: [TextRow] = []
  /// Whether a row could not be used: what refers to it is not reported again.
  private(set) var hasDroppedRows = false

  /// Reads a file; none where it has no usable header.
  init?(_ file: InputFile, log: inout ReadingLog) {
    guard let opened = OpenedFile<Column>(file, log: &log) else { return nil }
    self.file = file.name
    header = opened.header
    var rowReader = opened.rows
    while let state = rowReader.next(log: &log) {
      guard state == .usable else {
        hasDroppedRows = true
        continue
      }
      let fields = rowReader.fields
      rows.append(TextRow(cells: fields.prefix(header.width).map { ($0.text(in: file.bytes), $0.line) }))
    }
    findBlanks(log: &log)
    findFormulas(log: &log)
  }

  private func findBlanks(log: inout ReadingLog) {
    for row in rows {
      for column in Column.required where self[row, column] == nil {
        if let cell = cell(row, column) { log.add(BlankFieldCheck.finding(at: cell)) }
      }
    }
  }

  private func findFormulas(log: inout ReadingLog) {
    let texts = Column.allCases.filter { header.slots[$0] != nil && !Column.interpreted.contains($0) }
    for row in rows {
      for column in texts {
        if let field = self[row, column] { log.findFormula(in: field) }
      }
    }
  }

  /// The field of a row in a column; none where it is blank or the file has no such column.
  subscript(row: TextRow, column: Column) -> Field? {
    header.slots[column].flatMap { self[row, $0.index, column.rawValue] }
  }

  /// The field of a row at a place that the header gives; none where it is blank.
  subscript(row: TextRow, index: Int, name: String) -> Field? {
    let cell = row.cells[index]
    return cell.text.isEmpty
      ? nil : Field(text: cell.text, place: SourcePlace(file: file, line: cell.line, column: index + 1), column: name)
  }

  /// The field of a row in a column, blank or not.
  func cell(_ row: TextRow, _ column: Column) -> Field? {
    guard let index = header.slots[column]?.index else { return nil }
    let cell = row.cells[index]
    return Field(
      text: cell.text, place: SourcePlace(file: file, line: cell.line, column: index + 1), column: column.rawValue)
  }

  /// All fields of a column that are not blank, in file order.
  func fields(_ column: Column) -> [Field] { rows.compactMap { self[$0, column] } }

  /// The text of a row in a column.
  func text(_ row: TextRow, _ column: Column) -> String? { self[row, column]?.text }
}

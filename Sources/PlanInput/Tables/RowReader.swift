import PlanModel

/// Reads the rows of a file below its header one by one, and finds those that can't be used.
struct RowReader {
  /// Whether a row can be used. What is wrong with one that can't is found.
  enum RowState {
    case usable, unusable
  }

  let file: InputFile
  let kind: PlanFileKind
  private var tokenizer: Tokenizer
  private var width = 0
  private var columnNames: [Int: String] = [:]

  init(_ file: InputFile, kind: PlanFileKind, _ dialect: Dialect) {
    self.file = file
    self.kind = kind
    tokenizer = dialect.tokenizer(of: file.bytes)
  }

  /// The fields of the row read last.
  var fields: [RawField] { tokenizer.fields }

  /// The content of a field of the row read last, without surrounding white space; doubled quotes stay doubled.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    file.bytes.part(tokenizer.fields[index].start, tokenizer.fields[index].end).trimmed
  }

  /// Whether a field of the row read last has doubled quotes.
  @inline(__always)
  func hasDoubledQuotes(_ index: Int) -> Bool { tokenizer.fields[index].hasDoubledQuotes }

  /// The physical line on which the row read last begins.
  @inline(__always)
  var firstLine: Int { tokenizer.fields[0].line }

  /// The physical line on which the last field of the row read last begins.
  @inline(__always)
  var lastLine: Int { tokenizer.fields[tokenizer.fields.count - 1].line }

  /// Reads the header row; none where quoting makes it unreadable.
  mutating func readHeader<Column: TableColumn>(as: Column.Type, log: inout ReadingLog) -> Header<Column>? {
    var cells: [Field] = []
    while cells.isEmpty, tokenizer.next() {
      if tokenizer.fault != nil {
        reportQuoting(log: &log)
        return nil
      }
      if isBlankRow { continue }
      cells = tokenizer.fields.indices.map { field(at: $0) }
    }
    let header = Header<Column>(cells, file: file.name, log: &log)
    width = header.width
    for (column, slot) in header.slots { columnNames[slot.index] = column.rawValue }
    for year in header.years { columnNames[year.slot.index] = "cost_\(year.year)" }
    for extra in header.extras { columnNames[extra.index] = extra.name }
    return header
  }

  /// Reads the next row that is not blank; none at the end of the file.
  mutating func next(log: inout ReadingLog) -> RowState? {
    while true {
      let start = tokenizer.offset
      guard tokenizer.next() else { return nil }
      if tokenizer.fault != nil {
        reportQuoting(log: &log)
        return .unusable
      }
      if isBlankRow { continue }
      if tokenizer.fields.count != width, let misfit {
        let count = tokenizer.fields.count
        log.add(.f006, in: kind) { RaggedRowCheck.finding(at: field(at: misfit), count: count, width: width) }
        return .unusable
      }
      if tokenizer.offset - start > FieldTooLongCheck.limit, let long = tooLongField {
        log.add(FieldTooLongCheck.finding(at: field(at: long.index), length: long.length))
        return .unusable
      }
      return .usable
    }
  }

  /// The field at which the row read last departs from its header: the last one of a row that is too short, the first
  /// one too many that is filled. Blank fields too many do no harm.
  private var misfit: Int? {
    let fields = tokenizer.fields
    if fields.count < width { return fields.count - 1 }
    return (width..<fields.count).first { !fields[$0].isBlank(in: file.bytes) }
  }

  @inline(__always)
  private var isBlankRow: Bool { tokenizer.fields.allSatisfy { $0.isBlank(in: file.bytes) } }

  private var tooLongField: (index: Int, length: Int)? {
    for (index, field) in tokenizer.fields.enumerated() where field.end - field.start > FieldTooLongCheck.limit {
      let length = field.text(in: file.bytes).utf16.count
      if length > FieldTooLongCheck.limit { return (index, length) }
    }
    return nil
  }

  private func reportQuoting(log: inout ReadingLog) {
    guard let fault = tokenizer.fault else { return }
    let field = field(at: fault.field)
    switch fault.kind {
    case .unterminated: log.add(.f007, in: kind) { UnterminatedQuoteCheck.finding(at: field) }
    case .stray: log.add(.f020, in: kind) { StrayQuoteCheck.finding(at: field) }
    }
  }

  /// A field of the row read last, as text.
  func field(at index: Int) -> Field {
    Field(
      text: fields[index].text(in: file.bytes),
      place: SourcePlace(file: file.name, line: fields[index].line, column: index + 1),
      column: columnNames[index] ?? "")
  }
}

import PlanModel

/// Reads the rows of a file below its header one by one, and finds those that can't be used.
struct RowReader {
  /// Whether a row can be used. What is wrong with one that can't is found.
  enum RowState {
    case usable, unusable
  }

  /// What a file's header tells of its rows.
  struct Shape: Sendable {
    let kind: PlanFileKind
    let dialect: Dialect
    /// How many fields a row has.
    fileprivate(set) var width = 0
    /// The canonical names of the columns, by the number of the field.
    fileprivate(set) var columnNames: [Int: String] = [:]
  }

  let file: InputFile
  private(set) var shape: Shape
  private var tokenizer: Tokenizer
  /// Behind this no row begins that is read.
  private let limit: Int

  /// A reader of a whole file, of which nothing is known but how it is written.
  init(_ file: InputFile, kind: PlanFileKind, _ dialect: Dialect) {
    self.file = file
    shape = Shape(kind: kind, dialect: dialect)
    tokenizer = dialect.tokenizer(of: file.bytes)
    limit = file.bytes.count
  }

  /// A reader of the rows of a file that begin in a part of it, the first of them at its beginning and on a line. Nothing
  /// is carried over from one row to the next: a file is read in parts as it is as a whole.
  init(_ file: InputFile, _ shape: Shape, rowsIn part: Range<Int>, line: Int) {
    self.file = file
    self.shape = shape
    tokenizer = Tokenizer(file.bytes, delimiter: shape.dialect.delimiter, from: part.lowerBound, line: line)
    limit = part.upperBound
  }

  /// The byte that is read next.
  var offset: Int { tokenizer.offset }
  /// The physical line of that byte.
  var line: Int { tokenizer.line }
  /// Whether quoting goes wrong in the row read last.
  var hasQuotingFault: Bool { tokenizer.fault != nil }

  /// The fields of the row read last.
  var fields: ArraySlice<RawField> { tokenizer.fields }

  /// The content of a field of the row read last, without surrounding white space; doubled quotes stay doubled.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    file.bytes.part(tokenizer[index].start, tokenizer[index].end).trimmed
  }

  /// Hands the content of a field to a reader, unless it is blank: without surrounding white space, and with one quote for
  /// every two, for which there is room in a scratch pad.
  @inline(__always)
  func withContent(_ index: Int, _ scratch: inout [UInt8], _ read: (UnsafeRawBufferPointer) -> Void) {
    let content = bytes(index)
    if content.isEmpty { return }
    if !tokenizer[index].hasDoubledQuotes { return read(content) }
    scratch.removeAll(keepingCapacity: true)
    tokenizer[index].undoubleQuotes(of: content, into: &scratch)
    scratch.withUnsafeBytes { if !$0.trimmed.isEmpty { read($0.trimmed) } }
  }

  /// The physical line on which the row read last begins.
  @inline(__always)
  var firstLine: Int { tokenizer[0].line }

  /// The physical line on which the last field of the row read last begins.
  @inline(__always)
  var lastLine: Int { tokenizer[tokenizer.fieldCount - 1].line }

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
    shape.width = header.width
    for (column, slot) in header.slots { shape.columnNames[slot.index] = column.rawValue }
    for year in header.years { shape.columnNames[year.slot.index] = "cost_\(year.year)" }
    for extra in header.extras { shape.columnNames[extra.index] = extra.name }
    return header
  }

  /// Reads the next row that is not blank; none at the end of what is read.
  mutating func next(log: inout ReadingLog) -> RowState? {
    while true {
      let start = tokenizer.offset
      guard start < limit, tokenizer.next() else { return nil }
      if tokenizer.fault != nil {
        reportQuoting(log: &log)
        return .unusable
      }
      if isBlankRow { continue }
      if tokenizer.fieldCount != shape.width, let misfit {
        let count = tokenizer.fieldCount
        log.add(.f006, in: shape.kind) {
          RaggedRowCheck.finding(at: field(at: misfit), count: count, width: shape.width)
        }
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
    if fields.count < shape.width { return fields.count - 1 }
    return (shape.width..<fields.count).first { !fields[$0].isBlank(in: file.bytes) }
  }

  @inline(__always)
  private var isBlankRow: Bool {
    for index in 0..<tokenizer.fieldCount where !tokenizer[index].isBlank(in: file.bytes) { return false }
    return true
  }

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
    case .unterminated: log.add(.f007, in: shape.kind) { UnterminatedQuoteCheck.finding(at: field) }
    case .stray: log.add(.f020, in: shape.kind) { StrayQuoteCheck.finding(at: field) }
    }
  }

  /// A field of the row read last, as text.
  func field(at index: Int) -> Field {
    Field(
      text: tokenizer[index].text(in: file.bytes),
      place: SourcePlace(file: file.name, line: tokenizer[index].line, column: index + 1),
      column: shape.columnNames[index] ?? "")
  }
}

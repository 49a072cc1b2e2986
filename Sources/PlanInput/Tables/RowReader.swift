import PlanModel

/// Reads the rows of a file below its header one by one, and finds those that can't be used.
struct RowReader {
  /// Whether a row can be used. What is wrong with one that can't is found.
  enum RowState {
    case usable, unusable
  }

  /// What a file's header, and the rows around it, tell of the rows below.
  struct Shape: Sendable {
    let kind: PlanFileKind
    let dialect: Dialect
    /// How many fields a row has.
    fileprivate(set) var width = 0
    /// The canonical names of the columns, by the number of the field.
    fileprivate(set) var columnNames: [Int: String] = [:]
    /// The lines of the file that name a unit for all its amounts; the first holds.
    fileprivate var unitLines: [(unit: MoneyUnit, field: Field)] = []
  }

  let file: InputFile
  private(set) var shape: Shape
  private var tokenizer: Tokenizer
  /// Behind this no row begins that is read.
  private let limit: Int
  /// The rows so far that are not read as figures.
  private(set) var skipped = SkippedRows()
  /// Whether the rows that were skipped are told at the end.
  private let tellsSkippedRows: Bool

  /// A reader of a whole file, of which nothing is known but how it is written.
  init(_ file: InputFile, kind: PlanFileKind, _ dialect: Dialect) {
    self.file = file
    shape = Shape(kind: kind, dialect: dialect)
    tokenizer = dialect.tokenizer(of: file.bytes)
    limit = file.bytes.count
    tellsSkippedRows = true
  }

  /// A reader of the rows of a file that begin in a part of it, the first of them at its beginning and on a line. Nothing but
  /// what is skipped is carried over from one row to the next: a file is read in parts as it is as a whole.
  init(_ file: InputFile, _ shape: Shape, rowsIn part: Range<Int>, line: Int) {
    self.file = file
    self.shape = shape
    tokenizer = Tokenizer(file.bytes, delimiter: shape.dialect.delimiter, from: part.lowerBound, line: line)
    limit = part.upperBound
    tellsSkippedRows = false
  }

  /// The byte that is read next.
  var offset: Int { tokenizer.offset }
  /// The physical line of that byte.
  var line: Int { tokenizer.line }

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

  /// Whether a field of the row read last begins as a formula does.
  @inline(__always)
  func mayBeFormula(_ index: Int) -> Bool {
    let field = tokenizer[index]
    return field.start < field.end && mayBeginFormula(file.bytes[field.start])
  }

  /// The physical line on which the row read last begins.
  @inline(__always)
  var firstLine: Int { tokenizer[0].line }

  /// The physical line on which the last field of the row read last begins.
  @inline(__always)
  var lastLine: Int { tokenizer[tokenizer.fieldCount - 1].line }

  /// Reads the header row; none where a fault makes it unreadable.
  mutating func readHeader<Column: TableColumn>(as: Column.Type, log: inout ReadingLog) -> Header<Column>? {
    skipRowsAboveHeader()
    var cells: [Field] = []
    while cells.isEmpty, tokenizer.next() {
      if tokenizer.fault != nil {
        reportFault(log: &log)
        return nil
      }
      if firstFilled == nil { continue }
      cells = tokenizer.fields.indices.map { field(at: $0) }
    }
    let units = readRowsBelowHeader(&cells, as: Column.self)
    let header = Header<Column>(cells, file: file.name, units: units, fileUnit: shape.unitLines.first?.unit, log: &log)
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
      guard start < limit, tokenizer.next() else {
        if tellsSkippedRows, let finding = skipped.finding(in: file.name) { log.add(finding) }
        return nil
      }
      if tokenizer.fault != nil {
        reportFault(log: &log)
        return .unusable
      }
      guard let first = firstFilled else { continue }
      if shape.kind != .plan, RowWords.mayBeLabel(bytes(first)), skipsLabel(log: &log) { continue }
      if spansLines { findOpenQuote(log: &log) }
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

  /// The first field of the row read last that is filled; none where the row is blank.
  @inline(__always)
  private var firstFilled: Int? {
    for index in 0..<tokenizer.fieldCount where !tokenizer[index].isBlank(in: file.bytes) { return index }
    return nil
  }

  /// Whether the row read last has several lines, in which records may have been swallowed.
  @inline(__always)
  private var spansLines: Bool {
    tokenizer.line > firstLine + 1 || (tokenizer.offset == file.bytes.count && tokenizer.line > firstLine)
  }

  /// Finds a quoted field that has swallowed records.
  private func findOpenQuote(log: inout ReadingLog) {
    guard
      let index = OpenQuote.field(
        in: tokenizer.fields, of: file.bytes, delimiter: tokenizer.delimiter, width: shape.width)
    else { return }
    log.add(.f019, in: shape.kind) { OpenQuoteCheck.finding(at: field(at: index)) }
  }

  private var tooLongField: (index: Int, length: Int)? {
    for (index, field) in tokenizer.fields.enumerated() where field.end - field.start > FieldTooLongCheck.limit {
      let length = field.text(in: file.bytes).utf16.count
      if length > FieldTooLongCheck.limit { return (index, length) }
    }
    return nil
  }

  private func reportFault(log: inout ReadingLog) {
    guard let fault = tokenizer.fault else { return }
    let field = field(at: fault.field)
    switch fault.kind {
    case .unterminated: log.add(.f007, in: shape.kind) { UnterminatedQuoteCheck.finding(at: field) }
    case .stray: log.add(.f020, in: shape.kind) { StrayQuoteCheck.finding(at: field) }
    case .tooManyFields: log.add(.f006, in: shape.kind) { RaggedRowCheck.finding(lastHeld: field) }
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

// MARK: Rows that are not figures

extension RowReader {
  private var words: RowWords { RowWords(tokenizer.fields, in: file.bytes) }

  /// Reads the rows above the header: titles, and the unit of the file's amounts.
  private mutating func skipRowsAboveHeader() {
    var count = 0
    while count < shape.dialect.rowsAboveHeader, tokenizer.next() {
      guard firstFilled != nil else { continue }
      count += 1
      skip(words.lineAboveHeader)
    }
  }

  /// Reads on as long as the rows below the header belong to it: a second line of names, which goes into the cells, units,
  /// and the numbers of the columns. Gives the units by the number of their column.
  private mutating func readRowsBelowHeader<Column: TableColumn>(
    _ cells: inout [Field], as: Column.Type
  ) -> [Int: MoneyUnit] {
    guard shape.kind != .plan else { return [:] }
    var units: [Int: MoneyUnit] = [:]
    var ahead = self
    while ahead.tokenizer.next(), ahead.tokenizer.fault == nil {
      guard ahead.firstFilled != nil else { continue }
      let words = ahead.words
      if let merged = ahead.secondHeader(under: cells, words, as: Column.self) {
        cells = merged
        ahead.skip(.secondHeader)
      } else if words.isColumnNumbers {
        ahead.skip(.columnNumbers)
      } else if let unitLine = words.unitLine {
        ahead.skip(unitLine)
      } else if let row = words.unitsOfColumns {
        units.merge(row) { $1 }
        ahead.skip(.unit(Set(row.values).count == 1 ? row.values.first : nil))
      } else {
        break
      }
      self = ahead
    }
    return units
  }

  /// The header's cells with those of the row read last in their place, where that row is the second line of a header whose
  /// cells were merged: all its cells are names, and one stands where the first line has none. The unit that a merged
  /// cell names holds for all below it.
  private func secondHeader<Column: TableColumn>(
    under cells: [Field], _ words: RowWords, as: Column.Type
  ) -> [Field]? {
    func isBlank(_ index: Int) -> Bool { index >= cells.count || cells[index].text.isEmpty }
    guard words.filled.count >= 2, words.filled.allSatisfy({ Header<Column>.isName($0.text) }),
      words.filled.contains(where: { isBlank($0.index) })
    else { return nil }
    var merged: [Field] = []
    var unit: String?
    for index in 0..<max(cells.count, tokenizer.fieldCount) {
      if !isBlank(index) { unit = HeaderName(cells[index].text).bracket }
      let above = index < cells.count ? cells[index] : nil
      guard index < tokenizer.fieldCount, !tokenizer[index].isBlank(in: file.bytes) else {
        merged.append(above ?? Field(text: "", place: field(at: 0).place, column: ""))
        continue
      }
      let below = field(at: index)
      let isBare = HeaderName(below.text).bracket == nil
      merged.append(isBare ? below.with(text: below.text + (unit.map { " (\($0))" } ?? "")) : below)
    }
    return merged
  }

  /// Skips the row read last where it is a total, or names a unit, which must be the one that holds.
  private mutating func skipsLabel(log: inout ReadingLog) -> Bool {
    let words = words
    if words.isTotal {
      skip(.total)
      return true
    }
    guard let line = words.unitLine else { return false }
    skipped.add(.unit(nil), line: firstLine)
    if case .unit(let unit?) = line, let held = shape.unitLines.first?.unit ?? log.planUnit, unit != held,
      let index = words.filled.first?.index
    {
      log.add(.f010, in: shape.kind) {
        AmbiguousNumberCheck.finding(unit: unit, at: field(at: index), against: held, shape.unitLines.first?.field)
      }
    }
    return true
  }

  /// Notes that the row read last is not one of figures.
  private mutating func skip(_ row: SkippedRows.Kind) {
    skipped.add(row, line: firstLine)
    if case .unit(let unit?) = row, let index = firstFilled {
      shape.unitLines.append((unit, field(at: index)))
    }
  }
}

import PlanModel

/// Reads the rows of a part of a file of records straight from the bytes: no text is made for a field that is only looked
/// up.
struct RecordRows {
  private let layout: RecordLayout
  private var part: RecordPart
  private var documents = TextRun()
  private var notes = TextRun()
  private var kindWords = Interner()
  /// What each word of `kindWords` means.
  private var kinds: [RecordKind?] = []
  private var months = MonthTable()
  /// For fields with doubled quotes.
  private var scratch: [UInt8] = []

  /// The records that begin in a part of a file, on a line, as far as they can be used, put into a part that has none yet.
  static func read(
    _ layout: RecordLayout, rowsIn range: Range<Int>, line: Int, into part: RecordPart
  ) -> RecordPart {
    var reading = RecordRows(layout: layout, part: part)
    reading.read(rowsIn: range, line: line)
    return reading.part
  }

  private init(layout: RecordLayout, part: RecordPart) {
    self.layout = layout
    self.part = part
  }

  private mutating func read(rowsIn range: Range<Int>, line: Int) {
    var rows = RowReader(layout.file, layout.shape, rowsIn: range, line: line)
    part.rows.reserveCapacity(range.count / layout.rowSize + 1)
    while let state = rows.next(log: &part.log) {
      if state == .usable { add(&rows) }
    }
    part.documents.append(documents.bytes, ends: documents.ends, from: 0)
    part.notes.append(notes.bytes, ends: notes.ends, from: 0)
    part.skipped = rows.skipped
    part.start = range.lowerBound
    part.end = (rows.offset, rows.line)
  }

  /// Adds the row read last. The reader is handed on in place, because it would be copied for every row otherwise.
  private mutating func add(_ rows: inout RowReader) {
    for column in layout.texts where rows.mayBeFormula(column) { part.log.findFormula(in: rows.field(at: column)) }
    let errors = part.log.errorCount
    let date = day(&rows)
    let kind = kind(&rows)
    let amount = amount(&rows, kind)
    let source = RecordRows.number(of: layout.source, in: &rows, &part.sources, &scratch)
    if kind?.isMoney == true, source < 0 { findBlank(.source, layout.source, &rows) }
    let year = budgetYear(&rows)
    let quantity = quantity(&rows)
    guard let (day, ownYear) = date, let kind, part.log.errorCount == errors else { return }
    let row = part.rows.count
    part.rows.append(
      ActivityRecord(
        amount: amount?.dong ?? 0, day: day,
        activity: RecordRows.number(of: layout.activity, in: &rows, &part.activities, &scratch), source: source,
        unit: RecordRows.number(of: layout.unit, in: &rows, &part.units, &scratch),
        line: Int32(clamping: rows.firstLine),
        budgetYear: Int16(clamping: year ?? ownYear), file: layout.fileNumber, kind: kind, hasAmount: amount != nil))
    if let column = layout.document { rows.withContent(column, &scratch) { documents.append($0, at: row) } }
    if let column = layout.note { rows.withContent(column, &scratch) { notes.append($0, at: row) } }
    if let quantity { part.quantities.append(quantity, at: row) }
    if rows.lastLine != rows.firstLine {
      part.fieldLines.append(rows.fields.map { Int32(clamping: $0.line) }, at: row)
    }
  }

  /// The number of a field's text; −1 where the field is blank or the file has no such column.
  @inline(__always)
  private static func number(
    of column: Int?, in rows: inout RowReader, _ texts: inout Interner, _ scratch: inout [UInt8]
  ) -> Int32 {
    guard let column else { return -1 }
    var number: Int32 = -1
    rows.withContent(column, &scratch) { number = texts.number(of: $0) }
    return number
  }

  private mutating func day(_ rows: inout RowReader) -> (day: Day, year: Int)? {
    let column = layout.date
    let bytes = rows.bytes(column)
    if bytes.isEmpty {
      findBlank(.date, column, &rows)
      return nil
    }
    if let (year, month, day) = scanCivilDay(bytes), let found = months.day(year: year, month: month, day: day) {
      return (found, year)
    }
    part.log.add(.f012, in: .records) { InvalidDateCheck.finding(at: rows.field(at: column)) }
    return nil
  }

  /// The kind of a record: `disbursement` where none is stated.
  private mutating func kind(_ rows: inout RowReader) -> RecordKind? {
    let word = RecordRows.number(of: layout.kind, in: &rows, &kindWords, &scratch)
    if word < 0 { return .disbursement }
    if Int(word) == kinds.count { kinds.append(RecordKind(written: kindWords.text(Int(word)))) }
    if let kind = kinds[Int(word)] { return kind }
    if let column = layout.kind {
      part.log.add(.f017, in: .records) {
        UnknownValueCheck.finding(at: rows.field(at: column), outside: RecordKind.self)
      }
    }
    return nil
  }

  private mutating func amount(_ rows: inout RowReader, _ kind: RecordKind?) -> Money? {
    if let column = layout.amount {
      let scan = scanNumber(rows.bytes(column))
      if case .number(let number) = scan { part.amountEvidence.add(number, at: rows.field(at: column)) }
      switch layout.amounts.use.amount(scan, unit: layout.amountUnit) {
      case .success(let money?): return money
      case .success(nil): break
      case .failure(let fault):
        layout.amounts.report(fault, in: .records, at: rows.field(at: column), log: &part.log)
        return nil
      }
    }
    if kind?.isMoney == true { findBlank(.amount, layout.amount, &rows) }
    return nil
  }

  private mutating func quantity(_ rows: inout RowReader) -> Quantity? {
    guard let column = layout.quantity else { return nil }
    let scan = scanNumber(rows.bytes(column))
    if case .number(let number) = scan { part.quantityEvidence.add(number, at: rows.field(at: column)) }
    switch layout.quantities.use.quantity(scan) {
    case .success(let quantity): return quantity
    case .failure(let fault):
      layout.quantities.report(fault, in: .records, at: rows.field(at: column), log: &part.log)
      return nil
    }
  }

  private mutating func budgetYear(_ rows: inout RowReader) -> Int? {
    guard let column = layout.budgetYear, !rows.bytes(column).isEmpty else { return nil }
    return scanYear(rows.bytes(column)) ?? part.log.year(rows.field(at: column))
  }

  private mutating func findBlank(_ column: RecordFileColumn, _ index: Int?, _ rows: inout RowReader) {
    part.log.add(.f014, in: .records) {
      // Where the file has no such column the row itself is the place.
      let place = SourcePlace(file: rows.file.name, line: rows.firstLine, column: 0)
      return BlankFieldCheck.finding(
        at: index.map { rows.field(at: $0) } ?? Field(text: "", place: place, column: column.rawValue))
    }
  }
}

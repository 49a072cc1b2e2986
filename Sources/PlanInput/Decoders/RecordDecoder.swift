import PlanModel

/// Decodes `records.csv` and `records-*.csv`, of which there may be millions of rows: straight from the bytes, no text
/// made for a field that is only looked up.
struct RecordDecoder {
  /// Where the columns of the file stand that is being read.
  private struct Columns {
    let date: Int
    let activity, source, unit, kind, amount, quantity, document, budgetYear, note: Int?
    /// The columns that are kept as text.
    let texts: [Int]
    /// The unit of the column of amounts.
    let amountUnit: MoneyUnit?

    init?(_ header: Header<RecordFileColumn>, unit: MoneyUnit?) {
      guard let date = header.slots[.date]?.index else { return nil }
      self.date = date
      activity = header.slots[.activity]?.index
      source = header.slots[.source]?.index
      self.unit = header.slots[.unit]?.index
      kind = header.slots[.kind]?.index
      amount = header.slots[.amount]?.index
      quantity = header.slots[.quantity]?.index
      document = header.slots[.document]?.index
      budgetYear = header.slots[.budgetYear]?.index
      note = header.slots[.note]?.index
      texts = [activity, source, self.unit, document, note].compactMap(\.self)
      amountUnit = header.slots[.amount]?.unit ?? unit
    }
  }

  private let unit: MoneyUnit?
  private var records = RecordTable()
  private var activities = Interner()
  private var sources = Interner()
  private var units = Interner()
  private var documents = Interner()
  private var notes = Interner()
  private var kindWords = Interner()
  /// What each word of `kindWords` means.
  private var kinds: [RecordKind?] = []

  /// A decoder of amounts in a unit; none where the plan's unit could not be read.
  init(unit: MoneyUnit?) {
    self.unit = unit
  }

  /// The records of all files so far.
  var table: RecordTable {
    var table = records
    table.activityCodes = activities.texts.map { ActivityCode($0) }
    table.sourceCodes = sources.texts.map { SourceCode($0) }
    table.units = units.texts.map { UnitName($0) }
    table.documents = documents.texts
    return table
  }

  /// Reads a file behind those read before; false where it can't be read at all.
  mutating func decode(_ file: InputFile, log: inout ReadingLog) -> Bool {
    guard let opened = OpenedFile<RecordFileColumn>(file, log: &log),
      let columns = Columns(opened.header, unit: unit)
    else { return false }
    guard records.files.count <= Int(UInt16.max) else {
      log.add(UnreadFileCheck.finding(file.name))
      return false
    }
    records.files.append(file.name)
    records.fields.append(
      opened.header.slots.reduce(into: [:]) { fields, slot in
        if let column = RecordColumn(rawValue: slot.key.rawValue) { fields[column] = slot.value.index + 1 }
      })
    let (amounts, quantities) = numberColumns(of: opened, columns, log: &log)
    var rows = opened.rows
    while let state = rows.next(log: &log) {
      if state == .usable { decodeRow(rows, columns, amounts, quantities, log: &log) }
    }
    return true
  }

  /// The first pass: what all amounts and all quantities of the file tell of their separators.
  private func numberColumns(
    of opened: OpenedFile<RecordFileColumn>, _ columns: Columns, log: inout ReadingLog
  ) -> (amounts: NumberColumn, quantities: NumberColumn) {
    var (amounts, quantities) = (SeparatorEvidence(), SeparatorEvidence())
    var rows = opened.rows
    // What is wrong with the rows is told in the second pass.
    var unheard = ReadingLog()
    while let state = rows.next(log: &unheard) {
      guard state == .usable else { continue }
      if let index = columns.amount, case .number(let number) = scanNumber(rows.bytes(index)) {
        amounts.add(number, at: rows.field(at: index))
      }
      if let index = columns.quantity, case .number(let number) = scanNumber(rows.bytes(index)) {
        quantities.add(number, at: rows.field(at: index))
      }
    }
    return (NumberColumn(amounts, log: &log), NumberColumn(quantities, log: &log))
  }

  private mutating func decodeRow(
    _ rows: borrowing RowReader, _ columns: Columns, _ amounts: NumberColumn, _ quantities: NumberColumn,
    log: inout ReadingLog
  ) {
    for column in columns.texts where rows.mayBeFormula(column) { log.findFormula(in: rows.field(at: column)) }
    let errors = log.errorCount
    let day = day(rows, columns.date, log: &log)
    let kind = kind(rows, columns.kind, log: &log)
    let amount = amount(rows, columns, amounts, kind, log: &log)
    let source = RecordDecoder.number(of: columns.source, in: rows, &sources)
    if kind?.isMoney == true, source < 0 { findBlank(.source, columns.source, rows, log: &log) }
    let year = budgetYear(rows, columns.budgetYear, log: &log)
    let quantity = quantity(rows, columns.quantity, quantities, log: &log)
    guard let day, let kind, log.errorCount == errors else { return }
    let row = records.rows.count
    records.rows.append(
      ActivityRecord(
        amount: amount?.dong ?? 0, day: day,
        activity: RecordDecoder.number(of: columns.activity, in: rows, &activities), source: source,
        unit: RecordDecoder.number(of: columns.unit, in: rows, &units),
        document: RecordDecoder.number(of: columns.document, in: rows, &documents),
        line: Int32(clamping: rows.firstLine), budgetYear: Int16(clamping: year ?? day.year),
        file: UInt16(clamping: records.files.count - 1), kind: kind, hasAmount: amount != nil))
    if let quantity { records.quantities[row] = quantity }
    let note = RecordDecoder.number(of: columns.note, in: rows, &notes)
    if note >= 0 { records.notes[row] = notes.texts[Int(note)] }
    if rows.lastLine != rows.firstLine { records.fieldLines[row] = rows.fields.map { Int32(clamping: $0.line) } }
  }

  /// The number of a field's text; −1 where the field is blank or the file has no such column.
  @inline(__always)
  private static func number(of column: Int?, in rows: borrowing RowReader, _ texts: inout Interner) -> Int32 {
    guard let column else { return -1 }
    let bytes = rows.bytes(column)
    if bytes.isEmpty { return -1 }
    if rows.hasDoubledQuotes(column) { return rows.field(at: column).text.withBytes { texts.number(of: $0) } }
    return texts.number(of: bytes)
  }

  private func day(_ rows: borrowing RowReader, _ column: Int, log: inout ReadingLog) -> Day? {
    let bytes = rows.bytes(column)
    if bytes.isEmpty {
      findBlank(.date, column, rows, log: &log)
      return nil
    }
    if let day = scanDay(bytes) { return day }
    log.add(.f012, in: .records) { InvalidDateCheck.finding(at: rows.field(at: column)) }
    return nil
  }

  /// The kind of a record: `disbursement` where none is stated.
  private mutating func kind(_ rows: borrowing RowReader, _ column: Int?, log: inout ReadingLog) -> RecordKind? {
    let word = RecordDecoder.number(of: column, in: rows, &kindWords)
    if word < 0 { return .disbursement }
    if Int(word) == kinds.count { kinds.append(RecordKind(written: kindWords.texts[Int(word)])) }
    if let kind = kinds[Int(word)] { return kind }
    if let column {
      log.add(.f017, in: .records) { UnknownValueCheck.finding(at: rows.field(at: column), outside: RecordKind.self) }
    }
    return nil
  }

  private func amount(
    _ rows: borrowing RowReader, _ columns: Columns, _ numbers: NumberColumn, _ kind: RecordKind?,
    log: inout ReadingLog
  ) -> Money? {
    if let column = columns.amount {
      switch numbers.amount(scanNumber(rows.bytes(column)), unit: columns.amountUnit) {
      case .success(let money?): return money
      case .success(nil): break
      case .failure(let fault):
        numbers.report(fault, in: .records, at: rows.field(at: column), log: &log)
        return nil
      }
    }
    if kind?.isMoney == true { findBlank(.amount, columns.amount, rows, log: &log) }
    return nil
  }

  private func quantity(
    _ rows: borrowing RowReader, _ column: Int?, _ numbers: NumberColumn, log: inout ReadingLog
  ) -> Quantity? {
    guard let column else { return nil }
    switch numbers.quantity(scanNumber(rows.bytes(column))) {
    case .success(let quantity): return quantity
    case .failure(let fault):
      numbers.report(fault, in: .records, at: rows.field(at: column), log: &log)
      return nil
    }
  }

  private func budgetYear(_ rows: borrowing RowReader, _ column: Int?, log: inout ReadingLog) -> Int? {
    guard let column, !rows.bytes(column).isEmpty else { return nil }
    return scanYear(rows.bytes(column)) ?? log.year(rows.field(at: column))
  }

  private func findBlank(
    _ column: RecordFileColumn, _ index: Int?, _ rows: borrowing RowReader, log: inout ReadingLog
  ) {
    log.add(.f014, in: .records) {
      // Where the file has no such column the row itself is the place.
      let place = SourcePlace(file: rows.file.name, line: rows.firstLine, column: 0)
      return BlankFieldCheck.finding(
        at: index.map { rows.field(at: $0) } ?? Field(text: "", place: place, column: column.rawValue))
    }
  }
}

import PlanModel

/// Decodes `records.csv` and `records-*.csv`, of which there may be millions of rows, in pieces and on several cores.
struct RecordDecoder {
  /// The unit of amounts that state none; none where the plan's unit could not be read.
  var unit: MoneyUnit?
  private let keepsTexts: Bool
  private var part = RecordPart()
  private var files: [FileName] = []
  private var fields: [[RecordColumn: Int]] = []

  /// A decoder of amounts in a unit, which keeps the numbers of documents and the notes or leaves them out.
  init(unit: MoneyUnit?, keepsTexts: Bool) {
    self.unit = unit
    self.keepsTexts = keepsTexts
  }

  /// The records of all files so far.
  var table: RecordTable {
    var table = RecordTable()
    table.rows = part.rows
    table.activityCodes = part.activities.texts.map { ActivityCode($0) }
    table.sourceCodes = part.sources.texts.map { SourceCode($0) }
    table.units = part.units.texts.map { UnitName($0) }
    table.documents = part.documents
    table.quantities = part.quantities
    table.notes = part.notes
    table.fieldLines = part.fieldLines
    table.files = files
    table.fields = fields
    return table
  }

  /// Reads a file behind those read before, which was looked at; false where it can't be read at all.
  mutating func decode(_ scanned: ScannedFile, log: inout ReadingLog) -> Bool {
    guard var reading = open(scanned, log: &log) else { return false }
    repeat {
      inOrder(reading.pieces.count, prepare: { reading.reading($0) }, take: { reading.take($0, $1) })
    } while !reading.isSettled()
    add(reading.part, of: scanned.file, log: &log)
    return true
  }

  /// The same on several cores.
  mutating func decode(_ scanned: ScannedFile, cores: Int, log: inout ReadingLog) async -> Bool {
    guard var reading = open(scanned, log: &log) else { return false }
    repeat {
      await inOrder(
        reading.pieces.count, cores: cores, prepare: { reading.reading($0) }, take: { reading.take($0, $1) })
    } while !reading.isSettled()
    add(reading.part, of: scanned.file, log: &log)
    return true
  }

  private mutating func open(_ scanned: ScannedFile, log: inout ReadingLog) -> RecordFile? {
    let file = scanned.file
    guard let opened = OpenedFile<RecordFileColumn>(file, log: &log) else { return nil }
    guard let number = UInt16(exactly: files.count) else {
      log.add(UnreadFileCheck.finding(file.name))
      return nil
    }
    guard let layout = RecordLayout(opened, number: number, unit: unit, keepsTexts: keepsTexts) else { return nil }
    files.append(file.name)
    fields.append(
      opened.header.slots.reduce(into: [:]) { fields, slot in
        if let column = RecordColumn(rawValue: slot.key.rawValue) { fields[column] = slot.value.index + 1 }
      })
    let pieces = RecordPiece.pieces(below: opened.rows, of: scanned)
    return RecordFile(layout, pieces: pieces, skipped: opened.rows.skipped, behind: log)
  }

  private mutating func add(_ read: RecordPart, of file: InputFile, log: inout ReadingLog) {
    NumberColumn(read.amountEvidence).reportAssumption(log: &log)
    NumberColumn(read.quantityEvidence).reportAssumption(log: &log)
    log.add(read.log)
    if let finding = read.skipped.finding(in: file.name) { log.add(finding) }
    if part.rows.isEmpty { part = read } else { part.append(read) }
  }
}

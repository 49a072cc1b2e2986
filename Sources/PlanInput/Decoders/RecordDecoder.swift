import PlanModel

/// Decodes `records.csv` and `records-*.csv`, of which there may be millions of rows, in pieces and on several cores.
struct RecordDecoder {
  /// So many bytes are a piece of work, unless a test cuts finer.
  static let blockSize = 1 << 20

  /// The unit of amounts that state none; none where the plan's unit could not be read.
  var unit: MoneyUnit?
  private let blockSize: Int
  private var part = RecordPart()
  private var files: [FileName] = []
  private var fields: [[RecordColumn: Int]] = []

  /// A decoder of amounts in a unit.
  init(unit: MoneyUnit?, blockSize: Int = RecordDecoder.blockSize) {
    precondition(blockSize > 0 && blockSize.isMultiple(of: TextScan.step), "blocks are looked at in whole steps")
    self.unit = unit
    self.blockSize = blockSize
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

  /// Reads a file behind those read before; false where it can't be read at all.
  mutating func decode(_ file: InputFile, log: inout ReadingLog) -> Bool {
    var scans: [TextScan] = []
    inOrder(blockCount(of: file), prepare: scan(file), take: { scans.append($1) })
    guard var reading = open(file, scans, log: &log) else { return false }
    repeat {
      inOrder(reading.pieces.count, prepare: { reading.reading($0) }, take: { reading.take($0, $1) })
    } while !reading.isSettled()
    add(reading.part, log: &log)
    return true
  }

  /// The same on several cores.
  mutating func decode(_ file: InputFile, cores: Int, log: inout ReadingLog) async -> Bool {
    var scans: [TextScan] = []
    await inOrder(blockCount(of: file), cores: cores, prepare: scan(file), take: { scans.append($1) })
    guard var reading = open(file, scans, log: &log) else { return false }
    repeat {
      await inOrder(
        reading.pieces.count, cores: cores, prepare: { reading.reading($0) }, take: { reading.take($0, $1) })
    } while !reading.isSettled()
    add(reading.part, log: &log)
    return true
  }

  private func blockCount(of file: InputFile) -> Int { file.bytes.count / blockSize + 1 }

  /// The look at each block of a file.
  private func scan(_ file: InputFile) -> (Int) -> @Sendable () -> TextScan {
    let (size, blockSize) = (file.bytes.count, blockSize)
    return { block in
      { TextScan(file.bytes, in: block * blockSize..<min(size, (block + 1) * blockSize)) }
    }
  }

  private mutating func open(_ file: InputFile, _ scans: [TextScan], log: inout ReadingLog) -> RecordFile? {
    guard let opened = OpenedFile<RecordFileColumn>(file, TextScan(scans), log: &log) else { return nil }
    guard let number = UInt16(exactly: files.count) else {
      log.add(UnreadFileCheck.finding(file.name))
      return nil
    }
    guard let layout = RecordLayout(opened, number: number, unit: unit) else { return nil }
    files.append(file.name)
    fields.append(
      opened.header.slots.reduce(into: [:]) { fields, slot in
        if let column = RecordColumn(rawValue: slot.key.rawValue) { fields[column] = slot.value.index + 1 }
      })
    let pieces = RecordPiece.pieces(below: opened.rows, scans: scans, blockSize: blockSize)
    return RecordFile(layout, pieces: pieces, behind: log)
  }

  private mutating func add(_ read: RecordPart, log: inout ReadingLog) {
    NumberColumn(read.amountEvidence).reportAssumption(log: &log)
    NumberColumn(read.quantityEvidence).reportAssumption(log: &log)
    log.add(read.log)
    if part.rows.isEmpty { part = read } else { part.append(read) }
  }
}

import PlanModel

/// The records of a part of a file, or of several files, with what was found in them.
struct RecordPart: Sendable {
  var rows: [ActivityRecord] = []
  var activities = Interner()
  var sources = Interner()
  var units = Interner()
  var documents = TextColumn()
  var notes = TextColumn()
  var quantities = SparseColumn<Quantity>()
  var fieldLines = SparseColumn<[Int32]>()
  /// The rows that are not read as figures.
  var skipped = SkippedRows()
  /// What the amounts tell of their separators.
  var amountEvidence = SeparatorEvidence()
  /// What the quantities tell of theirs.
  var quantityEvidence = SeparatorEvidence()
  var log: ReadingLog
  /// The first byte that was read.
  var start = 0
  /// The byte behind the last that was read, and its physical line.
  var end = (offset: 0, line: 1)

  /// No records yet, in a part that is put behind what was found before.
  init(behind log: ReadingLog = ReadingLog()) {
    self.log = ReadingLog(behind: log)
  }

  /// Adds the records of a part that follows; texts get their numbers in the order of their first occurrence, as if all
  /// had been read in one go.
  mutating func append(_ other: RecordPart) {
    let first = rows.count
    let numbers = (activities.append(other.activities), sources.append(other.sources), units.append(other.units))
    rows.append(
      contentsOf: other.rows.lazy.map { other in
        var row = other
        if row.activity >= 0 { row.activity = numbers.0[Int(row.activity)] }
        if row.source >= 0 { row.source = numbers.1[Int(row.source)] }
        if row.unit >= 0 { row.unit = numbers.2[Int(row.unit)] }
        return row
      })
    documents.append(other.documents, from: first)
    notes.append(other.notes, from: first)
    quantities.append(other.quantities, from: first)
    fieldLines.append(other.fieldLines, from: first)
    skipped.append(other.skipped)
    amountEvidence.append(other.amountEvidence)
    quantityEvidence.append(other.quantityEvidence)
    log.add(other.log)
    end = other.end
  }
}

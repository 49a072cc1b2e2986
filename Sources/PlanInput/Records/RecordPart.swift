import PlanModel

/// The records of a part of a file, or of several files, with what was found in them.
struct RecordPart: Sendable {
  /// So many texts at most are known to the part that follows.
  private static let mostKnown = 1 << 16

  var rows: [ActivityRecord] = []
  var activities = Interner()
  var sources = Interner()
  var units = Interner()
  /// How many activities, sources and units were known before the first row.
  private var known = (activities: 0, sources: 0, units: 0)
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

  /// No records yet, in a part that is put behind another and knows its texts: those that recur, which nearly all do, get
  /// the same number in both.
  init(behind other: RecordPart) {
    self.init(behind: other.log)
    // Texts that hardly recur are not worth a copy.
    guard other.activities.count + other.sources.count + other.units.count < RecordPart.mostKnown else { return }
    (activities, sources, units) = (other.activities, other.sources, other.units)
    known = (activities.count, sources.count, units.count)
  }

  /// Adds the records of a part that follows; texts get their numbers in the order of their first occurrence, as if all
  /// had been read in one go.
  mutating func append(_ other: RecordPart) {
    let first = rows.count
    append(other.rows, of: other)
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

  /// Adds the rows of a part with the numbers that their texts have here.
  private mutating func append(_ others: [ActivityRecord], of other: RecordPart) {
    let isKnown =
      (other.activities.count, other.sources.count, other.units.count)
      == (other.known.activities, other.known.sources, other.known.units)
    if isKnown { return rows.append(contentsOf: others) }
    let ofActivities = activities.append(other.activities, knowing: other.known.activities)
    let ofSources = sources.append(other.sources, knowing: other.known.sources)
    let ofUnits = units.append(other.units, knowing: other.known.units)
    rows.append(
      contentsOf: others.lazy.map { other in
        var row = other
        if row.activity >= 0 { row.activity = ofActivities[Int(row.activity)] }
        if row.source >= 0 { row.source = ofSources[Int(row.source)] }
        if row.unit >= 0 { row.unit = ofUnits[Int(row.unit)] }
        return row
      })
  }
}

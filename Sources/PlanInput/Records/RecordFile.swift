import PlanModel

/// A file of records while it is read in pieces, each of which may be read on a core of its own.
///
/// Where a piece begins is a guess, because a line end may lie in quotes: it is right where the piece before ends there,
/// else the piece is read again from where its rows do begin. How numbers are written is a guess from the first rows: where
/// the others tell otherwise, all is read again. So what is read is the same however the file is cut.
struct RecordFile {
  /// So many bytes tell how numbers are written, until all have told.
  private static let sampleSize = 1 << 15

  let pieces: [RecordPiece]
  private var layout: RecordLayout
  /// The rows around the header that are not read as figures.
  private let skippedBefore: SkippedRows
  /// What was found before this file.
  private let logBefore: ReadingLog
  /// What was read so far.
  private(set) var part: RecordPart
  /// Whether the layout's numbers are those that all rows told.
  private var isExact = false

  /// A file below its header, cut into pieces.
  init(_ layout: RecordLayout, pieces: [RecordPiece], skipped: SkippedRows, behind log: ReadingLog) {
    self.layout = layout
    self.pieces = pieces
    skippedBefore = skipped
    logBefore = log
    part = RecordPart(behind: log)
    defer { begin() }
    guard let first = pieces.first else { return }
    let start = first.range.lowerBound
    let end = min(first.range.upperBound, start + RecordFile.sampleSize)
    let sample = RecordRows.read(layout, rowsIn: start..<end, line: first.line, into: part)
    read(numbersOf: sample)
    // A tenth less than the sample's, so that arrays seldom have to grow.
    self.layout.rowSize = max(8, (end - start) * 9 / 10 / max(1, sample.rows.count))
  }

  /// The reading of a piece, which may be done elsewhere.
  func reading(_ number: Int) -> @Sendable () -> RecordPart {
    let (piece, layout, next) = (pieces[number], layout, RecordPart(behind: part))
    return { RecordRows.read(layout, rowsIn: piece.range, line: piece.line, into: next) }
  }

  /// Takes what was read of the next piece.
  mutating func take(_ number: Int, _ read: RecordPart) {
    let piece = pieces[number]
    if number == 0 || read.start == part.end.offset { return part.append(read) }
    // The rows before reach into this piece, or over all of it.
    guard part.end.offset < piece.range.upperBound else { return }
    let rest = part.end.offset..<piece.range.upperBound
    part.append(RecordRows.read(layout, rowsIn: rest, line: part.end.line, into: RecordPart(behind: part)))
  }

  /// Whether the numbers were read as all of them together tell; if not, every piece is to be read again.
  mutating func isSettled() -> Bool {
    if isExact
      || (layout.amounts.agrees(with: part.amountEvidence) && layout.quantities.agrees(with: part.quantityEvidence))
    {
      return true
    }
    read(numbersOf: part)
    isExact = true
    part = RecordPart(behind: logBefore)
    begin()
    return false
  }

  private mutating func begin() {
    part.skipped = skippedBefore
    let size = pieces.reduce(0) { $0 + $1.range.count }
    part.rows.reserveCapacity(size / layout.rowSize + 1)
    part.rows.adviseHugePages()
  }

  private mutating func read(numbersOf part: RecordPart) {
    layout.amounts = NumberColumn(part.amountEvidence)
    layout.quantities = NumberColumn(part.quantityEvidence)
  }
}

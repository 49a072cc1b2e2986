/// Cuts one row into its fields. What the tokenizer holds is copied into this for as long as a row takes, so that it lies
/// in registers and not in memory.
struct RowCutter {
  private let bytes: UnsafeRawBufferPointer
  private let delimiter: UInt8
  private(set) var stops: StopFinder
  /// The byte that is read next.
  private(set) var offset: Int
  /// The physical line of that byte.
  private(set) var line: Int
  private(set) var fieldCount = 0
  private(set) var fault: RowFault?
  /// Whether there was room for all fields. If not, the row is to be cut again.
  private(set) var isWhole = true

  /// A cutter of the row that begins at an offset.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, stops: StopFinder, offset: Int, line: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.stops = stops
    self.offset = offset
    self.line = line
  }

  /// Cuts the row, and moves behind its line end.
  @inline(__always)
  mutating func cut(into fields: UnsafeMutableBufferPointer<RawField>) {
    while true {
      let (field, end) = nextField()
      if fieldCount < fields.count {
        fields[fieldCount] = field
        fieldCount += 1
      } else if fieldCount < Tokenizer.mostFields {
        isWhole = false
        return
      } else {
        note(.tooManyFields, field: fieldCount - 1)
      }
      guard end < bytes.count else {
        offset = bytes.count
        return
      }
      offset = end + 1
      if bytes[end] == delimiter { continue }
      if bytes[end] == Byte.carriageReturn, offset < bytes.count, bytes[offset] == Byte.lineFeed {
        offset = stops.next() + 1
      }
      line += 1
      return
    }
  }

  /// The field that begins here, and where it ends: at a delimiter, a line end or the end of the file.
  @inline(__always)
  private mutating func nextField() -> (RawField, end: Int) {
    let stop = stops.next()
    if stop < bytes.count, bytes[stop] == Byte.quote { return stop == offset ? quotedField() : strayField() }
    return (RawField(start: offset, end: stop, line: line), stop)
  }

  private mutating func strayField() -> (RawField, end: Int) {
    note(.stray, field: fieldCount)
    let end = endBehindQuotes()
    return (RawField(start: offset, end: end, line: line), end)
  }

  private mutating func quotedField() -> (RawField, end: Int) {
    let (openingLine, start) = (line, offset + 1)
    var (lineEnds, hasDoubledQuotes) = (0, false)
    while true {
      let stop = stops.next()
      guard stop < bytes.count else {
        note(.unterminated, field: fieldCount)
        return (RawField(start: start, end: stop, line: openingLine, isQuoted: true), stop)
      }
      let next = stop + 1 < bytes.count ? bytes[stop + 1] : 0
      switch bytes[stop] {
      case Byte.lineFeed: lineEnds += 1
      case Byte.carriageReturn where next != Byte.lineFeed: lineEnds += 1
      case Byte.quote where next == Byte.quote:
        hasDoubledQuotes = true
        _ = stops.next()
      case Byte.quote:
        line += lineEnds
        let end = endBehindQuotes()
        if end == stop + 1 {
          let field = RawField(
            start: start, end: stop, line: openingLine, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
          return (field, end)
        }
        note(.stray, field: fieldCount)
        return (RawField(start: start - 1, end: end, line: openingLine), end)
      default: break
      }
    }
  }

  /// Where the field ends, whatever quotes stand before.
  private mutating func endBehindQuotes() -> Int {
    while true {
      let stop = stops.next()
      if stop == bytes.count || bytes[stop] != Byte.quote { return stop }
    }
  }

  private mutating func note(_ kind: RowFault.Kind, field: Int) {
    if fault == nil { fault = RowFault(kind: kind, field: field) }
  }
}

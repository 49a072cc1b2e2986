/// One field of a row: where its content lies among the bytes of the file, quotes left out.
public struct RawField: Sendable {
  /// The first byte of the content.
  public let start: Int
  /// The byte behind the content.
  public let end: Int
  /// The physical line on which the field begins.
  public let line: Int
  /// Whether the field stood in quotes.
  public let isQuoted: Bool
  /// Whether the content has doubled quotes, each of which stands for one.
  public let hasDoubledQuotes: Bool
}

/// A row that breaks the rules of quoting.
public struct QuotingFault: Sendable {
  /// What is wrong.
  public enum Kind: Sendable {
    /// A quoted field that is never closed: the rest of the file lies in it.
    case unterminated
    /// A quote inside a field that does not begin with one, or text behind a closing quote.
    case stray
  }

  /// What is wrong.
  public let kind: Kind
  /// The number of the field among the row's, from 0.
  public let field: Int
}

/// Cuts delimited text (RFC 4180; line ends LF, CRLF or CR) into rows of fields, without copying.
public struct Tokenizer {
  let bytes: UnsafeRawBufferPointer
  let delimiter: UInt8
  /// The byte that is read next.
  public private(set) var offset: Int
  /// The physical line of that byte.
  public private(set) var line: Int
  /// The fields of the row that was read last.
  public private(set) var fields: [RawField] = []
  /// The first fault of quoting in that row, if any.
  public private(set) var fault: QuotingFault?
  private var stops: StopFinder

  /// A tokenizer over the bytes of a file from an offset on, at which a row begins, on the given line; the first row
  /// begins behind the byte order mark.
  public init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, from start: Int, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    offset = start
    self.line = line
    stops = StopFinder(bytes, delimiter: delimiter, from: start)
  }

  /// Reads the next row; false at the end of the file.
  public mutating func next() -> Bool {
    guard offset < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    fault = nil
    while true {
      let end = readField()
      guard end < bytes.count else {
        offset = bytes.count
        return true
      }
      offset = end + 1
      if bytes[end] == delimiter { continue }
      if bytes[end] == Byte.carriageReturn, offset < bytes.count, bytes[offset] == Byte.lineFeed {
        offset = stops.next() + 1
      }
      line += 1
      return true
    }
  }

  /// Reads the field that begins here, and returns where it ends: at a delimiter, a line end or the end of the file.
  @inline(__always)
  private mutating func readField() -> Int {
    let first = stops.next()
    if first < bytes.count, bytes[first] == Byte.quote {
      return first == offset ? readQuotedField() : readFieldWithStrayQuote()
    }
    fields.append(RawField(start: offset, end: first, line: line, isQuoted: false, hasDoubledQuotes: false))
    return first
  }

  private mutating func readFieldWithStrayQuote() -> Int {
    note(.stray)
    let end = endBehindQuotes()
    fields.append(RawField(start: offset, end: end, line: line, isQuoted: false, hasDoubledQuotes: false))
    return end
  }

  private mutating func readQuotedField() -> Int {
    let (openingLine, start) = (line, offset + 1)
    var (lineEnds, hasDoubledQuotes) = (0, false)
    while true {
      let stop = stops.next()
      guard stop < bytes.count else {
        note(.unterminated)
        fields.append(
          RawField(start: start, end: stop, line: openingLine, isQuoted: true, hasDoubledQuotes: false))
        return stop
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
        let isClean = end == stop + 1
        if !isClean { note(.stray) }
        fields.append(
          RawField(
            start: isClean ? start : start - 1, end: isClean ? stop : end, line: openingLine, isQuoted: isClean,
            hasDoubledQuotes: isClean && hasDoubledQuotes))
        return end
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

  private mutating func note(_ kind: QuotingFault.Kind) {
    if fault == nil { fault = QuotingFault(kind: kind, field: fields.count) }
  }
}

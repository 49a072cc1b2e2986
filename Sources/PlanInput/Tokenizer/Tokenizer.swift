import Glibc

/// One field of a row: where its content lies among the bytes of the file, quotes left out.
struct RawField {
  /// The first byte of the content.
  var start: Int
  /// The byte behind the content.
  var end: Int
  /// The physical line on which the field begins.
  var line: Int
  /// Whether the field stood in quotes.
  var isQuoted = false
  /// Whether the content has doubled quotes, each of which stands for one.
  var hasDoubledQuotes = false
}

/// A row that breaks the rules of quoting.
struct QuotingFault {
  /// What is wrong.
  enum Kind {
    /// A quoted field that is never closed: the rest of the file lies in it.
    case unterminated
    /// A quote inside a field that does not begin with one, or text behind a closing quote.
    case stray
  }

  let kind: Kind
  /// The number of the field among the row's, from 0.
  let field: Int
}

/// Cuts delimited text (RFC 4180; line ends LF, CRLF or CR) into rows of fields, without copying.
struct Tokenizer {
  let bytes: UnsafeRawBufferPointer
  let delimiter: UInt8
  /// The byte that is read next.
  private(set) var offset: Int
  /// The physical line of that byte, from 1.
  private(set) var line = 1
  /// The fields of the row that was read last.
  private(set) var fields: [RawField] = []
  /// The first fault of quoting in that row, if any.
  private(set) var fault: QuotingFault?

  /// A tokenizer over the bytes of a file from an offset on, which stands behind the byte order mark.
  init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, from start: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.offset = start
  }

  /// Reads the next row; false at the end of the file.
  mutating func next() -> Bool {
    guard offset < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    fault = nil
    while true {
      if offset < bytes.count, bytes[offset] == Byte.quote { readQuotedField() } else { readPlainField() }
      guard offset < bytes.count else { return true }
      let stop = bytes[offset]
      offset += 1
      if stop == delimiter { continue }
      if stop == Byte.carriageReturn, offset < bytes.count, bytes[offset] == Byte.lineFeed { offset += 1 }
      line += 1
      return true
    }
  }

  private mutating func readPlainField() {
    let start = offset
    let limit = bytes.count
    var end = start
    var hasQuote = false
    while end < limit {
      let byte = bytes[end]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == Byte.quote { hasQuote = true }
      end += 1
    }
    if hasQuote { note(.stray) }
    fields.append(RawField(start: start, end: end, line: line))
    offset = end
  }

  private mutating func readQuotedField() {
    let openingLine = line
    let start = offset + 1
    var search = start
    var hasDoubledQuotes = false
    while let quote = firstIndex(of: Byte.quote, in: bytes, from: search) {
      if quote + 1 < bytes.count, bytes[quote + 1] == Byte.quote {
        hasDoubledQuotes = true
        search = quote + 2
        continue
      }
      line += lineEnds(from: start, to: quote)
      var end = quote + 1
      while end < bytes.count, !isFieldEnd(bytes[end]) { end += 1 }
      let isClean = end == quote + 1
      if !isClean { note(.stray) }
      fields.append(
        RawField(
          start: isClean ? start : start - 1, end: isClean ? quote : end, line: openingLine, isQuoted: isClean,
          hasDoubledQuotes: isClean && hasDoubledQuotes))
      offset = end
      return
    }
    note(.unterminated)
    fields.append(RawField(start: start, end: bytes.count, line: openingLine, isQuoted: true))
    offset = bytes.count
  }

  private func isFieldEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private func lineEnds(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<end {
      let byte = bytes[index]
      let isLoneReturn = byte == Byte.carriageReturn && bytes[index + 1] != Byte.lineFeed
      if byte == Byte.lineFeed || isLoneReturn { count += 1 }
    }
    return count
  }

  private mutating func note(_ kind: QuotingFault.Kind) {
    if fault == nil { fault = QuotingFault(kind: kind, field: fields.count) }
  }
}

/// Where a byte occurs at or behind an offset.
func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - base
}

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

  @inline(__always)
  init(start: Int, end: Int, line: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
    self.start = start
    self.end = end
    self.line = line
    self.isQuoted = isQuoted
    self.hasDoubledQuotes = hasDoubledQuotes
  }
}

/// What makes a row unusable, whatever its fields say.
public struct RowFault: Sendable {
  /// What is wrong.
  public enum Kind: Sendable {
    /// A quoted field that is never closed: the rest of the file lies in it.
    case unterminated
    /// A quote inside a field that does not begin with one, or text behind a closing quote.
    case stray
    /// More fields than a row can have: those too many are not held.
    case tooManyFields
  }

  /// What is wrong.
  public let kind: Kind
  /// The number of the field among the row's, from 0.
  public let field: Int
}

/// Cuts delimited text (RFC 4180; line ends LF, CRLF or CR) into rows of fields, without copying.
public struct Tokenizer {
  /// How many fields a row can have: the columns of an Excel sheet. What has more, as a file of nothing but delimiters has,
  /// must not fill the memory.
  public static let mostFields = 16_384

  let bytes: UnsafeRawBufferPointer
  let delimiter: UInt8
  /// The byte that is read next.
  public private(set) var offset: Int
  /// The physical line of that byte.
  public private(set) var line: Int
  /// How many fields the row has that was read last.
  public private(set) var fieldCount = 0
  /// The first fault of that row, if any.
  public private(set) var fault: RowFault?
  /// Room for the fields of a row, the first `fieldCount` of which are those of the row that was read last.
  private var room = [RawField](repeating: RawField(start: 0, end: 0, line: 0), count: 32)
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

  /// The fields of the row that was read last.
  public var fields: ArraySlice<RawField> { room[..<fieldCount] }

  /// A field of the row that was read last, by its number from 0.
  @inline(__always)
  public subscript(index: Int) -> RawField { room[index] }

  /// Reads the next row; false at the end of the file.
  public mutating func next() -> Bool {
    guard offset < bytes.count else { return false }
    while true {
      var row = RowCutter(bytes, delimiter: delimiter, stops: stops, offset: offset, line: line)
      room.withUnsafeMutableBufferPointer { row.cut(into: $0) }
      guard row.isWhole else {
        room += room
        continue
      }
      (stops, offset, line, fieldCount, fault) = (row.stops, row.offset, row.line, row.fieldCount, row.fault)
      return true
    }
  }
}

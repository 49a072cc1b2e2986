/// A file's text as it is written: commas, line feeds, quotes only where a field needs them (RFC 4180).
struct CanonicalText {
  private(set) var bytes: [UInt8] = []
  private var isInRow = false

  /// Writes a field as it stands in a file: with its quotes doubled where it has any.
  mutating func append(_ content: UnsafeRawBufferPointer) {
    beginField()
    let isQuoted = content.contains { CanonicalText.wantsQuotes($0) }
    if isQuoted { bytes.append(Byte.quote) }
    bytes.append(contentsOf: content)
    if isQuoted { bytes.append(Byte.quote) }
  }

  /// Writes a field of a text.
  mutating func append(_ text: String) {
    guard text.utf8.contains(where: CanonicalText.wantsQuotes) else {
      beginField()
      bytes.append(contentsOf: text.utf8)
      return
    }
    beginField()
    bytes.append(Byte.quote)
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == Byte.quote { bytes.append(byte) }
    }
    bytes.append(Byte.quote)
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(Byte.lineFeed)
    isInRow = false
  }

  private mutating func beginField() {
    if isInRow { bytes.append(Byte.comma) }
    isInRow = true
  }

  private static func wantsQuotes(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }
}

/// The texts of a column of rows that are being read, one behind the other.
struct TextRun: Sendable {
  /// All texts.
  private(set) var bytes: [UInt8] = []
  /// Where each row's text ends; rows behind the last that has one are left out.
  private(set) var ends: [UInt32] = []

  /// Adds the text of a row, which lies behind all rows that have one so far.
  @inline(__always)
  mutating func append(_ text: UnsafeRawBufferPointer, at row: Int) {
    while ends.count < row { ends.append(UInt32(clamping: bytes.count)) }
    bytes.append(contentsOf: text)
    ends.append(UInt32(clamping: bytes.count))
  }
}

/// One text a row, or none, for millions of rows: their UTF-8 lies one behind the other, and a `String` is made only of
/// one that is asked for.
public struct TextColumn: Sendable {
  /// The texts of some rows that follow each other.
  private struct Block {
    let firstRow: Int
    let bytes: [UInt8]
    /// Where each row's text ends among the bytes; rows at the end that have none are left out.
    let ends: [UInt32]
  }

  private var blocks: [Block] = []

  /// No texts.
  public init() {}

  /// Adds the texts of rows from a row on, which lies behind all rows that have a text so far: their UTF-8, and where the
  /// text of each ends in it. A row that has none ends where the one before it does.
  public mutating func append(_ bytes: [UInt8], ends: [UInt32], from row: Int) {
    guard !bytes.isEmpty else { return }
    blocks.append(Block(firstRow: row, bytes: bytes, ends: ends))
  }

  /// Adds the texts of another column, whose first row becomes a row of this one.
  public mutating func append(_ other: TextColumn, from row: Int) {
    for block in other.blocks {
      blocks.append(Block(firstRow: row + block.firstRow, bytes: block.bytes, ends: block.ends))
    }
  }

  /// The text of a row; none where it is blank.
  public subscript(row: Int) -> String? {
    let following = blocks.firstPlace { $0.firstRow > row }
    guard following > 0 else { return nil }
    let block = blocks[following - 1]
    let index = row - block.firstRow
    guard index < block.ends.count else { return nil }
    let start = index == 0 ? 0 : Int(block.ends[index - 1])
    let end = Int(block.ends[index])
    return start == end ? nil : String(decoding: block.bytes[start..<end], as: UTF8.self)
  }
}

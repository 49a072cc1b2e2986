import PlanModel

/// A piece of a file of records: the rows that begin in it.
struct RecordPiece: Sendable {
  let range: Range<Int>
  /// The physical line of its first byte.
  let line: Int

  /// Cuts what lies below the header near the borders of the blocks, whose scans tell the lines.
  static func pieces(below header: RowReader, of scanned: ScannedFile) -> [RecordPiece] {
    let (scans, blockSize) = (scanned.scans, scanned.blockSize)
    var starts = [(offset: header.offset, line: header.line)]
    var line = 1
    for block in scans.indices.dropFirst() {
      line += scans[block - 1].lineEnds
      let border = block * blockSize
      guard border > starts[starts.count - 1].offset,
        let start = rowStart(from: border, to: border + blockSize, line: line, below: header)
      else { continue }
      starts.append(start)
    }
    let ends = starts.dropFirst().map(\.offset) + [header.file.bytes.count]
    return zip(starts, ends).filter { $0.offset < $1 }.map { RecordPiece(range: $0.offset..<$1, line: $0.line) }
  }

  /// The first line end in a range behind which two rows follow that look like records: in quoted text they seldom do.
  private static func rowStart(
    from border: Int, to end: Int, line: Int, below header: RowReader
  ) -> (offset: Int, line: Int)? {
    let bytes = header.file.bytes
    var (offset, line, tries) = (border, line, 0)
    while offset < min(end, bytes.count), tries < 8 {
      let byte = bytes[offset]
      offset += 1
      guard byte == Byte.lineFeed || byte == Byte.carriageReturn else { continue }
      if byte == Byte.carriageReturn, offset < bytes.count, bytes[offset] == Byte.lineFeed { offset += 1 }
      line += 1
      tries += 1
      if header.looksLikeRows(at: offset) { return (offset, line) }
    }
    return nil
  }
}

extension RowReader {
  /// Whether the next two rows at an offset, as far as there are so many, have the width of the header.
  fileprivate func looksLikeRows(at offset: Int) -> Bool {
    var tokenizer = Tokenizer(file.bytes, delimiter: shape.dialect.delimiter, from: offset)
    for _ in 0..<2 where tokenizer.next() {
      if tokenizer.fault != nil || tokenizer.fieldCount < shape.width { return false }
    }
    return true
  }
}

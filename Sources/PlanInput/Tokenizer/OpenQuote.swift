/// Whether a quoted field looks as if its quote was never meant to open: it has swallowed records, whose delimiters stand
/// in the rhythm of the header.
///
/// The first of its lines has the delimiters that its own record still lacks, every whole line those of a record, the last
/// no more than were due until the field's number. A delimiter in prose is followed by a space, one between fields is not.
struct OpenQuote {
  /// How few delimiters might be a coincidence.
  private static let fewest = 3

  /// The number of the first field of a row that looks so, from 0.
  static func field(in fields: ArraySlice<RawField>, of bytes: UnsafeRawBufferPointer, delimiter: UInt8, width: Int)
    -> Int?
  {
    fields.indices.first { index in
      fields[index].isQuoted
        && swallowsRecords(bytes.part(fields[index].start, fields[index].end), index, delimiter, width)
    }
  }

  private static func swallowsRecords(
    _ content: UnsafeRawBufferPointer, _ index: Int, _ delimiter: UInt8, _ width: Int
  ) -> Bool {
    var counts = [0]
    var position = 0
    while position < content.count {
      let byte = content[position]
      if byte == delimiter {
        if position + 1 < content.count, content[position + 1] == Byte.space { return false }
        counts[counts.count - 1] += 1
      } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        if byte == Byte.carriageReturn, position + 1 < content.count, content[position + 1] == Byte.lineFeed {
          position += 1
        }
        counts.append(0)
      }
      position += 1
    }
    guard counts.count > 1, counts.reduce(0, +) >= fewest, counts[0] == width - 1 - index,
      counts[counts.count - 1] < width
    else { return false }
    return counts.dropFirst().dropLast().allSatisfy { $0 == width - 1 }
      && (counts.count > 2 || counts[1] == index)
  }
}

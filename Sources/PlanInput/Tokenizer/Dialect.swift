/// How a file is written: where its text begins and what stands between fields.
struct Dialect {
  /// The delimiters that are told apart, the likeliest first.
  static let delimiters = [Byte.comma, Byte.semicolon, Byte.tab, Byte.bar]

  let delimiter: UInt8
  /// Behind the byte order mark.
  let start: Int
  /// How many rows that are not blank stand above the header.
  let rowsAboveHeader: Int

  /// The dialect in which most fields of the header row are known names; where none is, the one that gives most fields.
  init(of bytes: UnsafeRawBufferPointer, isName: (String) -> Bool) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var best: (delimiter: UInt8, header: HeaderSearch)?
    for delimiter in Dialect.delimiters {
      let header = HeaderSearch(Tokenizer(bytes, delimiter: delimiter, from: start), isName: isName)
      if (header.names, header.fields) > (best?.header.names ?? -1, best?.header.fields ?? 0) {
        best = (delimiter, header)
      }
    }
    delimiter = best?.delimiter ?? Byte.comma
    rowsAboveHeader = best?.header.rowsAbove ?? 0
    self.start = start
  }

  /// A tokenizer of the file's rows.
  func tokenizer(of bytes: UnsafeRawBufferPointer) -> Tokenizer {
    Tokenizer(bytes, delimiter: delimiter, from: start)
  }
}

/// How a file is written: where its text begins and what stands between fields.
struct Dialect {
  /// The delimiters that are told apart, the likeliest first.
  static let delimiters = [Byte.comma, Byte.semicolon, Byte.tab, Byte.bar]

  let delimiter: UInt8
  /// Behind the byte order mark.
  let start: Int

  /// The dialect in which most fields of the first row that is not blank are known names; where none is, the one that
  /// gives most fields.
  init(of bytes: UnsafeRawBufferPointer, isName: (String) -> Bool) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var best = (delimiter: Byte.comma, names: -1, fields: 0)
    for delimiter in Dialect.delimiters {
      var tokenizer = Tokenizer(bytes, delimiter: delimiter, from: start)
      while tokenizer.next(), tokenizer.fields.allSatisfy({ $0.isBlank(in: bytes) }) {}
      let names = tokenizer.fields.count { isName($0.text(in: bytes)) }
      if (names, tokenizer.fields.count) > (best.names, best.fields) {
        best = (delimiter, names, tokenizer.fields.count)
      }
    }
    self.delimiter = best.delimiter
    self.start = start
  }

  /// A tokenizer of the file's rows.
  func tokenizer(of bytes: UnsafeRawBufferPointer) -> Tokenizer {
    Tokenizer(bytes, delimiter: delimiter, from: start)
  }
}

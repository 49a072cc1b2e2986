import PlanModel

/// How a file is laid out, as far as that is not the canonical layout.
struct FileLayout {
  private(set) var changes: [FormatChange: Int] = [:]

  /// The layout of a file that was opened, of which some rows are figures.
  init<Column: TableColumn>(of input: InputFile, _ opened: OpenedFile<Column>, rows: Int) {
    let bytes = opened.rows.file.bytes
    let dialect = Dialect(of: bytes, isName: Header<Column>.isName)
    if dialect.start > 0 || !bytes.elementsEqual(input.bytes) { changes[.encoding] = 1 }
    if dialect.delimiter != Byte.comma { changes[.delimiter] = 1 }
    var tokenizer = dialect.tokenizer(of: bytes)
    var (all, blank) = (0, 0)
    while tokenizer.next() {
      all += 1
      if tokenizer.fields.allSatisfy({ $0.isBlank(in: bytes) }) { blank += 1 }
      if !FileLayout.endsInLineFeed(bytes, at: tokenizer.offset) { changes[.lineEnds] = 1 }
    }
    if blank > 0 { changes[.blankRows] = blank }
    let labels = all - blank - rows - 1
    if labels > 0 { changes[.labelRows] = labels }
  }

  /// Whether a line feed alone ends the row before an offset.
  private static func endsInLineFeed(_ bytes: UnsafeRawBufferPointer, at end: Int) -> Bool {
    bytes[end - 1] == Byte.lineFeed && (end < 2 || bytes[end - 2] != Byte.carriageReturn)
  }
}

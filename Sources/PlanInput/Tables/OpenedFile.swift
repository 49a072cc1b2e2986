import PlanModel

/// A file whose bytes are text and whose header is understood.
struct OpenedFile<Column: TableColumn> {
  let header: Header<Column>
  let rows: RowReader

  /// Opens a file; none, and a finding, where its bytes are no text or its header lacks a column that must be there.
  init?(_ file: InputFile, log: inout ReadingLog) {
    let dialect = Dialect(of: file.bytes, isName: Header<Column>.isName)
    if let encoding = file.decoding?.assumed { log.add(AssumedEncodingCheck.finding(encoding, in: file.name)) }
    for repair in NormalisedText.Repair.allCases {
      guard let (count, offset) = file.decoding?.repairs[repair] else { continue }
      let field = dialect.field(around: offset, in: file)
      log.add(NormalisedTextCheck.finding(repair, count: count, firstAt: field))
    }
    if let fault = UndecodableBytes(in: file, dialect) {
      log.add(fault.finding)
      if fault.isUnreadable { return nil }
    }
    var rows = RowReader(file, kind: Column.fileKind, dialect)
    guard let header = rows.readHeader(as: Column.self, log: &log), header.isComplete else { return nil }
    self.header = header
    self.rows = rows
  }
}

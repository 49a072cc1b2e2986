import PlanModel

/// A file whose bytes are text and whose header is understood.
struct OpenedFile<Column: TableColumn> {
  let header: Header<Column>
  let rows: RowReader

  /// Opens a file; none, and a finding, where its bytes are no text or its header lacks a column that must be there.
  ///
  /// A file of records was scanned on several cores before.
  init?(_ file: InputFile, _ scan: TextScan? = nil, log: inout ReadingLog) {
    let scan = scan ?? TextScan(file.bytes, in: 0..<file.bytes.count)
    let dialect = Dialect(of: file.bytes, isName: Header<Column>.isName)
    if let fault = UndecodableBytes(in: file, dialect, scan) {
      log.add(fault.finding)
      if fault.kind != .lostLetter { return nil }
    }
    var rows = RowReader(file, kind: Column.fileKind, dialect)
    guard let header = rows.readHeader(as: Column.self, log: &log), header.isComplete else { return nil }
    self.header = header
    self.rows = rows
  }
}

/// What a record tells (loại nghiệp vụ).
public enum RecordKind: UInt8, CaseIterable, Sendable {
  /// Giải ngân.
  case disbursement
  /// Tạm ứng.
  case advance
  /// Thu hồi tạm ứng.
  case recovery
  /// Đính chính; the only one that may be negative.
  case adjustment
  /// Khối lượng thực hiện.
  case progress
  /// Hoàn thành.
  case completion
  /// Ước thực hiện.
  case estimate

  /// The word of the file format.
  public var word: String { "\(self)" }

  /// Whether the record is about money spent.
  public var isMoney: Bool {
    switch self {
    case .disbursement, .advance, .recovery, .adjustment: true
    case .progress, .completion, .estimate: false
    }
  }
}

/// Something spent or done (bản ghi thực hiện): a row of `records.csv`, in 40 bytes.
///
/// Codes and names are numbers of the table's `activityCodes`, `sourceCodes` and `units`; −1 is blank. Texts that hardly
/// ever repeat, such as the numbers of documents, stand in columns of the table.
@frozen
public struct ActivityRecord: Sendable {
  /// Số tiền in đồng; meaningless where `hasAmount` is false.
  public var amount: Int64
  /// Ngày.
  public var day: Day
  /// Number of the activity's code, or −1.
  public var activity: Int32
  /// Number of the source's code, or −1.
  public var source: Int32
  /// Number of the unit's name, or −1.
  public var unit: Int32
  /// Physical line on which the record begins.
  public var line: Int32
  /// Niên độ ngân sách.
  public var budgetYear: Int16
  /// Number of the file in the table's `files`.
  public var file: UInt16
  /// Loại nghiệp vụ.
  public var kind: RecordKind
  /// Whether an amount is stated.
  public var hasAmount: Bool

  /// A record of all its fields.
  @inlinable
  public init(
    amount: Int64, day: Day, activity: Int32, source: Int32, unit: Int32, line: Int32, budgetYear: Int16,
    file: UInt16, kind: RecordKind, hasAmount: Bool
  ) {
    self.amount = amount
    self.day = day
    self.activity = activity
    self.source = source
    self.unit = unit
    self.line = line
    self.budgetYear = budgetYear
    self.file = file
    self.kind = kind
    self.hasAmount = hasAmount
  }
}

/// The columns of a record that findings point at.
public enum RecordColumn: String, CaseIterable, Sendable {
  case date, activity, source, unit, kind, amount, quantity, document
  case budgetYear = "budget_year"
}

/// All records of a plan, in the order of the files, with their codes and names held once.
public struct RecordTable: Sendable {
  /// The rows, file by file.
  public var rows: [ActivityRecord] = []
  /// The codes of activities that occur, in order of first occurrence.
  public var activityCodes: [ActivityCode] = []
  /// The codes of sources that occur.
  public var sourceCodes: [SourceCode] = []
  /// The names of units that occur.
  public var units: [UnitName] = []
  /// Số chứng từ, by row.
  public var documents = TextColumn()
  /// Khối lượng, by row.
  public var quantities = SparseColumn<Quantity>()
  /// Ghi chú, by row.
  public var notes = TextColumn()
  /// The files, in order.
  public var files: [FileName] = []
  /// For each file the number of the field (from 1) in which a column stands.
  public var fields: [[RecordColumn: Int]] = []
  /// For rows that span several lines: the physical line of each field, by row.
  public var fieldLines = SparseColumn<[Int32]>()

  /// No records.
  public init() {}

  /// Where a field of a row stands.
  public func place(of row: Int, _ column: RecordColumn) -> SourcePlace {
    let record = rows[row]
    let field = fields[Int(record.file)][column] ?? 0
    let line = fieldLines[row].flatMap { field > 0 && field <= $0.count ? $0[field - 1] : nil } ?? record.line
    return SourcePlace(file: files[Int(record.file)], line: Int(line), column: field)
  }
}

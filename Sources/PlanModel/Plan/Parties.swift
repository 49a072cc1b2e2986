/// What a unit is (loại đơn vị).
public enum UnitKind: String, CaseIterable, Sendable {
  /// One body.
  case unit
  /// All whose parent it is (các huyện, thành phố).
  case group
  /// Nobody in particular (đơn vị tư vấn).
  case generic
}

/// A body with a part in the plan (đơn vị): a row of `units.csv`.
public struct Unit: Sendable {
  /// Mã đơn vị.
  public var code: Located<UnitName>
  /// Tên.
  public var name: UnitName
  /// Loại.
  public var kind: UnitKind = .unit
  /// Tên viết tắt, and other spellings.
  public var abbreviations: [UnitName] = []
  /// Cấp.
  public var level: String?
  /// The unit or group above.
  public var parent: UnitName?
  /// Hiệu lực từ.
  public var from: Day?
  /// Hiệu lực đến.
  public var to: Day?
  /// Đơn vị kế thừa.
  public var successor: UnitName?

  /// A unit of which only code and name are known.
  public init(code: Located<UnitName>, name: UnitName) {
    self.code = code
    self.name = name
  }
}

/// What a unit answers for (trách nhiệm): a row of `duties.csv`.
public struct Duty: Sendable {
  /// The unit, or the units that answer for it together.
  public var units: [Located<UnitName>]
  /// Nhiệm vụ, in the document's words.
  public var text: String?
  /// The activities meant.
  public var activities: [Located<ActivityCode>] = []

  /// A duty of one or more units.
  public init(units: [Located<UnitName>]) {
    self.units = units
  }
}

/// A periodic report owed (nghĩa vụ báo cáo): a row of `obligations.csv`.
public struct Obligation: Sendable {
  /// Mã báo cáo.
  public var code: Located<String>
  /// Tên báo cáo.
  public var name: String?
  /// Who owes it.
  public var unit: Located<UnitName>?
  /// When.
  public var schedule: Located<Schedule>?
  /// Chốt số liệu, in the document's words.
  public var cutoff: String?
  /// Nơi nhận.
  public var recipient: UnitName?

  /// A report of which only the code is known.
  public init(code: Located<String>) {
    self.code = code
  }
}

/// A periodic report sent (lần nộp báo cáo): a row of `submissions.csv`.
public struct Submission: Sendable {
  /// Mã báo cáo.
  public var obligation: Located<String>
  /// Who sent it.
  public var unit: Located<UnitName>
  /// Ngày nộp.
  public var date: Located<Day>
  /// Ghi chú.
  public var note: String?

  /// A report that was sent at a day.
  public init(obligation: Located<String>, unit: Located<UnitName>, date: Located<Day>) {
    self.obligation = obligation
    self.unit = unit
    self.date = date
  }
}

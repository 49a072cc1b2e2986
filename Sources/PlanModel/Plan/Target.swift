/// How a result is held against its target (so sánh).
public enum Comparison: String, CaseIterable, Sendable {
  case equal = "="
  case atLeast = ">="
  case atMost = "<="
  case about = "~"
  case range
}

/// What the plan wants to reach (chỉ tiêu): a row of `targets.csv`.
public struct Target: Sendable {
  /// Mã chỉ tiêu.
  public var code: Located<TargetCode>
  /// Tên chỉ tiêu.
  public var name: String
  /// The target that this one is a part of, as stated.
  public var parent: TargetCode?
  /// Đơn vị tính.
  public var measure: String?
  /// Năm.
  public var year: Int?
  /// So sánh.
  public var comparison: Comparison = .equal
  /// Kế hoạch; a range's lower end.
  public var planned: Located<Quantity>?
  /// A range's upper end.
  public var plannedTo: Located<Quantity>?
  /// Hiện trạng.
  public var baseline: Located<Quantity>?
  /// Thực hiện, where the plan itself states it.
  public var achieved: Located<Quantity>?
  /// The stated achievement in per cent.
  public var percent: Located<Quantity>?
  /// The activity that serves it.
  public var activity: ActivityCode?
  /// Ghi chú.
  public var note: String?

  /// A target of which only code and name are known.
  public init(code: Located<TargetCode>, name: String) {
    self.code = code
    self.name = name
  }
}

/// What was reached of a target at a day (kết quả): a row of `results.csv`.
public struct TargetResult: Sendable {
  /// Ngày.
  public var date: Located<Day>
  /// Mã chỉ tiêu.
  public var target: Located<TargetCode>
  /// Kết quả.
  public var value: Located<Quantity>?
  /// Ghi chú.
  public var note: String?

  /// A result of which only date and target are known.
  public init(date: Located<Day>, target: Located<TargetCode>) {
    self.date = date
    self.target = target
  }
}

/// How a rule gives an activity its money (phương pháp phân bổ). In the order in which they take.
public enum AllocationMethod: String, CaseIterable, Sendable {
  /// Tỷ lệ: so many per cent of the activity's whole cost.
  case share
  /// Đối ứng: so many times what another source pays.
  case match
  /// Hệ số: the source's total divided by weights.
  case weight
  /// Thứ tự ưu tiên: drawn in rank order, each source to its limit.
  case priority
  /// Cân đối: near the aimed-at shares, so that every cost and every source's total holds.
  case balance
  /// Phần còn lại: what is left.
  case rest
}

/// How what is not decided is allocated: a row of `rules.csv`.
public struct AllocationRule: Sendable {
  /// Nguồn.
  public var source: Located<SourceCode>
  /// Phương pháp.
  public var method: Located<AllocationMethod>
  /// Nhiệm vụ, with all below it; none means every activity.
  public var activity: Located<ActivityCode>?
  /// Nội dung thành phần.
  public var category: String?
  /// Đơn vị.
  public var unit: Located<UnitName>?
  /// Per cent, times, weight or rank, by method; none for `rest`, and for a `weight` that follows the units' criteria.
  public var value: Located<Quantity>?
  /// The most that the rule gives an activity.
  public var cap: Located<Money>?
  /// The source from whose part another is reckoned (theo nguồn).
  public var of: Located<SourceCode>?
  /// The least that the source pays of an activity, in per cent.
  public var min: Located<Quantity>?
  /// The most that the source pays of an activity, in per cent.
  public var max: Located<Quantity>?

  /// A rule of which only the required columns are known.
  public init(source: Located<SourceCode>, method: Located<AllocationMethod>, value: Located<Quantity>? = nil) {
    self.source = source
    self.method = method
    self.value = value
  }
}

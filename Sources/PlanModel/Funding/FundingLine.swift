/// What kind of decision an amount comes from (loại vốn giao).
public enum FundingKind: String, CaseIterable, Sendable {
  case initial
  case carryIn = "carry_in"
  case supplement, cut, transfer, cancel
}

/// An amount already decided (vốn đã giao, đã xác định): a row of `funding.csv`.
///
/// A missing activity, unit, source, year or quarter means all of them together.
public struct FundingLine: Sendable {
  /// Số tiền; negative for `cut`, `cancel` and the giving side of a `transfer`.
  public var amount: Located<Money>
  /// Nhiệm vụ; one with children means its subtree.
  public var activity: Located<ActivityCode>?
  /// Đơn vị.
  public var unit: Located<UnitName>?
  /// Nguồn.
  public var source: Located<SourceCode>?
  /// Năm.
  public var year: Int?
  /// Quý, 1 to 4.
  public var quarter: Int?
  /// Loại.
  public var kind: FundingKind = .initial
  /// Giới hạn.
  public var limit: Limit = .exact
  /// Quyết định: rows with one are what was assigned (kế hoạch giao); those without are proposals.
  public var decision: String?
  /// Ngày quyết định.
  public var decisionDate: Located<Day>?

  /// An amount of which nothing else is known.
  public init(amount: Located<Money>) {
    self.amount = amount
  }
}

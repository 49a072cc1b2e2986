/// One amount in two versions of a plan: an activity, a source and a year (số trước và sau điều chỉnh).
public struct AmountChange: Hashable, Sendable {
  /// The activity.
  public let activity: Versions<ActivityIndex>
  /// The source that pays; none where costs are compared.
  public let source: Versions<SourceIndex>?
  /// The year; none where the amount is not split (chưa phân kỳ).
  public let year: Int?
  /// Trước điều chỉnh.
  public let before: Money
  /// Sau điều chỉnh.
  public let after: Money

  /// An amount before and after.
  public init(
    activity: Versions<ActivityIndex>, source: Versions<SourceIndex>?, year: Int?, before: Money, after: Money
  ) {
    self.activity = activity
    self.source = source
    self.year = year
    self.before = before
    self.after = after
  }

  /// Tăng: by how much the amount grew, else nothing.
  public var increase: Money { max(.zero, after - before) }

  /// Giảm: by how much the amount fell, else nothing.
  public var decrease: Money { max(.zero, before - after) }

  /// Whether the two versions differ.
  public var isChanged: Bool { before != after }
}

/// Sums of amounts before and after, increases and decreases each added up for themselves.
///
/// Before + increase − decrease is after, whatever was added.
public struct ChangeTotals: Hashable, Sendable {
  /// Trước điều chỉnh.
  public private(set) var before = Money.zero
  /// Tăng.
  public private(set) var increase = Money.zero
  /// Giảm.
  public private(set) var decrease = Money.zero
  /// Sau điều chỉnh.
  public private(set) var after = Money.zero

  /// The sums of some amounts.
  public init(_ amounts: some Sequence<AmountChange> = []) {
    for amount in amounts { add(amount) }
  }

  /// Adds an amount. The amounts of a plan without errors can all be added without leaving the range.
  public mutating func add(_ amount: AmountChange) {
    before += amount.before
    increase += amount.increase
    decrease += amount.decrease
    after += amount.after
  }
}

/// The traces of an allocation's amounts (giải trình phân bổ), as many as a report has room for.
public struct TraceBook: Sendable {
  /// The amounts in the order of the allocation, from its first.
  public let amounts: [AmountTrace]
  /// How many further amounts the allocation has.
  public let omitted: Int

  /// Traces, and how many are left out.
  public init(amounts: [AmountTrace], omitted: Int = 0) {
    self.amounts = amounts
    self.omitted = omitted
  }
}

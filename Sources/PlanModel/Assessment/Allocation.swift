/// Who pays how much of what, and when (phân bổ kinh phí).
public struct Allocation: Sendable {
  /// One amount: a costed line, a source and a year.
  public struct Line: Hashable, Sendable {
    /// The costed line.
    public let activity: ActivityIndex
    /// The source that pays.
    public let source: SourceIndex
    /// The year; none where the cost is not split.
    public let year: Int?
    /// The unit that gets it, where the plan names one.
    public let unit: UnitName?
    /// The amount, never zero.
    public let amount: Money

    /// An amount for a costed line from a source in a year.
    public init(activity: ActivityIndex, source: SourceIndex, year: Int?, unit: UnitName? = nil, amount: Money) {
      self.activity = activity
      self.source = source
      self.year = year
      self.unit = unit
      self.amount = amount
    }
  }

  /// The lines: activities in file order, then sources in file order, then years.
  public let lines: [Line]
  /// The step in which amounts were allocated.
  public let step: Money

  /// An allocation of the given lines.
  public init(lines: [Line] = [], step: Money = Money(dong: 1)) {
    // Where no unit is named they come in order.
    let isOrdered = lines.indices.dropFirst().allSatisfy { !Self.precedes(lines[$0], lines[$0 - 1]) }
    self.lines = isOrdered ? lines : lines.sorted(by: Self.precedes)
    self.step = step
  }

  private static func precedes(_ left: Line, _ right: Line) -> Bool {
    let (cell, other) = (
      (left.activity, left.source, left.year ?? .max), (right.activity, right.source, right.year ?? .max)
    )
    return cell == other ? left.unit?.text ?? "" < right.unit?.text ?? "" : cell < other
  }

  /// What a source pays of a costed line in a year, found by halving; `nil` is the part without a year.
  public subscript(activity: ActivityIndex, source: SourceIndex, year: Int?) -> Money {
    let cell = (activity, source, year ?? .max)
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      let line = lines[middle]
      if (line.activity, line.source, line.year ?? .max) < cell { low = middle + 1 } else { high = middle }
    }
    return lines[low...].prefix { ($0.activity, $0.source, $0.year ?? .max) == cell }
      .reduce(.zero) { $0 + $1.amount }
  }

  /// What the lines that fit come to.
  public func sum(where fits: (Line) -> Bool) -> Money {
    lines.reduce(.zero) { fits($1) ? $0 + $1.amount : $0 }
  }

  /// Whether anything is allocated.
  public var isEmpty: Bool { lines.isEmpty }
}

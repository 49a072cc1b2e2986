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

  private struct Cell: Hashable {
    let activity: ActivityIndex
    let source: SourceIndex
    let year: Int?
  }

  private let cells: [Cell: Money]

  /// An allocation of the given lines.
  public init(lines: [Line] = [], step: Money = Money(dong: 1)) {
    self.lines = lines.sorted {
      ($0.activity, $0.source, $0.year ?? .max, $0.unit?.text ?? "")
        < ($1.activity, $1.source, $1.year ?? .max, $1.unit?.text ?? "")
    }
    self.step = step
    cells = self.lines.reduce(into: [:]) {
      $0[Cell(activity: $1.activity, source: $1.source, year: $1.year), default: .zero] += $1.amount
    }
  }

  /// What a source pays of a costed line in a year; `nil` is the part without a year.
  public subscript(activity: ActivityIndex, source: SourceIndex, year: Int?) -> Money {
    cells[Cell(activity: activity, source: source, year: year)] ?? .zero
  }

  /// What the lines that fit come to.
  public func sum(where fits: (Line) -> Bool) -> Money {
    lines.reduce(.zero) { fits($1) ? $0 + $1.amount : $0 }
  }

  /// Whether anything is allocated.
  public var isEmpty: Bool { lines.isEmpty }
}

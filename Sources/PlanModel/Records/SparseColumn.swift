/// A value for some of many rows, in the order of the rows.
@frozen
public struct SparseColumn<Value: Sendable>: Sendable {
  @usableFromInline var rows: [Int] = []
  @usableFromInline var values: [Value] = []

  /// No values.
  @inlinable
  public init() {}

  /// How many rows have a value.
  @inlinable
  public var count: Int { rows.count }

  /// Adds the value of a row, which lies behind all rows that have one so far.
  @inlinable
  public mutating func append(_ value: Value, at row: Int) {
    rows.append(row)
    values.append(value)
  }

  /// Adds the values of another column, whose first row becomes a row of this one.
  @inlinable
  public mutating func append(_ other: SparseColumn<Value>, from row: Int) {
    for index in other.rows.indices { append(other.values[index], at: row + other.rows[index]) }
  }

  /// The value of a row, if it has one.
  @inlinable
  public subscript(row: Int) -> Value? {
    let index = rows.firstPlace { $0 >= row }
    return index < rows.count && rows[index] == row ? values[index] : nil
  }
}

extension Array {
  /// Where the first element stands for which a condition holds that holds for all behind it, too; the count where it
  /// holds for none.
  @inlinable
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

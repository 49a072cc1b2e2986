import PlanModel

/// The codes that are named and do not exist: each once, with its first place and how often it occurs.
struct CodePlaces<Code: Hashable & Sendable> {
  /// A code that does not exist.
  struct Found {
    let code: Code
    let first: SourcePlace
    var count: Int

    /// ` (12 chỗ)`, where there are several.
    var countText: Wording {
      count > 1 ? Wording(vi: " (\(count) chỗ)", en: " (\(counted(count, "place", "places")))") : .empty
    }
  }

  private(set) var found: [Found] = []
  private var numbers: [Code: Int] = [:]

  /// Adds a code where it stands, if it is unknown.
  mutating func add(_ code: Located<Code>?, where isUnknown: (Code) -> Bool) {
    guard let code, isUnknown(code.value) else { return }
    add(code.value, at: code.place, count: 1)
  }

  /// Adds the unknown codes of a column of the records.
  mutating func add(
    _ table: RecordTable, _ codes: [Code], _ number: KeyPath<ActivityRecord, Int32>, _ column: RecordColumn,
    where isUnknown: (Code) -> Bool
  ) {
    let unknown = codes.map(isUnknown)
    guard unknown.contains(true) else { return }
    var (firsts, counts) = (codes.map { _ in -1 }, codes.map { _ in 0 })
    for row in table.rows.indices {
      let code = Int(table.rows[row][keyPath: number])
      guard code >= 0, unknown[code] else { continue }
      if counts[code] == 0 { firsts[code] = row }
      counts[code] += 1
    }
    for code in codes.indices where counts[code] > 0 {
      add(codes[code], at: table.place(of: firsts[code], column), count: counts[code])
    }
  }

  private mutating func add(_ code: Code, at place: SourcePlace, count: Int) {
    if let number = numbers[code] {
      found[number].count += count
    } else {
      numbers[code] = found.count
      found.append(Found(code: code, first: place, count: count))
    }
  }
}

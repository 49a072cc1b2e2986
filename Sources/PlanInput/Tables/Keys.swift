import PlanModel

/// The keys that a file's rows have shown so far, and where.
struct RowKeys<Key: Hashable> {
  private var places: [Key: SourcePlace] = [:]

  /// Takes a row's key; where an earlier row has it, returns that row's place.
  mutating func take(_ key: Key, at place: SourcePlace) -> SourcePlace? {
    if let first = places[key] { return first }
    places[key] = place
    return nil
  }
}

/// The rows above others, as a file states them.
struct ParentLinks {
  /// A row: its code, and the field that names its parent.
  struct Row {
    let code: String
    let parent: Field?
    /// The parent where none is stated, if it exists.
    var implied: Int?
  }

  /// The place of every row's parent among the rows; none for rows at the top and where the statement can't hold.
  private(set) var parents: [Int?]

  /// Resolves the stated parents, and finds those that don't exist and those that go round in a circle.
  ///
  /// A row that could not be read may be the parent that is missing: then nothing is said.
  init(_ rows: [Row], hasDroppedRows: Bool, log: inout ReadingLog) {
    var byCode: [String: Int] = [:]
    for (index, row) in rows.enumerated() where byCode[row.code] == nil { byCode[row.code] = index }
    parents = rows.map { row in row.parent == nil ? row.implied : byCode[row.parent?.text ?? ""] }
    for (index, row) in rows.enumerated() where parents[index] == nil && !hasDroppedRows {
      guard let parent = row.parent else { continue }
      log.add(.p001, in: parent.kind) { UnknownParentCheck.finding(at: parent) }
    }
    breakCycles(rows, log: &log)
  }

  private mutating func breakCycles(_ rows: [Row], log: inout ReadingLog) {
    var isSettled = [Bool](repeating: false, count: rows.count)
    for start in rows.indices where !isSettled[start] {
      var path: [Int] = []
      var positions: [Int: Int] = [:]
      var next: Int? = start
      while let index = next, !isSettled[index], positions[index] == nil {
        positions[index] = path.count
        path.append(index)
        next = parents[index]
      }
      if let index = next, let position = positions[index] {
        report(Array(path[position...]), rows, log: &log)
      }
      for index in path { isSettled[index] = true }
    }
  }

  /// Reports a circle at its first row in file order that states its parent, and takes its rows apart.
  private mutating func report(_ cycle: [Int], _ rows: [Row], log: inout ReadingLog) {
    for index in cycle { parents[index] = nil }
    guard let first = cycle.filter({ rows[$0].parent != nil }).min(), let position = cycle.firstIndex(of: first),
      let field = rows[first].parent
    else { return }
    let inOrder = Array(cycle[position...] + cycle[..<position])
    let related = inOrder.dropFirst().compactMap { index in
      rows[index].parent.map { parent in
        RelatedPlace(
          parent.place,
          Wording(
            vi: "“\(rows[index].code)” thuộc “\(parent.text)”", en: "“\(rows[index].code)” is under “\(parent.text)”"))
      }
    }
    log.add(ParentCycleCheck.finding(at: field, codes: inOrder.map { rows[$0].code }, related: related))
  }
}

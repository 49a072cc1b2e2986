import Sheets

/// The heading rows of a table: groups over columns, and the row of column numbers.
enum Headings {
  /// Adds the headings; columns without a group reach down to the lowest row.
  static func add(_ sheetColumns: SheetColumns, to canvas: inout Canvas) {
    let columns = sheetColumns.columns
    let depth = columns.map(\.headings.count).max() ?? 1
    let top = canvas.next
    let style = CellStyle(.heading, .centre)
    func merge(_ places: ClosedRange<Int>, _ levels: ClosedRange<Int>) {
      let (first, last) = (sheetColumns.cells(of: places.lowerBound), sheetColumns.cells(of: places.upperBound))
      canvas.merge(
        CellRange(
          CellAddress(row: top + levels.lowerBound, column: first.lowerBound),
          CellAddress(row: top + levels.upperBound, column: last.upperBound - 1)))
    }
    for level in 0..<depth {
      let cells = columns.indices.flatMap { place -> [Cell] in
        let headings = columns[place].headings
        let rest = Array(repeating: Cell(.blank, style), count: sheetColumns.cells(of: place).count - 1)
        guard level < headings.count, level == headings.count - 1 || startsGroup(place, level, columns) else {
          return [Cell(.blank, style)] + rest
        }
        return [Cell(.text(headings[level]), style)] + rest
      }
      canvas.add(cells)
    }
    for (place, column) in columns.enumerated() {
      let last = column.headings.count - 1
      merge(place...place, last...(depth - 1))
      for level in 0..<last where startsGroup(place, level, columns) {
        var end = place
        while end + 1 < columns.count, isOneGroup(place, end + 1, level, columns) { end += 1 }
        merge(place...end, level...level)
      }
    }
  }

  /// Adds the row of column numbers: `(1)`, `(2)`, `(3)=4+5`.
  static func addNumbers(_ columns: SheetColumns, of table: Table, to canvas: inout Canvas) {
    let cells = columns.columns.enumerated().map { place, column in
      var text = "(\(place + 1))"
      for parts in [column.derivation.flatMap { words($0, columns) }, checked(column.key, columns, table)] {
        if let parts { text += "=\(parts)" }
      }
      return Cell(.text(text), CellStyle(.columnNumber, .centre))
    }
    canvas.add(cells, over: columns)
  }

  private static func startsGroup(_ place: Int, _ level: Int, _ columns: [SheetColumn]) -> Bool {
    place == 0 || !isOneGroup(place - 1, place, level, columns)
  }

  /// Whether two columns stand under one heading of a level.
  private static func isOneGroup(_ left: Int, _ right: Int, _ level: Int, _ columns: [SheetColumn]) -> Bool {
    let (left, right) = (columns[left].headings, columns[right].headings)
    return level < left.count - 1 && level < right.count - 1 && left.prefix(level + 1) == right.prefix(level + 1)
  }

  private static func words(_ derivation: Derivation, _ columns: SheetColumns) -> String? {
    switch derivation {
    case .sum(let keys): sum(keys, columns)
    case .difference(let whole, let part):
      places([whole, part], columns).map { "\($0[0] + 1)-\($0[1] + 1)" }
    case .adjusted(let base, let more, let less):
      places([base, more, less], columns).map { "\($0[0] + 1)+\($0[1] + 1)-\($0[2] + 1)" }
    case .ratio(let part, let whole):
      places([part, whole], columns).map { "\($0[0] + 1)/\($0[1] + 1)" }
    }
  }

  private static func checked(_ key: ColumnKey, _ columns: SheetColumns, _ table: Table) -> String? {
    table.checks.first { $0.key == key }.flatMap { sum($0.parts, columns) }
  }

  private static func places(_ keys: [ColumnKey], _ columns: SheetColumns) -> [Int]? {
    let places = keys.compactMap { columns.place(of: $0) }
    return places.count == keys.count ? places : nil
  }

  /// `4+5`, and `4+…+8` for a longer run.
  private static func sum(_ keys: [ColumnKey], _ columns: SheetColumns) -> String? {
    guard let places = places(keys, columns) else { return nil }
    var runs: [ClosedRange<Int>] = []
    for place in places {
      if let run = runs.last, run.upperBound + 1 == place {
        runs[runs.count - 1] = run.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs.map { run in
      run.count > 3
        ? "\(run.lowerBound + 1)+…+\(run.upperBound + 1)" : run.map { "\($0 + 1)" }.joined(separator: "+")
    }.joined(separator: "+")
  }
}

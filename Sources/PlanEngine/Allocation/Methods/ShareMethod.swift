import PlanModel

/// Pays every line its per cents (tỷ lệ), by year in proportion to the year's cost, so that lines, years and sources foot.
///
/// All lines are rounded together: cells lie in rows of a line and a source, and those in the source; on the other side in
/// columns of a line and a year. Such nested totals always have a common rounding. Where limits on a source in a year
/// are broken by rounding alone, that source's cells are gathered by year instead of by line.
struct ShareMethod: AllocationRound {
  func draw(in problem: inout AllocationProblem) {
    guard problem.methods.contains(.share) else { return }
    let parts = problem.lines.indices.flatMap { SharePart.parts(of: $0, in: problem) }
    guard !parts.isEmpty else { return }
    var amounts = round(parts, byYear: [], in: problem)
    let bound = sourcesBeyondYearLimits(parts, amounts, in: problem)
    if !bound.isEmpty { amounts = round(parts, byYear: bound, in: problem) }
    for (part, byYear) in zip(parts, amounts) {
      var isCut = part.isCut
      for (year, amount) in byYear.enumerated() {
        let drawn = problem.draw(
          amount, line: part.line, channel: part.channel, year: year,
          because: .rule(part.entry, aim: part.entry.value, exact: part.byYear[year]))
        isCut = drawn < amount || isCut
      }
      if isCut { problem.noteCut(of: part) }
    }
  }

  /// The whole amounts of every part by year.
  private func round(_ parts: [SharePart], byYear: Set<SourceIndex>, in problem: AllocationProblem) -> [[Int64]] {
    var rounding = ControlledRounding()
    var sources: [SourceIndex: Int] = [:]
    var yearRows: [YearOfSource: Int] = [:]
    var partRows: [Int?] = []
    var columns: [[Int]] = []
    for (number, part) in parts.enumerated() {
      let source = sources[part.source] ?? rounding.addRow()
      sources[part.source] = source
      let isFirst = number == 0 || parts[number - 1].line != part.line
      let years = problem.lines[part.line].years
      columns.append(isFirst ? years.map { _ in rounding.addColumn() } : columns[number - 1])
      let row = byYear.contains(part.source) ? nil : rounding.addRow(inside: source)
      partRows.append(row)
      for year in years.indices {
        let key = YearOfSource(source: part.source, year: years[year])
        let cellRow = row ?? yearRows[key] ?? rounding.addRow(inside: source)
        if row == nil { yearRows[key] = cellRow }
        rounding.addCell(
          part.byYear[year], row: cellRow, column: columns[number][year], bounds: part.roomByYear.map { 0...$0[year] })
      }
    }
    for (number, part) in parts.enumerated() where !part.isClosed {
      let left = problem.leftByYear(of: part.line)
      for (column, room) in zip(columns[number], left) { rounding.hold(column, within: 0...room) }
    }
    let tight = holdSources(sources, of: parts, in: problem, rounding: &rounding)
    for (row, part) in zip(partRows, parts) {
      guard let row else { continue }
      let mayMove = part.roomByYear == nil && (part.isClosed || tight.contains(part.source))
      rounding.hold(row, within: mayMove ? nil : part.due...part.due, wish: part.due)
    }
    for (key, row) in yearRows {
      let limits = problem.yearLimits(of: key.source).filter { problem.limits[$0].year == key.year }
      guard let room = limits.map(problem.room(in:)).min() else { continue }
      hold(row, to: room, isExact: limits.contains { problem.limits[$0].least > 0 }, rounding: &rounding)
    }
    var amounts = rounding.rounded().amounts[...]
    return columns.map { $0.compactMap { _ in amounts.popFirst() } }
  }

  /// Holds every source to its total where rounding can decide whether it is met, and says which sources that are.
  private func holdSources(
    _ rows: [SourceIndex: Int], of parts: [SharePart], in problem: AllocationProblem, rounding: inout ControlledRounding
  ) -> Set<SourceIndex> {
    var most: [SourceIndex: Int64] = [:]
    for part in parts { most[part.source, default: 0] += Int64(clamping: part.exact.ceiling) }
    var tight: Set<SourceIndex> = []
    for (source, row) in rows {
      guard let room = problem.pool(of: source) else {
        rounding.hold(row, within: 0...Int64.max)
        continue
      }
      let isExact = problem.plan.sources[source].limit == .exact && problem.plan.sources[source].total != nil
      if hold(row, to: room, isExact: isExact, rounding: &rounding), room < most[source, default: 0] || isExact {
        tight.insert(source)
      }
    }
    return tight
  }

  /// Holds a row to what there is room for, where its exact amount is not beyond; says whether it does.
  ///
  /// What is beyond by more than rounding is cut when it is drawn, and reported.
  @discardableResult
  private func hold(_ row: Int, to room: Int64, isExact: Bool, rounding: inout ControlledRounding) -> Bool {
    guard let ideal = rounding.ideal(of: row), ideal.floor <= UInt128(room) else {
      rounding.hold(row, within: 0...Int64.max)
      return false
    }
    let isMet = isExact && UInt128(room) <= ideal.ceiling
    rounding.hold(row, within: (isMet ? room : 0)...room)
    return true
  }

  private func sourcesBeyondYearLimits(_ parts: [SharePart], _ amounts: [[Int64]], in problem: AllocationProblem)
    -> Set<SourceIndex>
  {
    var sums: [YearOfSource: Int64] = [:]
    for (part, byYear) in zip(parts, amounts) {
      for (year, amount) in zip(problem.lines[part.line].years, byYear) {
        sums[YearOfSource(source: part.source, year: year), default: 0] += amount
      }
    }
    var beyond: Set<SourceIndex> = []
    for (key, sum) in sums {
      for number in problem.yearLimits(of: key.source) where problem.limits[number].year == key.year {
        let limit = problem.limits[number]
        if sum > problem.room(in: number) || sum + problem.used[number] < limit.least { beyond.insert(key.source) }
      }
    }
    return beyond
  }

  private struct YearOfSource: Hashable {
    let source: SourceIndex
    let year: Int?
  }
}

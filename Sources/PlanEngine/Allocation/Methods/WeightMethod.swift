import PlanModel

/// Divides what is left of a source's total over its activities, or its units, by weight (hệ số), then over the years.
///
/// No activity gets more than it still needs; what is cut off goes to the others, again by weight. Over the years an
/// activity's part goes in proportion to what each still needs.
struct WeightMethod: AllocationRound {
  /// What comes to a line: its rules of the source, one a unit, and by how much they weigh.
  private struct Line {
    let number: Int
    let entries: [RuleBook.Entry]
    /// What is left in each year, and what of it the source may pay.
    let left, allowed: [Int64]
    /// What each rule's channel may still take.
    let limits: [Int64]
    /// What all of them may take together.
    let limit: Int64
  }

  private struct Part {
    let entry: RuleBook.Entry
    var amount: Int64
    /// The rule's part of all weights, and what that is of what is divided.
    let share: Fraction
    let exact: Fraction?
  }

  func draw(in problem: inout AllocationProblem) {
    guard problem.methods.contains(.weight) else { return }
    for source in problem.plan.sources.indices {
      // A limit on a unit over several lines shows only when it is drawn: what it cuts off is divided again.
      while draw(from: source, in: &problem), problem.limits.contains(where: { $0.unit != nil && $0.activity == nil }) {
      }
    }
  }

  /// Says whether anything was drawn.
  private func draw(from source: SourceIndex, in problem: inout AllocationProblem) -> Bool {
    var lines: [Line] = []
    for number in problem.lines.indices {
      guard problem.lines[number].rules.contains(where: { $0.source == source && $0.method == .weight }) else {
        continue
      }
      lines.append(line(number, from: source, in: problem))
    }
    let entries = lines.flatMap(\.entries)
    guard !lines.isEmpty, let pool = problem.pool(of: source), let weights = commonWeights(of: entries.map(\.value)),
      let amounts = amounts(of: pool, to: lines, weights, in: problem)
    else { return false }
    let all = weights.reduce(0) { $0 &+ $1 }
    var parts = entries.indices.map { index in
      let share = Fraction(weights[index], over: max(1, all))
      return Part(
        entry: entries[index], amount: amounts[index], share: share,
        exact: share.multiplied(by: Fraction(UInt128(pool))))
    }[...]
    draw(lines.map { line in (line, line.entries.compactMap { _ in parts.popFirst() }) }, from: source, in: &problem)
    for line in lines { for entry in line.entries { problem.drawFollowers(of: entry, line: line.number) } }
    return amounts.contains { $0 > 0 } && problem.pool(of: source).map { $0 < pool } ?? false
  }

  private func line(_ number: Int, from source: SourceIndex, in problem: AllocationProblem) -> Line {
    let entries = problem.lines[number].rules.filter { $0.source == source && $0.method == .weight }
    let left = problem.leftByYear(of: number)
    let shares = entries.first.map { problem.followers(of: $0, line: number) } ?? Followers()
    let open = left.map(shares.leaving)
    let byChannel = entries.map { entry in
      open.indices.map { min(open[$0], problem.allowance(line: number, channel: entry.channel, year: $0)) }
    }
    let allowed = open.indices.map { year in min(open[year], byChannel.reduce(0) { sum($0, $1[year]) }) }
    let limits = byChannel.map { min($0.reduce(0, +), problem.left(of: number)) }
    return Line(
      number: number, entries: entries, left: left, allowed: allowed, limits: limits,
      limit: min(allowed.reduce(0, +), shares.leaving(problem.left(of: number))))
  }

  private func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  /// What every rule gives, line by line. A line that can't take what its units weigh together takes what it can, divided
  /// over them, and the others divide what is left.
  private func amounts(
    of pool: Int64, to lines: [Line], _ weights: [UInt128], in problem: AllocationProblem
  ) -> [Int64]? {
    var (amounts, starts) = (weights.map { _ in Int64(0) }, [0])
    for line in lines { starts.append(starts[starts.count - 1] + line.entries.count) }
    let given = lines.flatMap { line in
      line.entries.map { problem.reserved(line: line.number, channel: $0.channel) }
    }
    let limits = lines.flatMap { line in line.limits.map { line.entries.count == 1 ? min($0, line.limit) : $0 } }
    var (open, left) = (Array(lines.indices), pool)
    while !open.isEmpty {
      let places = open.flatMap { starts[$0]..<starts[$0 + 1] }
      guard
        let parts = divided(
          left, by: places.map { weights[$0] }, upTo: places.map { limits[$0] }, beside: places.map { given[$0] })
      else { return nil }
      for (place, part) in zip(places, parts) { amounts[place] = part }
      let full = open.filter { amounts[starts[$0]..<starts[$0 + 1]].reduce(0, +) > lines[$0].limit }
      if full.isEmpty { return amounts }
      for line in full {
        let range = starts[line]..<starts[line + 1]
        let parts = divided(
          lines[line].limit, by: Array(weights[range]), upTo: Array(limits[range]), beside: Array(given[range]))
        for (place, part) in zip(range, parts ?? range.map { _ in 0 }) { amounts[place] = part }
        left -= amounts[range].reduce(0, +)
      }
      open.removeAll { full.contains($0) }
    }
    return amounts
  }

  /// Over the years: every line's part is kept, and so are the years' limits where that is possible.
  private func draw(
    _ lines: [(line: Line, parts: [Part])], from source: SourceIndex, in problem: inout AllocationProblem
  ) {
    let limits = problem.yearLimits(of: source)
    var rounding = ControlledRounding()
    var columns: [Int?: Int] = [:]
    let isBound = !limits.isEmpty || lines.contains { $0.line.allowed != $0.line.left }
    for (line, parts) in lines {
      let row = rounding.addRow()
      let amount = parts.reduce(0) { $0 + $1.amount }
      let open = openWeights(of: line)
      let sum = open.reduce(0, +)
      for (year, calendarYear) in problem.lines[line.number].years.enumerated() {
        let column = columns[calendarYear] ?? rounding.addColumn()
        columns[calendarYear] = column
        let ideal = Fraction(UInt128(amount) * UInt128(open[year]), over: UInt128(max(1, sum)))
        rounding.addCell(ideal, row: row, column: column, bounds: isBound ? 0...line.allowed[year] : nil)
      }
      rounding.hold(row, within: amount...amount, wish: amount)
    }
    for (year, column) in columns {
      let room = limits.filter { problem.limits[$0].year == year }.map(problem.room(in:)).min()
      if isBound { rounding.hold(column, within: 0...(room ?? .max)) }
    }
    var amounts = rounding.rounded().amounts[...]
    for (line, parts) in lines {
      draw(parts, of: line, byYear: line.left.compactMap { _ in amounts.popFirst() }, in: &problem)
    }
  }

  private func openWeights(of line: Line) -> [Int64] { zip(line.left, line.allowed).map { $1 > 0 ? $0 : 0 } }

  /// The parts of a line's units in a year are theirs in all, in proportion to what the line gets in it.
  private func draw(_ parts: [Part], of line: Line, byYear: [Int64], in problem: inout AllocationProblem) {
    let (total, open) = (UInt128(max(1, byYear.reduce(0, +))), openWeights(of: line))
    let needed = UInt128(max(1, open.reduce(0, +)))
    var rounding = ControlledRounding()
    let columns = byYear.map { _ in rounding.addColumn() }
    for part in parts {
      let row = rounding.addRow()
      for (column, amount) in zip(columns, byYear) {
        rounding.addCell(Fraction(UInt128(part.amount) * UInt128(amount), over: total), row: row, column: column)
      }
    }
    var amounts = (parts.count == 1 ? byYear : rounding.rounded().amounts)[...]
    for part in parts {
      let isUncut = part.exact.map { UInt128(part.amount) >= $0.floor && UInt128(part.amount) <= $0.ceiling } ?? false
      for year in byYear.indices {
        guard let amount = amounts.popFirst() else { continue }
        let yearShare = Fraction(UInt128(open[year]), over: needed)
        let exact = isUncut ? part.exact?.multiplied(by: yearShare) : nil
        let drawn = problem.draw(
          amount, line: line.number, channel: part.entry.channel, year: year,
          because: .rule(
            part.entry, aim: part.share,
            exact: exact ?? Fraction(UInt128(part.amount) * UInt128(open[year]), over: needed)))
        problem.noteMovable(drawn, line: line.number, channel: part.entry.channel, year: year)
      }
    }
  }
}

import PlanModel

/// Divides what is left of a source's total over its activities by weight (hệ số), then over each activity's years.
///
/// No activity gets more than it still needs; what is cut off goes to the others, again by weight. Over the years an
/// activity's part goes in proportion to what each still needs.
struct WeightMethod: AllocationRound {
  private struct Part {
    let line: Int
    let amount: Int64
    let left: [Int64]
    let allowed: [Int64]
  }

  func draw(in problem: inout AllocationProblem) {
    for source in problem.plan.sources.indices { draw(from: source, in: &problem) }
  }

  private func draw(from source: SourceIndex, in problem: inout AllocationProblem) {
    var (lines, weights): ([Int], [Quantity]) = ([], [])
    for (line, rules) in problem.lines.map(\.rules).enumerated() {
      guard let entry = rules.first(where: { $0.source == source }), entry.rule.method.value == .weight else {
        continue
      }
      lines.append(line)
      weights.append(entry.rule.value.value)
    }
    guard !lines.isEmpty, let pool = problem.pool(of: source), let common = commonWeights(of: weights) else { return }
    let left = lines.map(problem.leftByYear(of:))
    let allowed = zip(lines, left).map { line, left in
      left.indices.map { min(left[$0], problem.allowance(line: line, source: source, year: $0)) }
    }
    let limits = zip(lines, allowed).map { min($1.reduce(0, +), problem.left(of: $0)) }
    let reserved = lines.map { problem.reserved(line: $0, source: source) }
    guard let amounts = divided(pool, by: common, upTo: limits, beside: reserved) else { return }
    let parts = lines.indices.map {
      Part(line: lines[$0], amount: amounts[$0], left: left[$0], allowed: allowed[$0])
    }
    draw(parts, from: source, in: &problem)
  }

  /// Over the years: every activity's part is kept, and so are the years' limits where that is possible.
  private func draw(_ parts: [Part], from source: SourceIndex, in problem: inout AllocationProblem) {
    let limits = problem.yearLimits(of: source)
    var rounding = ControlledRounding()
    var columns: [Int?: Int] = [:]
    let isBound = !limits.isEmpty || parts.contains { $0.allowed != $0.left }
    for part in parts {
      let row = rounding.addRow()
      let open = zip(part.left, part.allowed).map { $1 > 0 ? $0 : 0 }
      let sum = open.reduce(0, +)
      let years = problem.lines[part.line].years
      for year in years.indices {
        let column = columns[years[year]] ?? rounding.addColumn()
        columns[years[year]] = column
        let ideal = Fraction(UInt128(part.amount) * UInt128(open[year]), over: UInt128(max(1, sum)))
        rounding.addCell(ideal, row: row, column: column, bounds: isBound ? 0...part.allowed[year] : nil)
      }
      rounding.hold(row, within: part.amount...part.amount, wish: part.amount)
    }
    for (year, column) in columns {
      let room = limits.filter { problem.limits[$0].year == year }.map(problem.room(in:)).min()
      if isBound { rounding.hold(column, within: 0...(room ?? .max)) }
    }
    var amounts = rounding.rounded().amounts[...]
    for part in parts {
      for year in part.left.indices {
        if let amount = amounts.popFirst() { problem.draw(amount, line: part.line, source: source, year: year) }
      }
    }
  }
}

import PlanModel

/// Draws sources in rank order, each to its limit (thứ tự ưu tiên): activities in file order, year by year.
struct PriorityMethod: AllocationRound {
  func draw(in problem: inout AllocationProblem) {
    guard problem.methods.contains(.priority) else { return }
    var turns: [(line: Int, entry: RuleBook.Entry)] = []
    for line in problem.lines.indices {
      turns += problem.lines[line].rules.filter { $0.method == .priority }.map { (line, $0) }
    }
    turns.sort { left, right in
      let (a, b) = (left.entry.value, right.entry.value)
      return a == b ? (left.line, left.entry.row) < (right.line, right.entry.row) : a < b
    }
    for (line, entry) in turns {
      let shares = problem.followers(of: entry, line: line)
      for year in problem.lines[line].years.indices {
        let left = shares.leaving(problem.leftByYear(of: line)[year])
        guard left > 0 else { continue }
        let drawn = problem.draw(
          left, line: line, channel: entry.channel, year: year,
          because: .rule(entry, aim: entry.value, exact: Fraction(UInt128(left))))
        problem.noteMovable(drawn, line: line, channel: entry.channel, year: year)
      }
      problem.drawFollowers(of: entry, line: line)
    }
  }
}

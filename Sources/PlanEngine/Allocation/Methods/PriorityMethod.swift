import PlanModel

/// Draws sources in rank order, each to its limit (thứ tự ưu tiên): activities in file order, year by year.
struct PriorityMethod: AllocationRound {
  func draw(in problem: inout AllocationProblem) {
    var turns: [(line: Int, entry: RuleBook.Entry)] = []
    for line in problem.lines.indices {
      turns += problem.lines[line].rules.filter { $0.rule.method.value == .priority }.map { (line, $0) }
    }
    turns.sort { left, right in
      let (a, b) = (left.entry.rule.value.value, right.entry.rule.value.value)
      return a == b ? (left.line, left.entry.row) < (right.line, right.entry.row) : a < b
    }
    for (line, entry) in turns {
      for year in problem.lines[line].years.indices {
        let left = problem.leftByYear(of: line)[year]
        if left > 0 { problem.draw(left, line: line, source: entry.source, year: year) }
      }
    }
  }
}

import PlanModel

extension AllocationProblem {
  /// A channel that may pay what is left, and which part of it that is aimed at.
  struct Aim {
    let channel: Int
    /// The number of the line's rule; -2 where no rule allows it.
    let rule: Int
    let share: Double
  }

  /// By which channels what is left of a line may be paid: `balance` rules aim at their values in proportion, `rest` rules in
  /// equal parts. Beside `balance` a rest is aimed at only where its source must be given out: else it pays what the others
  /// can't. Where asked, the others follow, closed.
  func aims(of line: Int, withOthers: Bool) -> [Aim] {
    let (rules, closing) = (lines[line].rules, lines[line].terms.closing)
    let balanced = closing.filter { rules[$0].method == .balance }
    let sum = balanced.reduce(0.0) { $0 + rules[$1].value.approximate }
    let rests = Double(closing.count - balanced.count)
    var aims: [Aim] = []
    for number in closing {
      let isBalanced = rules[number].method == .balance
      let share =
        sum > 0
        ? (isBalanced ? rules[number].value.approximate / sum : mustGive(rules[number].source) ? 1 / rests : 0)
        : rests > 0 ? (isBalanced ? 0 : 1 / rests) : 1 / Double(closing.count)
      for part in parts(of: rules[number].channel, line: line) {
        aims.append(Aim(channel: part.channel, rule: number, share: share * part.share))
      }
    }
    if withOthers {
      let known = Set(aims.map(\.channel))
      aims += plan.sources.leaves.map(\.offset).filter { !known.contains($0) }
        .map { Aim(channel: $0, rule: -2, share: 0) }
    }
    return aims
  }

  /// Whether a source has a total that must be given out.
  private func mustGive(_ source: SourceIndex) -> Bool {
    generalLimits[source.offset].contains { number in
      let limit = limits[number]
      return limit.least > 0 && limit.source != nil && limit.year == nil && limit.unit == nil
    }
  }

  /// The channels that pay for one whose source has parts, in proportion to their totals where all are stated, else alike;
  /// the channel itself where it has none. A part for which a rule of its own speaks, or that is left out, does not pay for
  /// the whole where others can.
  func parts(of channel: Int, line: Int) -> [(channel: Int, share: Double)] {
    let whole = self.channel(channel, of: line)
    if plan.sources[whole.source].children.isEmpty { return [(channel, 1)] }
    let terms = lines[line].terms
    let owned = Set((terms.entries + terms.exclusions).map(\.channel)).subtracting([channel])
    let all = plan.sources.paying(for: whole.source).dropFirst().compactMap { source in
      self.channel(of: line, source: source, unit: whole.unit).map { (source: source, channel: $0) }
    }
    let free = all.filter { !owned.contains($0.channel) }
    let parts = free.isEmpty ? all : free
    let totals = parts.map { plan.sources.total(of: $0.source)?.dong }
    let sum = totals.reduce(0.0) { $0 + Double(max(0, $1 ?? 0)) }
    let areKnown = !totals.contains(nil) && sum > 0
    return zip(parts, totals).map { part, total in
      (part.channel, areKnown ? Double(max(0, total ?? 0)) / sum : 1 / Double(parts.count))
    }
  }
}

extension ClosingProblem {
  /// Puts what was found; where the cells that were moved from the approved version are given, the others are kept.
  func put(_ found: TotalsAmounts, moving moved: Set<Int>? = nil, in problem: inout AllocationProblem) {
    problem = base
    for (number, cell) in table.cells.enumerated() where found.amounts[number] > 0 {
      let line = Int(cell.line)
      problem.put(
        found.amounts[number], line: line, channel: Int(cell.channel), year: Int(cell.year),
        because: cause(
          of: number, fitted: found.fitted[number], isKept: moved.map { !$0.contains(number) } ?? false))
    }
  }

  private func cause(of number: Int, fitted: Double, isKept: Bool) -> TraceCause {
    let (line, rule) = (Int(table.cells[number].line), Int(table.cells[number].rule))
    guard rule >= 0 else { return causes[number] ?? .none }
    let need = Double(max(1, base.leftByYear(of: line)[Int(table.cells[number].year)]))
    return .closing(
      base.lines[line].rules[rule], aim: table.totals.cells[number].aim / need, fitted: fitted, isKept: isKept)
  }
}

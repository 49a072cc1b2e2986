import PlanModel

/// What a `share` rule gives a costed line from a source: so many per cent of the whole cost, at most the rule's cap.
struct SharePart {
  let line: Int
  /// The channel by which it comes, and the rule that speaks for it.
  let channel: Int
  let entry: RuleBook.Entry
  /// What the rule asks, whatever the cost and the limits allow, in steps: the per cent of the cost, at most the cap.
  let asked: Fraction
  /// The source that pays.
  var source: SourceIndex { entry.source }
  /// Whether the cost or a limit leaves less than that.
  let isCut: Bool
  /// The exact amount in steps.
  let exact: Fraction
  /// The whole amount that is due, which may be one step off the exact one.
  var due: Int64
  /// Whether the line's shares are its whole cost, so that they must add up to it.
  let isClosed: Bool
  /// The exact amount by year.
  let byYear: [Fraction]
  /// The most by year, where the amounts may move between the years; none where each stays next to its exact one.
  let roomByYear: [Int64]?

  /// The parts of one line, in the order of its sources.
  ///
  /// Shares that are the whole cost add up to it by largest remainder; other shares are rounded half up. What was decided
  /// for the same source counts as part of its share, and what is already paid leaves less to those who come last.
  static func parts(of line: Int, in problem: AllocationProblem) -> [SharePart] {
    let rules = problem.lines[line].rules.filter { $0.method == .share }
    let cost = problem.lines[line].cost
    guard !rules.isEmpty, cost > 0 else { return [] }
    let asked = rules.map { askedShare(of: cost, by: $0, step: problem.step) }
    let exact = asked.map { min($0, Fraction(UInt128(cost))) }
    let isClosed = sum(of: exact).map { $0 == Fraction(UInt128(cost)) } ?? false
    let due = (isClosed ? closed(cost, exact) : nil) ?? exact.map { Int64(clamping: $0.rounded) }
    let left = problem.leftByYear(of: line)
    let isUntouched = left == problem.lines[line].needs
    var open = problem.left(of: line)
    return rules.indices.map { number in
      let (entry, channel) = (rules[number], rules[number].channel)
      let wanted = max(0, due[number] - problem.drawn(line: line, for: entry))
      let amount = min(wanted, open)
      open -= amount
      if isUntouched, amount == due[number] {
        return SharePart(
          line: line, channel: channel, entry: entry, asked: asked[number], isCut: exact[number] < asked[number],
          exact: exact[number], due: amount, isClosed: isClosed,
          byYear: left.map { spread(exact[number], entry, $0, of: cost) }, roomByYear: nil)
      }
      let room = left.indices.map { min(left[$0], problem.allowance(line: line, channel: channel, year: $0)) }
      let weights = zip(left, room).map { $1 > 0 ? $0 : 0 }
      let total = UInt128(max(1, weights.reduce(0, +)))
      let possible = min(amount, room.reduce(0, +))
      return SharePart(
        line: line, channel: channel, entry: entry, asked: asked[number],
        isCut: possible < wanted || exact[number] < asked[number],
        exact: Fraction(UInt128(possible)), due: possible, isClosed: false,
        byYear: weights.map { Fraction(UInt128(possible) * UInt128($0), over: total) }, roomByYear: room)
    }
  }

  private static func askedShare(of cost: Int64, by entry: RuleBook.Entry, step: Money) -> Fraction {
    let perCent = entry.value
    let share = Fraction(perCent.numerator * UInt128(cost), over: perCent.denominator * 100)
    let cap = entry.rule.cap.map { Fraction(UInt128(max(0, $0.value.dong) / step.dong)) }
    return min(share, cap ?? share)
  }

  /// A year's part: the same per cent of the year's cost, or the cap in proportion.
  private static func spread(_ exact: Fraction, _ entry: RuleBook.Entry, _ need: Int64, of cost: Int64) -> Fraction {
    if exact.denominator == 1, exact.numerator <= UInt128(Int64.max) {
      return Fraction(exact.numerator * UInt128(need), over: UInt128(cost))
    }
    return Fraction(entry.value.numerator * UInt128(need), over: entry.value.denominator * 100)
  }

  private static func sum(of parts: [Fraction]) -> Fraction? {
    parts.reduce(.some(.zero)) { sum, part in sum.flatMap { $0.adding(part) } }
  }

  /// Whole amounts next to the exact ones that add up to the cost, larger remainders first.
  private static func closed(_ cost: Int64, _ exact: [Fraction]) -> [Int64]? {
    var parts = exact.map { Int64(clamping: $0.floor) }
    let remainders = exact.map(\.remainder)
    let missing = cost - parts.reduce(0, +)
    guard (0...Int64(parts.count)).contains(missing) else { return nil }
    let order = parts.indices.sorted { left, right in
      remainders[left] == remainders[right] ? left < right : remainders[left] > remainders[right]
    }
    for index in order.prefix(Int(missing)) { parts[index] += 1 }
    return parts
  }
}

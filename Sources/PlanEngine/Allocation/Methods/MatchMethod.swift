import PlanModel

/// Pays so many times what another source pays of a line (vốn đối ứng), in the years in which that one pays.
///
/// It takes right behind the shares. Where the other source is drawn by weight or rank, its counterpart is drawn right behind
/// it, and the other source leaves room for it.
struct MatchMethod: AllocationRound {
  func draw(in problem: inout AllocationProblem) {
    guard problem.methods.contains(.match) else { return }
    for line in problem.lines.indices {
      var open = problem.lines[line].rules.filter { $0.method == .match }
      while let next = open.firstIndex(where: { entry in
        problem.leaders(of: entry, line: line).allSatisfy { leader in
          leader.method == .share || (leader.method == .match && !open.contains { $0.row == leader.row })
        }
      }) {
        problem.drawCounterpart(open.remove(at: next), line: line)
      }
    }
  }
}

/// How much those who match a source ask beside each unit that it pays.
struct Followers {
  fileprivate(set) var ratio = Fraction.zero

  /// What of an amount the source may take, so that those who match it can be paid of the rest.
  func leaving(_ amount: Int64) -> Int64 {
    let (top, bottom) = (UInt128(amount).multipliedFullWidth(by: ratio.denominator), ratio.denominator)
    let (all, overflow) = bottom.addingReportingOverflow(ratio.numerator)
    guard !overflow, top.high < all else { return 0 }
    return Int64(all.dividingFullWidth(top).quotient)
  }
}

extension AllocationProblem {
  /// The source that a rule matches.
  func matched(by entry: RuleBook.Entry) -> SourceIndex? {
    entry.method == .match ? entry.rule.of.flatMap { plan.sources.index(of: $0.value) } : nil
  }

  /// The rules of a line that draw the source which another one matches.
  func leaders(of entry: RuleBook.Entry, line: Int) -> [RuleBook.Entry] {
    guard let source = matched(by: entry) else { return [] }
    return lines[line].rules.filter { leader in
      (isSource(leader.source, within: source) || isSource(source, within: leader.source))
        && (entry.unit == nil || leader.unit == entry.unit)
    }
  }

  /// What those who match a rule's source ask together; those who match them again are counted too.
  func followers(of entry: RuleBook.Entry, line: Int) -> Followers {
    let all = lines[line].rules.filter { $0.method == .match }
    var followers = Followers()
    guard !all.isEmpty else { return followers }
    var (found, ratios) = ([entry], [Fraction(1)])
    var next = 0
    while next < found.count {
      for follower in all where !found.contains(where: { $0.channel == follower.channel }) {
        guard leaders(of: follower, line: line).contains(where: { $0.channel == found[next].channel }),
          let ratio = ratios[next].multiplied(by: follower.value), let sum = followers.ratio.adding(ratio)
        else { continue }
        found.append(follower)
        ratios.append(ratio)
        followers.ratio = sum
      }
      next += 1
    }
    return followers
  }

  /// Draws the counterparts of what a rule just drew.
  mutating func drawFollowers(of entry: RuleBook.Entry, line: Int) {
    var (drawn, next) = ([entry], 0)
    while next < drawn.count {
      for follower in lines[line].rules
      where follower.method == .match && !drawn.contains(where: { $0.channel == follower.channel }) {
        guard leaders(of: follower, line: line).contains(where: { $0.channel == drawn[next].channel }) else { continue }
        drawCounterpart(follower, line: line)
        drawn.append(follower)
      }
      next += 1
    }
  }

  /// Draws what a rule asks beside the source that it matches, less what is decided for its own source already.
  mutating func drawCounterpart(_ entry: RuleBook.Entry, line: Int) {
    guard let source = matched(by: entry), !isSource(source, within: entry.source) else { return }
    let channels = channels(of: line, from: source, to: entry.unit)
    let base = lines[line].years.indices.map { year in
      channels.reduce(0) { $0 + drawn(line: line, channel: $1, year: year) }
    }
    let cap = entry.rule.cap.map { Fraction(UInt128(max(0, $0.value.dong) / step.dong)) }
    guard let product = entry.value.multiplied(by: Fraction(UInt128(base.reduce(0, +)))) else {
      noteCut(of: entry, line: line, asked: Fraction(UInt128(Int64.max)))
      return
    }
    let asked = cap.map { min($0, product) } ?? product
    let due = max(0, Int64(clamping: asked.rounded) - drawn(line: line, for: entry))
    let left = leftByYear(of: line)
    let room = left.indices.map { min(left[$0], allowance(line: line, channel: entry.channel, year: $0)) }
    let amount = min(due, left.reduce(0, +))
    var parts = divided(amount, by: base.map { UInt128($0) }, upTo: room) ?? room.map { _ in 0 }
    // Where the source that is matched pays in years that need nothing more, the counterpart comes in the others.
    let open = zip(room, parts).map { $0 - $1 }
    if let more = divided(amount - parts.reduce(0, +), by: open.map { UInt128($0) }, upTo: open) {
      parts = zip(parts, more).map { $0 + $1 }
    }
    for (year, part) in parts.enumerated() {
      let exact = entry.value.multiplied(by: Fraction(UInt128(base[year]))) ?? Fraction(UInt128(part))
      let drawn = draw(
        part, line: line, channel: entry.channel, year: year, because: .rule(entry, aim: entry.value, exact: exact))
      noteMovable(drawn, line: line, channel: entry.channel, year: year)
    }
    noteCut(of: entry, line: line, asked: asked)
  }
}

import PlanModel

/// Lines of an allocation whose quarters are bounded by rows of `funding.csv`, spread by days within the bounds.
///
/// The limits are taken one by one, the narrowest first: what one asks for is shared by its lines in proportion, and each
/// line spreads the rest of its year by days over the quarters that are left. Where that breaks another limit, money goes
/// round between quarters until all hold, if they can: limits that lie in each other are a circulation with bounds.
struct LimitedQuarters {
  private struct Line {
    /// The place of the line in the allocation.
    let number: Int
    let year: Int
    let amount: Int64
    let days: SIMD4<Int64>
    /// Bounds of the four quarters that follow from limits taken so far, and what falls to them.
    var least: [Int64] = [0, 0, 0, 0]
    var most: [Int64]
    var parts: [Int64] = [0, 0, 0, 0]

    /// What the other quarters could give to one, 0 to 3.
    func movable(to quarter: Int) -> Int64 {
      (0..<4).reduce(0) { $1 == quarter ? $0 : $0 + max(0, parts[$1] - least[$1]) }
    }
  }

  private let limits: QuarterLimits
  private var lines: [Line] = []
  private var places: [Int: Int] = [:]

  /// No lines yet.
  init(_ limits: QuarterLimits) {
    self.limits = limits
  }

  /// Adds the line at a place of the allocation: its amount in steps, to be spread by days.
  mutating func add(_ number: Int, _ amount: Int64, by days: SIMD4<Int64>, in year: Int) {
    places[number] = lines.count
    lines.append(
      Line(number: number, year: year, amount: amount, days: days, most: Array(repeating: amount, count: 4)))
    spread(lines.count - 1)
  }

  /// What falls to the quarters of each line, in steps.
  var parts: [(number: Int, parts: [Int64])] { lines.map { ($0.number, $0.parts) } }

  /// Spreads the lines within the limits, of each of which the places of its lines are given.
  mutating func settle(_ covered: [[Int]]) {
    let cells = covered.map { $0.compactMap { places[$0] } }
    for (limit, cells) in zip(limits.all, cells) where !cells.isEmpty { keep(limit, over: cells) }
    let isKept = zip(limits.all, cells).allSatisfy { limit, cells in
      cells.isEmpty || (limit.least...(limit.most ?? .max)).contains(sum(of: cells, in: limit.quarter))
    }
    if !isKept { circulate(cells) }
  }

  private func sum(of cells: [Int], in quarter: Int) -> Int64 {
    cells.reduce(0) { $0 + lines[$1].parts[quarter - 1] }
  }

  // MARK: One limit at a time

  /// Keeps one limit as far as its lines can, in proportion to what they have in the quarter, or could have.
  private mutating func keep(_ limit: QuarterLimit, over cells: [Int]) {
    let quarter = limit.quarter - 1
    let sum = sum(of: cells, in: limit.quarter)
    let parts: [Int64]
    if let most = limit.most, sum > most {
      let free = cells.map { lines[$0].parts[quarter] - lines[$0].least[quarter] }
      let kept = cells.reduce(0) { $0 + lines[$1].least[quarter] }
      let shares = divided(max(0, most - kept), by: free.map { UInt128($0) }, upTo: free) ?? free.map { _ in 0 }
      parts = zip(cells, shares).map { lines[$0].least[quarter] + $1 }
    } else if sum < limit.least {
      let room = cells.map { min(lines[$0].most[quarter] - lines[$0].parts[quarter], lines[$0].movable(to: quarter)) }
      let shares = divided(limit.least - sum, by: room.map { UInt128($0) }, upTo: room) ?? room.map { _ in 0 }
      parts = zip(cells, shares).map { lines[$0].parts[quarter] + $1 }
    } else if limit.isExact || cells.count == 1 {
      parts = cells.map { lines[$0].parts[quarter] }
    } else {
      return
    }
    // A line that alone is spoken for keeps what room its limit leaves; several share the limit for good.
    let isAlone = cells.count == 1
    for (cell, part) in zip(cells, parts) {
      if limit.least > 0 {
        lines[cell].least[quarter] = max(lines[cell].least[quarter], isAlone ? min(part, limit.least) : part)
      }
      if let most = limit.most {
        lines[cell].most[quarter] = min(lines[cell].most[quarter], isAlone ? max(part, most) : part)
      }
      spread(cell)
    }
  }

  /// Spreads a line's year by days within the bounds of its quarters. What they leave no room for goes to a quarter
  /// without days, and at last beyond the bounds of the last one: the year holds, and the limit is found broken.
  private mutating func spread(_ place: Int) {
    let line = lines[place]
    var parts = line.least
    for weights in [line.days, WorkDays.all(of: line.year)] {
      let left = line.amount - parts.reduce(0, +)
      guard left > 0 else { break }
      let room = zip(line.most, parts).map { max(0, $0 - $1) }
      let more =
        divided(left, by: (0..<4).map { UInt128(weights[$0]) }, upTo: room, beside: parts) ?? parts.map { _ in 0 }
      parts = zip(parts, more).map { $0 + $1 }
    }
    parts[3] += line.amount - parts.reduce(0, +)
    lines[place].parts = parts
  }

  // MARK: All limits at once

  /// Lets money go round between the quarters of its line until every limit holds that can hold.
  ///
  /// Arcs lead from the hub to each line, from a line to its quarters (each in the narrowest limit that covers it), and from
  /// a limit to the next wider one, or back to the hub. A limit that crosses another is no part of this.
  private mutating func circulate(_ cells: [[Int]]) {
    let limits = limits
    var narrowest = [[Int?]](repeating: [nil, nil, nil, nil], count: lines.count)
    var flows = limits.all.map { _ in Int64(0) }
    for number in limits.all.indices.reversed() {
      for cell in cells[number] { narrowest[cell][limits.all[number].quarter - 1] = number }
    }
    var circulation = Circulation(nodes: 1 + lines.count + limits.all.count)
    var arcs: [[Int]] = []
    for (place, line) in lines.enumerated() {
      circulation.addArc(from: 0, to: 1 + place, lower: line.amount, upper: line.amount, flow: line.amount)
      arcs.append(
        (0..<4).map { quarter in
          let limit = narrowest[place][quarter]
          if let limit { flows[limit] += line.parts[quarter] }
          return circulation.addArc(
            from: 1 + place, to: limit.map { 1 + lines.count + $0 } ?? 0, lower: 0, upper: line.amount,
            flow: line.parts[quarter])
        })
    }
    for (number, limit) in limits.all.enumerated() {
      let outer = limits.outer[number]
      if let outer { flows[outer] += flows[number] }
      circulation.addArc(
        from: 1 + lines.count + number, to: outer.map { 1 + lines.count + $0 } ?? 0, lower: limit.least,
        upper: limit.most ?? .max, flow: flows[number])
    }
    guard circulation.settle() == nil else { return }
    for place in lines.indices { lines[place].parts = arcs[place].map { circulation.flow(of: $0) } }
  }
}

import PlanModel

/// Cells and the totals that bind them, and what they stand for (bài toán cân đối cuối).
struct ClosingTable {
  /// What may come to a line by a channel in one of its years.
  struct Cell {
    let line, channel, year: Int32
    /// The number of the line's rule that asks for it; -1 for what an earlier round drew, -2 for what no rule allows.
    let rule: Int32
  }

  /// What a total stands for.
  enum Origin: Hashable {
    /// What a line still needs in one of its years.
    case need(line: Int, year: Int)
    /// A limit of the plan.
    case limit(Int)
    /// What an earlier round drew by a channel, whichever year it is drawn in.
    case drawn(line: Int, channel: Int)
    /// What an earlier round drew from a source with parts in one year.
    case divided(line: Int, channel: Int, year: Int)
  }

  fileprivate(set) var cells: [Cell] = []
  fileprivate(set) var origins: [Origin] = []
  fileprivate(set) var totals = TotalsProblem(cells: [], totals: [])
}

/// What is left of an allocation, while it is made a table of cells and totals.
struct ClosingProblem {
  /// Whether what earlier rounds drew may come in other years of the line.
  let isMoving: Bool
  private(set) var table = ClosingTable()
  /// The problem without what is settled anew.
  private(set) var base: AllocationProblem
  private let isExplaining: Bool
  /// Whether any source has parts, which pay for it.
  private let hasParts: Bool
  private(set) var causes: [Int: TraceCause] = [:]
  private var cellsOfLimits: [[Int]]
  /// The aims by the numbers of the terms, where they were asked for.
  private var knownAims: [[AllocationProblem.Aim]?] = []

  /// What is left of a problem, and, where moving, with it what earlier rounds drew. Where explaining, cells that no rule
  /// allows are there too, closed.
  init(of problem: AllocationProblem, isMoving: Bool, isExplaining: Bool = false) {
    base = problem
    self.isMoving = isMoving
    self.isExplaining = isExplaining
    cellsOfLimits = problem.limits.map { _ in [] }
    hasParts = problem.plan.sources.rows.contains { !$0.children.isEmpty }
    let expected = problem.lines.reduce(0) { $0 + $1.terms.closing.count * $1.years.count }
    table.cells.reserveCapacity(expected)
    table.totals.cells.reserveCapacity(expected)
    for line in problem.lines.indices {
      let closing = problem.lines[line].terms.closing
      guard !closing.isEmpty || hasParts || isMoving else { continue }
      add(line, closing)
    }
    addLimits()
  }

  private mutating func add(_ line: Int, _ closing: [Int]) {
    if base.hasReserved {
      for number in closing { releaseReserved(line, base.lines[line].rules[number].channel) }
    }
    let moved = isMoving && base.excess(of: line) == 0 ? releaseMovable(line) : []
    let left = base.leftByYear(of: line)
    var rows = left.map { _ in [Int]() }
    let aims = closing.isEmpty ? [] : sharedAims(of: line)
    for (year, amount) in left.enumerated() where amount > 0 {
      rows[year] = Array(table.cells.count..<table.cells.count + aims.count)
      for cell in aims {
        add(
          ClosingTable.Cell(line: Int32(line), channel: Int32(cell.channel), year: Int32(year), rule: Int32(cell.rule)),
          most: cell.rule < -1 ? 0 : amount, aim: cell.share * Double(amount))
      }
    }
    for (channel, amounts, cause) in moved {
      var total: [Int] = []
      for part in base.parts(of: channel, line: line) {
        for year in left.indices where left[year] > 0 {
          rows[year].append(table.cells.count)
          total.append(table.cells.count)
          causes[table.cells.count] = cause
          add(
            ClosingTable.Cell(line: Int32(line), channel: Int32(part.channel), year: Int32(year), rule: -1),
            most: left[year], aim: part.share * Double(amounts[year]))
        }
      }
      let sum = amounts.reduce(0, +)
      add(.drawn(line: line, channel: channel), least: sum, most: sum, total)
    }
    for (year, row) in rows.enumerated() where !row.isEmpty {
      add(.need(line: line, year: year), least: closing.isEmpty ? 0 : left[year], most: left[year], row)
    }
    if hasParts { divide(line) }
  }

  /// By which channels what is left of a line may be paid: the same for all lines of the same terms.
  private mutating func sharedAims(of line: Int) -> [AllocationProblem.Aim] {
    let number = base.lines[line].terms.number
    while knownAims.count <= number { knownAims.append(nil) }
    if let known = knownAims[number] { return known }
    let found = base.aims(of: line, withOthers: isExplaining)
    knownAims[number] = found
    return found
  }

  /// Takes back what a floor had drawn before its channel's turn.
  private mutating func releaseReserved(_ line: Int, _ channel: Int) {
    for year in base.lines[line].years.indices {
      let amount = base.reserved(line: line, channel: channel, year: year)
      if amount > 0 { base.release(amount, line: line, channel: channel, year: year) }
    }
  }

  /// Takes back what may come in another year, by channel.
  private mutating func releaseMovable(_ line: Int) -> [(channel: Int, amounts: [Int64], cause: TraceCause?)] {
    base.channels(of: line).compactMap { channel in
      let amounts = base.lines[line].years.indices.map { base.movable(line: line, channel: channel, year: $0) }
      guard amounts.contains(where: { $0 > 0 }) else { return nil }
      var cause: TraceCause?
      for (year, amount) in amounts.enumerated() where amount > 0 {
        cause = base.release(amount, line: line, channel: channel, year: year) ?? cause
      }
      return (channel, amounts, cause)
    }
  }

  /// Where what was drawn from a source with parts comes from.
  private mutating func divide(_ line: Int) {
    for source in base.plan.sources.indices where !base.plan.sources[source].children.isEmpty {
      for channel in base.channels(of: line) where base.channel(channel, of: line).source == source {
        for year in base.lines[line].years.indices {
          let amount = base.drawn(line: line, channel: channel, year: year)
          guard amount > 0 else { continue }
          let cause = base.release(amount, line: line, channel: channel, year: year)
          var total: [Int] = []
          for part in base.parts(of: channel, line: line) {
            total.append(table.cells.count)
            causes[table.cells.count] = cause
            add(
              ClosingTable.Cell(line: Int32(line), channel: Int32(part.channel), year: Int32(year), rule: -1),
              most: amount,
              aim: part.share * Double(amount))
          }
          add(.divided(line: line, channel: channel, year: year), least: amount, most: amount, total)
        }
      }
    }
  }

  private mutating func add(_ cell: ClosingTable.Cell, most: Int64, aim: Double) {
    let number = table.cells.count
    table.cells.append(cell)
    table.totals.cells.append(TotalsProblem.Cell(least: 0, most: most, aim: aim))
    base.forEachLimit(line: Int(cell.line), channel: Int(cell.channel), year: Int(cell.year)) {
      cellsOfLimits[$0].append(number)
    }
  }

  private mutating func add(_ origin: ClosingTable.Origin, least: Int64, most: Int64?, _ cells: [Int]) {
    table.origins.append(origin)
    table.totals.totals.append(TotalsProblem.Total(least: least, most: most, cells: cells))
  }

  /// The limits that can bind: what is used of each already counts.
  private mutating func addLimits() {
    for (number, cells) in cellsOfLimits.enumerated() where !cells.isEmpty {
      let limit = base.limits[number]
      let least = max(0, limit.least - base.used[number])
      let most = limit.most.map { max(0, $0 - base.used[number]) }
      if least == 0, let most {
        var reach: Int64 = 0
        for cell in cells where reach <= most { reach += min(table.totals.cells[cell].most, Int64.max / 4) }
        guard reach > most else { continue }
      }
      if least > 0 || most != nil { add(.limit(number), least: least, most: most, cells) }
    }
    cellsOfLimits = []
  }
}

extension AllocationMethod {
  /// Whether the method settles what all others left.
  var isClosing: Bool {
    switch self {
    case .balance, .rest: true
    case .share, .match, .weight, .priority: false
    }
  }
}

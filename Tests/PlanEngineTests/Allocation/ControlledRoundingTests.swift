import TestSupport
import Testing

@testable import PlanEngine

@Suite("Controlled rounding")
struct ControlledRoundingTests {
  @Test(
    "every cell is within one of its fraction, and every total is kept, as brute force says it can be",
    arguments: 1...300)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (height, width) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
    let bottom = UInt128.random(in: 1...7, using: &random)
    let table = (0..<height).map { _ in
      (0..<width).map { _ in Fraction(UInt128.random(in: 0...20, using: &random), over: bottom) }
    }
    let rounded = try #require(roundedKeepingTotals(table), "seed \(seed)")
    #expect(keepsTotals(rounded, of: table, over: bottom), "seed \(seed)")
    #expect(roundings(of: table.flatMap(\.self)).contains { keepsTotals(folded($0, width), of: table, over: bottom) })
  }

  @Test("a larger table with whole margins keeps them all", arguments: 1...40)
  func proportional(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let needs = (0..<Int.random(in: 1...40, using: &random)).map { _ in UInt128.random(in: 0...10_000, using: &random) }
    let shares: [UInt128] = [45_21, 87, 53_92]
    let table = needs.map { need in shares.map { Fraction(need * $0, over: 10_000) } }
    let rounded = try #require(roundedKeepingTotals(table), "seed \(seed)")
    for (row, need) in zip(rounded, needs) { #expect(row.reduce(0, +) == Int64(need), "seed \(seed)") }
    for column in shares.indices {
      let exact = Fraction(needs.reduce(0, +) * shares[column], over: 10_000)
      let sum = rounded.reduce(0) { $0 + $1[column] }
      #expect(sum == Int64(exact.floor) || sum == Int64(exact.ceiling), "seed \(seed)")
    }
  }

  @Test("larger remainders are rounded up first, and ties go to the earlier")
  func preference() {
    #expect(roundedKeepingTotals([[Fraction(1, over: 3), Fraction(1, over: 3), Fraction(1, over: 3)]]) == [[1, 0, 0]])
    #expect(roundedKeepingTotals([[Fraction(1, over: 4), Fraction(3, over: 4)]]) == [[0, 1]])
  }

  @Test("an empty table and one whose sums can't be written are rounded all the same")
  func edges() {
    #expect(ControlledRounding().rounded().amounts.isEmpty)
    let odd = [[Fraction(1, over: .max), Fraction(1, over: .max - 2)]]
    #expect(roundedKeepingTotals(odd).map { $0[0].reduce(0, +) <= 2 } == true)
  }

  @Test("wider groups are kept too: lines of one source that foot only together")
  func laminar() {
    var rounding = ControlledRounding()
    let sources = [rounding.addRow(), rounding.addRow()]
    for _ in 1...3 {
      let columns = [rounding.addColumn(), rounding.addColumn()]
      for source in sources {
        let row = rounding.addRow(inside: source)
        for column in columns { rounding.addCell(Fraction(1, over: 2), row: row, column: column) }
      }
    }
    let (amounts, isFeasible) = rounding.rounded()
    #expect(isFeasible)
    for line in 0..<3 {
      let cells = amounts[(line * 4)..<(line * 4 + 4)].map(\.self)
      #expect(cells[0] + cells[1] == 1 && cells[2] + cells[3] == 1 && cells[0] + cells[2] == 1)
    }
  }

  @Test("bounds that contradict are told")
  func infeasible() {
    var rounding = ControlledRounding()
    let (row, column) = (rounding.addRow(), rounding.addColumn())
    rounding.addCell(Fraction(5), row: row, column: column)
    rounding.hold(row, within: 6...6)
    #expect(!rounding.rounded().isFeasible)
  }

  /// The plain table: its rows, its columns and the whole of it.
  private func roundedKeepingTotals(_ table: [[Fraction]]) -> [[Int64]]? {
    var rounding = ControlledRounding()
    let all = rounding.addRow()
    let columns = table[0].map { _ in rounding.addColumn() }
    for cells in table {
      let row = rounding.addRow(inside: all)
      for (cell, column) in zip(cells, columns) { rounding.addCell(cell, row: row, column: column) }
    }
    let (amounts, isFeasible) = rounding.rounded()
    return isFeasible ? folded(amounts, table[0].count) : nil
  }

  private func folded(_ cells: [Int64], _ width: Int) -> [[Int64]] {
    stride(from: 0, to: cells.count, by: width).map { Array(cells[$0..<($0 + width)]) }
  }

  private func roundings(of cells: [Fraction]) -> [[Int64]] {
    cells.reduce([[]]) { lists, cell in
      lists.flatMap { list in Set([cell.floor, cell.ceiling]).sorted().map { list + [Int64($0)] } }
    }
  }

  private func keepsTotals(_ rounded: [[Int64]], of table: [[Fraction]], over bottom: UInt128) -> Bool {
    func fits(_ sum: Int64, _ numerators: [Fraction]) -> Bool {
      let exact = Fraction(numerators.reduce(0) { $0 + $1.numerator }, over: bottom)
      return sum == Int64(exact.floor) || sum == Int64(exact.ceiling)
    }
    let cells = zip(rounded.flatMap(\.self), table.flatMap(\.self)).allSatisfy { fits($0, [$1]) }
    let rows = zip(rounded, table).allSatisfy { fits($0.reduce(0, +), $1) }
    let columns = table[0].indices.allSatisfy { column in
      fits(rounded.reduce(0) { $0 + $1[column] }, table.map { $0[column] })
    }
    return cells && rows && columns && fits(rounded.flatMap(\.self).reduce(0, +), table.flatMap(\.self))
  }
}

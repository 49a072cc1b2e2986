import TestSupport
import Testing

@testable import PlanEngine

@Suite("Keeping wanted amounts: the fewest cells moved")
struct FewestMovesTests {
  /// A table with exact sums of rows and columns, and amounts wanted that need not meet them.
  private struct Sample {
    var problem: TotalsProblem
    let wanted: [Int64?]
    let known: [Int64]

    init(seed: UInt64, rows: Int, columns: Int, most: Int64) {
      var random = SplitMix64(seed: seed)
      known = (0..<rows * columns).map { _ in Int64.random(in: 0...most, using: &random) }
      var wanted: [Int64?] = known
      for cell in known.indices where Int.random(in: 0..<3, using: &random) == 0 {
        wanted[cell] = Bool.random(using: &random) ? Int64.random(in: 0...most, using: &random) : nil
      }
      self.wanted = wanted
      problem = TotalsProblem(
        cells: known.map { TotalsProblem.Cell(least: 0, most: most, aim: Double($0)) }, totals: [])
      let groups =
        (0..<rows).map { row in (0..<columns).map { row * columns + $0 } }
        + (0..<columns).map { column in (0..<rows).map { $0 * columns + column } }
      for cells in groups {
        let sum = cells.reduce(0) { $0 + known[$1] }
        let isCeiling = Int.random(in: 0..<4, using: &random) == 0
        problem.totals.append(TotalsProblem.Total(least: isCeiling ? 0 : sum, most: sum, cells: cells))
      }
    }

    /// How few wanted cells can be moved at the least, by trying every amount of every cell.
    var fewest: Int {
      var best = Int.max
      var amounts = problem.cells.map { _ in Int64(0) }
      func visit(_ cell: Int, moved: Int) {
        guard moved < best else { return }
        guard cell < amounts.count else {
          if FewestMovesTests.holds(amounts, problem) { best = moved }
          return
        }
        for amount in 0...problem.cells[cell].most {
          amounts[cell] = amount
          visit(cell + 1, moved: moved + (wanted[cell].map { $0 == amount } ?? true ? 0 : 1))
        }
      }
      visit(0, moved: 0)
      return best
    }
  }

  private static func holds(_ amounts: [Int64], _ problem: TotalsProblem) -> Bool {
    problem.totals.allSatisfy { total in
      let sum = total.cells.reduce(0) { $0 + amounts[$1] }
      return sum >= total.least && sum <= total.most ?? .max
    } && zip(amounts, problem.cells).allSatisfy { $0 >= $1.least && $0 <= $1.most }
  }

  @Test("as few cells move as any amounts at all would move, and it is said to be proven", arguments: 1...60)
  func fewest(seed: UInt64) throws {
    let sample = Sample(seed: seed, rows: 3, columns: seed % 2 == 0 ? 2 : 3, most: 2)
    let moves = FewestMoves(of: sample.problem, wanted: sample.wanted).moves(than: sample.known)
    #expect(moves.isFewest)
    #expect(moves.cells.count { sample.wanted[$0] != nil } == sample.fewest, "seed \(seed)")
  }

  @Test("what is held beside the moved cells can meet every total, and moves no more than was known", arguments: 1...40)
  func holds(seed: UInt64) throws {
    let sample = Sample(seed: seed, rows: 12, columns: 6, most: 50)
    let search = FewestMoves(of: sample.problem, wanted: sample.wanted)
    let moves = search.moves(than: sample.known)
    let known = sample.known.indices.filter { sample.wanted[$0] != sample.known[$0] }
    #expect(moves.cells.count <= known.count, "seed \(seed)")
    guard case .amounts(let found) = solve(search.held(moving: moves.cells)) else {
      Issue.record("seed \(seed): the held problem has no amounts")
      return
    }
    #expect(Self.holds(found.amounts, sample.problem), "seed \(seed)")
    for cell in sample.known.indices where !moves.cells.contains(cell) {
      #expect(found.amounts[cell] == sample.wanted[cell], "seed \(seed)")
    }
  }

  @Test("a total that must give one more moves one cell, and nothing where nothing changed")
  func one() {
    var problem = TotalsProblem(
      cells: (0..<3).map { _ in TotalsProblem.Cell(least: 0, most: 10, aim: 3) },
      totals: [TotalsProblem.Total(least: 9, most: 9, cells: [0, 1, 2])])
    let known: [Int64] = [3, 3, 3]
    #expect(FewestMoves(of: problem, wanted: known).moves(than: known).cells.isEmpty)
    problem.totals[0] = TotalsProblem.Total(least: 12, most: 12, cells: [0, 1, 2])
    #expect(FewestMoves(of: problem, wanted: known).moves(than: [4, 4, 4]).cells.count == 1)
  }
}

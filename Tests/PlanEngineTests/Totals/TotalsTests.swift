import Testing

@testable import PlanEngine

@Suite("Totals")
struct TotalsTests {
  @Test("four years by four quarters of a hundred, twenty-five each, foot both ways")
  func yearsByQuarters() throws {
    let found = try #require(amounts(of: .table(rows: [25, 25, 25, 25], columns: [25, 25, 25, 25])))
    #expect(Set(found.amounts) == [6, 7] && found.widened == 0)
    #expect(found.fitted.allSatisfy { $0 == 6.25 })
  }

  @Test("the handbook's vectors: one total by weights, ties to the earlier")
  func vectors() {
    let vectors: [(pool: Int64, weights: [Double], parts: [Int64])] = [
      (1000, Array(repeating: 1, count: 11), Array(repeating: 91, count: 10) + [90]),
      (100, [1, 1, 1], [34, 33, 33]),
      (52_150, [5, 4, 4, 3, 1.3, 1, 1], [13_511, 10_808, 10_808, 8_106, 3_513, 2_702, 2_702]),
      (52_150, [4, 3, 1.3, 1], [22_430, 16_823, 7_290, 5_607]),
      (10_000, [52_150, 1_000, 62_200], [4_521, 87, 5_392]), (1_000, [52_150, 1_000, 62_200], [452, 9, 539]),
      (100, [52_150, 1_000, 62_200], [45, 1, 54]), (0, [1, 2, 3], [0, 0, 0]),
    ]
    for vector in vectors {
      #expect(amounts(of: .table(rows: [vector.pool], aims: vector.weights))?.amounts == vector.parts)
    }
  }

  @Test("a cube of two whose planes all foot by halves, and by no whole numbers, is said to have no answer")
  func cube() throws {
    // Cells of even parity may be 0 or 1, the others are closed; each of the six planes must come to 1. Halves do that.
    let planes = (0..<3).flatMap { axis in
      [0, 1].map { side in (0..<8).filter { $0 >> axis & 1 == side } }
    }
    let problem = TotalsProblem(
      cells: (0..<8).map { .init(least: 0, most: $0.nonzeroBitCount % 2 == 0 ? 1 : 0, aim: 0.5) },
      totals: planes.map { .init(least: 1, most: 1, cells: $0) })
    #expect(problem.isCrossing && !problem.hasSolution)
    let found = try #require(contradiction(of: problem))
    #expect(!problem.keeping(found.demands, found.limits).hasSolution)
    for repair in found.repairs {
      #expect(problem.changed(repair.place, repair.change, by: repair.amount).hasSolution)
    }
    #expect(!found.repairs.isEmpty && found.missing == 1)
  }

  @Test("a cube with room for whole numbers is solved, its planes exact")
  func solvableCube() throws {
    let planes = (0..<3).flatMap { axis in [0, 1].map { side in (0..<8).filter { $0 >> axis & 1 == side } } }
    let problem = TotalsProblem(
      cells: (0..<8).map { .init(least: 0, most: .max, aim: Double($0 + 1)) },
      totals: zip(planes, [1_000, 2_001, 1_501, 1_500, 997, 2_004]).map { .init(least: $1, most: $1, cells: $0) })
    let found = try #require(amounts(of: problem))
    #expect(problem.isMet(by: found.amounts) && found.isNearFitted)
  }

  @Test("a line that only a source without enough money may pay: both are named, with what is missing and what helps")
  func tooLittle() throws {
    // Two sources of 100 and 50, three lines of 60, 60 and 30; the second line may draw on the second source only.
    let problem = TotalsProblem(
      cells: [
        .init(least: 0, most: 60, aim: 30), .init(least: 0, most: 60, aim: 30), .init(least: 0, most: 0, aim: 0),
        .init(least: 0, most: 60, aim: 60), .init(least: 0, most: 30, aim: 10), .init(least: 0, most: 30, aim: 20),
      ],
      totals: [
        .init(least: 60, most: 60, cells: [0, 1]), .init(least: 60, most: 60, cells: [2, 3]),
        .init(least: 30, most: 30, cells: [4, 5]), .init(least: 0, most: 100, cells: [0, 2, 4]),
        .init(least: 0, most: 50, cells: [1, 3, 5]),
      ])
    let found = try #require(contradiction(of: problem))
    #expect(found.demands == [.total(1)] && found.limits == [.total(4), .cell(2)] && found.missing == 10)
    #expect(
      found.repairs == [
        .init(place: .total(1), change: .lowerLeast, amount: 10),
        .init(place: .total(4), change: .raiseMost, amount: 10),
        .init(place: .cell(2), change: .raiseMost, amount: 10),
      ])
    #expect(found.totals == [1, 4] && found.cells == [2])
  }

  @Test("bounds that contradict in one place are told, and so is a total of nothing that must be something")
  func onePlace() throws {
    let cell = TotalsProblem.Cell(least: 3, most: 1, aim: 0)
    let one = try #require(contradiction(of: TotalsProblem(cells: [cell], totals: [])))
    #expect(one.demands == [.cell(0)] && one.limits == [.cell(0)] && one.missing == 2 && one.repairs.count == 2)
    let empty = try #require(contradiction(of: TotalsProblem(cells: [], totals: [.init(least: 4, most: 4, cells: [])])))
    #expect(empty.demands == [.total(0)] && empty.missing == 4)
    #expect(empty.repairs == [.init(place: .total(0), change: .lowerLeast, amount: 4)])
    #expect(amounts(of: TotalsProblem(cells: [], totals: []))?.amounts == [])
  }

  @Test("where totals leave no choice, what is left of the aims is still kept to")
  func forced() throws {
    // The second source is used up by the first line, so the second line gets nothing of it, whatever is aimed at.
    let problem = TotalsProblem(
      cells: [
        .init(least: 0, most: 0, aim: 0), .init(least: 0, most: 50, aim: 50), .init(least: 0, most: 100, aim: 40),
        .init(least: 0, most: 100, aim: 60), .init(least: 0, most: 90, aim: 30), .init(least: 0, most: 90, aim: 60),
      ],
      totals: [
        .init(least: 50, most: 50, cells: [0, 1]), .init(least: 100, most: 100, cells: [2, 3]),
        .init(least: 90, most: 90, cells: [4, 5]), .init(least: 0, most: nil, cells: [0, 2, 4]),
        .init(least: 50, most: 50, cells: [1, 3, 5]),
      ])
    let found = try #require(amounts(of: problem))
    #expect(found.amounts == [0, 50, 100, 0, 90, 0] && found.widened == 0)
  }

  @Test("what nothing is aimed at carries what the totals demand of it")
  func withoutAims() throws {
    var problem = TotalsProblem.table(rows: [70, 30], columns: [60, 40])
    for cell in problem.cells.indices { problem.cells[cell].aim = cell < 2 ? 0 : 1 }
    let found = try #require(amounts(of: problem))
    #expect(problem.isMet(by: found.amounts) && found.isNearFitted && found.widened == 0)
    for cell in problem.cells.indices { problem.cells[cell].aim = 0 }
    #expect(amounts(of: problem)?.amounts == [42, 28, 18, 12])
  }

  @Test("a ceiling cuts only what is aimed above it, and a floor raises only what is below")
  func oneSided() {
    let cells = [10, 20, 30, 40].map { TotalsProblem.Cell(least: 0, most: .max, aim: $0) }
    let limits = [TotalsProblem.Total(least: 0, most: 15, cells: [0, 1]), .init(least: 70, most: nil, cells: [2, 3])]
    #expect(amounts(of: TotalsProblem(cells: cells, totals: limits))?.amounts == [5, 10, 30, 40])
    let floors = [TotalsProblem.Total(least: 60, most: nil, cells: [0, 1]), .init(least: 0, most: 90, cells: [2, 3])]
    #expect(amounts(of: TotalsProblem(cells: cells, totals: floors))?.amounts == [20, 40, 30, 40])
  }

  private func amounts(of problem: TotalsProblem) -> TotalsAmounts? {
    if case .amounts(let found) = solve(problem) { found } else { nil }
  }

  private func contradiction(of problem: TotalsProblem) -> Contradiction? {
    if case .contradiction(let found) = solve(problem) { found } else { nil }
  }
}

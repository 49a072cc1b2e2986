import TestSupport
import Testing

@testable import PlanEngine

@Suite("Totals")
struct TotalsTests {
  @Test("four years by four quarters of a hundred, twenty-five each, foot both ways")
  func yearsByQuarters() throws {
    let amounts = try #require(found(.table(rows: [25, 25, 25, 25], columns: [25, 25, 25, 25])))
    #expect(Set(amounts) == [6, 7])
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
      #expect(found(.table(rows: [vector.pool], aims: vector.weights)) == vector.parts)
    }
  }

  private func found(_ problem: TotalsProblem) -> [Int64]? {
    if case .amounts(let found) = solve(problem) { found.amounts } else { nil }
  }
}

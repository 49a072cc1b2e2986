import TestSupport
import Testing

@testable import PlanEngine

@Suite("Laws of totals")
struct TotalsLawTests {
  @Test("small problems are solved just where trying every table finds one, with every bound kept", arguments: 1...600)
  func bruteForce(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let problem = TotalsProblem.random(using: &random, largest: 3, isDeep: seed % 3 == 0)
    let isPossible = problem.hasSolution
    switch solve(problem) {
    case .amounts(let found):
      #expect(problem.isMet(by: found.amounts), "seed \(seed)")
      #expect(found.isNearFitted, "seed \(seed)")
    case .contradiction(let contradiction):
      #expect(!isPossible, "seed \(seed)")
      if problem.cells.count <= 6 || problem.isCrossing { hold(contradiction, of: problem, seed: seed) }
    case .undecided, .beyondRange:
      Issue.record("seed \(seed): given up")
    }
  }

  @Test("the random problems are of both kinds, flat and deep")
  func mixture() {
    var counts: [String: Int] = [:]
    for seed in UInt64(1)...600 {
      var random = SplitMix64(seed: seed)
      let problem = TotalsProblem.random(using: &random, largest: 3, isDeep: seed % 3 == 0)
      counts["\(problem.hasSolution) \(problem.isCrossing)", default: 0] += 1
    }
    #expect(counts.count == 4 && counts.values.allSatisfy { $0 >= 10 }, "\(counts)")
  }

  @Test("no other table of whole numbers around the fitted values that foots is nearer to them", arguments: 1...150)
  func nearest(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let problem = TotalsProblem.solvableTable(using: &random, largest: 3)
    let found = try #require(amounts(of: problem), "seed \(seed)")
    var nearest = Double.infinity
    for choice in 0..<(1 << problem.cells.count) {
      var other = found
      for (cell, value) in found.fitted.enumerated() {
        other.amounts[cell] = choice >> cell & 1 == 0 ? value.wholeBelow : value.wholeAbove
      }
      if problem.isMet(by: other.amounts) { nearest = min(nearest, other.distance) }
    }
    #expect(found.distance <= nearest + 1e-5, "seed \(seed)")
  }

  /// A contradiction contradicts, needs each of its bounds, and each repair repairs by no more than is needed.
  private func hold(_ contradiction: Contradiction, of problem: TotalsProblem, seed: UInt64) {
    func isPossible(_ demands: [Contradiction.Place], _ limits: [Contradiction.Place]) -> Bool {
      problem.keeping(demands, limits).hasSolution
    }
    #expect(!isPossible(contradiction.demands, contradiction.limits), "seed \(seed)")
    for place in contradiction.demands {
      #expect(isPossible(contradiction.demands.filter { $0 != place }, contradiction.limits), "seed \(seed) \(place)")
    }
    for place in contradiction.limits {
      #expect(isPossible(contradiction.demands, contradiction.limits.filter { $0 != place }), "seed \(seed) \(place)")
    }
    for repair in contradiction.repairs {
      let changed = problem.changed(repair.place, repair.change, by: repair.amount)
      #expect(changed.hasSolution, "seed \(seed)")
      let less = problem.changed(repair.place, repair.change, by: repair.amount - 1)
      #expect(!less.hasSolution, "seed \(seed)")
    }
    let amounts = contradiction.repairs.map(\.amount)
    #expect(amounts == amounts.sorted(), "seed \(seed)")
    #expect(contradiction.missing > 0 || problem.isCrossing, "seed \(seed)")
  }

  @Test(
    "tables of any size foot, each amount next to its fitted value, and shuffled they come out alike",
    arguments: 1...150)
  func shuffled(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let problem = TotalsProblem.solvableTable(using: &random, largest: 12)
    let found = try #require(amounts(of: problem), "seed \(seed)")
    #expect(problem.isMet(by: found.amounts) && found.isNearFitted, "seed \(seed)")
    let order = problem.cells.indices.shuffled(using: &random)
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }
    var other = problem
    other.cells = order.map { problem.cells[$0] }
    other.totals = problem.totals.map { total in
      TotalsProblem.Total(least: total.least, most: total.most, cells: total.cells.map { place[$0] }.sorted())
    }.shuffled(using: &random)
    let again = try #require(amounts(of: other), "seed \(seed)")
    let (distance, distanceAgain) = (found.distance, again.distance)
    #expect(abs(distance - distanceAgain) <= 0x1p-18 * Double(order.count), "seed \(seed)")
    #expect(found.widened == 0 && again.widened == 0, "seed \(seed)")
  }

  @Test(
    "amounts near the range's end are solved or refused, never trapped",
    arguments: [Int64.max, Int64.max - 1, Int64(1) << 60, Int64(1) << 59])
  func extremes(amount: Int64) {
    let cell = TotalsProblem.Cell(least: 0, most: amount, aim: Double(amount))
    let one = TotalsProblem(
      cells: [cell, cell, cell],
      totals: [
        .init(least: amount, most: amount, cells: [0, 1, 2]), .init(least: 0, most: amount, cells: [0, 1]),
        .init(least: amount, most: nil, cells: [2]),
      ])
    for problem in [one, TotalsProblem(cells: [cell], totals: [.init(least: amount, most: 5, cells: [0])])] {
      if case .amounts(let found) = solve(problem) { #expect(problem.isMet(by: found.amounts)) }
    }
  }

  private func amounts(of problem: TotalsProblem) -> TotalsAmounts? {
    if case .amounts(let found) = solve(problem) { found } else { nil }
  }
}

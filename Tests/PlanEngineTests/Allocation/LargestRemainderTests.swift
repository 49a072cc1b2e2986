import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("Largest remainder")
struct LargestRemainderTests {
  struct Vector: CustomTestStringConvertible {
    let total: Int64
    let weights: [Quantity]
    let parts: [Int64]?
    var testDescription: String { "\(total) by \(weights.map { "\($0.mantissa)e-\($0.decimals)" })" }
  }

  static let oneAndThreeTenths = Quantity(mantissa: 13, decimals: 1)
  static func whole(_ numbers: Int64...) -> [Quantity] { numbers.map { Quantity(mantissa: $0) } }

  static let handbook: [Vector] = [
    Vector(
      total: 1_000, weights: Array(repeating: Quantity(mantissa: 1), count: 11),
      parts: Array(repeating: 91, count: 10) + [90]),
    Vector(total: 100, weights: whole(1, 1, 1), parts: [34, 33, 33]),
    Vector(
      total: 52_150, weights: whole(5, 4, 4, 3) + [oneAndThreeTenths] + whole(1, 1),
      parts: [13_511, 10_808, 10_808, 8_106, 3_513, 2_702, 2_702]),
    Vector(
      total: 52_150, weights: whole(4, 3) + [oneAndThreeTenths] + whole(1), parts: [22_430, 16_823, 7_290, 5_607]),
    Vector(total: 10_000, weights: whole(52_150, 1_000, 62_200), parts: [4_521, 87, 5_392]),
    Vector(total: 1_000, weights: whole(52_150, 1_000, 62_200), parts: [452, 9, 539]),
    Vector(total: 100, weights: whole(52_150, 1_000, 62_200), parts: [45, 1, 54]),
    Vector(total: 0, weights: whole(3, 0, 7), parts: [0, 0, 0]),
    Vector(total: 5, weights: whole(0, 0), parts: nil),
    Vector(total: 5, weights: [], parts: nil),
  ]

  @Test("the handbook's vectors", arguments: handbook)
  func vectors(_ vector: Vector) throws {
    #expect(divided(vector.total, by: try #require(commonWeights(of: vector.weights.map(\.share)))) == vector.parts)
  }

  @Test("the parts add up, and each is within one of its exact share", arguments: 1...200)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let weights = (0..<Int.random(in: 1...8, using: &random)).map { _ in UInt128.random(in: 0...1_000, using: &random) }
    let total = Int64.random(in: 0...(Bool.random(using: &random) ? 50 : .max), using: &random)
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return }
    let parts = try #require(divided(total, by: weights), "seed \(seed)")
    #expect(parts.reduce(0, +) == total, "seed \(seed)")
    for (part, weight) in zip(parts, weights) {
      let exact = UInt128(total) * weight
      #expect(part >= 0 && UInt128(part) * sum + sum > exact && UInt128(part) * sum < exact + sum, "seed \(seed)")
    }
  }

  @Test(
    "with limits no part is above its limit, and nothing is left while a weighted limit is open", arguments: 1...200)
  func limits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...8, using: &random)
    let weights = (0..<count).map { _ in UInt128.random(in: 0...9, using: &random) }
    let limits = (0..<count).map { _ in Int64.random(in: 0...30, using: &random) }
    let total = Int64.random(in: 0...120, using: &random)
    guard weights.contains(where: { $0 > 0 }) else { return }
    let parts = try #require(divided(total, by: weights, upTo: limits), "seed \(seed)")
    #expect(zip(parts, limits).allSatisfy { $0 >= 0 && $0 <= $1 }, "seed \(seed)")
    let room = zip(weights, limits).reduce(Int64(0)) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    #expect(parts.reduce(0, +) == min(total, room), "seed \(seed)")
  }

  @Test("extreme weights and totals are divided or refused, never a crash")
  func extremes() {
    let huge = [Quantity(mantissa: .max), Quantity(mantissa: 1, decimals: 18), Quantity(mantissa: .max, decimals: 18)]
    if let weights = commonWeights(of: huge.map(\.share)) {
      #expect(divided(.max, by: weights)?.reduce(0, +) == .max)
    }
    #expect(divided(.max, by: [.max, .max]) == nil)
    #expect(divided(.max, by: [.max]) == [.max])
    #expect(divided(.max, by: [UInt128.max / 2, UInt128.max / 2])?.reduce(0, +) == .max)
    #expect(commonWeights(of: [Quantity(mantissa: .min), Quantity(mantissa: -1)].map(\.share)) == [0, 0])
    #expect(divided(10, by: [1, 1], upTo: [.max, 0]) == [10, 0])
  }
}

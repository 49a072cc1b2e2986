import PlanModel
import TestSupport
import Testing

@testable import PlanReports

@Suite("Shares in per cent")
struct SharesTests {
  @Test(
    "largest remainder, ties to the earlier",
    arguments: [
      ([52_150, 1_000, 62_200], [4_521, 87, 5_392]),
      ([1, 1, 1], [3_334, 3_333, 3_333]),
      ([0, 7], [0, 10_000]),
      ([.max, .max], [5_000, 5_000]),
    ] as [([Int64], [Int64])])
  func examples(amounts: [Int64], shares: [Int64]) {
    #expect(Shares.tenThousandths(of: amounts.map(Money.init(dong:))) == shares)
  }

  @Test("of nothing, or of negative amounts, there are no shares")
  func noShares() {
    #expect(Shares.tenThousandths(of: [.zero, .zero]) == nil)
    #expect(Shares.tenThousandths(of: []) == nil)
    #expect(Shares.tenThousandths(of: [Money(dong: 3), Money(dong: -1)]) == nil)
  }

  @Test("they add up to the whole, each less than one hundredth of a per cent from its value", arguments: 1...200)
  func law(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let amounts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      Int64.random(in: 1...1_000_000_000_000, using: &generator)
    }
    let shares = try #require(Shares.tenThousandths(of: amounts.map(Money.init(dong:))))
    #expect(shares.reduce(0, +) == 10_000, "seed \(seed)")
    let whole = amounts.reduce(Int128(0)) { $0 + Int128($1) }
    for (amount, share) in zip(amounts, shares) {
      #expect((Int128(share) * whole - Int128(amount) * 10_000).magnitude < whole.magnitude, "seed \(seed)")
    }
  }
}

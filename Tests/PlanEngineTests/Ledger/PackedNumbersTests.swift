import TestSupport
import Testing

@testable import PlanEngine

@Suite("Packed numbers")
struct PackedNumbersTests {
  @Test("keys get numbers in the order of their first occurrence, and the same key the same number")
  func numbers() {
    let seed: UInt64 = 618
    var random = SplitMix64(seed: seed)
    for spread in [UInt64(10), 5_000, .max] {
      var packed = PackedNumbers()
      var numbers: [UInt64: Int] = [:]
      for _ in 0..<20_000 {
        let key = UInt64.random(in: 0..<spread, using: &random) << (spread == 10 ? 32 : 0)
        let number = packed.number(of: key)
        #expect(number == numbers[key] ?? numbers.count, "seed \(seed)")
        numbers[key] = number
      }
    }
  }
}

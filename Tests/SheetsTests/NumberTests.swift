import TestSupport
import Testing

@testable import Sheets

@Suite("Numbers show as Vietnamese documents write them")
struct NumberTests {
  @Test(
    "Dots between thousands, a comma before decimals",
    arguments: [
      (Number(0), "0"), (Number(999), "999"), (Number(1_000), "1.000"), (Number(115_350), "115.350"),
      (Number(-1_000), "-1.000"), (Number(12_345, decimals: 1), "1.234,5"), (Number(5, decimals: 3), "0,005"),
      (Number(-150, decimals: 2), "-1,50"), (Number(.min), "-9.223.372.036.854.775.808"),
    ])
  func plain(_ number: Number, _ text: String) {
    #expect(number.vietnamese == text)
  }

  @Test(
    "Each format rounds half away from zero",
    arguments: [
      (Number(0), CellStyle.NumberFormat.amount(decimals: 0), "-"), (Number(4, decimals: 1), .amount(decimals: 0), "0"),
      (Number(5, decimals: 1), .amount(decimals: 0), "1"), (Number(-5, decimals: 1), .amount(decimals: 0), "-1"),
      (Number(115_350), .amount(decimals: 2), "115.350,00"),
      (Number(4_521, decimals: 4), .percent(decimals: 2), "45,21%"),
      (Number(45_205, decimals: 5), .percent(decimals: 2), "45,21%"), (Number(1), .percent(decimals: 0), "100%"),
      (Number(2_021), .integer, "2021"), (Number(12_345, decimals: 1), .general, "1234,5"),
    ])
  func formats(_ number: Number, _ format: CellStyle.NumberFormat, _ text: String) {
    #expect(number.vietnamese(as: format) == text)
  }

  @Test("Every number of up to 15 digits is the nearest double of its decimal text", arguments: [UInt64(20_210_605)])
  func nearestDouble(seed: UInt64) {
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let number = Number(
        Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random),
        decimals: Int.random(in: 0...18, using: &random))
      let digits = String(number.mantissa) + "e-\(number.decimals)"
      #expect(number.fitsDouble)
      #expect(Double(digits) == number.nearestDouble)
    }
  }

  @Test("Digits are counted without zeros at either end")
  func significantDigits() {
    #expect(Number(0).significantDigits == 0)
    #expect(Number(-1_200_000, decimals: 3).significantDigits == 2)
    #expect(Number(9_007_199_254_740_993).significantDigits == 16)
    #expect(Number(.min).significantDigits == 19)
  }
}

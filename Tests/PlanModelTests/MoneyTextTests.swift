import PlanModel
import Testing

@Suite("Money in words of a unit")
struct MoneyTextTests {
  @Test(
    "an amount is written exactly, with as many decimals as it needs",
    arguments: [
      (115_350_000_000, MoneyUnit.million, "115.350"), (0, .million, "0"), (1, .million, "0,000001"),
      (2_500_000, .million, "2,5"), (-1_000_000_000, .million, "-1.000"), (-1, .billion, "-0,000000001"),
      (1_234_567, .dong, "1.234.567"), (999, .dong, "999"), (1_050, .thousand, "1,05"),
      (.max, .dong, "9.223.372.036.854.775.807"), (.min, .dong, "-9.223.372.036.854.775.808"),
      (.min, .billion, "-9.223.372.036,854775808"),
    ])
  func formatted(dong: Int64, unit: MoneyUnit, text: String) {
    #expect(Money(dong: dong).formatted(in: unit) == text)
  }

  @Test("the unit's name follows")
  func withUnit() {
    #expect(Money(dong: 115_350_000_000).text(in: .million) == "115.350 triệu đồng")
  }

  @Test("a column has as many decimals for all, and never fewer than an amount needs")
  func decimals() {
    #expect(Money(dong: 2_500_000).formatted(in: .million, decimals: 2) == "2,50")
    #expect(Money(dong: 2_000_000).formatted(in: .million, decimals: 1) == "2,0")
    #expect(Money(dong: 2_500_000).formatted(in: .million, decimals: 0) == "2,5")
    #expect(Money(dong: 7).formatted(in: .dong, decimals: 1) == "7,0")
    #expect(Money(dong: 2_500_000).decimals(in: .million) == 1)
  }
}

import PlanModel
import Testing

@Suite("Money")
struct MoneyTests {
  @Test("a sum beyond the range is told, not wrapped")
  func overflowIsTold() {
    #expect([Money(dong: .max), Money(dong: 1)].total() == nil)
    #expect([Money(dong: 52_150), Money(dong: 1_000), Money(dong: 62_200)].total() == Money(dong: 115_350))
  }
}

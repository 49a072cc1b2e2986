import PlanInput
import PlanModel
import Testing

@testable import PlanEngine

@Suite("Assessing on several cores")
struct CoresTests {
  @Test("every example is assessed the same on one core and on several", arguments: checks.indices)
  func examples(_ index: Int) async {
    let info = type(of: checks[index]).info
    for example in [info.failing, info.passing] {
      let read = PlanFiles(example).read()
      let asOf = example.asOf ?? Day(number: 30_000)
      let alone = onOneCore(read, asOf)
      let together = await assess(read, asOf: asOf)
      #expect(together.findings.sorted == alone.findings.sorted)
      #expect(together.findings.counts == alone.findings.counts)
      #expect("\(together.ledger)" == "\(alone.ledger)")
      #expect("\(together.allocation)" == "\(alone.allocation)")
    }
  }

  /// In a function that does not wait the other `assess` is meant.
  private func onOneCore(_ read: ReadPlan, _ asOf: Day) -> Assessment { assess(read, asOf: asOf) }
}

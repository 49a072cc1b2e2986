import PlanModel
import PlanReports
import Sheets
import Testing

/// What holds of the table of needs, whatever the plan.
@Suite("Laws of the table of needs")
struct FundingLawTests {
  /// The stored number of a cell, none where it holds words or nothing.
  private func number(_ sheet: Sheet, _ row: Int, _ column: Int) -> Fraction? {
    switch sheet.rows[row].cells[column].content {
    case .number(let number), .formula(_, let number): Fraction(number)
    case .blank, .text, .link: nil
    }
  }

  @Test("a parent is the sum of what stands below it, the total that of the roots, in every column", arguments: 1...60)
  func parentsFoot(seed: UInt64) throws {
    let plan = SamplePlans.random(seed: seed)
    guard let sheet = try plan.workbook()["Biểu 01 - Kinh phí"] else { return }
    let assessment = plan.assessment()
    let tree = assessment.plan.activities
    func row(_ index: ActivityIndex) throws -> Int { try #require(sheet.row(tree[index].code.value.text, in: 0)) }
    func sum(_ indices: [ActivityIndex], _ column: Int) throws -> Fraction {
      try indices.reduce(Fraction(0)) { $0 + (number(sheet, try row($1), column) ?? Fraction(0)) }
    }
    for column in 2..<sheet.columnWidths.count {
      for index in tree.indices where !tree[index].isLeaf {
        guard let stored = number(sheet, try row(index), column) else { continue }
        #expect(try stored == sum(tree[index].children, column), "seed \(seed), \(tree[index].code), column \(column)")
      }
      let total = try #require(sheet.row("TỔNG CỘNG", in: 1))
      if let stored = number(sheet, total, column) {
        #expect(try stored == sum(tree.roots, column), "seed \(seed), column \(column)")
      }
    }
  }

  @Test("a row shows its cost exactly, and no number where no cost is known", arguments: 1...60)
  func costsAreShown(seed: UInt64) throws {
    let plan = SamplePlans.random(seed: seed)
    guard let sheet = try plan.workbook()["Biểu 01 - Kinh phí"] else { return }
    let assessment = plan.assessment()
    for index in assessment.plan.activities.indices {
      let row = try #require(sheet.row(assessment.plan.activities[index].code.value.text, in: 0))
      guard let cost = assessment.cost(of: index).total else {
        #expect((2..<sheet.columnWidths.count).allSatisfy { number(sheet, row, $0) == nil }, "seed \(seed)")
        continue
      }
      let unit = Int128(assessment.plan.identity.moneyUnit.factor)
      // The names of a table of few columns lie over several columns of the sheet.
      let head = try #require(sheet.row("STT", in: 0))
      let whole = try #require(sheet.line(head).firstIndex(of: "Tổng số"))
      #expect(number(sheet, row, whole) == Fraction(Int128(cost.dong), unit), "seed \(seed)")
    }
  }
}

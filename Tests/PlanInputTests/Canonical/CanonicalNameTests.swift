import PlanModel
import Testing

@testable import PlanInput

@Suite("Names and words in their canonical form")
struct CanonicalNameTests {
  private func expectNames<Column: TableColumn>(of columns: Column.Type) {
    for column in Column.allCases {
      #expect(Column.named(column.rawValue) == column)
      #expect(HeaderName(column.rawValue).name == column.rawValue)
      #expect(!Column.shared.contains { $0.names.contains { folded($0) == folded(column.rawValue) } })
      #expect(!Column.hasYears || HeaderName(column.rawValue).year == nil)
      guard case .amount = column.content else { continue }
      #expect(Column.money.contains(column), "\(column.rawValue) takes its unit from the header")
    }
  }

  @Test("the canonical name of every column means that column and no other")
  func names() {
    expectNames(of: PlanColumn.self)
    expectNames(of: ActivityColumn.self)
    expectNames(of: EstimateColumn.self)
    expectNames(of: SourceColumn.self)
    expectNames(of: FundingColumn.self)
    expectNames(of: RuleColumn.self)
    expectNames(of: CriterionColumn.self)
    expectNames(of: RecordFileColumn.self)
    expectNames(of: TargetColumn.self)
    expectNames(of: ResultColumn.self)
    expectNames(of: UnitColumn.self)
    expectNames(of: DutyColumn.self)
    expectNames(of: SectionColumn.self)
    expectNames(of: DocumentColumn.self)
    expectNames(of: ObligationColumn.self)
    expectNames(of: SubmissionColumn.self)
    expectNames(of: ProductColumn.self)
    expectNames(of: HolidayColumn.self)
  }

  private func expectWords<Word: FixedWord>(of words: Word.Type) {
    for word in Word.allCases {
      #expect(Word(written: word.canonicalWord) == word)
      for other in word.otherWords { #expect(Word.canonicalWord(of: other) == Word(written: other)?.canonicalWord) }
    }
  }

  @Test("the canonical spelling of every word means that word")
  func words() {
    expectWords(of: PlanKey.self)
    expectWords(of: PlanStatus.self)
    expectWords(of: SourceClass.self)
    expectWords(of: SourceNature.self)
    expectWords(of: Limit.self)
    expectWords(of: FundingKind.self)
    expectWords(of: QuarterWord.self)
    expectWords(of: AllocationMethod.self)
    expectWords(of: RecordKind.self)
    expectWords(of: UnitKind.self)
    expectWords(of: EntityKind.self)
    expectWords(of: YesNo.self)
    expectWords(of: Comparison.self)
    for unit in MoneyUnit.allCases { #expect(MoneyUnit(written: unit.name) == unit) }
  }
}

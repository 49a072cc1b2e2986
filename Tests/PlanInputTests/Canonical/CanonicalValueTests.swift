import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("Values in their canonical form")
struct CanonicalValueTests {
  /// The number that a text is, where it tells its own separators; none where it leaves them open.
  private func settled(_ text: String) -> ScannedNumber? {
    guard case .number(let number) = text.withBytes(scanNumber) else { return nil }
    switch number.shape {
    case .plain, .settled(.english, hasDecimals: true): return number
    case .settled, .open: return nil
    }
  }

  @Test("every quantity is read back with all its decimals, and leaves no separator open")
  func quantities() throws {
    let seed: UInt64 = 62_125
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let mantissa = Int64.random(in: -(1 << Int64.random(in: 1...62, using: &random))...(1 << 62), using: &random)
      let small = Bool.random(using: &random) ? mantissa % 1_000_000 : mantissa
      let quantity = Quantity(mantissa: small, decimals: Int.random(in: 0...18, using: &random))
      let number = try #require(settled(quantity.canonical), "\(quantity), seed \(seed)")
      #expect(number.digits == quantity.mantissa, "\(quantity), seed \(seed)")
      #expect(number.decimals(in: .english) == quantity.decimals, "\(quantity), seed \(seed)")
      #expect(number.suffix == .none)
    }
  }

  @Test(
    "every amount is read back to the đồng in every unit, and leaves no separator open", arguments: MoneyUnit.allCases)
  func amounts(unit: MoneyUnit) throws {
    let seed: UInt64 = 115_350
    var random = SplitMix64(seed: seed)
    for _ in 0..<10_000 {
      let step = [1, 1_000, 1_000_000, 1_000_000_000].randomElement(using: &random) ?? 1
      let most = Int64.max / Int64(step)
      let bound = Bool.random(using: &random) ? min(most, 1_000_000) : most
      let amount = Money(dong: Int64.random(in: -bound...bound, using: &random) * Int64(step))
      let text = amount.canonical(in: unit)
      let number = try #require(settled(text), "\(text), seed \(seed)")
      var evidence = SeparatorEvidence()
      evidence.add(number, at: field(text))
      let column = NumberColumn(evidence)
      #expect(column.evidence.assumed == nil)
      #expect(try column.use.amount(.number(number), unit: unit).get() == amount, "\(text), seed \(seed)")
    }
  }

  private func field(_ text: String) -> Field {
    Field(text: text, place: SourcePlace(file: FileName(.funding)), column: "amount")
  }

  @Test(
    "figures look as people would type them",
    arguments: [
      (115_350_000_000, MoneyUnit.million, "115350"), (62_500_000, .million, "62.5"), (500_000, .million, "0.5"),
      (62_125_000, .million, "62.1250"), (125_000, .million, "0.125"), (-1_234_567_000, .million, "-1234.567"),
      (0, .billion, "0"), (1_000, .dong, "1000"), (5, .billion, "0.000000005"),
    ])
  func shapes(dong: Int, unit: MoneyUnit, text: String) {
    #expect(Money(dong: Int64(dong)).canonical(in: unit) == text)
  }

  @Test("a quantity with three decimals gets a zero before it where it could be taken for thousands")
  func quantityShapes() {
    #expect(Quantity(mantissa: 62_125, decimals: 3).canonical == "062.125")
    #expect(Quantity(mantissa: -62_125, decimals: 3).canonical == "-062.125")
    #expect(Quantity(mantissa: 1_062_125, decimals: 3).canonical == "1062.125")
    #expect(Quantity(mantissa: 125, decimals: 3).canonical == "0.125")
    #expect(Quantity(mantissa: 50, decimals: 1).canonical == "5.0")
  }

  @Test("every day is read back")
  func days() {
    var random = SplitMix64(seed: 2_018)
    for _ in 0..<2_000 {
      let year = Int.random(in: 1...9999, using: &random)
      let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
      let date = Day(year: year, month: month, day: day)
      #expect(date != nil && date?.canonical.withBytes(scanDay) == date)
      #expect(date?.canonical.count == 10)
    }
  }

  @Test(
    "planned figures keep their words",
    arguments: [
      ("ít nhất 1.000", "ít nhất 1000"), ("từ 50,5 trở lên", "từ 50.5 trở lên"), ("60-70", "60-70"),
      ("từ 1.000 đến 2.000", "từ 1000 đến 2000"), ("60,5 – 60,5", "60.5 – 60.5"), ("09", "09"), ("12,5%", "12.5"),
      ("(5)-(3)", "−5-−3"), ("-", ""),
    ])
  func planned(text: String, canonical: String) {
    let written = CanonicalField(
      content: .planned, numbers: NumberColumn(SeparatorEvidence()), unit: .dong
    ).text(of: field(text))
    #expect(written == canonical)
    let (before, after) = (PlannedWords(text), PlannedWords(canonical))
    #expect(before.comparison == after.comparison)
    #expect((before.upper == nil) == (after.upper == nil))
  }
}

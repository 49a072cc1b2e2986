import PlanEngine
import PlanModel
import PlanReports
import Sheets
import TestSupport
import Testing

@Suite("The adjustment table")
struct AdjustmentTests {
  /// The workbook of the change from one random plan to another.
  static func workbook(_ before: UInt64, _ after: UInt64) throws -> Workbook {
    let changes = changes(
      from: SamplePlans.random(seed: before).assessment(), to: SamplePlans.random(seed: after).assessment())
    return buildAdjustment(of: changes, with: try RepositoryTemplates.read()).workbook
  }

  @Test("every formula's stored value is what its references give", arguments: 1...60 as ClosedRange<UInt64>)
  func storedValuesAreTrue(seed: UInt64) throws {
    for sheet in try Self.workbook(seed, seed + 1).sheets {
      let evaluator = FormulaEvaluator(sheet: sheet)
      for row in sheet.rows {
        for cell in row.cells {
          guard case .formula(let formula, let stored) = cell.content else { continue }
          #expect(try evaluator.value(of: formula) == Fraction(stored), "seed \(seed), \(sheet.name): =\(formula)")
        }
      }
    }
  }

  @Test("the total row carries the sums of both plans, as formulas", arguments: 1...60 as ClosedRange<UInt64>)
  func totalIsWhole(seed: UInt64) throws {
    let changes = changes(
      from: SamplePlans.random(seed: seed).assessment(), to: SamplePlans.random(seed: seed + 1).assessment())
    guard !changes.amounts.isEmpty else { return }
    let workbook = buildAdjustment(of: changes, with: try RepositoryTemplates.read()).workbook
    let sheet = try #require(workbook["Biểu 05 - Điều chỉnh"])
    let row = try #require(sheet.rows.first { $0.cells.contains { $0.content == .text("TỔNG CỘNG") } })
    let totals = ChangeTotals(changes.amounts)
    let expected = [totals.before, totals.increase, totals.decrease, totals.after]
    let shown = row.cells.compactMap { cell -> Number? in
      if case .formula(_, let number) = cell.content { return number }
      return nil
    }
    let factor = Int128(changes.moneyUnit.factor)
    #expect(shown.map(Fraction.init) == expected.map { Fraction(Int128($0.dong), factor) })
  }

  @Test("what changed is listed by source, activity and year; what did not, in one row")
  func rowsAreReadable() throws {
    let million: Int64 = 1_000_000
    func plan(_ edit: (inout PlanBuilder) -> Void) -> Assessment {
      var plan = PlanBuilder()
      plan.plan.identity.period = plan.period(2021, 2022)
      plan.source("NSTW", "Ngân sách trung ương", .central)
      plan.source("NSDP", "Ngân sách địa phương", .province)
      plan.activity("1", "Tuyên truyền", cost: [(2021, 300 * million)])
      plan.activity("2", "Tập huấn", cost: [(2022, 50 * million)])
      plan.pays(0, 0, 2021, 300 * million)
      edit(&plan)
      return plan.assessment()
    }
    let before = plan { $0.pays(1, 1, 2022, 50 * million) }
    let after = plan {
      $0.pays(1, 1, 2022, 30 * million)
      $0.activity("3", "Hội chợ", cost: [(2022, 20 * million)])
      $0.pays(1, 2, 2022, 20 * million)
    }
    let reports = buildAdjustment(of: changes(from: before, to: after), with: try RepositoryTemplates.read())
    let sheet = try #require(reports.workbook["Biểu 05 - Điều chỉnh"])
    let lines = sheet.rows.indices.map { sheet.line($0).filter { !$0.isEmpty } }
    for line in [
      ["TỔNG CỘNG", "350", "20", "20", "350"], ["-", "Trong tổng số: ngân sách nhà nước", "350", "20", "20", "350"],
      ["-", "Trong tổng số: năm 2022", "50", "20", "20", "50"], ["A", "Ngân sách trung ương", "300", "-", "-", "300"],
      ["-", "Các nhiệm vụ không điều chỉnh (1)", "300", "-", "-", "300"],
      ["B", "Ngân sách địa phương", "50", "20", "20", "50"], ["2", "Tập huấn", "50", "-", "20", "30"],
      ["3", "Hội chợ", "-", "20", "-", "20", "Nhiệm vụ bổ sung"], ["-", "Năm 2022", "50", "-", "20", "30"],
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(sheet.texts.contains("Đơn vị tính: triệu đồng") && sheet.texts.contains("(Ký, họ tên)"))
    #expect(sheet.texts.contains { $0.hasSuffix("so với bản trước điều chỉnh)") })
    let others = try #require(reports.workbook["Biểu 06 - Thay đổi khác"])
    #expect(others.texts.contains("Bổ sung") && others.texts.contains("Hội chợ"))
    #expect(reports.texts.map(\.id) == ["dieu-chinh", "thay-doi"])
  }

  @Test("figures that are illustrative in either version are said to be, and no one signs")
  func illustrativeIsSaid() throws {
    var plan = SamplePlans.spending()
    let real = plan.assessment()
    plan.plan.identity.isIllustrative = true
    let illustrative = plan.assessment()
    for (before, after) in [(real, illustrative), (illustrative, real)] {
      let reports = buildAdjustment(of: changes(from: before, to: after), with: try RepositoryTemplates.read())
      for sheet in reports.workbook.sheets {
        #expect(sheet.texts.contains("SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CỦA VĂN BẢN"))
        #expect(!sheet.texts.contains("(Ký, họ tên)") && sheet.page.header != nil)
      }
    }
  }
}

import PlanModel
import PlanReports
import Sheets
import Testing

/// What holds of every workbook, whatever the plan.
@Suite("Laws of workbooks")
struct WorkbookLawTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let plan: PlanBuilder
  }

  static let samples: [Sample] =
    [
      Sample(testDescription: "Bắc Kạn", plan: SamplePlans.bacKan()),
      Sample(testDescription: "Lạng Sơn", plan: SamplePlans.langSon()),
      Sample(testDescription: "giải ngân", plan: SamplePlans.spending()),
    ] + (1...60).map { Sample(testDescription: "seed \($0)", plan: SamplePlans.random(seed: $0)) }

  private func workbook(_ sample: Sample) throws -> Workbook {
    try build(
      sample.plan.assessment(), with: RepositoryTemplates.read(), options: BuildOptions(version: "1.0")
    ).workbook
  }

  @Test("every formula's stored value is what its references give", arguments: samples)
  func storedValuesAreTrue(sample: Sample) throws {
    for sheet in try workbook(sample).sheets {
      let evaluator = FormulaEvaluator(sheet: sheet)
      for (place, row) in sheet.rows.enumerated() {
        for (column, cell) in row.cells.enumerated() {
          guard case .formula(let formula, let stored) = cell.content else { continue }
          let value = try evaluator.value(of: formula)
          let address = CellAddress(row: place, column: column).reference
          #expect(value == Fraction(stored), "\(sheet.name)!\(address) =\(formula)")
        }
      }
    }
  }

  @Test("merged blocks lie inside the sheet, share no cell and hide nothing", arguments: samples)
  func mergesAreSound(sample: Sample) throws {
    for sheet in try workbook(sample).sheets {
      var taken: Set<CellAddress> = []
      for merge in sheet.merges {
        #expect(merge.first != merge.last, "\(sheet.name)")
        for row in merge.first.row...merge.last.row {
          for column in merge.first.column...merge.last.column {
            let address = CellAddress(row: row, column: column)
            #expect(taken.insert(address).inserted, "\(sheet.name)!\(address.reference)")
            #expect(row < sheet.rows.count && column < sheet.columnWidths.count)
            if address != merge.first { #expect(sheet.rows[row].cells[column].content == .blank) }
          }
        }
      }
    }
  }

  @Test("sheets have names that a workbook takes, each once, and links lead to them", arguments: samples)
  func namesAreValid(sample: Sample) throws {
    let sheets = try workbook(sample).sheets
    #expect(Set(sheets.map { $0.name.lowercased() }).count == sheets.count)
    for sheet in sheets {
      #expect((1...31).contains(sheet.name.utf16.count) && !sheet.name.contains { "[]:*?/\\".contains($0) })
      for case .link(_, let target, _) in sheet.rows.flatMap(\.cells).map(\.content) {
        #expect(sheets.contains { $0.name == target })
      }
    }
  }

  @Test("every row has a cell for every column", arguments: samples)
  func rowsAreWhole(sample: Sample) throws {
    for sheet in try workbook(sample).sheets {
      #expect(sheet.rows.allSatisfy { $0.cells.count == sheet.columnWidths.count }, "\(sheet.name)")
    }
  }

  @Test("a plan in triệu đồng stays legible on A4, of five years and twenty quarters too", arguments: samples.prefix(3))
  func pagesAreLegible(sample: Sample) throws {
    for sheet in try workbook(sample).sheets {
      // Letters of 12 points print at 8 or more where the sheet is at most half as wide again as the page.
      let pixels = sheet.columnWidths.reduce(0) { $0 + $1 * 7 + 5 }
      #expect(pixels <= (sheet.page.isLandscape ? 930 : 589) * 1.5, "\(sheet.name): \(pixels)")
    }
  }

  @Test("illustrative figures say so on every sheet and page, and no one signs", arguments: samples)
  func illustrativePlansSaySo(sample: Sample) throws {
    let isIllustrative = sample.plan.plan.identity.isIllustrative
    for sheet in try workbook(sample).sheets {
      let words = sheet.rows.flatMap(\.cells).map(\.content)
      let says = words.contains(.text("SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CỦA VĂN BẢN"))
      #expect(says == isIllustrative && (sheet.page.header != nil) == isIllustrative, "\(sheet.name)")
      if isIllustrative { #expect(!words.contains(.text("(Ký, họ tên)"))) }
    }
  }
}

import PlanModel
import Sheets

/// The first sheet: who, what, how much, how many, what was found, and the way to the other sheets (tổng hợp).
struct SummarySheet {
  /// The name on its tab.
  static let name = "Tổng hợp"
  /// By which `documents.csv` may give it an identity.
  static let id = "tong-hop"

  let assessment: Assessment
  let options: BuildOptions
  /// The sheets that follow: their names and what they show.
  let sheets: [(name: String, title: String)]

  private var unit: MoneyUnit { assessment.plan.identity.moneyUnit }

  /// Lays the sheet out.
  func sheet() -> Sheet {
    let figures = SummaryFigures(assessment)
    let yearCount = max(figures.years.count, 2)
    // Up to five years stand legibly across an upright page.
    let isLandscape = figures.years.count > 5
    let isWide = figures.years.count > 2
    var canvas = Canvas(
      widths: (isWide ? [6, 34, 17, 10] : [6, 44, 19, 11]) + Array(repeating: isWide ? 10.5 : 11, count: yearCount))
    let all = 0..<canvas.widths.count
    let warnings = Warnings.lines(for: assessment, isDraft: options.isDraft)
    for warning in warnings { canvas.line(warning, CellStyle(.alert, .centre)) }
    OfficeHeader(assessment: assessment, id: SummarySheet.id).add(
      to: &canvas, left: all.prefix(isWide ? 3 : 2), right: all.dropFirst(isWide ? 3 : 2))
    let fillings = assessment.fillings()
    canvas.space()
    canvas.line(
      fillings.fill("Tổng hợp kế hoạch thực hiện {programme} {period}").uppercased(), CellStyle(.title, .centre))
    canvas.line(fillings.fill("({attached})"), CellStyle(.plain, .centre, isItalic: true))
    canvas.line(
      fillings.fill("Số liệu tính đến ngày {asOf}"), CellStyle(.plain, .centre, isItalic: true))

    canvas.space()
    var charts: [Chart] = []
    if !figures.parts.isEmpty || figures.stated != nil {
      let chart = FundingSummary(figures: figures, unit: unit).add(to: &canvas)
      if let chart { charts.append(chart) }
    }
    let counts = TaskSummary(assessment: assessment).add(to: &canvas)
    if charts.isEmpty, let counts { charts.append(counts) }
    addFindings(to: &canvas)
    addLinks(to: &canvas)
    canvas.space()
    let anchor = CellAddress(row: canvas.next, column: 1)
    for place in charts.indices {
      charts[place].anchor = anchor
      charts[place].size = (width: isWide ? 800 : 640, height: 300)
    }
    return Sheet(
      name: SummarySheet.name, columnWidths: canvas.widths, rows: canvas.rows, merges: canvas.merges,
      page: PageSetup(
        isLandscape: isLandscape, header: warnings.isEmpty ? nil : warnings.joined(separator: " – "),
        footer: "Lập bằng dutoan \(options.version)"),
      charts: charts)
  }

  private func addFindings(to canvas: inout Canvas) {
    canvas.space()
    canvas.line("III. Kết quả kiểm tra", CellStyle(.plain, isBold: true))
    SummarySheet.head(["STT", "Mức độ", "Số sai lệch"], to: &canvas)
    for (place, severity) in Severity.allCases.enumerated() {
      let count = assessment.findings.count(of: severity)
      canvas.add([
        Cell(.number(Number(Int64(place + 1))), CellStyle(.body, .centre, format: .integer)),
        Cell(.text(severity.words), CellStyle(.body)),
        Cell(.number(Number(Int64(count))), CellStyle(.body, .centre, format: .integer)),
      ])
    }
  }

  private func addLinks(to canvas: inout Canvas) {
    canvas.space()
    canvas.line("IV. Các trang của tệp này", CellStyle(.plain, isBold: true))
    for sheet in sheets {
      canvas.add(
        [Cell(), Cell(.link("\(sheet.name): \(sheet.title)", sheet: sheet.name, cell: "A1"), CellStyle(.plain))])
    }
  }

  /// A row of headings.
  static func head(_ headings: [String], to canvas: inout Canvas) {
    canvas.add(headings.map { Cell(.text($0), CellStyle(.heading, .centre)) })
  }
}

extension Severity {
  /// The word of a report.
  var words: String {
    switch self {
    case .error: "Lỗi"
    case .warning: "Cảnh báo"
    case .note: "Ghi chú"
    }
  }
}

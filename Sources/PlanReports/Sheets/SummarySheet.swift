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

  /// The sheet: on one page where its letters stay legible there, else over pages that part no section and no chart.
  func sheet() -> Sheet {
    let figures = SummaryFigures(assessment)
    // Up to five years stand legibly across an upright page.
    let isLandscape = figures.years.count > 5
    var sheet = laid(figures, isLandscape: isLandscape, over: nil)
    if PrintedPage(isLandscape: isLandscape).holds(sheet) {
      sheet.page.isOnePage = true
      return sheet
    }
    return laid(figures, isLandscape: isLandscape, over: PrintedPage(isLandscape: isLandscape))
  }

  private func laid(_ figures: SummaryFigures, isLandscape: Bool, over page: PrintedPage?) -> Sheet {
    let yearCount = max(figures.years.count, 2)
    let isWide = figures.years.count > 2
    var canvas = Canvas(
      widths: (isWide ? [6, 34, 17, 10] : [6, 44, 19, 11]) + Array(repeating: isWide ? 10.5 : 11, count: yearCount))
    let warnings = Warnings.lines(for: assessment, isDraft: options.isDraft)
    for warning in warnings { canvas.line(warning, CellStyle(.alert, .centre)) }
    let halves = canvas.split(into: 2)
    OfficeHeader(assessment: assessment, id: SummarySheet.id).add(to: &canvas, left: halves[0], right: halves[1])
    canvas.space()
    addTitle(to: &canvas)

    var sections = 0
    func addSection(_ title: String, rows: Int, _ add: (inout Canvas) -> Chart?) -> Chart? {
      sections += 1
      canvas.space()
      page?.keep(Double(rows + 1) * PrintedPage.rowHeight, together: &canvas)
      canvas.line("\(Roman.text(sections)). \(title)", CellStyle(.plain, isBold: true))
      return add(&canvas)
    }
    var chart: Chart?
    if !figures.parts.isEmpty || figures.stated != nil {
      chart = addSection("Kinh phí theo nguồn", rows: figures.parts.count + 4) {
        FundingSummary(figures: figures, unit: unit).add(to: &$0)
      }
    }
    let years = assessment.plan.period?.years.count ?? 1
    let counts = addSection("Nhiệm vụ", rows: years + 4) { TaskSummary(assessment: assessment).add(to: &$0) }
    _ = addSection("Kết quả kiểm tra", rows: 4, addFindings)
    _ = addSection("Các trang của tệp này", rows: sheets.count, addLinks)
    canvas.space()
    chart = chart ?? counts
    let size = (width: isWide ? 800 : 640, height: 300)
    if chart != nil { page?.keep(Double(size.height) * 0.75, together: &canvas) }
    chart?.anchor = CellAddress(row: canvas.next, column: 1)
    chart?.size = size
    return Sheet(
      name: SummarySheet.name, columnWidths: canvas.widths, rows: canvas.rows, merges: canvas.merges,
      page: PageSetup(
        isLandscape: isLandscape, header: warnings.isEmpty ? nil : warnings.joined(separator: " – "),
        footer: "Lập bằng dutoan \(options.version)"),
      charts: [chart].compactMap(\.self))
  }

  private func addTitle(to canvas: inout Canvas) {
    let fillings = assessment.fillings()
    let isPlan = Folding.fold(assessment.plan.programmeWords).hasPrefix("ke hoach")
    let title = isPlan ? "Tổng hợp {programme} {period}" : "Tổng hợp kế hoạch thực hiện {programme} {period}"
    canvas.line(fillings.fill(title).uppercased(), CellStyle(.title, .centre))
    canvas.line(fillings.fill("({attached})"), CellStyle(.plain, .centre, isItalic: true))
    canvas.line(fillings.fill("Số liệu tính đến ngày {asOf}"), CellStyle(.plain, .centre, isItalic: true))
  }

  private func addFindings(to canvas: inout Canvas) -> Chart? {
    SummarySheet.head(["STT", "Mức độ", "Số sai lệch"], to: &canvas)
    for (place, severity) in Severity.allCases.enumerated() {
      let count = assessment.findings.count(of: severity)
      canvas.add([
        Cell(.number(Number(Int64(place + 1))), CellStyle(.body, .centre, format: .integer)),
        Cell(.text(severity.words), CellStyle(.body)),
        Cell(.number(Number(Int64(count))), CellStyle(.body, .centre, format: .integer)),
      ])
    }
    return nil
  }

  private func addLinks(to canvas: inout Canvas) -> Chart? {
    for sheet in sheets {
      // LibreOffice breaks no link into lines, so that only the sheet's short name is one.
      let (row, last) = (canvas.next, canvas.widths.count - 1)
      canvas.merge(CellRange(CellAddress(row: row, column: 2), CellAddress(row: row, column: last)))
      canvas.add([
        Cell(), Cell(.link(sheet.name, sheet: sheet.name, cell: "A1"), CellStyle(.plain)),
        Cell(.text(sheet.title), CellStyle(.plain)),
      ])
    }
    return nil
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

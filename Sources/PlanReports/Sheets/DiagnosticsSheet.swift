import PlanModel
import Sheets

/// The last sheet: what was found, each with its place and the way out (danh sách sai lệch).
struct DiagnosticsSheet {
  /// The name on its tab.
  static let name = "Sai lệch"
  /// What it shows.
  static let title = "Danh sách sai lệch và kiến nghị"
  /// How many related places are written out.
  private static let mostRelated = 5

  let assessment: Assessment
  let options: BuildOptions
  /// The sheets that show activities, with the views that they are of.
  let sheets: [(view: View, laid: LaidSheet)]

  /// Lays the sheet out.
  func sheet() -> Sheet {
    var canvas = Canvas(widths: [6, 8, 11, 48, 60, 38])
    let warnings = Warnings.lines(for: assessment, isDraft: options.isDraft)
    for warning in warnings { canvas.line(warning, CellStyle(.alert, .centre)) }
    canvas.line(DiagnosticsSheet.title.uppercased(), CellStyle(.title, .centre))
    canvas.line(
      assessment.fillings().fill("({plan}; số liệu tính đến ngày {asOf})"),
      CellStyle(.plain, .centre, isItalic: true))
    canvas.space()
    let top = canvas.next
    SummarySheet.head(["STT", "Mã", "Mức độ", "Vị trí", "Nội dung", "Đề xuất"], to: &canvas)
    let activities = ActivityFindings(assessment)
    let findings = assessment.findings.sorted
    for (place, finding) in findings.enumerated() {
      let isRepeated = place > 0 && findings[place - 1].help == finding.help
      let centred = CellStyle(.body, .centre)
      canvas.add([
        Cell(.number(Number(Int64(place + 1))), CellStyle(.body, .centre, format: .integer)),
        Cell(.text(finding.code.rawValue), centred), Cell(.text(finding.severity.words), centred),
        Cell(position(of: finding, activities), CellStyle(.body)), Cell(.text(words(of: finding)), CellStyle(.body)),
        Cell(.text(isRepeated ? "Như trên" : finding.help.vi), CellStyle(.body)),
      ])
    }
    if assessment.findings.counts.isEmpty { canvas.line("Không có sai lệch.", CellStyle(.remark)) }
    for (code, count) in assessment.findings.omitted {
      canvas.line("Còn \(count) sai lệch mã \(code.rawValue) không kể ở đây.", CellStyle(.remark))
    }
    return Sheet(
      name: DiagnosticsSheet.name, columnWidths: canvas.widths, rows: canvas.rows, merges: canvas.merges,
      page: PageSetup(
        isLandscape: true, repeatedRows: top...top,
        header: warnings.isEmpty ? nil : warnings.joined(separator: " – "),
        footer: "Lập bằng dutoan \(options.version)"),
      frozen: (top + 1, 0))
  }

  private func words(of finding: Finding) -> String {
    var lines = [finding.message.vi]
    lines += finding.related.prefix(DiagnosticsSheet.mostRelated).map { "- \($0.place.words()): \($0.message.vi)" }
    let more = finding.related.count - DiagnosticsSheet.mostRelated
    if more > 0 { lines.append("- và \(more) chỗ khác") }
    return lines.joined(separator: "\n")
  }

  /// Where a finding stands, linked to the row of the activity in the form that it is about.
  private func position(of finding: Finding, _ activities: ActivityFindings) -> Cell.Content {
    guard let place = finding.place else { return .text("Toàn kế hoạch") }
    guard let activity = activities.activity(at: place) else { return .text(place.words(field: finding.field)) }
    let code = assessment.plan.activities[activity].code.value.text
    let text = "\(place.words(field: finding.field)), mục \(code)"
    let isTime = finding.code.rawValue.hasPrefix("S")
    let showing = sheets.filter { $0.laid.anchors[activity] != nil }
    let meant = showing.first { isTime ? $0.view == .quarters : $0.view == .funding } ?? showing.first
    guard let meant, let cell = meant.laid.anchors[activity] else { return .text(text) }
    return .link(text, sheet: meant.laid.sheet.name, cell: cell.reference)
  }
}

extension SourcePlace {
  /// `activities.csv, dòng 12, cột E (cost)`: the column by its letter in a spreadsheet, and by its name where it is known.
  func words(field: String? = nil) -> String {
    var words = file.text
    if line > 0 { words += ", dòng \(line)" }
    if column > 0 { words += ", cột \(CellAddress.letters(column - 1))" + (field.map { " (\($0))" } ?? "") }
    return words
  }
}

import PlanModel
import Sheets

/// A form laid out as a sheet, and where its activities stand in it.
struct LaidSheet {
  /// What the sheet shows, as its title says it.
  let title: String
  /// The sheet.
  var sheet: Sheet
  /// The cell of each activity's name.
  var anchors: [ActivityIndex: CellAddress]
}

/// Lays a form out over a view's table.
struct FormLayout {
  let form: FormTemplate
  let assessment: Assessment
  let isDraft: Bool
  /// The version before, where a change of the plan is shown.
  var previous: Assessment?

  /// The sheet of a table: heading block, title, table, remarks, signatures.
  func sheet(of table: Table) -> LaidSheet {
    let unit = assessment.plan.identity.moneyUnit
    let decimals = table.decimals(in: unit)
    let fillings = assessment.fillings(year: table.year, previous: previous?.plan)
    let warnings = Warnings.lines(for: [assessment, previous].compactMap(\.self), isDraft: isDraft)
    let isSigned = form.isSigned && warnings.isEmpty
    let columns = SheetColumns(
      form, over: table, fillings: fillings, unit: unit, decimals: decimals, isSigned: isSigned)
    let block = HeadingBlock(form: form, assessment: assessment, fillings: fillings)

    var canvas = Canvas(widths: columns.widths)
    for warning in warnings { canvas.line(warning, CellStyle(.alert, .centre)) }
    block.add(to: &canvas)
    if columns.showsAmount(of: table) {
      canvas.line("Đơn vị tính: \(unit.name)", CellStyle(.remark, .right))
    } else {
      canvas.space()
    }
    let top = canvas.next
    Headings.add(columns, to: &canvas)
    if form.isNumbered { Headings.addNumbers(columns, of: table, to: &canvas) }
    let end = canvas.next

    let total = form.totals == .none ? nil : table.total
    let firstRow = end + (form.totals == .first && total != nil ? 1 : 0)
    let body = TableBody(columns: columns, table: table, unit: unit, decimals: decimals, firstRow: firstRow)
    let name = columns.cells(of: columns.place(of: ColumnKey(.name)) ?? 0)
    var anchors: [ActivityIndex: CellAddress] = [:]
    func addTotal() {
      guard let total else { return }
      canvas.add(body.cells(of: total, on: canvas.next), over: columns, joining: body.joins(of: total))
    }
    if form.totals == .first { addTotal() }
    for row in table.rows {
      if let activity = row.activity, anchors[activity] == nil {
        anchors[activity] = CellAddress(row: canvas.next, column: name.lowerBound)
      }
      canvas.add(body.cells(of: row, on: canvas.next), over: columns, outlineLevel: min(row.depth, 7))
    }
    if form.totals == .last { addTotal() }
    for note in form.notes.map(fillings.fill) + table.remarks { canvas.line(note, CellStyle(.remark)) }
    if isSigned {
      let showsMoney = columns.columns.contains { $0.format == .amount }
      SignatureBlock(form: form, assessment: assessment, showsMoney: showsMoney).add(to: &canvas)
    }

    let sheetName = table.year.map { "\(form.sheet) \($0)" } ?? form.sheet
    let page = PageSetup(
      isLandscape: form.isLandscape, repeatedRows: top...end - 1,
      header: warnings.isEmpty ? nil : warnings.joined(separator: " – "), footer: form.code)
    return LaidSheet(
      title: fillings.fill(form.title),
      sheet: Sheet(
        name: sheetName, columnWidths: canvas.widths, rows: canvas.rows, merges: canvas.merges, page: page,
        frozen: (end, name.upperBound)),
      anchors: anchors)
  }
}

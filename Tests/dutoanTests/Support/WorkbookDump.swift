import Sheets

/// A workbook as text, one line a filled cell: what it holds, and its role. So that a golden shows formulas too.
enum WorkbookDump {
  static func text(of workbook: Workbook) -> String {
    var text = ""
    for sheet in workbook.sheets {
      text += "== \(sheet.name) (\(sheet.page.isLandscape ? "landscape" : "portrait"))\n"
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.cells.enumerated() where cell.content != .blank {
          let remark = cell.remark.map { " // \($0.split(separator: "\n").joined(separator: "⏎"))" } ?? ""
          text +=
            "\(CellAddress(row: row, column: column).reference) \(cell.style.role): \(content(of: cell))\(remark)\n"
        }
      }
      for chart in sheet.charts { text += "chart \(chart.kind): \(chart.title) (\(chart.unit))\n" }
    }
    return text
  }

  private static func content(of cell: Cell) -> String {
    switch cell.content {
    case .blank: ""
    case .text(let text): "\"\(text.split(separator: "\n").joined(separator: "⏎"))\""
    case .number(let number): digits(number)
    case .formula(let formula, let value): "=\(formula) → \(digits(value))"
    case .link(let text, let sheet, let place): "\"\(text)\" → \(sheet)!\(place)"
    }
  }

  private static func digits(_ number: Number) -> String {
    number.decimals == 0 ? "\(number.mantissa)" : "\(number.mantissa)e-\(number.decimals)"
  }
}

import PlanModel
import PlanReports
import Sheets

extension Sheet {
  /// What a cell shows: its words, or its number as Vietnamese documents write it.
  func shown(_ row: Int, _ column: Int) -> String {
    switch rows[row].cells[column].content {
    case .blank: ""
    case .text(let text), .link(let text, _, _): text
    case .number(let number), .formula(_, let number): number.vietnamese(as: rows[row].cells[column].style.format)
    }
  }

  /// The row in which a column shows a text.
  func row(_ text: String, in column: Int) -> Int? {
    rows.indices.first { shown($0, column) == text }
  }

  /// All that a row shows.
  func line(_ row: Int) -> [String] { rows[row].cells.indices.map { shown(row, $0) } }

  /// All texts.
  var texts: [String] { rows.indices.flatMap(line) }
}

extension PlanBuilder {
  /// The workbook with the repository's forms.
  func workbook(isDraft: Bool = false, forms: Set<String>? = nil) throws -> Workbook {
    try build(
      assessment(), with: RepositoryTemplates.read(),
      options: BuildOptions(forms: forms, isDraft: isDraft, version: "1.0")
    ).workbook
  }
}

extension Workbook {
  /// The sheet of a name.
  subscript(name: String) -> Sheet? { sheets.first { $0.name == name } }
}

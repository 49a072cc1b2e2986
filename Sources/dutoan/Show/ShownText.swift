import PlanModel
import Sheets

/// A shown plan as aligned tables, for people.
enum ShownText {
  /// How wide a column may grow, in characters.
  private static let widest = 60.0
  /// How wide the text is where the figures need no more.
  private static let width = 140

  /// The plan's keys, then one table a file that has rows; columns in which nothing stands are left out.
  static func text(of shown: ShownPlan) -> String {
    let identity = shown.identity.filter { !$0.value.isBlank }.map { [JSON.string($0.key), $0.value] }
    var sheets = [sheet(named: "plan", columns: ["key", "value"], rows: identity)]
    for table in shown.tables where !table.rows.isEmpty {
      let filled = table.columns.indices.filter { column in table.rows.contains { !$0[column].isBlank } }
      sheets.append(
        sheet(
          named: table.name, columns: filled.map { table.columns[$0] },
          rows: table.rows.map { row in filled.map { row[$0] } }))
    }
    return sheets.map { writeText($0, width: width) }.joined(separator: "\n")
  }

  private static func sheet(named name: String, columns: [String], rows: [[JSON]]) -> Sheet {
    let head = Row(columns.map { Cell(.text($0), CellStyle(.heading, .centre)) })
    let body = rows.map { Row($0.map(cell)) }
    let widths = columns.indices.map { column in
      min(widest, Double(rows.map { $0[column].plain.count }.reduce(columns[column].count, max)))
    }
    return Sheet(
      name: name, columnWidths: widths,
      rows: [Row([Cell(.text("\(name).csv"), CellStyle(.title))]), head] + body)
  }

  /// Numbers from 10.000 are amounts or large counts and are grouped; years and small counts are not.
  private static func cell(_ value: JSON) -> Cell {
    if case .integer(let number) = value, number.magnitude >= 10_000 {
      return Cell(.number(Number(number)), CellStyle(.body, .right, format: .amount(decimals: 0)))
    }
    return Cell(.text(value.plain), CellStyle(.body))
  }
}

extension JSON {
  /// Whether the value says nothing.
  fileprivate var isBlank: Bool { plain.isEmpty }

  /// The value without the marks of JSON.
  fileprivate var plain: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .decimal(let digits): digits
    case .string(let text): text
    case .array(let values):
      values.map { value in
        guard case .array(let pair) = value else { return value.plain }
        return pair.map(\.plain).joined(separator: "..")
      }.joined(separator: "; ")
    case .object(let members): members.map { "\($0.key): \($0.value.plain)" }.joined(separator: "; ")
    }
  }
}

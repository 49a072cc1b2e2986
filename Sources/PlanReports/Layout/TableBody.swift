import PlanModel
import Sheets

/// The cells of a table's rows, with live formulas where rows and columns add up.
struct TableBody {
  /// What stands where the document states no amount.
  static let notStated = "văn bản không nêu"

  let columns: SheetColumns
  let table: Table
  let unit: MoneyUnit
  let decimals: Int
  /// The row of the sheet on which the table's first row stands.
  let firstRow: Int

  /// The cells of one of the table's rows on a row of the sheet.
  func cells(of row: TableRow, on sheetRow: Int) -> [Cell] {
    columns.columns.enumerated().map { place, column in
      let style = style(of: column, in: row)
      guard let value = row.values[column.key] else { return Cell(.blank, style) }
      let address = CellAddress(row: sheetRow, column: columns.cells(of: place).lowerBound)
      var cell = cell(value, style, column, row, address)
      cell.remark = row.notes[column.key]
      return cell
    }
  }

  private func cell(
    _ value: Value, _ style: CellStyle, _ column: SheetColumn, _ row: TableRow, _ address: CellAddress
  ) -> Cell {
    var style = style
    switch value {
    case .text(let text): return Cell(.text(text), style)
    case .notStated:
      style.alignment = .centre
      style.isItalic = true
      style.format = .general
      return Cell(.text(TableBody.notStated), style)
    case .mark(let bar):
      style.fill = bar.isCritical ? .strongBar : .bar
      style.isBold = bar.isCritical
      return Cell(.text(bar.sign), style)
    case .count(let count, let marked):
      style.format = .integer
      let ranges = marked.compactMap { columns.place(of: $0) }.map { place in
        let column = columns.cells(of: place).lowerBound
        return CellRange(
          CellAddress(row: firstRow, column: column),
          CellAddress(row: firstRow + max(table.rows.count, 1) - 1, column: column))
      }
      return Cell(.formula(Formulas.countOfRows(filledIn: ranges), Number(Int64(count))), style)
    case .number(let number):
      style.format = .integer
      return Cell(.number(Number(Int64(number))), style)
    case .quantity(let quantity):
      style.format = .amount(decimals: quantity.decimals)
      return Cell(.number(Number(quantity.mantissa, decimals: quantity.decimals)), style)
    case .state(let words, let tone):
      style.fill = tone.fill
      return Cell(.text(words), style)
    case .money(let amount):
      let number = amount.number(in: unit, decimals: decimals)
      return Cell(formula(column, row, address).map { .formula($0, number) } ?? .number(number), style)
    case .ratio(let part, let whole):
      guard let share = part.share(of: whole) else {
        style.format = .general
        return Cell(.text("-"), style)
      }
      return Cell(formula(column, row, address).map { .formula($0, share) } ?? .number(share), style)
    }
  }

  /// The columns of a row that are shown as one, as places among the table's.
  func joins(of row: TableRow) -> [ClosedRange<Int>] {
    row.values.values.compactMap { value in
      guard case .count(_, let marked) = value else { return nil }
      let places = marked.compactMap { columns.place(of: $0) }
      return places.min().flatMap { first in places.max().map { first...$0 } }
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The formula of a cell that follows from others of the sheet; none where its value stands for itself.
  private func formula(_ column: SheetColumn, _ row: TableRow, _ address: CellAddress) -> String? {
    let formulas = Formulas(decimals: decimals)
    func beside(_ key: ColumnKey) -> CellAddress? {
      columns.place(of: key).map { CellAddress(row: address.row, column: columns.cells(of: $0).lowerBound) }
    }
    switch column.derivation {
    case .sum(let keys):
      let cells = keys.compactMap(beside)
      if cells.count == keys.count { return formulas.sum(cells) }
    case .difference(let whole, let part):
      if let whole = beside(whole), let part = beside(part) { return formulas.difference(whole, part) }
    case .adjusted(let base, let more, let less):
      if let base = beside(base), let more = beside(more), let less = beside(less) {
        return formulas.adjusted(base, by: more, less: less)
      }
    case .ratio(let part, let whole):
      if let whole = beside(whole), let part = beside(part) { return formulas.ratio(part, of: whole) }
      return nil
    case nil: break
    }
    guard !row.parts.isEmpty else { return nil }
    return formulas.sum(row.parts.map { CellAddress(row: firstRow + $0, column: address.column) })
  }

  private func style(of column: SheetColumn, in row: TableRow) -> CellStyle {
    var style = CellStyle(row.rank == .total ? .total : .body, column.alignment)
    // Of a group, what names it and what adds up stands out; its words are like any others.
    style.isBold = row.rank == .group && (column.format != .text || [.activity, .name].contains(column.key.field))
    switch column.format {
    case .text: break
    case .amount: style.format = .amount(decimals: decimals)
    case .percent: style.format = .percent(decimals: 2)
    case .mark: style.alignment = .centre
    }
    if column.key.field == .name {
      style.indent = min(row.depth, 4)
      if row.rank == .total { style.alignment = .centre }
    }
    return style
  }
}

extension Tone {
  /// The ground of a cell.
  fileprivate var fill: CellStyle.Fill? {
    switch self {
    case .plain: nil
    case .good: .good
    case .caution: .caution
    case .bad: .bad
    }
  }
}

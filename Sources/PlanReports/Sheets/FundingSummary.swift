import PlanModel
import Sheets

/// The summary's table of money: the whole, each source with its share, and the years.
struct FundingSummary {
  let figures: SummaryFigures
  let unit: MoneyUnit

  private var decimals: Int {
    figures.parts.flatMap { [$0.amount].compactMap(\.self) + $0.years }.map { $0.decimals(in: unit) }.max() ?? 0
  }

  /// How many columns the table takes.
  private var columnCount: Int { 4 + figures.years.count }

  /// Adds the table; gives the chart of it, where amounts are known, still to be placed.
  func add(to canvas: inout Canvas) -> Chart? {
    if figures.stated != nil || figures.parts.contains(where: { $0.amount != nil }) {
      canvas.add(blocks: [
        Canvas.Block(0..<columnCount, "Đơn vị tính: \(unit.name)", CellStyle(.remark, .right))
      ])
    }
    let header = canvas.next
    SummarySheet.head(
      ["STT", "Nguồn vốn", "Số tiền", "Tỷ lệ"] + figures.years.map { $0.map { "Năm \($0)" } ?? "Chưa phân kỳ" },
      to: &canvas)
    guard figures.isComplete else {
      addUnknown(to: &canvas)
      return nil
    }
    let first = canvas.next + 1
    let parts = figures.parts.indices
    canvas.add(row("", "Tổng kinh phí", .total, of: Array(parts), first: first, on: canvas.next))
    for place in parts { canvas.add(part(place, first: first)) }
    if figures.hasStateBudget {
      let state = parts.filter { figures.parts[$0].isStateBudget }
      canvas.add(row("", "Trong đó: ngân sách nhà nước", .subtotal, of: state, first: first, on: canvas.next))
    }
    return chart(header: header, first: first)
  }

  /// The parts that are known, and where the document says nothing.
  private func addUnknown(to canvas: inout Canvas) {
    for (place, part) in figures.parts.enumerated() {
      canvas.add([
        Cell(.text("\(place + 1)"), CellStyle(.body, .centre)), Cell(.text(part.name), CellStyle(.body)),
        known(part.amount, .body), Cell(.blank, CellStyle(.body)),
      ])
    }
    canvas.add([
      Cell(.blank, CellStyle(.total)), Cell(.text("Tổng kinh phí"), CellStyle(.total)), known(figures.stated, .total),
      Cell(.blank, CellStyle(.total)),
    ])
  }

  private func known(_ amount: Money?, _ role: CellStyle.Role) -> Cell {
    guard let amount else { return Cell(.text(TableBody.notStated), CellStyle(role, .centre, isItalic: true)) }
    let decimals = max(decimals, amount.decimals(in: unit))
    return Cell(
      .number(amount.number(in: unit, decimals: decimals)),
      CellStyle(role, .right, format: .amount(decimals: decimals)))
  }

  private var shares: [Int64]? { Shares.tenThousandths(of: figures.parts.compactMap(\.amount)) }

  private func part(_ place: Int, first: Int) -> [Cell] {
    let part = figures.parts[place]
    let share = shares.map { Cell.Content.number(Number($0[place], decimals: 4)) } ?? .blank
    return [
      Cell(.text("\(place + 1)"), CellStyle(.body, .centre)), Cell(.text(part.name), CellStyle(.body)),
      Cell(.number((part.amount ?? .zero).number(in: unit, decimals: decimals)), amountStyle(.body)),
      Cell(share, CellStyle(.body, .right, format: .percent(decimals: 2))),
    ]
      + part.years.map { Cell(.number($0.number(in: unit, decimals: decimals)), amountStyle(.body)) }
      + Array(repeating: Cell(.blank, CellStyle(.body)), count: figures.years.count - part.years.count)
  }

  /// A row that adds up some of the parts.
  private func row(
    _ label: String, _ name: String, _ role: CellStyle.Role, of places: [Int], first: Int, on row: Int
  ) -> [Cell] {
    let formulas = Formulas(decimals: decimals)
    func sum(_ column: Int, _ amount: Money) -> Cell {
      let number = amount.number(in: unit, decimals: decimals)
      let formula = formulas.sum(places.map { CellAddress(row: first + $0, column: column) })
      return Cell(formula.map { .formula($0, number) } ?? .number(number), amountStyle(role))
    }
    let shareFormula = Formulas(decimals: 4).sum(places.map { CellAddress(row: first + $0, column: 3) })
    var share = Cell(.blank, CellStyle(role, .right, format: .percent(decimals: 2)))
    if let shares, let shareFormula {
      share.content = .formula(shareFormula, Number(places.reduce(0) { $0 + shares[$1] }, decimals: 4))
    }
    let years = figures.years.indices.map { year in
      sum(
        4 + year,
        places.reduce(.zero) { $0 + (year < figures.parts[$1].years.count ? figures.parts[$1].years[year] : .zero) })
    }
    return [
      Cell(.text(label), CellStyle(role, .centre)), Cell(.text(name), CellStyle(role)),
      sum(2, places.reduce(.zero) { $0 + (figures.parts[$1].amount ?? .zero) }), share,
    ] + years
  }

  private func amountStyle(_ role: CellStyle.Role) -> CellStyle {
    CellStyle(role, .right, format: .amount(decimals: decimals))
  }

  private func chart(header: Int, first: Int) -> Chart {
    let last = first + figures.parts.count - 1
    let isByYear = figures.years.count > 1
    let range = { (row: Int, lastRow: Int, columns: ClosedRange<Int>) in
      CellRange(
        CellAddress(row: row, column: columns.lowerBound), CellAddress(row: lastRow, column: columns.upperBound))
    }
    let yearColumns = 4...max(4, 3 + figures.years.count)
    let series =
      isByYear
      ? figures.parts.enumerated().map { place, part in
        Chart.Series(
          name: part.name, sheet: SummarySheet.name, categories: range(header, header, yearColumns),
          values: range(first + place, first + place, yearColumns))
      }
      : [
        Chart.Series(
          name: "Số tiền", sheet: SummarySheet.name, categories: range(first, last, 1...1),
          values: range(first, last, 2...2))
      ]
    return Chart(
      kind: isByYear ? .stackedColumn : .column,
      title: isByYear ? "Kinh phí theo năm và nguồn vốn" : "Kinh phí theo nguồn vốn", unit: unit.name, series: series,
      anchor: CellAddress(row: 0, column: 0))
  }
}

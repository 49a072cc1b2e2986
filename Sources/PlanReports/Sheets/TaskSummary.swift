import PlanModel
import Sheets

/// The summary's table of tasks: how many there are, and how many run in each quarter, of a long plan in each year too.
struct TaskSummary {
  let assessment: Assessment

  /// Adds the table; gives the chart of it, where any task is dated, still to be placed.
  func add(to canvas: inout Canvas) -> Chart? {
    let tree = assessment.plan.activities
    let leaves = tree.rows.count(where: \.isLeaf)
    let rest = 1..<canvas.widths.count
    canvas.add(blocks: [
      Canvas.Block(rest, "Số nhiệm vụ (không kể nhóm nhiệm vụ): \(leaves)", CellStyle(.plain))
    ])
    let quarters = assessment.plan.quarters
    let isDated = quarters.contains { quarter in tree.rows.contains { $0.runs(in: quarter) } }
    let undated = tree.indices.count { index in
      tree[index].isLeaf && assessment.schedule(of: index)?.windows.isEmpty ?? true
    }
    func addUndated() {
      guard undated > 0 else { return }
      canvas.add(blocks: [
        Canvas.Block(rest, "Chưa xác định thời gian: \(undated) nhiệm vụ", CellStyle(.plain))
      ])
    }
    guard isDated else {
      addUndated()
      return nil
    }
    canvas.add(blocks: [
      Canvas.Block(
        rest, "Số nhiệm vụ thực hiện trong từng quý, theo thời gian ghi riêng cho mỗi nhiệm vụ:", CellStyle(.plain))
    ])
    let header = canvas.next
    let years = Set(quarters.map(\.year)).sorted()
    // A bar a quarter and year could not be told apart.
    let isLong = years.count > 5
    let headings = ["Năm", "Quý I", "Quý II", "Quý III", "Quý IV"] + (isLong ? ["Cả năm"] : [])
    canvas.add([Cell()] + headings.map { Cell(.text($0), CellStyle(.heading, .centre)) })
    for year in years {
      let own = quarters.filter { $0.year == year }
      let counts = own.map { quarter in tree.rows.count { $0.runs(in: quarter) } }
      let whole = isLong ? [tree.rows.count { task in own.contains(where: task.runs) }] : []
      canvas.add(
        [Cell(), Cell(.text("Năm \(year)"), CellStyle(.body, .centre))]
          + (counts + whole).map {
            Cell(.number(Number(Int64($0))), CellStyle(.body, .centre, format: .integer))
          })
    }
    addUndated()
    return isLong ? yearChart(header: header, years: years) : quarterChart(header: header, years: years)
  }

  private func yearChart(header: Int, years: [Int]) -> Chart {
    func column(_ place: Int) -> CellRange {
      CellRange(
        CellAddress(row: header + 1, column: place), CellAddress(row: header + years.count, column: place))
    }
    return Chart(
      kind: .column, title: "Số nhiệm vụ theo năm", unit: "nhiệm vụ",
      series: [
        Chart.Series(name: "Số nhiệm vụ", sheet: SummarySheet.name, categories: column(1), values: column(6))
      ], anchor: CellAddress(row: 0, column: 0))
  }

  private func quarterChart(header: Int, years: [Int]) -> Chart {
    let quarters = CellRange(CellAddress(row: header, column: 2), CellAddress(row: header, column: 5))
    let series = years.enumerated().map { place, year in
      let row = header + 1 + place
      return Chart.Series(
        name: "Năm \(year)", sheet: SummarySheet.name, categories: quarters,
        values: CellRange(CellAddress(row: row, column: 2), CellAddress(row: row, column: 5)))
    }
    return Chart(
      kind: .column, title: "Số nhiệm vụ theo quý", unit: "nhiệm vụ", series: series,
      anchor: CellAddress(row: 0, column: 0))
  }
}

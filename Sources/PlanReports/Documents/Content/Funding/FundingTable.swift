internal import PlanModel

/// The money by source and year (bảng kinh phí): from the allocation where there is one, else from the sources' totals.
///
/// Every column adds up as shown: all cells have as many decimals as the finest amount needs.
struct FundingTable {
  /// Whether the table shows the allocation.
  let isAllocation: Bool
  /// What the plan's total has beyond what is allocated; none where all is, or nothing is.
  let unallocated: Money?

  private let unit: MoneyUnit
  private let years: [Int?]
  private var rows: [Row] = []

  private struct Row {
    let label: String
    let name: String
    let total: Money?
    let byYear: [Money]
    let share: String?
  }

  init(_ assessment: Assessment, amounts: SourceAmounts) {
    let plan = assessment.plan
    unit = plan.identity.moneyUnit
    isAllocation = !assessment.allocation.isEmpty
    let lines = assessment.allocation.lines
    let named = Set(lines.compactMap(\.year)).union(isAllocation ? plan.period.map { Array($0.years) } ?? [] : [])
      .sorted()
    years = named.map { $0 } + (isAllocation && lines.contains { $0.year == nil } ? [nil] : [])

    let allocated = lines.map(\.amount).total() ?? .zero
    unallocated = isAllocation ? amounts.total.flatMap { $0 > allocated ? $0 - allocated : nil } : nil
    addRows(assessment, amounts)
  }

  private mutating func addRows(_ assessment: Assessment, _ amounts: SourceAmounts) {
    let tree = assessment.plan.sources
    let shares = amounts.isWhole ? Shares.tenThousandths(of: amounts.sources.compactMap(\.amount)) : nil
    let budget = tree.top.filter { tree[$0].sourceClass.isStateBudget }
    let hasBoth = Set(budget.map { tree[$0].sourceClass.group }).count == 2
    for (place, source) in amounts.sources.enumerated() {
      if hasBoth, source.index == budget.first {
        rows.append(row("", "Ngân sách nhà nước", budget, assessment))
      }
      let share = shares.map { OfficialText.percent(hundredths: $0[place]) }
      let isPart = hasBoth && budget.contains(source.index)
      let name = isPart ? "- \(source.name)" : source.name
      rows.append(row("\(place + 1)", name, [source.index], assessment, share: share))
      for child in tree.subtree(of: source.index).dropFirst() {
        rows.append(row("", "+ \(tree[child].name)", [child], assessment))
      }
    }
    rows.append(
      row("", "TỔNG CỘNG", tree.top, assessment, share: shares == nil ? nil : "100,00", total: amounts.total))
  }

  /// The money of sources and all below them.
  private func row(
    _ label: String, _ name: String, _ sources: [SourceIndex], _ assessment: Assessment,
    share: String? = nil, total: Money? = nil
  ) -> Row {
    let tree = assessment.plan.sources
    guard isAllocation else {
      let known = sources.map(tree.total(of:))
      let sum = known.contains(nil) ? nil : known.compactMap(\.self).total()
      return Row(label: label, name: name, total: total ?? sum, byYear: [], share: share)
    }
    let all = Set(sources.flatMap(tree.subtree(of:)))
    let byYear = years.map { year in assessment.allocation.sum { all.contains($0.source) && $0.year == year } }
    return Row(label: label, name: name, total: byYear.total(), byYear: byYear, share: nil)
  }

  /// The table drawn.
  func lines(width: Int) -> [String] {
    let decimals = rows.flatMap { [$0.total].compactMap(\.self) + $0.byYear }.map { $0.decimals(in: unit) }.max() ?? 0
    let withShares = !isAllocation && rows.contains { $0.share != nil }
    var columns = [
      TextTable.Column("STT", .centre), TextTable.Column("Nguồn vốn"), TextTable.Column("Tổng số", .right),
    ]
    columns += years.map { TextTable.Column($0.map(String.init) ?? "Chưa phân kỳ", .right) }
    if withShares { columns.append(TextTable.Column("Tỷ lệ (%)", .right)) }
    let cells = rows.map { row -> [String] in
      [row.label, row.name, row.total.map { show($0, decimals) } ?? "không nêu"] + row.byYear.map { show($0, decimals) }
        + (withShares ? [row.share ?? ""] : [])
    }
    return TextTable(columns: columns, rows: cells.dropLast(), total: cells.last).lines(width: width)
  }

  /// Nothing shows as a dash, as in the forms of the Ministry of Finance.
  private func show(_ amount: Money, _ decimals: Int) -> String {
    amount.isZero ? "-" : amount.formatted(in: unit, decimals: decimals)
  }
}

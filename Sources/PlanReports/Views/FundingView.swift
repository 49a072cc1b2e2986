import PlanModel

/// Nhu cầu kinh phí by activity, source and year.
///
/// Every activity has its row; amounts stand at the costed lines and what they add up to. A cost that no source pays
/// stands in a column of its own, so that the whole is the sum of its columns.
enum FundingView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.amount, nil), (.amount, .sources), (.amount, .years), (.lead, nil),
    (.time, nil), (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let tree = assessment.plan.activities
    let costed = tree.indices.filter { assessment.cost(of: $0).isCostedLine }
    guard !costed.isEmpty else { return [] }
    let paid = amountsPaid(in: assessment)
    let isShort =
      !assessment.plan.sources.rows.isEmpty && costed.contains { unfunded($0, paid, assessment) != .zero }
    let sources = SourceColumns(assessment.plan.sources, isUnfundedShown: isShort)
    let years = yearColumns(of: costed, in: assessment)
    let whole = TableColumn(
      ColumnKey(.amount), derivation: sources.top.isEmpty ? nil : .sum(sources.top))
    let texts = offers.filter { $0.field.format == .text }.map { TableColumn(ColumnKey($0.field)) }

    let notes = FundingNotes(of: assessment)

    let order = tree.inTableOrder
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let rows = order.map { index -> TableRow in
      let activity = tree[index]
      var row = TableRow(
        rank: activity.isLeaf ? .item : .group, depth: activity.depth, values: activity.words, activity: index)
      let cost = assessment.cost(of: index)
      if cost.isCostedLine {
        row.values.merge(amounts(of: index, paid, years, in: assessment, isShort: isShort)) { $1 }
        row.notes = notes.notes(of: index)
      } else if cost.total != nil {
        row.parts = activity.children.filter { assessment.cost(of: $0).total != nil }.compactMap { places[$0] }
      } else if activity.isLeaf, !tree.path(from: index).contains(where: { assessment.cost(of: $0).isCostedLine }) {
        row.values[ColumnKey(.amount)] = .notStated
      }
      return row
    }
    let roots = tree.roots.filter { assessment.cost(of: $0).total != nil }.compactMap { places[$0] }
    var total = TableRow(rank: .total, depth: 0, values: [ColumnKey(.name): .text("TỔNG CỘNG")], parts: roots)
    for index in assessment.plan.sources.leaves
    where assessment.plan.sources.total(of: index) == nil && paid[index] == nil {
      total.values[SourceColumns.key(index)] = .notStated
    }
    return [
      Table(
        columns: texts + [whole] + sources.columns + years, rows: rows.map { clearing($0, total) }, total: total,
        checks: years.isEmpty ? [] : [(ColumnKey(.amount), years.map(\.key))],
        remarks: remarks(isShort: isShort, years))
    ]
  }

  /// The years that a cost is split over, where there is more than one; last what is not split.
  private static func yearColumns(of costed: [ActivityIndex], in assessment: Assessment) -> [TableColumn] {
    let parts = costed.flatMap { assessment.cost(of: $0).parts }
    var years = Set(parts.compactMap(\.year))
    if !years.isEmpty, let period = assessment.plan.period { years.formUnion(period.years) }
    var columns = years.sorted().map { TableColumn(ColumnKey(.amount, .year($0)), headings: ["Năm \($0)"]) }
    if parts.contains(where: { $0.year == nil }) {
      columns.append(TableColumn(ColumnKey(.amount, .noYear), headings: ["Chưa phân kỳ"]))
    }
    return columns.count > 1 ? columns : []
  }

  /// What each source pays, by costed line.
  private static func amountsPaid(in assessment: Assessment) -> [SourceIndex: [ActivityIndex: Money]] {
    assessment.allocation.lines.reduce(into: [:]) {
      $0[$1.source, default: [:]][$1.activity, default: .zero] += $1.amount
    }
  }

  private static func unfunded(
    _ index: ActivityIndex, _ paid: [SourceIndex: [ActivityIndex: Money]], _ assessment: Assessment
  ) -> Money {
    (assessment.cost(of: index).total ?? .zero) - paid.values.reduce(.zero) { $0 + ($1[index] ?? .zero) }
  }

  private static func amounts(
    of index: ActivityIndex, _ paid: [SourceIndex: [ActivityIndex: Money]], _ years: [TableColumn],
    in assessment: Assessment, isShort: Bool
  ) -> [ColumnKey: Value] {
    let cost = assessment.cost(of: index)
    var values: [ColumnKey: Value] = [:]
    // Where nothing is allocated, what a source pays is not known; it is not 0.
    for source in assessment.plan.sources.leaves where !assessment.allocation.isEmpty {
      values[SourceColumns.key(source)] = .money(paid[source]?[index] ?? .zero)
    }
    if isShort { values[ColumnKey(.amount, .unfunded)] = .money(unfunded(index, paid, assessment)) }
    if assessment.plan.sources.rows.isEmpty { values[ColumnKey(.amount)] = .money(cost.total ?? .zero) }
    for column in years {
      switch column.key.member {
      case .year(let year): values[column.key] = .money(cost.amount(in: year))
      case .noYear: values[column.key] = .money(cost.amount(in: nil))
      case .source, .stateBudget, .unfunded, .quarter, .span, nil: continue
      }
    }
    return values
  }

  /// A row without the zeros of sources of which the total says that nothing is stated.
  private static func clearing(_ row: TableRow, _ total: TableRow) -> TableRow {
    var row = row
    for (key, value) in total.values where value == .notStated { row.values[key] = nil }
    return row
  }

  private static func remarks(isShort: Bool, _ years: [TableColumn]) -> [String] {
    var remarks: [String] = []
    if isShort { remarks.append("Cột “Chưa bố trí nguồn” là phần nhu cầu chưa được phân bổ từ nguồn nào.") }
    if years.contains(where: { $0.key.member == .noYear }) {
      remarks.append("Cột “Chưa phân kỳ” là kinh phí chưa xác định năm thực hiện.")
    }
    return remarks
  }
}

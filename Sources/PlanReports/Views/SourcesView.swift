import PlanModel

/// The plan's sources with what the document says of them, for a plan whose activities have no costs.
enum SourcesView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.amount, nil), (.decision, nil), (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let sources = assessment.plan.sources
    guard !sources.rows.isEmpty, !assessment.costs.contains(where: \.isCostedLine) else { return [] }
    let amount = ColumnKey(.amount)
    let order = sources.top.flatMap { inTableOrder($0, depth: 0, in: sources) }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.index, $0) })
    let rows = order.enumerated().map { place, item -> TableRow in
      let source = sources[item.index]
      var row = TableRow(
        rank: source.children.isEmpty ? .item : .group, depth: item.depth,
        values: [ColumnKey(.activity): .text(item.label), ColumnKey(.name): .text(source.name)])
      if let decision = decision(of: source) { row.values[ColumnKey(.decision)] = .text(decision) }
      if !source.children.isEmpty, source.children.allSatisfy({ sources.total(of: $0) != nil }) {
        row.parts = source.children.compactMap { places[$0] }
      } else {
        row.values[amount] = sources.total(of: item.index).map(Value.money) ?? .notStated
      }
      return row
    }
    var total = TableRow(rank: .total, depth: 0, values: [ColumnKey(.name): .text("TỔNG CỘNG")])
    if sources.top.allSatisfy({ sources.total(of: $0) != nil }) {
      total.parts = sources.top.compactMap { places[$0] }
    } else {
      total.values[amount] = assessment.plan.identity.total.map { .money($0.value) } ?? .notStated
    }
    let texts = offers.filter { $0.field.format == .text }.map { TableColumn(ColumnKey($0.field)) }
    return [Table(columns: texts + [TableColumn(amount)], rows: rows, total: total)]
  }

  private struct Item {
    let index: SourceIndex
    let depth: Int
    let label: String
  }

  private static func inTableOrder(_ index: SourceIndex, depth: Int, in sources: SourceTree) -> [Item] {
    let siblings = sources[index].parent.map { sources[$0].children } ?? sources.top
    let number = (siblings.firstIndex(of: index) ?? 0) + 1
    let below = sources[index].children.flatMap { inTableOrder($0, depth: depth + 1, in: sources) }
    return [Item(index: index, depth: depth, label: depth == 0 ? "\(number)" : "-")] + below
  }

  private static func decision(of source: FundingSource) -> String? {
    guard let decision = source.decision else { return nil }
    return source.decisionDate.map { "\(decision) ngày \($0.value.official)" } ?? decision
  }
}

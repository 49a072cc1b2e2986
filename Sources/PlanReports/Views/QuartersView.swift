import PlanModel

/// In which quarters each activity runs: tiến độ theo quý.
///
/// An activity is marked by the time that its own row states; one that only takes over its parent's time is not counted a
/// second time.
enum QuartersView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.lead, nil), (.partners, nil), (.time, nil), (.mark, .quarters),
    (.findings, nil), (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let tree = assessment.plan.activities
    let quarters = assessment.plan.quarters
    guard !quarters.isEmpty, tree.rows.contains(where: { $0.schedule?.value.windows.isEmpty == false }) else {
      return []
    }
    let findings = ActivityFindings(assessment).timeCodes
    let rows = tree.inTableOrder.map { index -> TableRow in
      var values = tree[index].words
      for quarter in quarters where tree[index].runs(in: quarter) { values[key(quarter)] = .mark }
      if let codes = findings[index] { values[ColumnKey(.findings)] = .text(codes) }
      return TableRow(
        rank: tree[index].isLeaf ? .item : .group, depth: tree[index].depth, values: values, activity: index)
    }
    var total = TableRow(
      rank: .total, depth: 0, values: [ColumnKey(.name): .text("Tổng số nhiệm vụ trong quý")])
    for quarter in quarters {
      total.values[key(quarter)] = .count(tree.rows.count { $0.runs(in: quarter) })
    }
    let years = Set(quarters.map(\.year))
    let marks = quarters.map { quarter in
      TableColumn(
        key(quarter),
        headings: years.count > 1 ? ["Năm \(quarter.year)", quarter.roman] : ["Quý \(quarter.roman)"])
    }
    let texts = offers.filter { $0.field.format == .text }.map { TableColumn(ColumnKey($0.field)) }
    return [Table(columns: texts + marks, rows: rows, total: total)]
  }

  static func key(_ quarter: Quarter) -> ColumnKey {
    ColumnKey(.mark, .quarter(year: quarter.year, number: quarter.number))
  }
}

extension Activity {
  /// Whether the activity's own stated time touches a quarter.
  func runs(in quarter: Quarter) -> Bool { schedule?.value.touches(quarter) ?? false }
}

extension Plan {
  /// The quarters of the plan's period; where it states none, those of the years that its times name.
  var quarters: [Quarter] {
    if let period { return period.quarters }
    let days = activities.rows.flatMap { $0.schedule?.value.windows ?? [] }.flatMap { [$0.start, $0.end] }
    let years = days.compactMap { $0?.year }
    guard let first = years.min(), let last = years.max() else { return [] }
    return Period(firstYear: first, lastYear: last)?.quarters ?? []
  }
}

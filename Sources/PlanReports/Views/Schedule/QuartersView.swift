import PlanModel

/// In which months, quarters or years each activity runs, what can slip, and what is late: tiến độ theo quý.
///
/// An activity is marked by the time that its own row states; one that only takes over its parent's time is not counted a
/// second time.
enum QuartersView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.lead, nil), (.partners, nil), (.time, nil), (.mark, .quarters), (.mark, .spans),
    (.slack, nil), (.state, nil), (.findings, nil), (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let tree = assessment.plan.activities
    guard let years = assessment.plan.scheduleYears,
      tree.rows.contains(where: { $0.schedule?.value.windows.isEmpty == false })
    else { return [] }
    let quarters = assessment.plan.quarters
    let spans = TimeSpan.spans(of: years)
    let findings = ActivityFindings(assessment).timeCodes
    let critical = Set(assessment.shownChain)
    let standings = Standings(assessment)
    let rows = tree.inTableOrder.map { index -> TableRow in
      var values = tree[index].words
      if let schedule = tree[index].schedule?.value {
        values.merge(marks(of: schedule, quarters, spans, isCritical: critical.contains(index))) { $1 }
      }
      if let slack = assessment.order[index] { values[ColumnKey(.slack)] = .number(slack.days) }
      if let state = standings.state(of: index) { values[ColumnKey(.state)] = state }
      if let codes = findings[index] { values[ColumnKey(.findings)] = .text(codes) }
      return TableRow(
        rank: tree[index].isLeaf ? .item : .group, depth: tree[index].depth, values: values, activity: index)
    }
    let texts = offers.filter { $0.field.format == .text }.map { TableColumn(ColumnKey($0.field)) }
    let remarks = ScheduleRemarks(assessment: assessment, spans: spans, rows: rows).lines
    return [
      Table(
        columns: texts + columns(quarters, spans), rows: rows, total: total(of: rows, quarters, spans),
        remarks: remarks)
    ]
  }

  private static func marks(
    of schedule: Schedule, _ quarters: [Quarter], _ spans: [TimeSpan], isCritical: Bool
  ) -> [ColumnKey: Value] {
    var marks: [ColumnKey: Value] = [:]
    func mark(_ key: ColumnKey, _ sign: String) {
      marks[key] = .mark(Bar(sign: isCritical ? sign.capitalisedFirst : sign, isCritical: isCritical))
    }
    for quarter in quarters where schedule.touches(quarter) { mark(key(quarter), TimeSpan.running) }
    for span in spans { span.sign(of: schedule).map { mark(key(span), $0) } }
    return marks
  }

  private static func columns(_ quarters: [Quarter], _ spans: [TimeSpan]) -> [TableColumn] {
    let years = Set(quarters.map(\.year))
    return quarters.map { quarter in
      TableColumn(
        key(quarter),
        headings: years.count > 1 ? ["Năm \(quarter.year)", quarter.roman] : ["Quý \(quarter.roman)"])
    } + spans.map { TableColumn(key($0), headings: $0.headings) }
  }

  private static func total(of rows: [TableRow], _ quarters: [Quarter], _ spans: [TimeSpan]) -> TableRow {
    let groups = TimeSpan.counted(spans)
    // Of months, three together are what is counted.
    let unit = groups.contains { $0.count > 1 } ? "quý" : spans.first?.word ?? "quý"
    var total = TableRow(
      rank: .total, depth: 0, values: [ColumnKey(.name): .text("Tổng số nhiệm vụ trong \(unit)")])
    for keys in quarters.map({ [key($0)] }) + groups.map({ $0.map(key) }) {
      total.values[keys[0]] = .count(rows.count { row in keys.contains { row.values[$0] != nil } }, in: keys)
    }
    return total
  }

  private static func key(_ quarter: Quarter) -> ColumnKey {
    ColumnKey(.mark, .quarter(year: quarter.year, number: quarter.number))
  }

  private static func key(_ span: TimeSpan) -> ColumnKey { ColumnKey(.mark, .span(span)) }
}

extension Assessment {
  /// The chain with the least slack; a single activity is none.
  var shownChain: [ActivityIndex] { order.criticalChain.count > 1 ? order.criticalChain : [] }
}

extension Activity {
  /// Whether the activity's own stated time touches a quarter.
  func runs(in quarter: Quarter) -> Bool { schedule?.value.touches(quarter) ?? false }
}

extension Plan {
  /// The years of the plan's period; where it states none, those that its times name.
  fileprivate var scheduleYears: ClosedRange<Int>? {
    if let period { return period.years }
    let days = activities.rows.flatMap { $0.schedule?.value.windows ?? [] }.flatMap { [$0.start, $0.end] }
    let years = days.compactMap { $0?.year }
    return years.min().flatMap { first in years.max().map { first...$0 } }
  }

  /// The quarters of the plan's period; where it states none, those of the years that its times name.
  var quarters: [Quarter] {
    scheduleYears.map { years in years.flatMap { year in (1...4).map { Quarter(year: year, number: $0) } } } ?? []
  }
}

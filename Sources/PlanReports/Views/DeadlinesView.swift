import PlanModel

/// What is due on which day, whose it is and how it stands: lịch thời hạn.
enum DeadlinesView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.date, nil), (.weekday, nil), (.activity, nil), (.name, nil), (.lead, nil), (.time, nil), (.state, nil),
    (.dayOff, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let (plan, deadlines) = (assessment.plan, Deadlines(assessment).all)
    guard !deadlines.isEmpty else { return [] }
    return [
      Table(
        columns: offers.map { TableColumn(ColumnKey($0.field)) }, rows: deadlines.map { row(of: $0, in: plan) },
        remarks: remarks(on: deadlines))
    ]
  }

  private static func row(of deadline: Deadline, in plan: Plan) -> TableRow {
    var values: [ColumnKey: Value] = [
      ColumnKey(.date): .text(deadline.day.official),
      ColumnKey(.weekday): .text(deadline.day.weekdayWords.capitalisedFirst),
      ColumnKey(.activity): .text(plan.code(of: deadline.subject)),
      ColumnKey(.name): .text(plan.name(of: deadline.subject)),
      ColumnKey(.time): .text(plan.timeWords(of: deadline.subject)),
      ColumnKey(.state): .state(deadline.stateWords, deadline.state.tone),
    ]
    if !deadline.units.isEmpty {
      values[ColumnKey(.lead)] = .text(deadline.units.map(\.text).joined(separator: "; "))
    }
    if let remark = plan.calendar.remark(on: deadline.day) { values[ColumnKey(.dayOff)] = .text(remark) }
    return TableRow(rank: .item, depth: 0, values: values)
  }

  private static func remarks(on deadlines: [Deadline]) -> [String] {
    var remarks = ["Ngày: ngày cuối còn trong hạn; “trước ngày 20/02” là đến hết ngày 19/02."]
    if deadlines.contains(where: { $0.state == .past }) {
      remarks.append(
        "“Đã qua, chưa có số liệu”: chưa nhập bản ghi thực hiện hoặc báo cáo đã nộp nên không rõ đã xong hay chưa.")
    }
    return remarks
  }
}

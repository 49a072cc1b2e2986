import PlanModel

/// What changed besides the amounts: of the plan, its sources and its activities, as it reads before and after.
enum ChangesView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.change, nil), (.was, nil), (.now, nil),
  ]

  static func tables(of changes: PlanChanges) -> [Table] {
    // Without amounts there is no other sheet that could say that nothing differs.
    guard !changes.others.isEmpty || changes.amounts.isEmpty else { return [] }
    var last: Change.Subject?
    let rows = changes.others.map { change -> TableRow in
      var values: [ColumnKey: Value] = [ColumnKey(.change): .text(change.aspect.wording.vi.capitalisedFirst)]
      if change.subject != last {
        let (code, name) = words(of: change.subject, changes)
        values[ColumnKey(.activity)] = .text(code)
        values[ColumnKey(.name)] = .text(name)
      }
      last = change.subject
      if let before = change.before { values[ColumnKey(.was)] = .text(before.vi) }
      if let after = change.after { values[ColumnKey(.now)] = .text(after.vi) }
      return TableRow(rank: .item, depth: 0, values: values)
    }
    return [
      Table(
        columns: offers.map { TableColumn(ColumnKey($0.field)) }, rows: rows,
        remarks: changes.amounts.isEmpty ? [changes.summary.vi] : [])
    ]
  }

  private static func words(of subject: Change.Subject, _ changes: PlanChanges) -> (code: String, name: String) {
    switch subject {
    case .plan: ("-", "Toàn kế hoạch")
    case .source(let source):
      (changes.source(source)?.code.value.text ?? "", changes.source(source)?.name ?? "")
    case .activity(let activity):
      (changes.activity(activity)?.code.value.text ?? "", changes.activity(activity)?.name ?? "")
    }
  }
}

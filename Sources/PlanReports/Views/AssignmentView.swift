import PlanModel

/// Who does what with whom by when: phân công nhiệm vụ.
enum AssignmentView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.lead, nil), (.partners, nil), (.time, nil), (.output, nil), (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let tree = assessment.plan.activities
    guard !tree.rows.isEmpty else { return [] }
    let rows = tree.inTableOrder.map { index in
      TableRow(
        rank: tree[index].isLeaf ? .item : .group, depth: tree[index].depth, values: tree[index].words,
        activity: index)
    }
    return [Table(columns: offers.map { TableColumn(ColumnKey($0.field)) }, rows: rows)]
  }
}

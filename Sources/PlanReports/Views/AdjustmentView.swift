import PlanModel

/// What each source pays before and after a change of the plan, by activity and year: biểu điều chỉnh.
///
/// What did not change is gathered in one row a source, so that the table foots to the whole plan and still shows only
/// what is asked to be approved. Where costs are compared there are no sources.
enum AdjustmentView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.before, nil), (.increase, nil), (.decrease, nil), (.after, nil), (.note, nil),
  ]

  static func tables(of changes: PlanChanges) -> [Table] {
    guard !changes.amounts.isEmpty else { return [] }
    var rows = AdjustmentRows(changes)
    switch changes.basis {
    case .allocation: rows.addSources()
    case .cost: rows.parts = rows.add(changes.amounts, depth: 0)
    }
    let total = TableRow(
      rank: .total, depth: 0, values: [ColumnKey(.name): .text("TỔNG CỘNG")], parts: rows.parts)
    let (before, increase, decrease) = (ColumnKey(.before), ColumnKey(.increase), ColumnKey(.decrease))
    return [
      Table(
        columns: [
          TableColumn(ColumnKey(.activity)), TableColumn(ColumnKey(.name)), TableColumn(before),
          TableColumn(increase), TableColumn(decrease),
          TableColumn(ColumnKey(.after), derivation: .adjusted(before, by: increase, less: decrease)),
          TableColumn(ColumnKey(.note)),
        ],
        rows: rows.done, total: total, remarks: [changes.summary.vi, basis(of: changes)])
    ]
  }

  private static func basis(of changes: PlanChanges) -> String {
    switch changes.basis {
    case .allocation: "Số liệu là kết quả phân bổ kinh phí của hai bản kế hoạch."
    case .cost: "Số liệu là nhu cầu kinh phí của nhiệm vụ trong hai bản kế hoạch."
    }
  }
}

/// The rows of an adjustment table: what the whole is divided into by budget and year, then source by source.
private struct AdjustmentRows {
  private let changes: PlanChanges
  private let bySource: [Versions<SourceIndex>?: [AmountChange]]
  private let sources: ChangedSources
  private let years: [Int?]
  private var rows: [TableRow] = []
  /// The rows that stand for themselves, by year.
  private var places: [Int?: [Int]] = [:]
  /// The rows that add up to the whole.
  var parts: [Int] = []

  init(_ changes: PlanChanges) {
    self.changes = changes
    bySource = Dictionary(grouping: changes.amounts, by: \.source)
    sources = ChangedSources(changes)
    years = Set(changes.amounts.map(\.year)).sorted { $0 ?? .max < $1 ?? .max }
    var shares = sources.stateBudget.isEmpty ? [] : ["ngân sách nhà nước"]
    if years.count > 1 { shares += years.map { AdjustmentRows.words($0).lowercased() } }
    rows = shares.map { AdjustmentRows.divided("Trong tổng số: \($0)") }
  }

  /// The rows, those at the top with what they add up.
  var done: [TableRow] {
    var (done, place) = (rows, 0)
    if !sources.stateBudget.isEmpty {
      done[place].parts = stateBudgetPlaces
      place += 1
    }
    if years.count > 1 {
      for year in years {
        done[place].parts = places[year] ?? []
        place += 1
      }
    }
    return done
  }

  private static func divided(_ words: String) -> TableRow {
    TableRow(rank: .item, depth: 0, values: [ColumnKey(.activity): .text("-"), ColumnKey(.name): .text(words)])
  }

  private static func words(_ year: Int?) -> String { year.map { "Năm \($0)" } ?? "Chưa phân kỳ" }

  // MARK: Sources

  /// The rows of the sources that are state budget.
  private var stateBudgetPlaces: [Int] = []

  /// Adds the sources that pay or paid anything.
  mutating func addSources() {
    for (number, source) in sources.top.enumerated() {
      parts.append(add(source, label: number < 26 ? String(UnicodeScalar(UInt8(65 + number))) : "\(number + 1)", 0))
    }
  }

  /// Adds a source, the sources below it and its activities; gives its row.
  private mutating func add(_ source: Versions<SourceIndex>, label: String, _ depth: Int) -> Int {
    let place = rows.count
    var values: [ColumnKey: Value] = [
      ColumnKey(.activity): .text(label), ColumnKey(.name): .text(changes.source(source)?.name ?? ""),
    ]
    if source.isNew { values[ColumnKey(.note)] = .text("Nguồn bổ sung") }
    if source.isDropped { values[ColumnKey(.note)] = .text("Nguồn không còn trong kế hoạch") }
    rows.append(TableRow(rank: .group, depth: depth, values: values))
    var parts: [Int] = []
    for (number, child) in sources.below(source).enumerated() {
      parts.append(add(child, label: Roman.text(number + 1), depth + 1))
    }
    let own = add(bySource[source] ?? [], depth: depth + 1)
    if sources.stateBudget.contains(source) { stateBudgetPlaces += own }
    rows[place].parts = parts + own
    return place
  }

  // MARK: Activities

  /// Adds what changed activity by activity, and what did not in one row; gives the rows that add up to the amounts.
  mutating func add(_ amounts: [AmountChange], depth: Int) -> [Int] {
    var (added, unchanged): ([Int], [[AmountChange]]) = ([], [])
    for cells in amounts.chunked(by: \.activity) {
      guard let activity = cells.first?.activity, cells.contains(where: \.isChanged) else {
        unchanged.append(cells)
        continue
      }
      var values: [ColumnKey: Value] = [
        ColumnKey(.activity): .text(changes.activity(activity)?.code.value.text ?? ""),
        ColumnKey(.name): .text(changes.activity(activity)?.name ?? ""),
      ]
      if let note = note(of: activity) { values[ColumnKey(.note)] = .text(note) }
      added.append(add(cells, values, depth: depth))
    }
    guard !unchanged.isEmpty else { return added }
    let words = "\(added.isEmpty ? "Các nhiệm vụ" : "Các nhiệm vụ khác") không điều chỉnh (\(unchanged.count))"
    let values: [ColumnKey: Value] = [ColumnKey(.activity): .text("-"), ColumnKey(.name): .text(words)]
    return added + [add(unchanged.flatMap(\.self), values, depth: depth)]
  }

  /// Adds a row for some amounts, with a row a year below it where the plan has several; gives its place.
  private mutating func add(_ amounts: [AmountChange], _ values: [ColumnKey: Value], depth: Int) -> Int {
    let place = rows.count
    var row = TableRow(rank: .item, depth: depth, values: values)
    guard years.count > 1 else {
      row.values.merge(AdjustmentRows.values(of: amounts)) { $1 }
      rows.append(row)
      return place
    }
    rows.append(row)
    for (year, cells) in Dictionary(grouping: amounts, by: \.year).sorted(by: { $0.key ?? .max < $1.key ?? .max }) {
      places[year, default: []].append(rows.count)
      rows[place].parts.append(rows.count)
      rows.append(AdjustmentRows.divided(AdjustmentRows.words(year)))
      rows[rows.count - 1].depth = depth + 1
      rows[rows.count - 1].values.merge(AdjustmentRows.values(of: cells)) { $1 }
    }
    return place
  }

  private static func values(of amounts: [AmountChange]) -> [ColumnKey: Value] {
    let totals = ChangeTotals(amounts)
    return [
      ColumnKey(.before): .money(totals.before), ColumnKey(.increase): .money(totals.increase),
      ColumnKey(.decrease): .money(totals.decrease),
    ]
  }

  /// What the reader of the table must know of an activity: whether it is new, dropped, renumbered or renamed.
  private func note(of activity: Versions<ActivityIndex>) -> String? {
    guard let old = activity.before.map({ changes.before.plan.activities[$0] }) else { return "Nhiệm vụ bổ sung" }
    guard let new = activity.after.map({ changes.after.plan.activities[$0] }) else { return "Đưa ra khỏi kế hoạch" }
    let notes = [
      old.code.value == new.code.value ? nil : "Mã cũ: \(old.code.value.text)",
      NameKey(old.name) == NameKey(new.name) ? nil : "Tên cũ: \(old.name)",
    ].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

extension Array {
  /// Neighbours of one key, in order.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.first, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}

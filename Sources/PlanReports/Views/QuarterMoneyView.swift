import PlanModel

/// What each source pays in the quarters of a year, by activity: kinh phí theo quý, the ground of a cash plan.
///
/// One table for the year of the as-of date and one for the year after it: what is being spent, and what is prepared. Where
/// neither has any money, the nearest year that has.
enum QuarterMoneyView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.lead, nil), (.time, nil), (.amount, nil), (.amount, .quarters), (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let lines = zip(assessment.allocation.lines, assessment.quarters.lines)
    return years(of: assessment).map { year in
      var rows = QuarterMoneyRows(assessment, lines.filter { $0.0.year == year })
      rows.addSources()
      let total = TableRow(
        rank: .total, depth: 0, values: [ColumnKey(.name): .text("TỔNG CỘNG")], parts: rows.parts)
      let texts = offers.filter { $0.field.format == .text }.map { TableColumn(ColumnKey($0.field)) }
      return Table(
        columns: texts + amountColumns, rows: rows.done, total: total, remarks: remarks(of: assessment, year),
        year: year)
    }
  }

  /// The years to show, of those for which money is allocated.
  private static func years(of assessment: Assessment) -> [Int] {
    guard !assessment.quarters.lines.isEmpty else { return [] }
    let funded = Set(assessment.allocation.lines.compactMap(\.year)).sorted()
    let now = assessment.asOf.year
    let near = funded.filter { $0 == now || $0 == now + 1 }
    return near.isEmpty ? [funded.first { $0 > now } ?? funded.last].compactMap(\.self) : near
  }

  /// A quarter's column, whatever the year of the table: 1 to 4.
  static func key(_ number: Int) -> ColumnKey { ColumnKey(.amount, .quarter(year: 0, number: number)) }

  private static var amountColumns: [TableColumn] {
    let quarters = (1...4).map { Quarter(year: 1, number: $0) }
    return [TableColumn(ColumnKey(.amount), derivation: .sum((1...4).map(key)))]
      + quarters.map { TableColumn(key($0.number), headings: ["Quý \($0.roman)"]) }
  }

  private static func remarks(of assessment: Assessment, _ year: Int) -> [String] {
    let unit = assessment.plan.identity.moneyUnit
    let undated = assessment.allocation.sum { $0.year == nil }
    let cost = assessment.plan.activities.indices.filter { assessment.cost(of: $0).isCostedLine }
      .reduce(Money.zero) { $0 + assessment.cost(of: $1).amount(in: year) }
    let unfunded = cost - assessment.allocation.sum { $0.year == year }
    var remarks: [String] = []
    if unfunded > .zero {
      remarks.append("Chưa gồm \(unfunded.text(in: unit)) nhu cầu của năm \(year) chưa bố trí nguồn.")
    }
    if !undated.isZero { remarks.append("Chưa gồm \(undated.text(in: unit)) chưa xác định năm thực hiện.") }
    return remarks
  }
}

/// The rows of a year's table: source by source the activities that it pays, with those above them and the units below.
private struct QuarterMoneyRows {
  private typealias Amount = (line: Allocation.Line, quarters: QuarterAmounts)

  private let assessment: Assessment
  private let order: [ActivityIndex]
  private let bySource: [SourceIndex: [ActivityIndex: [Amount]]]
  private let state: Set<SourceIndex>
  private var rows: [TableRow] = []
  /// The rows of the sources that are state budget.
  private var statePlaces: [Int] = []
  /// The rows that add up to the whole.
  private(set) var parts: [Int] = []

  init(_ assessment: Assessment, _ lines: [(Allocation.Line, QuarterAmounts)]) {
    self.assessment = assessment
    order = assessment.plan.activities.inTableOrder
    bySource = Dictionary(grouping: lines.map { Amount($0, $1) }, by: \.line.source).mapValues {
      Dictionary(grouping: $0, by: \.line.activity)
    }
    let paying = Set(lines.map(\.0.source))
    let parts = SourceColumns.stateBudget(of: assessment.plan.sources)
    let isPaid = parts.contains { !paying.isDisjoint(with: assessment.plan.sources.subtree(of: $0)) }
    state = isPaid ? Set(parts) : []
    if !state.isEmpty { rows.append(QuarterMoneyRows.row("-", "Trong tổng số: ngân sách nhà nước", depth: 0)) }
  }

  /// The rows, with what the state budget adds up.
  var done: [TableRow] {
    var done = rows
    if !state.isEmpty { done[0].parts = statePlaces }
    return done
  }

  private static func row(_ label: String, _ name: String, depth: Int, rank: TableRow.Rank = .item) -> TableRow {
    TableRow(rank: rank, depth: depth, values: [ColumnKey(.activity): .text(label), ColumnKey(.name): .text(name)])
  }

  /// Adds the sources that pay anything in the year.
  mutating func addSources() {
    let shown = assessment.plan.sources.top.filter(pays)
    for (number, source) in shown.enumerated() {
      parts.append(add(source, label: DisbursementView.letter(number), depth: 0))
    }
  }

  private func pays(_ source: SourceIndex) -> Bool {
    assessment.plan.sources.subtree(of: source).contains { bySource[$0] != nil }
  }

  /// Adds a source's row, then the sources below it, then what it pays itself; gives its place.
  private mutating func add(_ source: SourceIndex, label: String, depth: Int) -> Int {
    let sources = assessment.plan.sources
    let place = rows.count
    rows.append(QuarterMoneyRows.row(label, sources[source].name, depth: depth, rank: .group))
    if state.contains(source) { statePlaces.append(place) }
    var below: [Int] = []
    for (number, child) in sources[source].children.filter(pays).enumerated() {
      below.append(add(child, label: Roman.text(number + 1), depth: depth + 1))
    }
    rows[place].parts = below + addActivities(of: bySource[source] ?? [:], depth: depth + 1)
    return place
  }

  /// Adds the activities that a source pays, and those above them; gives the places of the topmost.
  private mutating func addActivities(of paid: [ActivityIndex: [Amount]], depth: Int) -> [Int] {
    let tree = assessment.plan.activities
    var shown: Set<ActivityIndex> = []
    for activity in paid.keys { shown.formUnion(tree.path(from: activity)) }
    var (roots, places): ([Int], [ActivityIndex: Int]) = ([], [:])
    for activity in order where shown.contains(activity) {
      let place = rows.count
      places[activity] = place
      var row = TableRow(
        rank: .item, depth: depth + tree[activity].depth, values: tree[activity].words, activity: activity)
      row.values[ColumnKey(.note)] = nil
      rows.append(row)
      if let parent = tree[activity].parent.flatMap({ places[$0] }) {
        rows[parent].parts.append(place)
      } else {
        roots.append(place)
      }
      let isAlone = !tree[activity].children.contains(where: shown.contains)
      if let amounts = paid[activity] { add(amounts, to: place, isAlone: isAlone) }
    }
    return roots
  }

  /// Adds what is paid of an activity itself: to its own row, or to rows below it where units share it or other activities
  /// stand below it.
  private mutating func add(_ amounts: [Amount], to place: Int, isAlone: Bool) {
    if isAlone, amounts.allSatisfy({ $0.line.unit == nil }) {
      rows[place].values.merge(QuarterMoneyRows.values(of: amounts)) { $1 }
      return
    }
    // The allocation's lines stand in the order of the units' names; what no unit is named for comes last here.
    let units = amounts.map(\.line.unit)
    for (number, unit) in units.enumerated().sorted(by: {
      ($0.element == nil ? 1 : 0, $0.offset) < ($1.element == nil ? 1 : 0, $1.offset)
    })
    where units.firstIndex(of: unit) == number {
      let amounts = amounts.filter { $0.line.unit == unit }
      rows[place].parts.append(rows.count)
      var row = QuarterMoneyRows.row("-", unit?.text ?? "Chưa chi tiết", depth: rows[place].depth + 1)
      row.values.merge(QuarterMoneyRows.values(of: amounts)) { $1 }
      rows.append(row)
    }
  }

  private static func values(of amounts: [Amount]) -> [ColumnKey: Value] {
    let sum = amounts.reduce(QuarterAmounts.zero) { $0 + $1.quarters }
    return Dictionary(uniqueKeysWithValues: (1...4).map { (QuarterMoneyView.key($0), .money(sum[$0])) })
  }
}

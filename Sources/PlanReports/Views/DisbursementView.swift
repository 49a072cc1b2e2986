import PlanModel

/// What was spent of what is in force, by source and activity: one table a budget year (giải ngân).
enum DisbursementView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.inForce, nil), (.carriedIn, nil), (.granted, nil), (.spent, .quarters),
    (.cumulative, nil), (.outstanding, nil), (.rate, nil), (.remaining, nil), (.note, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    let ledger = assessment.ledger
    guard ledger.recordsCounted > 0 else { return [] }
    var years = Set(ledger.entries.filter { $0.amounts.hasSpending }.compactMap(\.budgetYear))
    if years.isEmpty { years = Set(ledger.budgetYears).intersection([assessment.asOf.year]) }
    return years.sorted().map { table(of: $0, in: assessment) }
  }

  private static func table(of year: Int, in assessment: Assessment) -> Table {
    let sources = assessment.plan.sources
    let entries = Dictionary(grouping: assessment.ledger.entries.filter { $0.budgetYear == year }, by: \.source)
    var rows: [TableRow] = []
    var roots: [Int] = []
    for (number, index) in sources.top.filter({ holds($0, any: entries, in: sources) }).enumerated() {
      roots.append(rows.count)
      append(index, label: letter(number), depth: 0, entries, year, in: assessment, to: &rows)
    }
    let total = TableRow(rank: .total, depth: 0, values: [ColumnKey(.name): .text("TỔNG SỐ")], parts: roots)
    let texts = offers.filter { $0.field.format == .text }.map { TableColumn(ColumnKey($0.field)) }
    return Table(
      columns: texts + amountColumns(of: year), rows: rows, total: total, remarks: remarks(of: assessment), year: year)
  }

  private static func amountColumns(of year: Int) -> [TableColumn] {
    let quarters = (1...4).map { Quarter(year: year, number: $0) }
    let spent = quarters.map(key)
    let (inForce, cumulative) = (ColumnKey(.inForce), ColumnKey(.cumulative))
    return [
      TableColumn(inForce, derivation: .sum([ColumnKey(.carriedIn), ColumnKey(.granted)])),
      TableColumn(ColumnKey(.carriedIn)), TableColumn(ColumnKey(.granted)),
    ] + quarters.map { TableColumn(key($0), headings: ["Quý \($0.roman)"]) } + [
      TableColumn(cumulative, derivation: .sum(spent)), TableColumn(ColumnKey(.outstanding)),
      TableColumn(ColumnKey(.rate), derivation: .ratio(cumulative, of: inForce)),
      TableColumn(ColumnKey(.remaining), derivation: .difference(inForce, cumulative)),
    ]
  }

  private static func key(_ quarter: Quarter) -> ColumnKey {
    ColumnKey(.spent, .quarter(year: quarter.year, number: quarter.number))
  }

  /// A source's row, then the sources below it, then the activities that it pays.
  private static func append(
    _ index: SourceIndex, label: String, depth: Int, _ entries: [SourceIndex: [Ledger.Entry]], _ year: Int,
    in assessment: Assessment, to rows: inout [TableRow]
  ) {
    let sources = assessment.plan.sources
    let place = rows.count
    rows.append(
      TableRow(
        rank: .group, depth: depth,
        values: [ColumnKey(.activity): .text(label), ColumnKey(.name): .text(sources[index].name)]))
    for (number, child) in sources[index].children.filter({ holds($0, any: entries, in: sources) }).enumerated() {
      rows[place].parts.append(rows.count)
      append(child, label: Roman.text(number + 1), depth: depth + 1, entries, year, in: assessment, to: &rows)
    }
    let own = entries[index] ?? []
    let carriedIn = carriedIn(to: year, source: index, in: assessment)
    let named = Set(own.compactMap(\.activity))
    let tree = assessment.plan.activities
    var (sums, carried) = ([ActivityIndex: Ledger.Amounts](), [ActivityIndex: Money]())
    for entry in own {
      for activity in entry.activity.map(tree.path(from:)) ?? [] where named.contains(activity) {
        sums[activity, default: Ledger.Amounts()] += entry.amounts
      }
    }
    for (activity, amount) in carriedIn {
      for activity in activity.map(tree.path(from:)) ?? [] { carried[activity, default: .zero] += amount }
    }
    for activity in tree.inTableOrder {
      guard let amounts = sums[activity] else { continue }
      let above = tree.path(from: activity).dropFirst().count(where: named.contains)
      if above == 0 { rows[place].parts.append(rows.count) }
      rows.append(
        row(
          of: tree[activity], activity, depth: depth + 1 + above,
          self.amounts(amounts, carriedIn: carried[activity] ?? .zero, year),
          isDetail: above > 0 && amounts.inForce.isZero))
    }
    let undivided = own.filter { $0.activity == nil }
    if !undivided.isEmpty {
      rows[place].parts.append(rows.count)
      let sum = undivided.reduce(into: Ledger.Amounts()) { $0 += $1.amounts }
      var values = amounts(sum, carriedIn: carriedIn[nil] ?? .zero, year)
      values[ColumnKey(.activity)] = .text("-")
      values[ColumnKey(.name)] = .text("Chưa chi tiết theo nhiệm vụ")
      rows.append(TableRow(rank: .item, depth: depth + 1, values: values))
    }
  }

  /// An activity's row: its own amounts and those of all below it. What only details a row above has nothing in force.
  private static func row(
    of activity: Activity, _ index: ActivityIndex, depth: Int, _ amounts: [ColumnKey: Value], isDetail: Bool
  ) -> TableRow {
    var values = amounts
    if isDetail {
      values[ColumnKey(.carriedIn)] = nil
      values[ColumnKey(.granted)] = nil
    }
    values[ColumnKey(.activity)] = .text(activity.code.value.text)
    values[ColumnKey(.name)] = .text(activity.name)
    return TableRow(rank: .item, depth: depth, values: values, activity: index)
  }

  private static func amounts(
    _ amounts: Ledger.Amounts, carriedIn: Money, _ year: Int
  ) -> [ColumnKey: Value] {
    var values: [ColumnKey: Value] = [
      ColumnKey(.carriedIn): .money(carriedIn), ColumnKey(.granted): .money(amounts.inForce - carriedIn),
      ColumnKey(.outstanding): .money(amounts.advanced.reduce(.zero, +)),
    ]
    for number in 1...4 {
      values[key(Quarter(year: year, number: number))] = .money(amounts.spent(in: number))
    }
    return values
  }

  /// What was carried over into a year, by activity, of what is in force for a source; `nil` is what names no activity.
  private static func carriedIn(
    to year: Int, source: SourceIndex, in assessment: Assessment
  ) -> [ActivityIndex?: Money] {
    let plan = assessment.plan
    let code = plan.sources[source].code.value
    var amounts: [ActivityIndex?: Money] = [:]
    for line in plan.funding where line.kind == .carryIn && line.limit == .exact && line.year == year {
      guard line.source?.value == code, (line.decision != nil) == (assessment.ledger.basis == .assigned) else {
        continue
      }
      let activity = line.activity.flatMap { plan.activities.index(of: $0.value) }
      if (line.activity == nil) == (activity == nil) { amounts[activity, default: .zero] += line.amount.value }
    }
    return amounts
  }

  private static func remarks(of assessment: Assessment) -> [String] {
    let unit = assessment.plan.identity.moneyUnit
    let undated = assessment.ledger.amounts { $0.budgetYear == nil }.inForce
    let basis = assessment.ledger.basis.words
    var remarks = ["Giải ngân gồm thanh toán khối lượng hoàn thành và tạm ứng, trừ thu hồi tạm ứng."]
    if !undated.isZero {
      remarks.append("Chưa gồm \(undated.text(in: unit)) (\(basis)) chưa xác định năm thực hiện.")
    }
    return remarks
  }

  private static func holds(
    _ index: SourceIndex, any entries: [SourceIndex: [Ledger.Entry]], in sources: SourceTree
  ) -> Bool {
    entries[index] != nil || sources[index].children.contains { holds($0, any: entries, in: sources) }
  }

  /// The label of a source among those shown: A, B, …; a number beyond Z.
  static func letter(_ number: Int) -> String {
    number < 26 ? String(UnicodeScalar(UInt8(65 + number))) : "\(number + 1)"
  }
}

extension Ledger.Amounts {
  /// Whether anything was spent.
  fileprivate var hasSpending: Bool { (disbursed + advanced).contains { !$0.isZero } }
}

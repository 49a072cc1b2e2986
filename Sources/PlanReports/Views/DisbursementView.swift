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
    var years = Set(ledger.entries.filter(\.hasSpending).map(\.budgetYear))
    if years.isEmpty { years = Set(ledger.budgetYears).intersection([assessment.asOf.year]) }
    return years.sorted().map { table(of: $0, in: assessment) }
  }

  private static func table(of year: Int, in assessment: Assessment) -> Table {
    let sources = assessment.plan.sources
    let entries = Dictionary(
      grouping: assessment.ledger.entries.filter { $0.budgetYear == year }, by: \.source)
    let paying = Set(entries.keys)
    var rows: [TableRow] = []
    var roots: [Int] = []
    for (number, index) in sources.top.filter({ holds($0, any: paying, in: sources) }).enumerated() {
      roots.append(rows.count)
      append(index, label: letter(number), depth: 0, entries, in: assessment, to: &rows)
    }
    let total = TableRow(rank: .total, depth: 0, values: [ColumnKey(.name): .text("TỔNG SỐ")], parts: roots)
    let quarters = (1...4).map { ColumnKey(.spent, .quarter(year: year, number: $0)) }
    let texts = offers.filter { $0.field.format == .text }.map { TableColumn(ColumnKey($0.field)) }
    let amounts =
      [
        TableColumn(ColumnKey(.inForce), derivation: .sum([ColumnKey(.carriedIn), ColumnKey(.granted)])),
        TableColumn(ColumnKey(.carriedIn)), TableColumn(ColumnKey(.granted)),
      ]
      + zip(quarters, ["I", "II", "III", "IV"]).map { TableColumn($0, headings: ["Quý \($1)"]) }
      + [
        TableColumn(ColumnKey(.cumulative), derivation: .sum(quarters)), TableColumn(ColumnKey(.outstanding)),
        TableColumn(ColumnKey(.rate), derivation: .ratio(ColumnKey(.cumulative), of: ColumnKey(.inForce))),
        TableColumn(
          ColumnKey(.remaining), derivation: .difference(ColumnKey(.inForce), ColumnKey(.cumulative))),
      ]
    return Table(columns: texts + amounts, rows: rows, total: total, year: year)
  }

  /// A source's row, then the sources below it, then the activities that it pays.
  private static func append(
    _ index: SourceIndex, label: String, depth: Int, _ entries: [SourceIndex: [Ledger.Entry]],
    in assessment: Assessment, to rows: inout [TableRow]
  ) {
    let sources = assessment.plan.sources
    let place = rows.count
    rows.append(
      TableRow(
        rank: .group, depth: depth,
        values: [ColumnKey(.activity): .text(label), ColumnKey(.name): .text(sources[index].name)]))
    for (number, child) in sources[index].children.filter({ holds($0, any: Set(entries.keys), in: sources) })
      .enumerated()
    {
      rows[place].parts.append(rows.count)
      append(child, label: roman(number + 1), depth: depth + 1, entries, in: assessment, to: &rows)
    }
    for entry in entries[index] ?? [] {
      rows[place].parts.append(rows.count)
      rows.append(row(of: entry, depth: depth + 1, in: assessment))
    }
  }

  private static func row(of entry: Ledger.Entry, depth: Int, in assessment: Assessment) -> TableRow {
    let activity = assessment.plan.activities[entry.activity]
    let carriedIn = carriedIn(entry, in: assessment)
    var values: [ColumnKey: Value] = [
      ColumnKey(.activity): .text(activity.code.value.text), ColumnKey(.name): .text(activity.name),
      ColumnKey(.carriedIn): .money(carriedIn), ColumnKey(.granted): .money(entry.inForce - carriedIn),
      ColumnKey(.outstanding): .money(entry.advanced.reduce(.zero, +)),
    ]
    for number in 1...4 {
      values[ColumnKey(.spent, .quarter(year: entry.budgetYear, number: number))] = .money(entry.spent(in: number))
    }
    return TableRow(rank: .item, depth: depth, values: values, activity: entry.activity)
  }

  /// What was carried over into the year, of what is in force.
  private static func carriedIn(_ entry: Ledger.Entry, in assessment: Assessment) -> Money {
    let activity = assessment.plan.activities[entry.activity].code.value
    let source = assessment.plan.sources[entry.source].code.value
    return assessment.plan.funding.reduce(.zero) { sum, line in
      let isMeant =
        line.kind == .carryIn && line.limit == .exact && line.activity?.value == activity
        && line.source?.value == source && line.year == entry.budgetYear
        && (line.decision != nil) == (assessment.ledger.basis == .assigned)
      return isMeant ? sum + line.amount.value : sum
    }
  }

  private static func holds(_ index: SourceIndex, any paying: Set<SourceIndex>, in sources: SourceTree) -> Bool {
    paying.contains(index) || sources[index].children.contains { holds($0, any: paying, in: sources) }
  }

  private static func letter(_ number: Int) -> String {
    number < 26 ? String(UnicodeScalar(UInt8(65 + number))) : "\(number + 1)"
  }

  private static func roman(_ number: Int) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return number < 40 ? String(repeating: "X", count: number / 10) + ones[number % 10] : "\(number)"
  }
}

extension Ledger.Entry {
  /// Whether anything was spent.
  fileprivate var hasSpending: Bool { (disbursed + advanced).contains { !$0.isZero } }
}

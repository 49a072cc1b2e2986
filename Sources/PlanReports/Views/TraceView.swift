import PlanModel

/// Giải trình phân bổ: every amount with the rule that gives it, what it was before rounding, how it was rounded, and the
/// totals that hold it where it is. One row a part of an amount, below its activity.
enum TraceView {
  static let offers: [(field: Field, each: Repetition?)] = [
    (.activity, nil), (.name, nil), (.year, nil), (.amount, nil), (.reason, nil), (.unrounded, nil), (.rounding, nil),
    (.demands, nil),
  ]

  static func tables(of assessment: Assessment) -> [Table] {
    guard let book = assessment.trace, !book.amounts.isEmpty else { return [] }
    let words = TraceWords(of: assessment)
    let order = assessment.plan.activities.inTableOrder
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let amounts = Dictionary(grouping: book.amounts, by: \.activity)
    var rows: [TableRow] = []
    var heads: [Int] = []
    for activity in amounts.keys.sorted(by: { places[$0] ?? 0 < places[$1] ?? 0 }) {
      heads.append(rows.count)
      let parts = (amounts[activity] ?? []).flatMap { amount in amount.parts.map { words.row(for: $0, of: amount) } }
      let stated = assessment.plan.activities[activity]
      rows.append(
        TableRow(
          rank: .group, depth: 0, values: stated.words.filter { [.activity, .name].contains($0.key.field) },
          parts: Array(rows.count + 1...rows.count + parts.count), activity: activity))
      rows += parts
    }
    let remarks =
      book.omitted > 0
      ? [
        "Bảng này giải trình \(book.amounts.count) số phân bổ đầu tiên; còn \(book.omitted) số không kể ở đây, "
          + "xem từng nhiệm vụ bằng lệnh dutoan why."
      ] : []
    let total = TableRow(
      rank: .total, depth: 0, values: [ColumnKey(.name): .text(book.omitted > 0 ? "CỘNG CÁC SỐ TRÊN" : "TỔNG CỘNG")],
      parts: heads)
    return [
      Table(columns: offers.map { TableColumn(ColumnKey($0.field)) }, rows: rows, total: total, remarks: remarks)
    ]
  }
}

/// What the traces of a plan's amounts say in its reports, in Vietnamese.
struct TraceWords {
  private let plan: Plan
  private let wording: TraceWording

  init(of assessment: Assessment) {
    plan = assessment.plan
    wording = TraceWording(of: assessment)
  }

  /// The row of a part of an amount.
  func row(for part: AmountTrace.Part, of amount: AmountTrace) -> TableRow {
    let source = plan.sources[amount.source]
    let unit = amount.unit.map { " – \($0.text)" } ?? ""
    var values: [ColumnKey: Value] = [
      ColumnKey(.activity): .text(plan.activities[amount.activity].code.value.text),
      ColumnKey(.name): .text("\(source.code.value) – \(source.name)\(unit)"),
      ColumnKey(.year): .text(amount.year.map(String.init) ?? wording.year(nil).vi),
      ColumnKey(.amount): .money(part.amount), ColumnKey(.reason): .text(reason(of: part)),
      ColumnKey(.demands): .text(demands(on: amount)),
    ]
    if let exact = wording.unroundedFigure(part) { values[ColumnKey(.unrounded)] = .quantity(exact) }
    if part.unrounded != nil || part.rounding == .kept {
      values[ColumnKey(.rounding)] = .text(wording.rounding(of: part, in: amount).vi.capitalisedFirst)
    }
    return TableRow(rank: .item, depth: 1, values: values)
  }

  /// `rules.csv, dòng 3 (NSTW; balance; 3.1; 85): cân đối, hướng tới 85% …`.
  func reason(of part: AmountTrace.Part) -> String {
    let places = wording.places(of: part).map { $0.words() }.joined(separator: "; ")
    var row = ""
    if case .rule(let number) = part.origin { row = " (\(wording.words(ofRule: number)))" }
    return "\(places)\(row): \(wording.basis(of: part).vi)"
  }

  /// A part of an amount in a line of a note: `Năm 2021: 340 (trước làm tròn 340,381; làm tròn xuống)`.
  func line(for part: AmountTrace.Part, of amount: AmountTrace) -> String {
    let figure = part.amount.formatted(in: plan.identity.moneyUnit)
    let unit = amount.unit.map { ", \($0.text)" } ?? ""
    var words = "\(wording.year(amount.year).vi.capitalisedFirst)\(unit): \(figure)"
    if part.rounding == .kept {
      words += " (\(wording.rounding(of: part, in: amount).vi))"
    } else if part.rounding != .none, let exact = wording.unrounded(part) {
      words += " (trước làm tròn \(exact.vi); \(wording.rounding(of: part, in: amount).vi))"
    }
    return words
  }

  /// The totals and limits that leave an amount no choice, a line each.
  private func demands(on amount: AmountTrace) -> String {
    amount.demands.filter(\.isReached).map { demand in
      let places = wording.places(of: demand).map { "\($0.file.text), dòng \($0.line)" }
      return wording.brief(demand, beside: amount).vi + (places.isEmpty ? "" : " (\(places.joined(separator: "; ")))")
    }.joined(separator: "\n")
  }
}

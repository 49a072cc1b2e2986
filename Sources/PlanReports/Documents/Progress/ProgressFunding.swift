internal import PlanModel

/// What is in force and what was spent of it, up to the budget year of the as-of date (kết quả giải ngân).
struct ProgressFunding {
  private let assessment: Assessment
  private let entries: [Ledger.Entry]
  private let years: [Int]
  private let unit: MoneyUnit

  init(_ assessment: Assessment) {
    self.assessment = assessment
    // What is in force without a year is there from the beginning.
    entries = assessment.ledger.entries.filter { $0.budgetYear.map { $0 <= assessment.asOf.year } ?? true }
    years = Set(entries.compactMap(\.budgetYear)).sorted()
    unit = assessment.plan.identity.moneyUnit
  }

  /// The tags of the money spent.
  func context(width: Int) -> TemplateContext {
    let all = sums { _ in true }
    let isAssigned =
      switch assessment.ledger.basis {
      case .assigned: true
      case .proposed: false
      }
    return [
      "theo_ke_hoach_giao": .flag(isAssigned), "co_von": .flag(!entries.isEmpty), "nhieu_nam": .flag(years.count > 1),
      "khoang_nam": .text(Self.span(years)),
      "ke_hoach_von": .text(all.inForce.text(in: unit)), "giai_ngan": .text(spent(all)),
      "ty_le_giai_ngan": .text(all.rate), "con_lai": .text(all.remaining.text(in: unit)),
      "tam_ung_chua_thu_hoi": .text(all.openAdvance.isZero ? nil : all.openAdvance.text(in: unit)),
      "bang_giai_ngan": .drawn(entries.isEmpty ? [] : table(total: all).lines(width: width)),
      "nam_thuc_hien": .list(years.map(context(of:))),
    ]
  }

  private func context(of year: Int) -> TemplateContext {
    let sums = sums { $0.budgetYear == year }
    return [
      "nam": .text("\(year)"), "ke_hoach_nam": .text(sums.inForce.text(in: unit)),
      "giai_ngan_nam": .text(spent(sums)), "ty_le_nam": .text(sums.rate),
    ]
  }

  /// What was spent; none where nothing is, which the document then says in words.
  private func spent(_ sums: Ledger.Amounts) -> String? {
    sums.cumulative.isZero ? nil : sums.cumulative.text(in: unit)
  }

  private func table(total: Ledger.Amounts) -> TextTable {
    let sources = assessment.plan.sources
    let rows = sources.indices.compactMap { index -> (name: String, sums: Ledger.Amounts)? in
      let below = Set(sources.subtree(of: index))
      let sums = sums { below.contains($0.source) }
      guard !sums.inForce.isZero || !sums.cumulative.isZero else { return nil }
      return ((sources[index].parent == nil ? "" : "- ") + sources[index].name, sums)
    }
    let amounts = (rows.map(\.sums) + [total]).flatMap { [$0.inForce, $0.cumulative, $0.openAdvance] }
    let decimals = amounts.map { $0.decimals(in: unit) }.max() ?? 0
    func cells(_ label: String, _ name: String, _ sums: Ledger.Amounts) -> [String] {
      [label, name] + [sums.inForce, sums.cumulative, sums.openAdvance, sums.remaining].map { show($0, decimals) } + [
        sums.rate ?? ""
      ]
    }
    let basis = assessment.ledger.basis.words.capitalisedFirst
    let columns: [TextTable.Column] = [
      TextTable.Column("STT", .centre), TextTable.Column("Nguồn vốn"), TextTable.Column(basis, .right),
      TextTable.Column("Giải ngân lũy kế", .right), TextTable.Column("Trong đó: tạm ứng chưa thu hồi", .right),
      TextTable.Column("Còn lại", .right), TextTable.Column("Tỷ lệ (%)", .right),
    ]
    let body = rows.enumerated().map { cells("\($0 + 1)", $1.name, $1.sums) }
    return TextTable(columns: columns, rows: body, total: cells("", "TỔNG CỘNG", total))
  }

  private func show(_ amount: Money, _ decimals: Int) -> String {
    amount.isZero ? "-" : amount.formatted(in: unit, decimals: decimals)
  }

  private func sums(where fits: (Ledger.Entry) -> Bool) -> Ledger.Amounts {
    entries.reduce(into: Ledger.Amounts()) { if fits($1) { $0 += $1.amounts } }
  }

  /// `năm 2021`, `các năm 2021-2023`.
  private static func span(_ years: [Int]) -> String? {
    guard let first = years.first, let last = years.last else { return nil }
    return first == last ? "năm \(first)" : "các năm \(first)-\(last)"
  }
}

extension Ledger.Amounts {
  /// Advanced and not recovered at the year's end.
  fileprivate var openAdvance: Money { advanced.reduce(.zero, +) }
  /// Spent of what is in force, in per cent; none where nothing is in force or nothing spent.
  fileprivate var rate: String? { cumulative.isZero ? nil : OfficialText.percent(cumulative, of: inForce) }
}

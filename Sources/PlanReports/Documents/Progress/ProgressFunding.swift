internal import PlanModel

/// What is in force and what was spent of it, up to the budget year of the as-of date (kết quả giải ngân).
struct ProgressFunding {
  /// Money in force and spent.
  struct Sums {
    var inForce = Money.zero
    var disbursed = Money.zero
    var advanced = Money.zero

    /// Disbursed, and advanced less recovered.
    var spent: Money { disbursed + advanced }
    /// In force and not spent.
    var remaining: Money { inForce - spent }
    /// Spent of what is in force; none where nothing is.
    var rate: String? { OfficialText.percent(spent, of: inForce) }

    mutating func add(_ entry: Ledger.Entry) {
      inForce += entry.inForce
      for amount in entry.disbursed { disbursed += amount }
      for amount in entry.advanced { advanced += amount }
    }
  }

  private let assessment: Assessment
  private let entries: [Ledger.Entry]
  private let years: [Int]
  private let unit: MoneyUnit

  init(_ assessment: Assessment) {
    self.assessment = assessment
    entries = assessment.ledger.entries.filter { $0.budgetYear <= assessment.asOf.year }
    years = Set(entries.map(\.budgetYear)).sorted()
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
      "ke_hoach_von": .text(all.inForce.text(in: unit)), "giai_ngan": .text(all.spent.text(in: unit)),
      "ty_le_giai_ngan": .text(all.rate), "con_lai": .text(all.remaining.text(in: unit)),
      "tam_ung_chua_thu_hoi": .text(all.advanced.isZero ? nil : all.advanced.text(in: unit)),
      "bang_giai_ngan": .drawn(entries.isEmpty ? [] : table(total: all).lines(width: width)),
      "nam_thuc_hien": .list(years.map(context(of:))),
    ]
  }

  private func context(of year: Int) -> TemplateContext {
    let sums = sums { $0.budgetYear == year }
    return [
      "nam": .text("\(year)"), "ke_hoach_nam": .text(sums.inForce.text(in: unit)),
      "giai_ngan_nam": .text(sums.spent.text(in: unit)), "ty_le_nam": .text(sums.rate),
    ]
  }

  private func table(total: Sums) -> TextTable {
    let sources = assessment.plan.sources
    let rows = sources.indices.compactMap { index -> (name: String, sums: Sums)? in
      let below = sources.subtree(of: index)
      let sums = sums { below.contains($0.source) }
      guard !sums.inForce.isZero || !sums.spent.isZero else { return nil }
      return ((sources[index].parent == nil ? "" : "- ") + sources[index].name, sums)
    }
    let amounts = (rows.map(\.sums) + [total]).flatMap { [$0.inForce, $0.disbursed, $0.advanced] }
    let decimals = amounts.map { $0.decimals(in: unit) }.max() ?? 0
    func cells(_ label: String, _ name: String, _ sums: Sums) -> [String] {
      [label, name] + [sums.inForce, sums.disbursed, sums.advanced, sums.remaining].map { show($0, decimals) } + [
        sums.rate ?? ""
      ]
    }
    let columns: [TextTable.Column] = [
      TextTable.Column("STT", .centre), TextTable.Column("Nguồn vốn"), TextTable.Column("Kế hoạch vốn", .right),
      TextTable.Column("Giải ngân", .right), TextTable.Column("Tạm ứng chưa thu hồi", .right),
      TextTable.Column("Còn lại", .right), TextTable.Column("Tỷ lệ (%)", .right),
    ]
    let body = rows.enumerated().map { cells("\($0 + 1)", $1.name, $1.sums) }
    return TextTable(columns: columns, rows: body + [cells("", "TỔNG CỘNG", total)])
  }

  private func show(_ amount: Money, _ decimals: Int) -> String {
    amount.isZero ? "-" : amount.formatted(in: unit, decimals: decimals)
  }

  private func sums(where fits: (Ledger.Entry) -> Bool) -> Sums {
    entries.reduce(into: Sums()) { if fits($1) { $0.add($1) } }
  }

  /// `năm 2021`, `các năm 2021-2023`.
  private static func span(_ years: [Int]) -> String? {
    guard let first = years.first, let last = years.last else { return nil }
    return first == last ? "năm \(first)" : "các năm \(first)-\(last)"
  }
}

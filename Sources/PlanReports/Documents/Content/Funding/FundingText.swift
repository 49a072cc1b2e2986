internal import PlanModel

/// The tags of the money: the total in figures and words, what every source gives, and the table (kinh phí).
struct FundingText {
  let assessment: Assessment
  let width: Int

  static let scope = TagScope(
    texts: ["tong_kinh_phi", "tong_bang_chu", "don_vi_tien", "bang_kinh_phi", "chua_phan_bo"],
    flags: ["co_nguon", "co_so_tien", "co_mot_phan_so_tien", "theo_phan_bo"],
    lists: [
      "nguon": TagScope(
        texts: [
          "ten_nguon", "ten_nguon_trong_cau", "so_tien", "ty_le", "quyet_dinh", "ngay_quyet_dinh", "dau_cau", "noi",
        ])
    ])

  /// Whether there is anything to say.
  var isEmpty: Bool { amounts.sources.isEmpty && amounts.total == nil }

  var context: TemplateContext {
    let amounts = self.amounts
    let unit = assessment.plan.identity.moneyUnit
    let isKnown = amounts.total != nil
    let hasTable = !amounts.sources.isEmpty && (isKnown || !assessment.allocation.isEmpty)
    let table = hasTable ? FundingTable(assessment, amounts: amounts) : nil
    return [
      "tong_kinh_phi": .text(amounts.total?.text(in: unit)),
      "tong_bang_chu": .text(amounts.total.map(OfficialText.inWords)),
      "don_vi_tien": .text(unit.name),
      "co_nguon": .flag(!amounts.sources.isEmpty), "co_so_tien": .flag(isKnown),
      "co_mot_phan_so_tien": .flag(!isKnown && amounts.sources.contains { $0.amount != nil }),
      "theo_phan_bo": .flag(table?.isAllocation ?? false),
      "bang_kinh_phi": .drawn(table?.lines(width: width) ?? []),
      "chua_phan_bo": .text(table?.unallocated.map { $0.text(in: unit) }),
      "nguon": .list(sources(amounts, unit)),
    ]
  }

  private var amounts: SourceAmounts { SourceAmounts(assessment) }

  private func sources(_ amounts: SourceAmounts, _ unit: MoneyUnit) -> [TemplateContext] {
    let shares = amounts.isWhole ? Shares.tenThousandths(of: amounts.sources.compactMap(\.amount)) : nil
    return amounts.sources.enumerated().map { place, source in
      let isLast = place + 1 == amounts.sources.count
      // In a mere list the name may end the line, and with a mark of its own (“…”).
      let isEnded = amounts.total == nil && source.decision == nil && OfficialText.isEnded(source.name)
      return [
        "ten_nguon": .text(source.name),
        "ten_nguon_trong_cau": .text(OfficialText.withinSentence(source.name)),
        "so_tien": .text(source.amount?.text(in: unit)),
        "ty_le": .text(shares.map { OfficialText.percent(hundredths: $0[place]) }),
        "quyet_dinh": .text(source.decision.map(Self.decision)),
        "ngay_quyet_dinh": .text(source.decisionDate?.official),
        "noi": .text(isLast ? nil : " "),
        "dau_cau": .text(isEnded ? nil : isLast ? "." : ";"),
      ]
    }
  }

  /// A bare number is that of a decision.
  private static func decision(_ text: String) -> String {
    text.first?.isNumber == true ? "Quyết định số \(text)" : text
  }
}

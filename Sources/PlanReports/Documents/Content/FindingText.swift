internal import PlanModel

/// The tags of what must be said of the figures: illustrative, draft, and how much was found.
struct FindingText {
  let assessment: Assessment
  let isDraft: Bool

  static let scope = TagScope(
    texts: ["so_loi", "so_canh_bao", "so_ghi_chu", "ket_qua_kiem_tra", "con_ton_tai"],
    flags: ["minh_hoa", "ban_nhap", "co_loi", "co_canh_bao", "co_ton_tai"],
    lists: ["ton_tai": TagScope(texts: ["dong"])])

  /// How many findings a report repeats; the rest stand in the workbook and in `diagnostics.json`.
  private static let shown = 20

  var context: TemplateContext {
    let findings = assessment.findings
    let grave = findings.sorted.filter { $0.severity != .note }
    let counts = Severity.allCases.map(findings.count(of:))
    let more = counts[0] + counts[1] - min(grave.count, Self.shown)
    return [
      "minh_hoa": .flag(assessment.plan.identity.isIllustrative), "ban_nhap": .flag(isDraft),
      "so_loi": .text("\(counts[0])"), "so_canh_bao": .text("\(counts[1])"), "so_ghi_chu": .text("\(counts[2])"),
      "ket_qua_kiem_tra": .text(
        zip(counts, Severity.allCases).filter { $0.0 > 0 }.map { "\($0) \($1.words.lowercased())" }
          .joined(separator: ", ")),
      "co_loi": .flag(counts[0] > 0), "co_canh_bao": .flag(counts[0] + counts[1] > 0),
      "co_ton_tai": .flag(!grave.isEmpty),
      "ton_tai": .list(grave.prefix(Self.shown).map { ["dong": .text(OfficialText.ended($0.message.vi))] }),
      "con_ton_tai": .text(more > 0 ? "\(more)" : nil),
    ]
  }
}

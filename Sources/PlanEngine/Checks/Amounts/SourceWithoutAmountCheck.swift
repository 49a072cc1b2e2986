import PlanModel

/// A source is named, and no amount for it stands anywhere.
struct SourceWithoutAmountCheck: Check {
  static let info = CheckInfo(
    code: .a016,
    summary: Wording(
      vi: "Nguồn vốn được nêu tên nhưng không có số tiền ở đâu cả.",
      en: "A source is named, and no amount for it stands anywhere."),
    why: Wording(
      vi: "Báo cáo ghi “văn bản không nêu” chứ không ghi 0, vì văn bản không nói nguồn này bằng 0.",
      en: "Reports say “văn bản không nêu” (not stated) and not 0, as the document does not say that the source is 0."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "sources.csv": "source,name,class\n▶CSSP,Dự án CSSP,oda\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2018\n",
      "sources.csv": "source,name,class,total\nCSSP,Dự án CSSP,oda,1.000.000\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.estimates, .sources, .funding, .records]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    let funded = Set(plan.funding.compactMap { $0.source?.value })
    let estimated = Set(plan.estimates.compactMap { $0.resolvedAmount == nil ? nil : $0.source?.value })
    let spent = Set(plan.records.sourceCodes)
    let allocated = Set(assessment.allocation.lines.map(\.source))
    for index in plan.sources.leaves {
      let source = plan.sources[index]
      guard source.total == nil, !allocated.contains(index), !funded.contains(source.code.value),
        !spent.contains(source.code.value), !estimated.contains(source.code.value)
      else { continue }
      findings.add(
        Finding(
          .a016, at: source.code, field: "source",
          Wording(
            vi: "Nguồn \(source.code.value) được nêu tên nhưng không có số tiền nào.",
            en: "Source \(source.code.value) is named but has no amount anywhere."),
          help: Wording(
            vi: "Ghi cột Tổng vốn (total) nếu văn bản có nêu; nếu không thì để trống, báo cáo sẽ ghi “văn bản không"
              + " nêu”.",
            en: "Fill in the column “total” if the document states it; if not, leave it blank, and reports will say"
              + " “văn bản không nêu” (not stated).")))
    }
  }
}

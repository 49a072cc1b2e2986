import PlanModel

/// The plan's total is not the sum of its sources' totals.
struct TotalMismatchCheck: StatedSumCheck {
  static let info = CheckInfo(
    code: .a001,
    summary: Wording(
      vi: "Tổng kinh phí của kế hoạch khác tổng các nguồn vốn.",
      en: "The plan's total is not the sum of its funding sources."),
    why: Wording(
      vi: "Bảng tổng hợp không khớp thì cơ quan thẩm định và kho bạc trả lại hồ sơ.",
      en: "Where the summary table does not add up, the appraising office and the treasury return the file."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,▶115.340\n",
      "sources.csv":
        "source,name,class,total\nNSTW,Trung ương,central,52.150\nNSDP,Địa phương,local,1.000\nTCCN,Tổ chức,private,62.200\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,115.350\n",
      "sources.csv":
        "source,name,class,total\nNSTW,Trung ương,central,52.150\nNSDP,Địa phương,local,1.000\nTCCN,Tổ chức,private,62.200\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .sources]
  static let follows: Set<Code> = [.f011]

  static func mismatches(in assessment: Assessment) -> [Mismatch] {
    let (plan, unit) = (assessment.plan, assessment.plan.identity.moneyUnit)
    let totals = plan.sources.top.map { ($0, plan.sources.total(of: $0)) }
    // A source whose own total is not the sum below it is the cause, and is found by itself.
    guard let stated = plan.identity.total, !totals.isEmpty, !totals.contains(where: { $0.1 == nil }),
      SubtotalMismatchCheck.sourceMismatches(in: assessment).isEmpty,
      let sum = totals.compactMap(\.1).total(), sum != stated.value
    else { return [] }
    let related = totals.compactMap { index, total in
      total.map { total in
        let source = plan.sources[index]
        return RelatedPlace(source.total?.place ?? source.code.place, source.title, total.wording(in: unit))
      }
    }
    return [
      Mismatch(
        stated: stated, field: "value", computed: sum,
        subject: Wording(vi: "Tổng kinh phí của kế hoạch", en: "The plan's total"),
        measure: Wording(vi: "tổng các nguồn vốn", en: "the sum of its sources"),
        help: Wording(
          vi: "Sửa mục Tổng kinh phí (total) trong plan.csv, hoặc số vốn của từng nguồn trong sources.csv, cho khớp.",
          en: "Correct the key “total” in plan.csv, or the sources' totals in sources.csv, so that they agree."),
        related: related)
    ]
  }
}

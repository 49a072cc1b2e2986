import PlanModel

/// A source's stated percentage is not what its total is of the plan's total, else of all sources.
struct PercentMismatchCheck: Check {
  static let info = CheckInfo(
    code: .a013,
    summary: Wording(
      vi: "Tỷ lệ phần trăm ghi cho một nguồn khác tỷ lệ tính từ số tiền.",
      en: "The stated percentage of a source is not what the amounts give."),
    why: Wording(
      vi: "Người thẩm định tính lại tỷ lệ; tỷ lệ không khớp làm người đọc ngờ cả số tiền.",
      en: "Appraisers work percentages out again; one that is wrong casts doubt on the amounts, too."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,115.350\n",
      "sources.csv":
        "source,name,class,total,percent\nNSTW,Trung ương,central,52.150,\"▶45,3\"\nNSDP,Địa phương,local,1.000,\"0,9\"\n"
        + "TCCN,Tổ chức,private,62.200,\"53,9\"\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\ntotal,115.350\n",
      "sources.csv":
        "source,name,class,total,percent\nNSTW,Trung ương,central,52.150,\"45,2\"\nNSDP,Địa phương,local,1.000,\"0,9\"\n"
        + "TCCN,Tổ chức,private,62.200,\"53,9\"\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .sources]
  static let follows: Set<Code> = [.f011, .a001, .a007, .a009, .a012]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let (tree, unit) = (assessment.plan.sources, assessment.plan.identity.moneyUnit)
    guard let whole = whole(of: assessment.plan), whole.amount > .zero else { return }
    for index in tree.indices {
      guard let stated = tree[index].percent, let part = tree.figure(of: index),
        let given = Percentage(of: part.amount, in: whole.amount, decimals: stated.value.decimals),
        !given.agrees(with: stated.value)
      else { continue }
      let (title, written, right) = (part.title, Percentage.wording(of: stated.value), given.wording)
      let (amount, all) = (part.amount.wording(in: unit), whole.amount.wording(in: unit))
      findings.add(
        Finding(
          .a013, at: stated, field: "percent",
          Wording(
            vi: "Tỷ lệ của \(title.vi) ghi \(written.vi)%, nhưng \(amount.vi) trong \(whole.title.vi) \(all.vi) là"
              + " \(right.vi)%.",
            en: "The percentage of \(title.en) is stated as \(written.en)%, but \(amount.en) of \(whole.title.en),"
              + " \(all.en), is \(right.en)%."),
          help: Wording(
            vi: "Sửa cột Tỷ lệ (percent) hoặc số vốn của nguồn; tỷ lệ được tính đến số chữ số thập phân đã ghi.",
            en: "Correct the column “percent” or the source's total; percentages are worked out to the decimals"
              + " stated."),
          related: [part.related(in: unit)] + (whole.place.map { [RelatedPlace($0, whole.title, all)] } ?? [])))
    }
  }

  /// What percentages are taken of: the plan's total, else the sum of its sources where the total of each is known.
  private func whole(of plan: Plan) -> (title: Wording, amount: Money, place: SourcePlace?)? {
    if let total = plan.identity.total { return (Wording.totalOfPlan.withinSentence, total.value, total.place) }
    let totals = plan.sources.top.map(plan.sources.total(of:))
    guard !totals.contains(nil), let sum = totals.compactMap(\.self).total() else { return nil }
    return (Wording(vi: "tổng các nguồn vốn", en: "the sum of the sources"), sum, nil)
  }
}

/// What an amount is of another one in per cent, to so many decimals: exact, and rounded only to be shown.
struct Percentage {
  /// The percentage in units of the last decimal, cut off, and what is left over in parts of the whole.
  private let floor: Int128
  private let rest: Int128
  private let whole: Int128
  private let decimals: Int

  /// Nothing where it can't be reckoned: of nothing or of a negative amount, or beyond range.
  init?(of part: Money, in whole: Money, decimals: Int) {
    guard part >= .zero, whole > .zero else { return nil }
    let (scaled, overflow) = (Int128(part.dong) * 100).multipliedReportingOverflow(
      by: Int128(Quantity(mantissa: 0, decimals: decimals).scale))
    guard !overflow else { return nil }
    (floor, rest) = scaled.quotientAndRemainder(dividingBy: Int128(whole.dong))
    (self.whole, self.decimals) = (Int128(whole.dong), decimals)
  }

  /// Whether a percentage of as many decimals is this one rounded; a half may go either way.
  func agrees(with stated: Quantity) -> Bool {
    let stated = Int128(stated.mantissa)
    return stated == floor ? 2 * rest <= whole : stated == floor + 1 && 2 * rest >= whole
  }

  /// The percentage rounded, a half going up: `45,2`, `45.2`.
  var wording: Wording { Percentage.wording(of: floor + (2 * rest >= whole ? 1 : 0), decimals) }

  /// A stated percentage in both languages.
  static func wording(of stated: Quantity) -> Wording { wording(of: Int128(stated.mantissa), stated.decimals) }

  private static func wording(of mantissa: Int128, _ decimals: Int) -> Wording {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let (sign, whole, fraction) = (mantissa < 0 ? "-" : "", padded.dropLast(decimals), padded.suffix(decimals))
    guard decimals > 0 else { return Wording(vi: sign + whole, en: sign + whole) }
    return Wording(vi: "\(sign)\(whole),\(fraction)", en: "\(sign)\(whole).\(fraction)")
  }
}

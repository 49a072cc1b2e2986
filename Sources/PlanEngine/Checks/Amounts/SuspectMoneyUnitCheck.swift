import PlanModel

/// An amount is a thousand times too large or too small for what it is added up to or multiplied from.
///
/// That a total does not foot is told by its own check and blocks; this one points at the amount that is the likeliest
/// cause, and speaks alone where no other check asks: of costs beside sources in a plan that states no total.
struct SuspectMoneyUnitCheck: Check {
  static let info = CheckInfo(
    code: .a012,
    summary: Wording(
      vi: "Số tiền có thể sai đơn vị tính: lớn hơn hoặc nhỏ hơn 1.000 lần thì phép cộng, phép nhân mới khớp.",
      en: "An amount that would make a total or a product right if it were a thousand times larger or smaller."),
    why: Wording(
      vi: "Nhầm triệu đồng với nghìn đồng là sai sót hay gặp nhất khi ghép bảng của nhiều đơn vị.",
      en: "Taking million đồng for thousand đồng is the commonest slip where tables of several units are put together."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,40\n2,Tập huấn,▶60.000\n",
      "sources.csv":
        "source,name,class,total,limit\nNSTW,Trung ương,central,75,ceiling\nTCCN,Tổ chức,private,25,ceiling\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,40\n2,Tập huấn,60\n",
      "sources.csv":
        "source,name,class,total,limit\nNSTW,Trung ương,central,75,ceiling\nTCCN,Tổ chức,private,25,ceiling\n",
    ]))

  static let inputs: Set<PlanFileKind> = [.plan, .activities, .estimates, .sources]
  static let follows: Set<Code> = [.f011, .a007]

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let identity = assessment.plan.identity
    let told = toldMismatches(in: assessment)
    let open = told.isEmpty ? untoldMismatches(in: assessment) : []
    var seen: Set<SourcePlace> = []
    for mismatch in told + open.filter({ !suspects(of: $0, in: identity).isEmpty }).prefix(1) {
      let suspects = suspects(of: mismatch, in: identity)
      guard let first = suspects.first, seen.insert(first.slip.figure.place).inserted else { continue }
      findings.add(.a012) { finding(of: first, others: Array(suspects.dropFirst()), in: mismatch, identity.moneyUnit) }
    }
  }

  private func suspects(of mismatch: Mismatch, in identity: PlanIdentity) -> [Suspect] {
    mismatch.slips(in: identity).compactMap(Suspect.init)
  }

  /// A slip by which an amount is in another unit.
  private struct Suspect {
    let slip: Slip
    let right: Money

    init?(_ slip: Slip) {
      guard case .otherUnit(let right) = slip.kind else { return nil }
      (self.slip, self.right) = (slip, right)
    }
  }

  /// The mismatches beyond the tolerance that other checks tell, without those that follow.
  private func toldMismatches(in assessment: Assessment) -> [Mismatch] {
    var (told, found) = (Findings(), [Mismatch]())
    for check in statedSumChecks where !check.follows.contains(where: { told.contains($0, in: check.inputs) }) {
      for mismatch in check.mismatches(in: assessment) where mismatch.difference > assessment.plan.identity.tolerance {
        told.add(Finding(check.info.code, at: mismatch.stated, mismatch.subject, help: mismatch.help))
        found.append(mismatch)
      }
    }
    return found
  }

  /// What a plan without a total leaves open: whether the costs of its activities are what its sources give.
  private func untoldMismatches(in assessment: Assessment) -> [Mismatch] {
    let tree = assessment.plan.sources
    let sources = tree.top.map(tree.figure(of:))
    guard assessment.plan.identity.total == nil, !sources.contains(where: { $0 == nil }),
      let lines = CostTotalMismatchCheck.costedLines(of: assessment)
    else { return [] }
    let money = Side(
      figures: sources.compactMap(\.self), words: Wording(vi: "tổng các nguồn vốn", en: "the sum of the sources"))
    let costs = Side(
      figures: CostTotalMismatchCheck.figures(of: lines, in: assessment),
      words: Wording(vi: "tổng kinh phí các nhiệm vụ", en: "the sum of the activities' costs"))
    return [mismatch(of: money, beside: costs), mismatch(of: costs, beside: money)].compactMap(\.self)
  }

  /// Figures that are added up, and what their sum is called.
  private struct Side {
    let figures: [Figure]
    let words: Wording
  }

  private func mismatch(of side: Side, beside other: Side) -> Mismatch? {
    guard let first = side.figures.first, let total = side.figures.map(\.amount).total(),
      let sum = other.figures.map(\.amount).total(), total != sum
    else { return nil }
    let stated = Located(total, at: first.place, text: first.field?.text ?? "")
    let field = first.field?.column ?? ""
    let figure = Figure(
      side.words, total, statedAs: first.field == nil ? nil : stated, column: field, elseAt: first.place)
    return Mismatch(
      stated: stated, field: field, footing: Footing(figure, of: other.figures, sum: sum), subject: side.words,
      measure: other.words, help: .empty)
  }

  private func finding(
    of suspect: Suspect, others: [Suspect], in mismatch: Mismatch, _ unit: MoneyUnit
  ) -> Finding {
    let (figure, total) = (suspect.slip.figure, mismatch.footing.total)
    let (title, written, right) = (
      figure.title.beginningSentence, figure.amount.wording(in: unit), suspect.right.wording(in: unit)
    )
    let factor =
      figure.amount < suspect.right
      ? Wording(vi: "lớn hơn 1.000 lần", en: "a thousand times larger")
      : Wording(vi: "nhỏ hơn 1.000 lần", en: "a thousand times smaller")
    let isTotal = figure.place == total.place
    let (subject, rest) = (mismatch.subject.withinSentence, suspect.slip.restWords(in: unit))
    let whole = isTotal ? Wording(vi: "", en: "it") : Wording(vi: "\(subject.vi) ", en: subject.en)
    return Finding(
      .a012, at: figure.place, field: figure.field?.column, value: figure.field?.text,
      Wording(
        vi: "\(title.vi) ghi \(written.vi), có thể nhầm đơn vị tính: \(factor.vi) (\(right.vi)) thì \(whole.vi)khớp với"
          + " \(mismatch.measure.vi)\(rest.vi).",
        en: "\(title.en) is stated as \(written.en), perhaps in the wrong money unit: \(factor.en) (\(right.en)),"
          + " \(whole.en) would agree with \(mismatch.measure.en)\(rest.en)."),
      help: Wording(
        vi: "Kiểm tra đơn vị tính của số này: đơn vị ghi trong ngoặc ở tên cột, nếu không có thì mục Đơn vị tính"
          + " (money_unit) trong plan.csv.",
        en:
          "Check the money unit of this figure: the one in brackets in its column's name, else the key “money_unit” in"
          + " plan.csv."),
      related: (isTotal ? [] : [total.related(in: unit)]) + others.map { $0.slip.related(in: unit) })
  }
}

import PlanModel

/// A stated amount that is not what other amounts of the plan give.
struct Mismatch {
  /// How many of the amounts that are added up are listed beside a finding.
  private static let listed = 100

  let stated: Located<Money>
  let field: String
  /// The two figures, and where the computed one comes from.
  let footing: Footing
  /// What the stated amount is, and what the computed one: `Kinh phí của nhiệm vụ 3.1`, `tổng các năm`.
  let (subject, measure): (Wording, Wording)
  /// What is to be done about it.
  let help: Wording
  /// What is multiplied, where the computed amount is no sum.
  var factors: [RelatedPlace] = []

  /// What other amounts give.
  var computed: Money { footing.sum }

  /// How far the two are apart.
  var difference: Money { stated.value < computed ? computed - stated.value : stated.value - computed }

  /// Both figures and the difference; and the tolerance, where they differ within one.
  func message(in unit: MoneyUnit, within tolerance: Money? = nil) -> Wording {
    let (amount, result) = (stated.value.wording(in: unit), computed.wording(in: unit))
    let (gap, tolerance) = (difference.wording(in: unit), tolerance?.wording(in: unit))
    let direction =
      stated.value < computed
      ? Wording(vi: "thiếu \(gap.vi)", en: "\(gap.en) too little")
      : Wording(vi: "thừa \(gap.vi)", en: "\(gap.en) too much")
    let excuse =
      tolerance.map {
        Wording(vi: ", trong phạm vi sai số cho phép (\($0.vi))", en: ", within the tolerance (\($0.en))")
      } ?? .empty
    return Wording(
      vi: "\(subject.vi) ghi \(amount.vi), nhưng \(measure.vi) là \(result.vi): \(direction.vi)\(excuse.vi).",
      en: "\(subject.en) is stated as \(amount.en), but \(measure.en) is \(result.en): \(direction.en)\(excuse.en).")
  }
}

extension Mismatch {
  /// The finding of a code: with the slips that would explain it, likeliest first.
  func finding(_ code: Code, in identity: PlanIdentity) -> Finding {
    let (unit, slips) = (identity.moneyUnit, slips(in: identity))
    return Finding(
      code, at: stated, field: field, message(in: unit), help: slips.help(before: help, in: unit),
      related: related(naming: slips, in: unit))
  }

  /// The slips that would explain it.
  func slips(in identity: PlanIdentity) -> [Slip] {
    footing.slips(within: identity.tolerance, in: identity.moneyUnit)
  }

  /// The amounts that are added up or multiplied; what may have happened stands where it did.
  func related(naming slips: [Slip] = [], in unit: MoneyUnit) -> [RelatedPlace] {
    let elsewhere = slips.filter { $0.figure.place != stated.place }
    var named = Dictionary(elsewhere.map { ($0.figure.place, $0) }) { likelier, _ in likelier }
    let addends = footing.addends.enumerated().compactMap { number, figure -> RelatedPlace? in
      if let slip = named.removeValue(forKey: figure.place) { return slip.related(in: unit) }
      return number < Mismatch.listed ? figure.related(in: unit) : nil
    }
    return addends + elsewhere.compactMap { named.removeValue(forKey: $0.figure.place)?.related(in: unit) } + factors
  }
}

/// A check of stated amounts against what others give. A difference within the plan's tolerance is left to A017.
protocol StatedSumCheck: Check {
  /// Every stated amount that is not what others give, whatever the tolerance.
  static func mismatches(in assessment: Assessment) -> [Mismatch]
}

extension StatedSumCheck {
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let identity = assessment.plan.identity
    for mismatch in Self.mismatches(in: assessment) where mismatch.difference > identity.tolerance {
      findings.add(Self.info.code) { mismatch.finding(Self.info.code, in: identity) }
    }
  }
}

/// The checks whose differences may be a matter of rounding; those that others follow from come first.
let statedSumChecks: [any StatedSumCheck.Type] = [
  TotalMismatchCheck.self, CostMismatchCheck.self, YearSplitMismatchCheck.self, SubtotalMismatchCheck.self,
  CostTotalMismatchCheck.self,
]

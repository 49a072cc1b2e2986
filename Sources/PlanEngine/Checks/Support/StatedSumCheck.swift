import PlanModel

/// A stated amount that is not what other amounts of the plan give.
struct Mismatch {
  let stated: Located<Money>
  let field: String
  let computed: Money
  /// What the stated amount is, and what the computed one: `Kinh phí của nhiệm vụ 3.1`, `tổng các năm`.
  let (subject, measure): (Wording, Wording)
  let help: Wording
  let related: [RelatedPlace]

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

/// A check of stated amounts against what others give. A difference within the plan's tolerance is left to A017.
protocol StatedSumCheck: Check {
  /// Every stated amount that is not what others give, whatever the tolerance.
  static func mismatches(in assessment: Assessment) -> [Mismatch]
}

extension StatedSumCheck {
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let identity = assessment.plan.identity
    for mismatch in Self.mismatches(in: assessment) where mismatch.difference > identity.tolerance {
      findings.add(
        Finding(
          Self.info.code, at: mismatch.stated, field: mismatch.field,
          mismatch.message(in: identity.moneyUnit), help: mismatch.help, related: mismatch.related))
    }
  }
}

/// The checks whose differences may be a matter of rounding.
let statedSumChecks: [any StatedSumCheck.Type] = [
  TotalMismatchCheck.self, CostMismatchCheck.self, SubtotalMismatchCheck.self, CostTotalMismatchCheck.self,
  YearSplitMismatchCheck.self,
]

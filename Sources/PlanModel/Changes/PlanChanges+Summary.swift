extension PlanChanges {
  /// What changed, in a few sentences: the sums before and after, then how many activities and sources changed in what.
  public var summary: Wording {
    guard !isEmpty else { return Wording(vi: "Hai bản không khác nhau.", en: "The two versions do not differ.") }
    let sentences = [sums, reason, counts(ofSources: false), counts(ofSources: true)].compactMap(\.self)
    return Wording(
      vi: sentences.map(\.vi).joined(separator: " "), en: sentences.map(\.en).joined(separator: " "))
  }

  /// The sums before and after; none where there are no amounts.
  private var sums: Wording? {
    guard !amounts.isEmpty else { return nil }
    let totals = ChangeTotals(amounts)
    let (before, after) = (totals.before.wording(in: moneyUnit), totals.after.wording(in: moneyUnit))
    let (increase, decrease) = (totals.increase.wording(in: moneyUnit), totals.decrease.wording(in: moneyUnit))
    let subject = basis.wording
    guard amounts.contains(where: \.isChanged) else {
      return Wording(
        vi: "\(subject.vi) không điều chỉnh: \(after.vi).", en: "\(subject.en) is unchanged: \(after.en).")
    }
    let isSame = totals.before == totals.after
    return Wording(
      vi: "\(subject.vi) trước điều chỉnh \(before.vi); tăng \(increase.vi), giảm \(decrease.vi); "
        + "sau điều chỉnh \(after.vi).\(isSame ? " Tổng số không đổi." : "")",
      en: "\(subject.en) \(isSame ? "remains \(after.en) in all" : "goes from \(before.en) to \(after.en)"): "
        + "increases of \(increase.en), decreases of \(decrease.en).")
  }

  /// Why costs are compared, where one of the versions allocates something.
  private var reason: Wording? {
    switch (before.allocation.isEmpty, after.allocation.isEmpty) {
    case (true, false):
      Wording(
        vi: "So sánh nhu cầu, vì bản trước chưa phân bổ kinh phí.",
        en: "Costs are compared, because the version before allocates nothing.")
    case (false, true):
      Wording(
        vi: "So sánh nhu cầu, vì bản sau chưa phân bổ kinh phí.",
        en: "Costs are compared, because the version after allocates nothing.")
    case (true, true), (false, false): nil
    }
  }

  /// How many activities, or sources, changed in what: `Nhiệm vụ: 1 bổ sung, 2 đổi mã.`
  private func counts(ofSources: Bool) -> Wording? {
    let parts = Change.Aspect.allCases.compactMap { aspect -> Wording? in
      let count = others.count { $0.aspect == aspect && $0.subject.isSource == ofSources }
      return count > 0 ? aspect.counted(count) : nil
    }
    guard !parts.isEmpty else { return nil }
    let (vi, en) = (parts.map(\.vi).joined(separator: ", "), parts.map(\.en).joined(separator: ", "))
    return ofSources
      ? Wording(vi: "Nguồn vốn: \(vi).", en: "Sources: \(en).")
      : Wording(vi: "Nhiệm vụ: \(vi).", en: "Activities: \(en).")
  }
}

extension PlanChanges.Basis {
  /// What is compared, at the beginning of a sentence.
  public var wording: Wording {
    switch self {
    case .allocation: Wording(vi: "Kinh phí phân bổ", en: "The allocation")
    case .cost: Wording(vi: "Nhu cầu kinh phí", en: "The cost")
    }
  }
}

extension Change.Subject {
  /// Whether it is a source, an activity, or neither.
  fileprivate var isSource: Bool? {
    switch self {
    case .plan: nil
    case .activity: false
    case .source: true
    }
  }
}

extension Change.Aspect {
  /// So many of it: `2 đổi mã`.
  fileprivate func counted(_ count: Int) -> Wording {
    switch self {
    case .added, .dropped: Wording(vi: "\(count) \(wording.vi)", en: "\(count) \(wording.en)")
    case .code: Wording(vi: "\(count) đổi mã", en: "\(count) renumbered")
    case .name: Wording(vi: "\(count) đổi tên", en: "\(count) renamed")
    case .cost, .time, .lead, .total, .period:
      Wording(vi: "\(count) đổi \(wording.vi)", en: "\(count) with another \(wording.en)")
    }
  }
}

extension TraceWording {
  /// A total or a limit as a sentence, without where it is stated: what it bounds and how, and what is drawn.
  public func sentence(_ demand: AmountTrace.Demand) -> Wording {
    let (subject, drawn) = (subject(of: demand), demand.drawn.wording(in: unit))
    let bound = bound(of: demand) { $0.wording(in: unit) }
    let state: Wording =
      switch (demand.drawn == demand.most, demand.drawn == demand.least) {
      case (true, _):
        demand.kind == .cost
          ? Wording(vi: ", đã bố trí đủ", en: ", met in full") : Wording(vi: ", đã hết", en: ", all of it drawn")
      case (false, true): Wording(vi: ", vừa đủ", en: ", just met")
      case (false, false): .empty
      }
    return Wording(
      vi: "\(subject.vi): \(bound.vi); đã phân bổ \(drawn.vi)\(state.vi)",
      en: "\(subject.en): \(bound.en); \(drawn.en) allocated\(state.en)")
  }

  /// Where a total or a limit is stated.
  public func places(of demand: AmountTrace.Demand) -> [SourcePlace] { demand.stated.map(\.place) }

  /// A total or a limit in a few words, in figures of the money unit, beside an amount whose activity it need not name: `Kinh
  /// phí năm 2021: 400`.
  public func brief(_ demand: AmountTrace.Demand, beside amount: AmountTrace) -> Wording {
    let (subject, bound) = (subject(of: demand, beside: amount.activity), bound(of: demand) { figure($0) })
    return Wording(vi: "\(subject.vi): \(bound.vi)", en: "\(subject.en): \(bound.en)")
  }

  private func figure(_ amount: Money) -> Wording { amount.figure(in: unit, decimals: 0) }

  private func subject(of demand: AmountTrace.Demand, beside activity: ActivityIndex? = nil) -> Wording {
    let title = title(of: demand.kind)
    // The need of a line is known by its year.
    if let activity, demand.activity == activity, demand.kind == .cost {
      let year = year(demand.year)
      return Wording(vi: "Kinh phí \(year.vi)", en: "The cost, \(year.en)")
    }
    let scope = scope(of: demand, beside: activity)
    return Wording(vi: "\(title.vi) \(scope.vi)", en: "\(title.en) \(scope.en)")
  }

  private func title(of kind: AmountTrace.Demand.Kind) -> Wording {
    switch kind {
    case .cost: Wording(vi: "Kinh phí của", en: "The cost of")
    case .sourceTotal: Wording(vi: "Tổng vốn của", en: "The total of")
    case .funding: Wording(vi: "Vốn đã xác định cho", en: "What is decided for")
    case .rule("min"): Wording(vi: "Mức tối thiểu theo quy tắc cho", en: "The rule's minimum for")
    case .rule("max"): Wording(vi: "Mức tối đa theo quy tắc cho", en: "The rule's maximum for")
    case .rule: Wording(vi: "Mức trần theo quy tắc cho", en: "The rule's cap for")
    }
  }

  /// For what a total holds, behind its name: `nhiệm vụ 3.1, nguồn NSTW, năm 2021`.
  private func scope(of demand: AmountTrace.Demand, beside own: ActivityIndex?) -> Wording {
    let activity = demand.activity.flatMap { $0 == own ? nil : $0 }.map { plan.activities[$0].code.value }
    let source = demand.source.map { plan.sources[$0].code.value }
    let parts = [
      activity.map { Wording(vi: "nhiệm vụ \($0)", en: "activity \($0)") },
      source.map { Wording(vi: "nguồn \($0)", en: "source \($0)") },
      demand.unit.map { Wording(vi: "đơn vị \($0.text)", en: "unit \($0.text)") },
      demand.year.map { Wording(vi: "năm \($0)", en: "\($0)") },
    ].compactMap(\.self)
    return parts.isEmpty
      ? (own != nil && demand.activity == own
        ? Wording(vi: "nhiệm vụ", en: "the activity") : Wording(vi: "toàn kế hoạch", en: "the whole plan"))
      : parts.joined(separator: ", ")
  }

  private func bound(of demand: AmountTrace.Demand, _ words: (Money) -> Wording) -> Wording {
    let (least, most) = (demand.least.map(words), demand.most.map(words))
    switch (least, most) {
    case (let least?, let most?) where least != most:
      return Wording(vi: "từ \(least.vi) đến \(most.vi)", en: "between \(least.en) and \(most.en)")
    case (_?, let most?): return Wording(vi: "đúng \(most.vi)", en: "exactly \(most.en)")
    case (let least?, nil): return Wording(vi: "ít nhất \(least.vi)", en: "at least \(least.en)")
    case (nil, let most?):
      return demand.kind == .cost ? most : Wording(vi: "không quá \(most.vi)", en: "at most \(most.en)")
    case (nil, nil): return Wording(vi: "không giới hạn", en: "no limit")
    }
  }

  /// Why there is no amount, as a sentence.
  public func sentence(_ absence: AmountTrace.Absence, for amount: AmountTrace) -> Wording {
    let source = plan.sources[amount.source].code.value
    switch absence {
    case .nothingAllocated:
      return Wording(
        vi: "Kế hoạch chưa phân bổ số nào: chưa có quy tắc hay số đã xác định dùng được.",
        en: "The plan allocates nothing: there is no rule and no decided amount to allocate by.")
    case .noCost:
      return Wording(
        vi: "Nhiệm vụ không ghi kinh phí và không có số đã xác định, nên không có gì để phân bổ.",
        en: "The activity states no cost and has no decided amount, so there is nothing to allocate.")
    case .noNeed:
      return Wording(
        vi: "Nhiệm vụ không có nhu cầu kinh phí \(year(amount.year).vi).",
        en: amount.year.map { "The activity needs no money in \($0)." } ?? "The activity needs no money without a year."
      )
    case .noRule:
      return Wording(
        vi: "Không có quy tắc nào trong rules.csv cho nhiệm vụ này, và không có số đã xác định từ nguồn \(source).",
        en: "No rule in rules.csv speaks for this activity, and nothing is decided for it from source \(source).")
    case .notNamed(let rules):
      let rows = rules.map { "rules.csv:\(plan.rules[$0].source.place.line)" }.joined(separator: ", ")
      return Wording(
        vi: "Nguồn \(source) không được chi cho nhiệm vụ này: các quy tắc áp dụng (\(rows)) không nêu nguồn đó.",
        en: "Source \(source) may not pay this activity: the rules that speak for it (\(rows)) do not name it.")
    case .leftOut(let rule):
      let row = "rules.csv:\(plan.rules[rule].source.place.line)"
      return Wording(
        vi: "Nguồn \(source) không được chi cho nhiệm vụ này: \(row) ghi mức tối đa (max) là 0.",
        en: "Source \(source) may not pay this activity: \(row) sets its max to 0.")
    case .nothingLeft:
      return Wording(
        vi: "Nguồn \(source) được chi nhưng không còn phần nào: nguồn khác đã bố trí đủ, hoặc hạn mức đã hết.",
        en: "Source \(source) may pay, but nothing is left for it: others pay all, or the limits are used up.")
    }
  }
}

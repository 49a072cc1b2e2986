import PlanModel

/// What a rule says of its source's part of a line beside its method: `min` and `max` per cent of the cost, and the cap.
struct RuleBounds {
  /// Which column states a bound.
  enum Column: String, Sendable {
    case min, max, cap
  }

  private let least: (amount: Int64, stated: Located<Money>)?
  private let most: (amount: Int64, stated: Located<Money>)?
  private let cap: (amount: Int64, stated: Located<Money>)?

  /// The bounds of a rule on a line of a cost, in whole steps inside the per cents. Where no whole step lies between the two,
  /// both are the nearest one.
  init(of entry: RuleBook.Entry, cost: Int64, step: Money) {
    func part(_ perCent: Located<Quantity>?) -> Fraction? {
      perCent.map { Fraction($0.value.share.numerator * UInt128(cost), over: $0.value.share.denominator * 100) }
    }
    func bound(_ steps: UInt128?, _ perCent: Located<Quantity>?) -> (amount: Int64, stated: Located<Money>)? {
      guard let steps, let perCent else { return nil }
      let amount = min(cost, Int64(clamping: steps))
      return (amount, Located(Money(dong: amount * step.dong), at: perCent.place, text: perCent.text))
    }
    let (low, high) = (part(entry.rule.min), part(entry.rule.max))
    let isNarrow = low.flatMap { low in high.map { low <= $0 && low.ceiling > $0.floor } } ?? false
    least = bound(isNarrow ? high?.rounded : low?.ceiling, entry.rule.min)
    most = bound(isNarrow ? high?.rounded : high?.floor, entry.rule.max)
    // A share's cap cuts the share by itself.
    cap = entry.method == .share ? nil : entry.rule.cap.map { (max(0, $0.value.dong) / step.dong, $0) }
  }

  /// The bounds as limits of the line that say something.
  func limits(on line: AllocationProblem.Line, by entry: RuleBook.Entry) -> [FundingLimit] {
    func limit(_ most: Int64?, _ least: Int64, _ stated: Located<Money>, _ column: Column) -> FundingLimit {
      FundingLimit(
        activity: line.activity, source: entry.source, year: nil, unit: entry.unit, most: most, least: least,
        isSourceTotal: false, isDecided: false, stated: [stated], column: column)
    }
    var limits: [FundingLimit] = []
    if let least, least.amount > 0 { limits.append(limit(nil, least.amount, least.stated, .min)) }
    if let most, most.amount < line.cost { limits.append(limit(most.amount, 0, most.stated, .max)) }
    if let cap, cap.amount < line.cost { limits.append(limit(cap.amount, 0, cap.stated, .cap)) }
    return limits
  }
}

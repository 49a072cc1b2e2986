/// What the trace of an amount says, in sentences as an accountant would say them.
///
/// Amounts are in the plan's money unit. Places stand as `rules.csv:3` in what is printed.
public struct TraceWording: Sendable {
  let plan: Plan
  /// The step to which amounts are rounded.
  private let step: Money

  /// The sentences for traces of an allocation.
  public init(of assessment: Assessment) {
    plan = assessment.plan
    step = assessment.allocation.step
  }

  var unit: MoneyUnit { plan.identity.moneyUnit }

  // MARK: What gives the money

  /// Where what gives a part of an amount is stated: the row of its rule, the rows that decide or demand it.
  public func places(of part: AmountTrace.Part) -> [SourcePlace] {
    switch part.origin {
    case .rule(let number): [plan.rules[number].source.place.row]
    case .decided(let amounts), .floor(let amounts): amounts.map(\.place.row)
    }
  }

  /// What the row of a rule says, as it was written: `NSTW; balance; 3.1; 85`.
  public func words(ofRule number: Int) -> String {
    let rule = plan.rules[number]
    let bounds = [("of", rule.of?.text), ("cap", rule.cap?.text), ("min", rule.min?.text), ("max", rule.max?.text)]
    let fields =
      [rule.source.text, rule.method.text, rule.activity?.text, rule.category, rule.unit?.text, rule.value?.text]
      + bounds.map { name, text in text.map { "\(name) \($0)" } }
    return fields.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// By what a part of an amount comes, within a sentence: `cân đối, hướng tới 85% phần kinh phí còn phải bố trí`.
  public func basis(of part: AmountTrace.Part) -> Wording {
    switch part.origin {
    case .decided: Wording(vi: "số đã xác định", en: "an amount already decided")
    case .floor:
      Wording(
        vi: "mức tối thiểu phải bố trí, được dành trước",
        en: "a floor that must be allocated, set aside beforehand")
    case .rule(let number): basis(of: plan.rules[number], aim: part.aim)
    }
  }

  private func basis(of rule: AllocationRule, aim: Quantity?) -> Wording {
    let number = aim?.wording ?? Wording(vi: "…", en: "…")
    switch rule.method.value {
    case .share:
      return Wording(vi: "tỷ lệ \(number.vi)% kinh phí của nhiệm vụ", en: "a share of \(number.en)% of the cost")
    case .match:
      let source = rule.of?.value.text ?? ""
      return Wording(
        vi: "đối ứng bằng \(number.vi) lần phần vốn của nguồn \(source)",
        en: "a counterpart of \(number.en) times what source \(source) pays")
    case .weight:
      return Wording(
        vi: "chia theo hệ số, được \(number.vi)% vốn của nguồn",
        en: "divided by weight: \(number.en)% of the source's money")
    case .priority:
      return Wording(vi: "theo thứ tự ưu tiên, bậc \(number.vi)", en: "drawn in rank order, rank \(number.en)")
    case .balance, .rest:
      let isRest = rule.method.value == .rest
      let method = isRest ? Wording(vi: "phần còn lại", en: "the rest") : Wording(vi: "cân đối", en: "balanced")
      guard let aim, !aim.isZero else {
        return Wording(
          vi: "\(method.vi), chỉ bù phần các nguồn khác không bố trí được",
          en: "\(method.en), only where the other sources cannot pay")
      }
      return Wording(
        vi: "\(method.vi), hướng tới \(number.vi)% kinh phí còn phải bố trí trong năm",
        en: "\(method.en), aiming at \(number.en)% of what was left to fund in the year")
    }
  }

  // MARK: Rounding

  /// An amount before rounding as a figure in the money unit, with three decimals more than the amount shows; none where
  /// nothing was rounded, or the amount is kept.
  public func unrounded(_ part: AmountTrace.Part) -> Wording? { unroundedFigure(part)?.wording }

  /// An amount before rounding in the money unit, as `unrounded` words it, without needless zeros.
  public func unroundedFigure(_ part: AmountTrace.Part) -> Quantity? {
    guard let exact = part.unrounded, part.rounding != .kept else { return nil }
    let decimals = min(12, part.amount.decimals(in: unit) + 3)
    var scale = Int128(1)
    for _ in 0..<decimals { scale *= 10 }
    let divisor = Int128(exact.scale) * Int128(unit.factor)
    let scaled = (Int128(exact.mantissa) * scale * 2 + divisor) / (2 * divisor)
    return Int64(exactly: scaled).map { Quantity(mantissa: $0, decimals: decimals).trimmed }
  }

  /// How an amount was rounded, within a sentence: a tie says which amount went the other way, an amount that is not the
  /// nearest that the totals demand it.
  public func rounding(of part: AmountTrace.Part, in amount: AmountTrace) -> Wording {
    var words = rounding(part.rounding)
    if let tie = part.tie {
      let other = self.tie(tie, with: amount)
      words = Wording(vi: "\(words.vi); \(other.vi)", en: "\(words.en); \(other.en)")
    } else if part.rounding == .up || part.rounding == .down, !isNearest(part) {
      words = Wording(
        vi: "\(words.vi) để các tổng cộng khớp", en: "\(words.en), so that every total holds")
    }
    return words
  }

  /// Whether an amount is the step nearest to what it was before rounding.
  private func isNearest(_ part: AmountTrace.Part) -> Bool {
    guard let exact = part.unrounded else { return true }
    let gap = Int128(part.amount.dong) * Int128(exact.scale) - Int128(exact.mantissa)
    return 2 * gap.magnitude <= Int128(step.dong).magnitude * UInt128(exact.scale)
  }

  private func rounding(_ rounding: AmountTrace.Rounding) -> Wording {
    switch rounding {
    case .none: Wording(vi: "không phải làm tròn", en: "nothing to round")
    case .up: Wording(vi: "làm tròn lên", en: "rounded up")
    case .down: Wording(vi: "làm tròn xuống", en: "rounded down")
    case .demanded:
      Wording(
        vi: "điều chỉnh quá một bước làm tròn để các tổng cộng khớp",
        en: "moved further than rounding does, so that every total holds")
    case .kept: Wording(vi: "giữ nguyên như bản đã duyệt", en: "kept as in the approved version")
    }
  }

  private func tie(_ tie: AmountTrace.Tie, with amount: AmountTrace) -> Wording {
    let (activity, source) = (plan.activities[tie.activity].code.value, plan.sources[tie.source].code.value)
    let year = year(tie.year)
    let isEarlier =
      (amount.activity, amount.source, amount.year ?? .max) < (tie.activity, tie.source, tie.year ?? .max)
    let reason =
      isEarlier == tie.wentUp
      ? Wording(vi: "dòng đứng trước được làm tròn lên", en: "the earlier row goes up")
      : Wording(vi: "làm tròn theo các tổng phải khớp", en: "the totals that must hold decide")
    return Wording(
      vi: "phần lẻ bằng phần lẻ của \(activity), \(source), \(year.vi): \(reason.vi)",
      en: "it ties with \(activity), \(source), \(year.en): \(reason.en)")
  }

  // MARK: Names

  /// A year within a sentence: `năm 2021`, `chưa phân kỳ`.
  public func year(_ year: Int?) -> Wording {
    year.map { Wording(vi: "năm \($0)", en: "\($0)") } ?? Wording(vi: "chưa phân kỳ", en: "no year")
  }
}

extension SourcePlace {
  /// The whole line on which the place lies.
  fileprivate var row: SourcePlace { SourcePlace(file: file, line: line, column: 0) }
}

extension Quantity {
  /// The number as each language writes it, without needless zeros: `1.234,5`, `1,234.5`.
  public var wording: Wording {
    let number = trimmed
    let (scale, sign) = (UInt64(number.scale), mantissa < 0 ? "-" : "")
    let whole = Money(dong: Int64(clamping: number.mantissa.magnitude / scale)).figure(in: .dong, decimals: 0)
    guard number.decimals > 0 else { return Wording(vi: sign + whole.vi, en: sign + whole.en) }
    let digits = String(number.mantissa.magnitude % scale)
    let fraction = String(repeating: "0", count: max(0, number.decimals - digits.utf8.count)) + digits
    return Wording(vi: "\(sign)\(whole.vi),\(fraction)", en: "\(sign)\(whole.en).\(fraction)")
  }

  /// The number without needless zeros behind the comma.
  public var trimmed: Quantity {
    var (mantissa, decimals) = (mantissa, decimals)
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    return Quantity(mantissa: mantissa, decimals: decimals)
  }
}

import PlanModel

/// How much may, or must, be drawn in a set of cells: a source's total, rows of `funding.csv`, or a rule's bounds (giới hạn).
///
/// A missing activity, source, year or unit means all of them together.
struct FundingLimit {
  let activity: ActivityIndex?
  let source: SourceIndex?
  let year: Int?
  let unit: UnitName?
  /// In steps; none where there is no upper bound.
  let most: Int64?
  /// In steps; 0 where there is no lower bound.
  let least: Int64
  /// Whether the limit is a source's total over the period, and not a row of `funding.csv`.
  let isSourceTotal: Bool
  /// Whether it is what was decided for an activity from a source.
  let isDecided: Bool
  /// Where it is stated: the amounts that make it up.
  let stated: [Located<Money>]
  /// The column of `rules.csv` that states it; none for what other files state.
  var column: RuleBounds.Column?

  /// Whether the limit only says what must be drawn at least.
  var isFloor: Bool { most == nil && least > 0 }

  /// What is in force by the limit.
  var amount: Money { stated.reduce(.zero) { $0 + $1.value } }
}

/// Rows of `funding.csv` that speak for the same cells, taken together (vốn đã xác định).
struct DecidedGroup {
  struct Key: Hashable {
    let activity: ActivityIndex?
    let source: SourceIndex?
    let year: Int?
    let unit: UnitName?
    let quarter: Int?
    let limit: Limit
    /// Whether the rows name an activity below a costed line, and so decide only a part of its money.
    let isPartOfLine: Bool
  }

  let key: Key
  /// The amounts, signed, in file order.
  var amounts: [Located<Money>]

  /// The signed sum, never less than nothing: a negative one is reported and gives nothing.
  var sum: Money { max(.zero, amounts.reduce(.zero) { $0 + $1.value }) }

  /// Whether the rows decide an amount, and do not only limit what may be drawn.
  var isDecided: Bool { key.activity != nil && key.source != nil && key.limit == .exact }

  /// Whether the rows limit what may be drawn for what they name.
  var isBinding: Bool { key.quarter == nil && !key.isPartOfLine }

  /// Whether the rows speak for whole cells of an activity, a source and a year.
  var isWhole: Bool { key.unit == nil && key.quarter == nil && !key.isPartOfLine }

  /// The groups from the narrowest to the widest, in the order of their first rows where they are as narrow: what is decided
  /// for a unit, a year or an activity further down is part of what is decided for all of them together.
  static func narrowestFirst(_ groups: [DecidedGroup], of plan: Plan) -> [DecidedGroup] {
    let depths = plan.activities.rows.map(\.depth)
    let ordered = groups.enumerated().map { number, group in
      let key = group.key
      return (
        number: number,
        narrowness: (
          key.isPartOfLine ? 1 : 0, key.activity.map { depths[$0.offset] } ?? -1, key.year == nil ? 0 : 1,
          (key.unit == nil ? 0 : 1) + (key.quarter == nil ? 0 : 1),
          key.source.map { plan.sources.path(from: $0).count } ?? 0
        )
      )
    }
    return ordered.sorted {
      $0.narrowness == $1.narrowness ? $0.number < $1.number : $0.narrowness > $1.narrowness
    }.map { groups[$0.number] }
  }

  /// The groups of a plan in the order of their first rows. Rows of unknown codes, and those that do not fit the filter,
  /// are left out.
  static func groups(of plan: Plan, lines: CostedLines, where fits: (FundingLine) -> Bool = { _ in true })
    -> [DecidedGroup]
  {
    var groups: [DecidedGroup] = []
    var numbers: [Key: Int] = [:]
    let spellings = UnitSpellings(of: plan)
    for line in plan.funding where fits(line) {
      let activity = line.activity.map { plan.activities.index(of: $0.value) }
      let source = line.source.map { plan.sources.index(of: $0.value) }
      // An unknown code is an outer value around an inner nothing.
      if case .some(.none) = activity { continue }
      if case .some(.none) = source { continue }
      let named = activity ?? nil
      let seat = named.map { lines.seats[$0.offset] }
      let key = Key(
        activity: seat, source: source ?? nil, year: line.year, unit: line.unit.map { spellings[$0.value] },
        quarter: line.quarter,
        limit: line.limit, isPartOfLine: seat != named)
      if let number = numbers[key] {
        groups[number].amounts.append(line.amount)
      } else {
        numbers[key] = groups.count
        groups.append(DecidedGroup(key: key, amounts: [line.amount]))
      }
    }
    return groups
  }
}

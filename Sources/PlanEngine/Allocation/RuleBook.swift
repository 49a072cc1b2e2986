import PlanModel

/// Which rules speak for which costed line (quy tắc áp dụng).
struct RuleBook {
  /// A rule that speaks for a line, with the place of its source.
  struct Entry {
    let rule: AllocationRule
    let source: SourceIndex
    /// The rule's row, from 0.
    let row: Int
    let method: AllocationMethod
    /// What the rule's value is, or the points of its unit; zero where there is none.
    let value: Fraction
    /// The unit that gets the money; none where the rule names none.
    let unit: UnitName?
    /// The channel of the line by which the money comes.
    let channel: Int

    /// Where the rule says how much: its value, else its method; and in which column.
    var stated: Located<Quantity> {
      rule.value ?? Located(Quantity(mantissa: 0), at: rule.method.place, text: rule.method.text)
    }
    var statedField: String { rule.value == nil ? "method" : "value" }
  }

  /// All rules that speak for a line: one a source and unit, sources in file order.
  struct Terms {
    fileprivate(set) var entries: [Entry] = []
    /// The rules that leave their source, or a unit of it, out: their `max` is 0.
    fileprivate(set) var exclusions: [Entry] = []
    /// The channels to units that the rules ask for.
    fileprivate(set) var channels: [Channel] = []

    /// Whether any rule speaks for the line.
    var isEmpty: Bool { entries.isEmpty && exclusions.isEmpty }
  }

  private struct Row {
    let rule: AllocationRule
    let source: SourceIndex
    let unit: UnitName?
    let number: Int
  }

  private struct Key: Hashable {
    let seat: ActivityIndex?
    let category: NameKey?
  }

  private let byActivity: [[Row]]
  private let general: [Row]
  private let tree: ActivityTree
  private let points: UnitPoints
  private let sources: SourceTree
  /// What was found for lines of the same rules before: most plans have few rules for many activities.
  private var known: [Key: Terms] = [:]

  /// Orders a plan's rules by the activity for which they are made. Rules of unknown codes speak for nothing.
  init(of plan: Plan, lines: CostedLines) {
    var byActivity = [[Row]](repeating: [], count: plan.activities.rows.count)
    var general: [Row] = []
    let spellings = UnitSpellings(of: plan)
    for (number, rule) in plan.rules.enumerated() {
      guard let source = plan.sources.index(of: rule.source.value) else { continue }
      let row = Row(rule: rule, source: source, unit: rule.unit.map { spellings[$0.value] }, number: number)
      guard let code = rule.activity?.value else {
        general.append(row)
        continue
      }
      guard let activity = plan.activities.index(of: code) else { continue }
      byActivity[lines.seats[activity.offset].offset].append(row)
    }
    self.byActivity = byActivity
    self.general = general
    tree = plan.activities
    points = UnitPoints(of: plan, spelled: spellings)
    sources = plan.sources
  }

  /// The rules for a costed line. Of a source and unit the rule of the deepest activity wins, then one with the line's
  /// category, then one that names the unit, then the earlier row.
  mutating func terms(for line: ActivityIndex) -> Terms {
    let path = tree.path(from: line)
    let key = Key(
      seat: path.first { !byActivity[$0.offset].isEmpty }, category: tree[line].category.map { NameKey($0) })
    if let terms = known[key] { return terms }
    var chosen = Choice()
    for level in path.map({ byActivity[$0.offset] }) + [general] where !level.isEmpty {
      chosen.add(level.filter { $0.rule.category.map { NameKey($0) == key.category } ?? false })
      chosen.add(level.filter { $0.rule.category == nil })
    }
    let terms = terms(of: chosen.rows)
    known[key] = terms
    return terms
  }

  /// Rows from the most specific level to the widest, a level at a time.
  private struct Choice {
    private(set) var rows: [Row] = []
    private var taken: [SourceIndex: Set<UnitName?>] = [:]

    /// Adds the rows of a level that no more specific one speaks before: a rule for all units stands for each of them, and
    /// what is divided by units is not divided again further up.
    mutating func add(_ level: [Row]) {
      let before = taken
      for row in level {
        let (unit, above) = (row.unit, before[row.source])
        guard above == nil || (unit != nil && above?.contains(nil) == false),
          taken[row.source, default: []].insert(unit).inserted
        else { continue }
        rows.append(row)
      }
    }
  }

  private func terms(of rows: [Row]) -> Terms {
    var terms = Terms()
    for row in rows.sorted(by: { ($0.source, $0.number) < ($1.source, $1.number) }) {
      let named = row.unit
      let isByPoints = row.rule.method.value == .weight && row.rule.value == nil
      let others = rows.filter { $0.source == row.source }.compactMap(\.unit)
      let units =
        isByPoints && named == nil ? points.units.filter { !others.contains($0) }.map(UnitName?.some) : [named]
      for unit in units {
        var channel = row.source.offset
        if let unit {
          channel = sources.rows.count + terms.channels.count
          terms.channels += sources.paying(for: row.source).map { Channel(source: $0, unit: unit) }
        }
        let entry = Entry(
          rule: row.rule, source: row.source, row: row.number, method: row.rule.method.value,
          value: isByPoints ? unit.map { points[$0] } ?? .zero : row.rule.value?.value.share ?? .zero, unit: unit,
          channel: channel)
        if row.rule.max?.value.isZero ?? false {
          terms.exclusions.append(entry)
        } else {
          terms.entries.append(entry)
        }
      }
    }
    return terms
  }
}

/// A way by which money comes to a line: a source, and the unit that gets it (luồng vốn).
struct Channel: Hashable {
  let source: SourceIndex
  let unit: UnitName?
}

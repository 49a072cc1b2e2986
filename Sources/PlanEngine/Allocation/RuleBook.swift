import PlanModel

/// Which rules speak for which costed line (quy tắc áp dụng).
struct RuleBook {
  /// A rule that speaks for a line, with the place of its source.
  ///
  /// It refers to the plan's rules and holds none itself: there may be one a line.
  struct Entry {
    private let rules: [AllocationRule]
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

    /// The rule of a row, its money coming from the source as such or to the unit that it names.
    fileprivate init(_ row: Int, of rules: [AllocationRule], source: SourceIndex, unit: UnitName?) {
      (self.rules, self.source, self.row) = (rules, source, row)
      method = rules[row].method.value
      value = rules[row].value?.value.share ?? .zero
      self.unit = unit
      channel = source.offset
    }

    /// The same rule for a unit.
    fileprivate init(_ entry: Entry, value: Fraction, unit: UnitName, channel: Int) {
      (rules, source, row, method) = (entry.rules, entry.source, entry.row, entry.method)
      (self.value, self.unit, self.channel) = (value, unit, channel)
    }

    /// The rule.
    var rule: AllocationRule { rules[row] }

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
    /// The places of the entries that settle what all others left.
    fileprivate(set) var closing: [Int] = []
    /// Whether any entry has a `min`, a `max` or a cap.
    fileprivate(set) var hasBounds = false
    /// Terms of one number have the same entries and leave out the same sources, though maybe by other rows; from 0, and
    /// -1 where no rule was looked for.
    fileprivate(set) var number = -1

    /// Whether any rule speaks for the line.
    var isEmpty: Bool { entries.isEmpty && exclusions.isEmpty }
  }

  /// A rule on its way into terms.
  private struct Row {
    let entry: Entry
    let category: NameKey?
    /// Whether its `max` is 0.
    let isExclusion: Bool
    /// Whether it divides by the units' criteria.
    let isByPoints: Bool

    init(_ number: Int, of rules: [AllocationRule], source: SourceIndex, spelled spellings: UnitSpellings) {
      let unit = rules[number].unit.map { spellings[$0.value] }
      entry = Entry(number, of: rules, source: source, unit: unit)
      category = rules[number].category.map { NameKey($0) }
      isExclusion = rules[number].max?.value.isZero ?? false
      isByPoints = entry.method == .weight && rules[number].value == nil
    }

    /// Whether it speaks for the source as such.
    var isPlain: Bool { entry.unit == nil && !isByPoints }
  }

  private struct Key: Hashable {
    let seat: ActivityIndex?
    let category: NameKey?
  }

  /// The rules of known codes, in file order.
  private let rows: [Row]
  /// The places of the rows that name an activity of a seat, and of those that name none.
  private let byActivity: [[Int]]
  private let general: [Int]
  private let tree: ActivityTree
  private let points: UnitPoints
  private let sources: SourceTree
  /// What was found for lines of the same seat before: most plans have few rules for many activities.
  private var known: [Key: Terms] = [:]
  /// What was found for lines of other seats, by its rows: those that leave a source out count by that source.
  private var alike: [[Int]: Terms] = [:]

  /// Orders a plan's rules by the activity for which they are made. Rules of unknown codes speak for nothing.
  init(of plan: Plan, lines: CostedLines) {
    var rows: [Row] = []
    var byActivity = [[Int]](repeating: [], count: plan.activities.rows.count)
    var general: [Int] = []
    let spellings = UnitSpellings(of: plan)
    for (number, rule) in plan.rules.enumerated() {
      guard let source = plan.sources.index(of: rule.source.value) else { continue }
      if let code = rule.activity?.value {
        guard let activity = plan.activities.index(of: code) else { continue }
        byActivity[lines.seats[activity.offset].offset].append(rows.count)
      } else {
        general.append(rows.count)
      }
      rows.append(Row(number, of: plan.rules, source: source, spelled: spellings))
    }
    self.rows = rows
    self.byActivity = byActivity
    self.general = general
    tree = plan.activities
    points = UnitPoints(of: plan, spelled: spellings)
    sources = plan.sources
  }

  /// The rules for a costed line, which is asked for once. Of a source and unit the rule of the deepest activity wins, then
  /// one with the line's category, then one that names the unit, then the earlier row.
  mutating func terms(for line: ActivityIndex) -> Terms {
    let path = tree.path(from: line)
    let key = Key(
      seat: path.first { !byActivity[$0.offset].isEmpty }, category: tree.rows[line.offset].category.map { NameKey($0) }
    )
    // What is said of the line itself does not come again.
    if key.seat != line, let terms = known[key] { return terms }
    var chosen = Choice(sources: sources.rows.count)
    for level in path.map({ byActivity[$0.offset] }) + [general] where !level.isEmpty {
      if key.category != nil { chosen.add(level, of: rows) { $0 == key.category } }
      chosen.add(level, of: rows) { $0 == nil }
    }
    let terms = terms(of: chosen.places.sorted { (rows[$0].entry.source, $0) < (rows[$1].entry.source, $1) })
    if key.seat != line { known[key] = terms }
    return terms
  }

  /// Rows from the most specific level to the widest, a level at a time.
  private struct Choice {
    private(set) var places: [Int] = []
    /// On which level, from 1, each source was first spoken for, and on which as such; 0 where it was not yet.
    private var first: [Int]
    private var whole: [Int]
    private var units: Set<Channel> = []
    private var level = 0

    init(sources: Int) {
      first = Array(repeating: 0, count: sources)
      whole = first
    }

    /// Adds the rows of a level that no more specific one speaks before: a rule for all units stands for each of them, and
    /// what is divided by units is not divided again further up.
    mutating func add(_ level: [Int], of rows: [Row], where fits: (NameKey?) -> Bool) {
      self.level += 1
      for place in level where fits(rows[place].category) {
        let (source, unit) = (rows[place].entry.source, rows[place].entry.unit)
        let isAbove = first[source.offset] != 0 && first[source.offset] < self.level
        let isWholeAbove = whole[source.offset] != 0 && whole[source.offset] < self.level
        guard !isAbove || (unit != nil && !isWholeAbove) else { continue }
        if unit == nil {
          guard whole[source.offset] == 0 else { continue }
          whole[source.offset] = self.level
        } else {
          guard units.insert(Channel(source: source, unit: unit)).inserted else { continue }
        }
        if first[source.offset] == 0 { first[source.offset] = self.level }
        places.append(place)
      }
    }
  }

  /// The terms of rows, which stand in the order of their sources; lines of the same terms share them.
  private mutating func terms(of places: [Int]) -> Terms {
    let isPlain = places.allSatisfy { rows[$0].isPlain }
    let key = places.map { isPlain && rows[$0].isExclusion ? ~rows[$0].entry.source.offset : $0 }
    guard var terms = alike[key] else {
      var terms = newTerms(of: places)
      terms.number = alike.count
      alike[key] = terms
      return terms
    }
    if isPlain { terms.exclusions = places.filter { rows[$0].isExclusion }.map { rows[$0].entry } }
    return terms
  }

  private func newTerms(of places: [Int]) -> Terms {
    var terms = Terms()
    for row in places.lazy.map({ rows[$0] }) {
      for var entry in entries(of: row, beside: places) {
        if let unit = entry.unit {
          entry = Entry(
            entry, value: row.isByPoints ? points[unit] : entry.value, unit: unit,
            channel: sources.rows.count + terms.channels.count)
          terms.channels += sources.paying(for: entry.source).map { Channel(source: $0, unit: unit) }
        }
        if row.isExclusion {
          terms.exclusions.append(entry)
          continue
        }
        if entry.method.isClosing { terms.closing.append(terms.entries.count) }
        let rule = entry.rule
        terms.hasBounds = terms.hasBounds || rule.min != nil || rule.max != nil || rule.cap != nil
        terms.entries.append(entry)
      }
    }
    return terms
  }

  /// A row's entries: one a unit where it divides by criteria, without those for which other rows speak.
  private func entries(of row: Row, beside places: [Int]) -> [Entry] {
    guard row.isByPoints, row.entry.unit == nil else { return [row.entry] }
    let others = places.map { rows[$0].entry }.filter { $0.source == row.entry.source }.compactMap(\.unit)
    return points.units.filter { !others.contains($0) }
      .map { Entry(row.entry, value: .zero, unit: $0, channel: row.entry.channel) }
  }
}

/// A way by which money comes to a line: a source, and the unit that gets it (luồng vốn).
struct Channel: Hashable {
  let source: SourceIndex
  let unit: UnitName?
}

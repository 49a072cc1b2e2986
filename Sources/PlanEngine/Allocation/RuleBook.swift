import PlanModel

/// Which rules speak for which costed line (quy tắc áp dụng).
struct RuleBook {
  /// A rule that speaks for a line, with the place of its source.
  struct Entry {
    let rule: AllocationRule
    let source: SourceIndex
    /// The rule's row, from 0.
    let row: Int
  }

  private let byActivity: [[Entry]]
  private let general: [Entry]
  private let tree: ActivityTree

  /// Orders a plan's rules by the activity for which they are made. Rules of unknown codes speak for nothing.
  init(of plan: Plan, lines: CostedLines) {
    var byActivity = [[Entry]](repeating: [], count: plan.activities.rows.count)
    var general: [Entry] = []
    for (row, rule) in plan.rules.enumerated() {
      guard let source = plan.sources.index(of: rule.source.value) else { continue }
      let entry = Entry(rule: rule, source: source, row: row)
      guard let code = rule.activity?.value else {
        general.append(entry)
        continue
      }
      guard let activity = plan.activities.index(of: code) else { continue }
      byActivity[lines.seats[activity.offset].offset].append(entry)
    }
    self.byActivity = byActivity
    self.general = general
    tree = plan.activities
  }

  /// The rules for a costed line, one a source, sources in file order: the rule of the deepest activity wins, then one with
  /// the line's category, then the earlier row.
  func rules(for line: ActivityIndex) -> [Entry] {
    var chosen: [Entry] = []
    for level in tree.path(from: line).map({ byActivity[$0.offset] }) + [general] {
      let fitting = level.filter { $0.rule.category == nil || isCategory($0.rule.category, of: line) }
      let byCategory = fitting.filter { $0.rule.category != nil } + fitting.filter { $0.rule.category == nil }
      for entry in byCategory where !chosen.contains(where: { $0.source == entry.source }) { chosen.append(entry) }
    }
    return chosen.sorted { $0.source < $1.source }
  }

  private func isCategory(_ category: String?, of line: ActivityIndex) -> Bool {
    guard let category, let own = tree[line].category else { return false }
    return NameKey(category) == NameKey(own)
  }
}

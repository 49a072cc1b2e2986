import PlanModel

/// The sources that pay or paid in either of two versions, with those above them.
struct ChangedSources {
  /// The sources with nothing above, in order.
  let top: [Versions<SourceIndex>]
  /// What makes up the state budget, where central and local both pay or paid; else none.
  let stateBudget: Set<Versions<SourceIndex>>
  private let below: [Versions<SourceIndex>: [Versions<SourceIndex>]]

  init(_ changes: PlanChanges) {
    let parents = ChangedSources.parents(in: changes)
    let paying = Set(changes.amounts.compactMap(\.source))
    var shown: Set<Versions<SourceIndex>> = []
    for source in paying {
      var next: Versions<SourceIndex>? = source
      while let source = next, shown.insert(source).inserted { next = parents[source] }
    }
    let sources = changes.sources.filter(shown.contains)
    top = sources.filter { parents[$0] == nil }
    below = Dictionary(grouping: sources.filter { parents[$0] != nil }) { parents[$0] ?? $0 }
    let state = paying.filter { changes.source($0)?.sourceClass.isStateBudget == true }
    let groups = Set(state.compactMap { changes.source($0)?.sourceClass.group })
    stateBudget = groups.contains(.central) && groups.contains(.local) ? state : []
  }

  /// The sources right below one, in order.
  func below(_ source: Versions<SourceIndex>) -> [Versions<SourceIndex>] { below[source] ?? [] }

  /// The source above each: that of the version after; for what that does not have, of the version before.
  private static func parents(in changes: PlanChanges) -> [Versions<SourceIndex>: Versions<SourceIndex>] {
    var (before, after): ([SourceIndex: Versions<SourceIndex>], [SourceIndex: Versions<SourceIndex>]) = ([:], [:])
    for source in changes.sources {
      if let index = source.before { before[index] = source }
      if let index = source.after { after[index] = source }
    }
    return changes.sources.reduce(into: [:]) { parents, source in
      parents[source] =
        source.after.map { changes.after.plan.sources[$0].parent.flatMap { after[$0] } }
        ?? source.before.flatMap { changes.before.plan.sources[$0].parent.flatMap { before[$0] } }
    }
  }
}

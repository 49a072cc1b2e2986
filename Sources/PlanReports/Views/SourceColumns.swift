import PlanModel

/// The columns of a plan's sources: in file order, parents and the state budget with their sums.
struct SourceColumns {
  /// The columns, in order.
  let columns: [TableColumn]
  /// The columns that add up to all sources.
  let top: [ColumnKey]

  init(_ sources: SourceTree, isUnfundedShown: Bool) {
    let state = SourceColumns.stateBudget(of: sources)
    var columns: [TableColumn] = []
    var isStateShown = false
    for index in sources.top {
      let isState = !state.isEmpty && !SourceColumns.stateParts(of: index, in: sources).isEmpty
      let path = isState ? ["Ngân sách nhà nước"] : []
      if isState, !isStateShown {
        isStateShown = true
        columns.append(
          TableColumn(
            ColumnKey(.amount, .stateBudget), headings: path + ["Cộng"],
            derivation: .sum(state.map(SourceColumns.key))))
      }
      columns += SourceColumns.columns(of: index, in: sources, below: path)
    }
    top = sources.top.map(SourceColumns.key) + (isUnfundedShown ? [ColumnKey(.amount, .unfunded)] : [])
    if isUnfundedShown {
      columns.append(TableColumn(ColumnKey(.amount, .unfunded), headings: ["Chưa bố trí nguồn"]))
    }
    self.columns = columns
  }

  /// The key of a source's amount.
  static func key(_ index: SourceIndex) -> ColumnKey { ColumnKey(.amount, .source(index.offset)) }

  /// The sources that make up the state budget, where central and local both stand; else none.
  static func stateBudget(of sources: SourceTree) -> [SourceIndex] {
    let parts = sources.top.flatMap { stateParts(of: $0, in: sources) }
    let groups = Set(parts.flatMap { sources.leaves(below: $0) }.map { sources[$0].sourceClass.group })
    return groups.contains(.central) && groups.contains(.local) && parts.count > 1 ? parts : []
  }

  /// The widest sources at or below one that are state budget through and through: integrated money never is.
  private static func stateParts(of index: SourceIndex, in sources: SourceTree) -> [SourceIndex] {
    if sources.leaves(below: index).allSatisfy({ sources[$0].sourceClass.isStateBudget }) { return [index] }
    return sources[index].children.flatMap { stateParts(of: $0, in: sources) }
  }

  private static func columns(of index: SourceIndex, in sources: SourceTree, below path: [String]) -> [TableColumn] {
    let source = sources[index]
    guard !source.children.isEmpty else { return [TableColumn(key(index), headings: path + [source.name])] }
    let path = path + [source.name]
    let sum = TableColumn(
      key(index), headings: path + ["Cộng"], derivation: .sum(source.children.map(key)))
    return [sum] + source.children.flatMap { columns(of: $0, in: sources, below: path) }
  }
}

extension SourceTree {
  /// The sources that pay at or below one, in file order.
  func leaves(below index: SourceIndex) -> [SourceIndex] {
    subtree(of: index).filter { self[$0].children.isEmpty }
  }
}

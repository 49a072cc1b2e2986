import PlanModel

/// Every amount that either version has, by activity, source and year.
func comparedAmounts(
  _ before: Assessment, _ after: Assessment, basis: PlanChanges.Basis,
  _ activities: [Versions<ActivityIndex>], _ sources: [Versions<SourceIndex>]
) -> [AmountChange] {
  var cells: [AmountCell: (before: Money, after: Money)] = [:]
  let (old, new) = (Places(activities, sources, \.before, \.before), Places(activities, sources, \.after, \.after))
  for (cell, amount) in amounts(of: before, basis, old) { cells[cell, default: (.zero, .zero)].before += amount }
  for (cell, amount) in amounts(of: after, basis, new) { cells[cell, default: (.zero, .zero)].after += amount }
  return cells.filter { $0.value != (.zero, .zero) }.sorted { $0.key < $1.key }.map { cell, amounts in
    AmountChange(
      activity: activities[cell.activity], source: cell.source.map { sources[$0] }, year: cell.year,
      before: amounts.before, after: amounts.after)
  }
}

/// The place of an amount: an activity and a source by their places among those of both versions, and a year.
private struct AmountCell: Hashable, Comparable {
  let activity: Int
  let source: Int?
  let year: Int?

  /// In the order of the activities, sources and years; what has no year last.
  static func < (left: AmountCell, right: AmountCell) -> Bool {
    (left.activity, left.source ?? -1, left.year ?? .max) < (right.activity, right.source ?? -1, right.year ?? .max)
  }
}

/// From the rows of one version to their places among those of both.
private struct Places {
  let activities: [ActivityIndex: Int]
  let sources: [SourceIndex: Int]

  init(
    _ activities: [Versions<ActivityIndex>], _ sources: [Versions<SourceIndex>],
    _ activity: (Versions<ActivityIndex>) -> ActivityIndex?, _ source: (Versions<SourceIndex>) -> SourceIndex?
  ) {
    self.activities = Places.of(activities.map(activity))
    self.sources = Places.of(sources.map(source))
  }

  private static func of<Index: Hashable>(_ indices: [Index?]) -> [Index: Int] {
    indices.enumerated().reduce(into: [:]) { places, entry in
      if let index = entry.element { places[index] = entry.offset }
    }
  }
}

private func amounts(
  of assessment: Assessment, _ basis: PlanChanges.Basis, _ places: Places
) -> [(cell: AmountCell, amount: Money)] {
  switch basis {
  case .allocation:
    assessment.allocation.lines.compactMap { line in
      guard let activity = places.activities[line.activity], let source = places.sources[line.source] else {
        return nil
      }
      return (AmountCell(activity: activity, source: source, year: line.year), line.amount)
    }
  case .cost:
    assessment.plan.activities.indices.flatMap { index -> [(cell: AmountCell, amount: Money)] in
      let cost = assessment.cost(of: index)
      guard cost.isCostedLine, let activity = places.activities[index] else { return [] }
      return cost.parts.map { (AmountCell(activity: activity, source: nil, year: $0.year), $0.amount) }
    }
  }
}

public import PlanModel

/// The amounts of an approved version of a plan, at the activities and sources of the version to be allocated (số đã duyệt).
///
/// Activities are matched as a comparison of versions matches them, sources by code.
public struct ApprovedAmounts: Sendable {
  private struct Cell: Hashable {
    let activity: ActivityIndex
    let source: SourceIndex
    let year: Int?
    let unit: UnitName?
  }

  private struct Need: Hashable {
    let activity: ActivityIndex
    let year: Int?
  }

  private var amounts: [Cell: Money] = [:]
  private var needs: Set<Need> = []
  private let known: Set<SourceIndex>

  /// What an approved version allocates, for another version of its plan.
  public init(of approved: Assessment, for plan: Plan) {
    let activities = matchedActivities(approved.plan.activities, plan.activities)
    let sources = matchedSources(approved.plan.sources, plan.sources)
    let newActivities = Dictionary(
      uniqueKeysWithValues: activities.compactMap { both in both.before.map { ($0, both.after) } })
    let newSources = Dictionary(
      uniqueKeysWithValues: sources.compactMap { both in both.before.map { ($0, both.after) } })
    known = Set(sources.compactMap { $0.before == nil ? nil : $0.after })
    for line in approved.allocation.lines {
      guard let activity = newActivities[line.activity] ?? nil else { continue }
      needs.insert(Need(activity: activity, year: line.year))
      guard let source = newSources[line.source] ?? nil else { continue }
      amounts[Cell(activity: activity, source: source, year: line.year, unit: line.unit), default: .zero] += line.amount
    }
  }

  /// What is approved for a costed line from a source in a year; none where the approved version knows nothing of the source,
  /// or allocates nothing to the line in the year, so that there is nothing to keep.
  func amount(_ activity: ActivityIndex, _ source: SourceIndex, _ year: Int?, _ unit: UnitName?) -> Money? {
    guard known.contains(source), needs.contains(Need(activity: activity, year: year)) else { return nil }
    return amounts[Cell(activity: activity, source: source, year: year, unit: unit)] ?? .zero
  }
}

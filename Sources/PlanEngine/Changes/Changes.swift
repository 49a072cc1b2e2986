public import PlanModel

/// Compares two versions of a plan (điều chỉnh kế hoạch).
///
/// Pure, and the same both ways: exchanging the versions exchanges before and after, increase and decrease. The amounts
/// are what is allocated; where one of the versions allocates nothing, what the activities cost.
public func changes(from before: Assessment, to after: Assessment) -> PlanChanges {
  let activities = matchedActivities(before.plan.activities, after.plan.activities)
  let sources = matchedSources(before.plan.sources, after.plan.sources)
  let basis: PlanChanges.Basis =
    before.allocation.isEmpty || after.allocation.isEmpty ? .cost : .allocation
  let others = OtherChanges(before: before, after: after, basis: basis, activities: Set(activities))
  return PlanChanges(
    before: before, after: after, basis: basis, activities: activities, sources: sources,
    amounts: comparedAmounts(before, after, basis: basis, activities, sources),
    others: others.ofPlan + sources.flatMap(others.of) + activities.flatMap(others.of))
}

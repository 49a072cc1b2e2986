package import PlanModel

/// The schedule that holds for every activity, by its place: its own, else that of the nearest activity above.
package func resolvedSchedules(of plan: Plan) -> [Schedule?] {
  scheduleOwners(of: plan).map { owner in
    owner.flatMap { plan.activities[$0].schedule?.value }
  }
}

/// The activity whose own schedule holds for every activity, by its place: itself, or the nearest above that has one.
package func scheduleOwners(of plan: Plan) -> [ActivityIndex?] {
  var owners = [ActivityIndex?](repeating: nil, count: plan.activities.rows.count)
  for index in plan.activities.inTableOrder {
    let tree = plan.activities
    owners[index.offset] = tree[index].schedule == nil ? tree[index].parent.flatMap { owners[$0.offset] } : index
  }
  return owners
}

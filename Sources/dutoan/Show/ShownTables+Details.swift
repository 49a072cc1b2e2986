import PlanModel

/// The tables of what lies behind a plan: its estimates, criteria, results, reports sent, products and holidays.
extension ShownPlan {
  static func estimates(of plan: Plan) -> ShownTable {
    ShownTable(
      .estimates, plan.estimates,
      [
        "activity": { .string($0.activity.value.text) },
        "name": { .string($0.name) },
        "measure": { .text($0.measure) },
        "quantity": { .quantity($0.quantity?.value) },
        "times": { .quantity($0.times?.value) },
        "unit_cost": { .money($0.unitCost?.value) },
        "amount": { .money($0.amount?.value) },
        "source": { .text($0.source?.value.text) },
        "item": { .text($0.item) },
        "basis": { .text($0.basis) },
        "note": { .text($0.note) },
      ])
  }

  static func criteria(of plan: Plan) -> ShownTable {
    ShownTable(
      .criteria, plan.criteria,
      [
        "unit": { .string($0.unit.value.text) },
        "criterion": { .string($0.criterion) },
        "quantity": { .quantity($0.quantity?.value) },
        "coefficient": { .quantity($0.coefficient?.value) },
      ])
  }

  static func results(of plan: Plan) -> ShownTable {
    ShownTable(
      .results, plan.results,
      [
        "date": { .day($0.date.value) },
        "target": { .string($0.target.value.text) },
        "value": { .quantity($0.value?.value) },
        "note": { .text($0.note) },
      ])
  }

  static func submissions(of plan: Plan) -> ShownTable {
    ShownTable(
      .submissions, plan.submissions,
      [
        "obligation": { .string($0.obligation.value) },
        "unit": { .string($0.unit.value.text) },
        "date": { .day($0.date.value) },
        "note": { .text($0.note) },
      ])
  }

  static func products(of plan: Plan) -> ShownTable {
    ShownTable(
      .products, plan.products,
      [
        "product": { .string($0.code.value) },
        "name": { .string($0.name) },
        "group": { .text($0.group?.value) },
        "entity": { .text($0.entity) },
        "entity_kind": { .text($0.entityKind?.rawValue) },
        "unit": { .text($0.unit?.value.text) },
        "level": { .text($0.level?.value) },
        "stars": { .quantity($0.stars?.value) },
        "points": { .quantity($0.points?.value) },
        "date": { .day($0.date?.value) },
        "expires": { .day($0.expires?.value) },
        "issuer": { .text($0.issuer) },
        "note": { .text($0.note) },
      ])
  }

  static func holidays(of plan: Plan) -> ShownTable {
    ShownTable(
      .holidays, plan.holidays,
      [
        "date": { .day($0.date.value) },
        "name": { .text($0.name) },
        "working": { .bool($0.isWorking) },
      ])
  }
}

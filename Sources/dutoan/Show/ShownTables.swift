import PlanModel

/// The tables of a shown plan, each in the columns of its file.
extension ShownPlan {
  static func activities(of assessment: Assessment) -> ShownTable {
    let tree = assessment.plan.activities
    return ShownTable(
      .activities, tree.indices,
      [
        "activity": { .string(tree[$0].code.value.text) },
        "name": { .string(tree[$0].name) },
        "parent": { .text(tree[$0].parent.map { tree[$0].code.value.text }) },
        "time": { .text(tree[$0].schedule.flatMap { $0.value.text.isEmpty ? nil : $0.value.text }) },
        "time_kind": { .text(assessment.schedule(of: $0)?.kind.rawValue) },
        "start": { .day(assessment.schedule(of: $0)?.start) },
        "end": { .day(assessment.schedule(of: $0)?.end) },
        "windows": { .windows(assessment.schedule(of: $0)) },
        "after": { .texts(tree[$0].after.map(\.value.text)) },
        "latest_start": { .day(assessment.order[$0]?.latestStart) },
        "slack_days": { .number(assessment.order[$0]?.days) },
        "slack_quarters": { .number(assessment.order[$0]?.quarters) },
        "lead": { .units(tree[$0].lead) },
        "partners": { .units(tree[$0].partners) },
        "supporters": { .units(tree[$0].supporters) },
        "on_behalf_of": { .units(tree[$0].onBehalfOf) },
        "content": { .text(tree[$0].content) },
        "output": { .text(tree[$0].output) },
        "category": { .text(tree[$0].category) },
        "quantity": { .quantity(tree[$0].quantity?.value) },
        "measure": { .text(tree[$0].measure) },
        "unit_cost": { .money(tree[$0].unitCost?.value) },
        "cost": { .money(assessment.cost(of: $0).total) },
        "costs": { costs(of: assessment.cost(of: $0)) },
        "note": { .text(tree[$0].note) },
        "extras": { .object(tree[$0].extras.map { (key: $0.name, value: JSON.string($0.value)) }) },
      ])
  }

  /// The cost by year; a part that belongs to no year has no member.
  private static func costs(of cost: ActivityCost) -> JSON {
    .object(cost.parts.compactMap { part in part.year.map { (String($0), .money(part.amount)) } })
  }

  static func sources(of plan: Plan) -> ShownTable {
    ShownTable(
      .sources, plan.sources.rows,
      [
        "source": { .string($0.code.value.text) },
        "name": { .string($0.name) },
        "class": { .string($0.sourceClass.rawValue) },
        "nature": { .text($0.nature?.rawValue) },
        "parent": { .text($0.parent.map { plan.sources[$0].code.value.text }) },
        "total": { .money($0.total?.value) },
        "percent": { .quantity($0.percent?.value) },
        "limit": { .string($0.limit.rawValue) },
        "decision": { .text($0.decision) },
        "decision_date": { .day($0.decisionDate?.value) },
      ])
  }

  static func funding(of plan: Plan) -> ShownTable {
    ShownTable(
      .funding, plan.funding,
      [
        "amount": { .money($0.amount.value) },
        "activity": { .text($0.activity?.value.text) },
        "unit": { .text($0.unit?.value.text) },
        "source": { .text($0.source?.value.text) },
        "year": { .number($0.year) },
        "quarter": { .number($0.quarter) },
        "kind": { .string($0.kind.rawValue) },
        "limit": { .string($0.limit.rawValue) },
        "decision": { .text($0.decision) },
        "decision_date": { .day($0.decisionDate?.value) },
      ])
  }

  static func rules(of plan: Plan) -> ShownTable {
    ShownTable(
      .rules, plan.rules,
      [
        "source": { .string($0.source.value.text) },
        "method": { .string($0.method.value.rawValue) },
        "activity": { .text($0.activity?.value.text) },
        "category": { .text($0.category) },
        "unit": { .text($0.unit?.value.text) },
        "value": { .quantity($0.value?.value) },
        "of": { .text($0.of?.value.text) },
        "cap": { .money($0.cap?.value) },
        "min": { .quantity($0.min?.value) },
        "max": { .quantity($0.max?.value) },
      ])
  }

  static func records(of table: RecordTable) -> ShownTable {
    func name<Name>(_ number: Int32, in names: [Name], _ text: (Name) -> String) -> JSON {
      number < 0 ? .null : .string(text(names[Int(number)]))
    }
    return ShownTable(
      .records, Array(table.rows.indices),
      [
        "date": { .day(table.rows[$0].day) },
        "activity": { name(table.rows[$0].activity, in: table.activityCodes, \.text) },
        "source": { name(table.rows[$0].source, in: table.sourceCodes, \.text) },
        "unit": { name(table.rows[$0].unit, in: table.units, \.text) },
        "kind": { .string(table.rows[$0].kind.word) },
        "amount": { table.rows[$0].hasAmount ? .integer(table.rows[$0].amount) : .null },
        "quantity": { .quantity(table.quantities[$0]) },
        "document": { .text(table.documents[$0]) },
        "budget_year": { .integer(Int64(table.rows[$0].budgetYear)) },
        "note": { .text(table.notes[$0]) },
      ])
  }

  static func targets(of plan: Plan) -> ShownTable {
    ShownTable(
      .targets, plan.targets,
      [
        "target": { .string($0.code.value.text) },
        "name": { .string($0.name) },
        "parent": { .text($0.parent?.text) },
        "measure": { .text($0.measure) },
        "year": { .number($0.year) },
        "comparison": { .string($0.comparison.rawValue) },
        "planned": { .quantity($0.planned?.value) },
        "planned_to": { .quantity($0.plannedTo?.value) },
        "baseline": { .quantity($0.baseline?.value) },
        "achieved": { .quantity($0.achieved?.value) },
        "percent": { .quantity($0.percent?.value) },
        "activity": { .text($0.activity?.text) },
        "note": { .text($0.note) },
      ])
  }

  static func units(of plan: Plan) -> ShownTable {
    ShownTable(
      .units, plan.units,
      [
        "unit": { .string($0.code.value.text) },
        "name": { .string($0.name.text) },
        "kind": { .string($0.kind.rawValue) },
        "abbreviation": { .texts($0.abbreviations.map(\.text)) },
        "level": { .text($0.level) },
        "parent": { .text($0.parent?.text) },
        "from": { .day($0.from) },
        "to": { .day($0.to) },
        "successor": { .text($0.successor?.text) },
      ])
  }

  static func duties(of plan: Plan) -> ShownTable {
    ShownTable(
      .duties, plan.duties,
      [
        "unit": { .units($0.units) },
        "duty": { .text($0.text) },
        "activity": { .texts($0.activities.map(\.value.text)) },
      ])
  }

  static func sections(of plan: Plan) -> ShownTable {
    ShownTable(
      .sections, plan.sections,
      [
        "section": { .string($0.number.value) },
        "heading": { .text($0.heading) },
        "text": { .text($0.text?.value) },
      ])
  }

  static func documents(of plan: Plan) -> ShownTable {
    ShownTable(
      .documents, plan.documents,
      [
        "document": { .string($0.document.value) },
        "kind": { .text($0.kind) },
        "number": { .text($0.number) },
        "date": { .day($0.date) },
        "parent_issuer": { .text($0.parentIssuer) },
        "issuer": { .text($0.issuer) },
        "place": { .text($0.place) },
        "subject": { .text($0.subject) },
        "addressee": { .texts($0.addressees) },
        "signer_authority": { .texts($0.signerAuthority) },
        "signer_title": { .text($0.signerTitle) },
        "signer_name": { .text($0.signerName) },
        "recipient": { .texts($0.recipients) },
      ])
  }

  static func obligations(of plan: Plan) -> ShownTable {
    ShownTable(
      .obligations, plan.obligations,
      [
        "obligation": { .string($0.code.value) },
        "name": { .text($0.name) },
        "unit": { .text($0.unit?.value.text) },
        "time": { .text($0.schedule?.value.text) },
        "windows": { .windows($0.schedule?.value) },
        "cutoff": { .text($0.cutoff) },
        "recipient": { .text($0.recipient?.text) },
      ])
  }
}

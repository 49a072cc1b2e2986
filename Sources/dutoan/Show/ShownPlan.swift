import PlanModel

/// A plan as the program understood it: what `plan.csv` says, then one table a file, in the order of the interface.
struct ShownPlan {
  /// The keys of `plan.csv` with their values.
  let identity: [(key: String, value: JSON)]
  /// The other files.
  let tables: [ShownTable]

  /// The plan of an assessment.
  init(_ assessment: Assessment) {
    let plan = assessment.plan
    identity = ShownPlan.identity(of: plan.identity)
    tables = [
      ShownPlan.activities(of: assessment), ShownPlan.estimates(of: plan), ShownPlan.sources(of: plan),
      ShownPlan.funding(of: plan), ShownPlan.rules(of: plan), ShownPlan.criteria(of: plan),
      ShownPlan.records(of: plan.records), ShownPlan.targets(of: plan), ShownPlan.results(of: plan),
      ShownPlan.units(of: plan), ShownPlan.duties(of: plan), ShownPlan.sections(of: plan),
      ShownPlan.documents(of: plan), ShownPlan.obligations(of: plan), ShownPlan.submissions(of: plan),
      ShownPlan.products(of: plan), ShownPlan.holidays(of: plan),
    ]
  }

  /// One object: `plan`, then a list a file.
  var json: JSON {
    .object([("plan", .object(identity))] + tables.map { ($0.name, $0.json) })
  }

  private static func identity(of identity: PlanIdentity) -> [(key: String, value: JSON)] {
    [
      ("number", .text(identity.number)), ("kind", .text(identity.kind)), ("title", .text(identity.title)),
      ("programme", .text(identity.programme)), ("issuer", .text(identity.issuer)),
      ("parent_issuer", .text(identity.parentIssuer)), ("place", .text(identity.place)),
      ("date", .day(identity.date?.value)), ("period", .text(identity.period?.value.text)),
      ("money_unit", .string(identity.moneyUnit.name)), ("total", .money(identity.total?.value)),
      ("round_to", .money(identity.roundTo?.value)), ("tolerance", .money(identity.tolerance)),
      ("status", identity.isIllustrative ? .string("illustrative") : .null), ("basis", .texts(identity.basis)),
      ("recipient", .texts(identity.recipients)), ("signer_authority", .texts(identity.signerAuthority)),
      ("signer_title", .text(identity.signerTitle)), ("signer_name", .text(identity.signerName)),
    ]
  }
}

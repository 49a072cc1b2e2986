public import PlanModel

/// Reads a plan from the files of its folder (đọc kế hoạch): as far as it can be read, with all that was found.
///
/// The order of the files does not matter. Bytes of any kind are read without a trap: what can't be used is a finding.
public func read(name: String, files: [InputFile]) -> ReadPlan {
  var reading = PlanReading(name: name)
  // What had to be decoded lives until all is read.
  let texts = files.map(\.decoded)
  withExtendedLifetime(texts) { reading.read(texts) }
  return ReadPlan(plan: reading.plan, findings: reading.log.findings)
}

/// A plan while it is read.
private struct PlanReading {
  var plan: Plan
  var log = ReadingLog()
  /// The unit of amounts that state none; none as long as the plan's own word on it was not read.
  private var unit: MoneyUnit?

  init(name: String) {
    plan = Plan(name: name)
  }

  mutating func read(_ files: [InputFile]) {
    let inOrder = files.sorted { $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8) }
    for file in inOrder where file.name.kind == nil { log.add(UnreadFileCheck.finding(file.name)) }
    for kind in [PlanFileKind.plan, .activities] where !files.contains(where: { $0.name.kind == kind }) {
      log.add(MissingFileCheck.finding(kind))
    }
    for kind in PlanFileKind.allCases {
      let ofKind = inOrder.filter { $0.name.kind == kind }
      // `records.csv` comes before `records-*.csv`, in which `-` would sort before the dot.
      read(ofKind.filter { $0.name == FileName(kind) } + ofKind.filter { $0.name != FileName(kind) }, of: kind)
    }
    SourceSpelling(plan.sources).settle(&plan)
    plan.damagedFiles = log.damaged
  }

  private mutating func read(_ files: [InputFile], of kind: PlanFileKind) {
    guard let file = files.first else { return }
    switch kind {
    case .plan:
      guard let table = TextTable<PlanColumn>(file, log: &log) else { return }
      (plan.identity, unit) = decodeIdentity(table, log: &log)
      log.planUnit = unit
    case .activities:
      guard let table = TextTable<ActivityColumn>(file, log: &log) else { return }
      plan.activities = decodeActivities(table, unit: unit, period: plan.identity.period?.value, log: &log)
    case .estimates:
      guard let table = TextTable<EstimateColumn>(file, log: &log) else { return }
      plan.estimates = decodeEstimates(table, unit: unit, log: &log)
    case .sources:
      guard let table = TextTable<SourceColumn>(file, log: &log) else { return }
      plan.sources = decodeSources(table, unit: unit, log: &log)
    case .funding:
      guard let table = TextTable<FundingColumn>(file, log: &log) else { return }
      plan.funding = decodeFunding(table, unit: unit, log: &log)
    case .rules:
      guard let table = TextTable<RuleColumn>(file, log: &log) else { return }
      plan.rules = decodeRules(table, unit: unit, log: &log)
    case .criteria:
      guard let table = TextTable<CriterionColumn>(file, log: &log) else { return }
      plan.criteria = decodeCriteria(table, log: &log)
    case .records:
      var decoder = RecordDecoder(unit: unit)
      for file in files where decoder.decode(file, log: &log) { plan.readFiles.insert(.records) }
      plan.records = decoder.table
      return
    case .targets:
      guard let table = TextTable<TargetColumn>(file, log: &log) else { return }
      plan.targets = decodeTargets(table, log: &log)
    case .results:
      guard let table = TextTable<ResultColumn>(file, log: &log) else { return }
      plan.results = decodeResults(table, log: &log)
    case .units:
      guard let table = TextTable<UnitColumn>(file, log: &log) else { return }
      plan.units = decodeUnits(table, log: &log)
    case .duties:
      guard let table = TextTable<DutyColumn>(file, log: &log) else { return }
      plan.duties = decodeDuties(table)
    case .sections:
      guard let table = TextTable<SectionColumn>(file, log: &log) else { return }
      plan.sections = decodeSections(table, log: &log)
    case .documents:
      guard let table = TextTable<DocumentColumn>(file, log: &log) else { return }
      plan.documents = decodeDocuments(table, log: &log)
    case .obligations:
      guard let table = TextTable<ObligationColumn>(file, log: &log) else { return }
      plan.obligations = decodeObligations(table, period: plan.period, log: &log)
    case .submissions:
      guard let table = TextTable<SubmissionColumn>(file, log: &log) else { return }
      plan.submissions = decodeSubmissions(table, log: &log)
    case .products:
      guard let table = TextTable<ProductColumn>(file, log: &log) else { return }
      plan.products = decodeProducts(table, log: &log)
    case .holidays:
      guard let table = TextTable<HolidayColumn>(file, log: &log) else { return }
      plan.holidays = decodeHolidays(table, log: &log)
    }
    plan.readFiles.insert(kind)
  }
}

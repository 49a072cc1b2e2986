public import PlanModel

/// Reads a plan from the files of its folder (đọc kế hoạch): as far as it can be read, with all that was found.
///
/// The order of the files does not matter. Bytes of any kind are read without a trap: what can't be used is a finding.
/// Public holidays are those given, but for days of which the plan's own `holidays.csv` speaks.
public func read(name: String, files: [InputFile], holidays: [Holiday] = []) -> ReadPlan {
  var reading = PlanReading(name: name, files: files, holidays: holidays, keepsTexts: true)
  reading.readFiles { $0 < .records }
  for file in reading.recordFiles { reading.readRecords(ScannedFile(file)) }
  reading.readFiles { $0 > .records && $0 != .holidays }
  return reading.finished
}

/// Reads a plan as the other `read` does, and gives the same, but on several cores where there is much to read.
///
/// The numbers of documents and the notes of records, which are half of their bytes and at which no check looks, are kept
/// only where that is asked for.
public func read(
  name: String, files: [InputFile], holidays: [Holiday] = [], cores: Int, keepingTexts: Bool
) async -> ReadPlan {
  var reading = PlanReading(name: name, files: files, holidays: holidays, keepsTexts: keepingTexts)
  // The files of records are looked at while the others are read.
  let (recordFiles, cores) = (reading.recordFiles, max(1, cores))
  async let scanned = scan(recordFiles, cores: cores)
  reading.readFiles { $0 < .records }
  for file in await scanned { await reading.readRecords(file, cores: cores) }
  reading.readFiles { $0 > .records && $0 != .holidays }
  return reading.finished
}

/// Reads a file of public holidays, which has the columns of `holidays.csv`, and says what is wrong with it.
public func readHolidays(_ file: InputFile) -> (holidays: [Holiday], findings: Findings) {
  var log = ReadingLog()
  guard let table = TextTable<HolidayColumn>(file.decoded, log: &log) else { return ([], log.findings) }
  return (decodeHolidays(table, log: &log), log.findings)
}

private func scan(_ files: [InputFile], cores: Int) async -> [ScannedFile] {
  var scanned: [ScannedFile] = []
  for file in files { scanned.append(await ScannedFile(file, cores: cores)) }
  return scanned
}

/// A plan while it is read.
private struct PlanReading {
  private var log = ReadingLog()
  private var records: RecordDecoder
  private var plan: Plan
  /// All files, in the order of their names.
  private let files: [InputFile]
  /// The unit of amounts that state none; none as long as the plan's own word on it was not read.
  private var unit: MoneyUnit?

  init(name: String, files: [InputFile], holidays: [Holiday], keepsTexts: Bool) {
    records = RecordDecoder(unit: nil, keepsTexts: keepsTexts)
    plan = Plan(name: name)
    self.files = files.sorted { $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8) }
    // Times are counted in working days, and around the lunar new year.
    readFiles { $0 == .holidays }
    plan.calendar = WorkCalendar(holidays, of: plan.holidays)
    for file in self.files where file.name.kind == nil { log.add(UnreadFileCheck.finding(file.name)) }
    for kind in [PlanFileKind.plan, .activities] where !files.contains(where: { $0.name.kind == kind }) {
      log.add(MissingFileCheck.finding(kind))
    }
  }

  /// The files of records; `records.csv` comes before `records-*.csv`, in which `-` would sort before the dot.
  var recordFiles: [InputFile] {
    let all = files.filter { $0.name.kind == .records }
    return all.filter { $0.name == FileName(.records) } + all.filter { $0.name != FileName(.records) }
  }

  /// Reads the files of some kinds, in the order of the interface.
  mutating func readFiles(of kinds: (PlanFileKind) -> Bool) {
    for kind in PlanFileKind.allCases where kinds(kind) {
      guard let file = files.first(where: { $0.name.kind == kind })?.decoded else { continue }
      // What had to be decoded lives until it is read.
      withExtendedLifetime(file) { read(file, of: kind) }
    }
    records.unit = unit
  }

  /// Reads a file of records.
  mutating func readRecords(_ scanned: ScannedFile) {
    if records.decode(scanned, log: &log) { plan.readFiles.insert(.records) }
    withExtendedLifetime(scanned) {}
  }

  /// Reads a file of records on several cores.
  mutating func readRecords(_ scanned: ScannedFile, cores: Int) async {
    if await records.decode(scanned, cores: cores, log: &log) { plan.readFiles.insert(.records) }
    withExtendedLifetime(scanned) {}
  }

  /// The plan and what was found.
  var finished: ReadPlan {
    var plan = plan
    plan.records = records.table
    SourceSpelling(plan.sources).settle(&plan)
    plan.damagedFiles = log.damaged
    return ReadPlan(plan: plan, findings: log.findings)
  }

  private mutating func read(_ file: InputFile, of kind: PlanFileKind) {
    switch kind {
    case .plan:
      guard let table = TextTable<PlanColumn>(file, log: &log) else { return }
      (plan.identity, unit) = decodeIdentity(table, log: &log)
      log.planUnit = unit
    case .activities:
      guard let table = TextTable<ActivityColumn>(file, log: &log) else { return }
      plan.activities = decodeActivities(
        table, unit: unit, period: plan.identity.period?.value, calendar: plan.calendar, log: &log)
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
      let hasCriteria = files.contains { $0.name.kind == .criteria }
      plan.rules = decodeRules(table, unit: unit, hasCriteria: hasCriteria, log: &log)
    case .criteria:
      guard let table = TextTable<CriterionColumn>(file, log: &log) else { return }
      plan.criteria = decodeCriteria(table, log: &log)
    case .records: return
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
      plan.obligations = decodeObligations(table, period: plan.period, calendar: plan.calendar, log: &log)
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

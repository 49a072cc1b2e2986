public import PlanModel

/// What may change when a file is written in its canonical form, in the order in which it is told.
public enum FormatChange: CaseIterable, Sendable {
  /// The bytes: UTF-8 without a byte order mark, letters in NFC.
  case encoding
  /// What stands between fields: a comma.
  case delimiter
  /// What ends a row: a line feed.
  case lineEnds
  /// Quotes that nothing needs, blanks at the ends of rows and around numbers.
  case layout
  /// Names of columns.
  case headers
  /// Words of fixed lists, and keys of `plan.csv`.
  case words
  case numbers
  case dates
  /// Rows in which nothing stood, left out.
  case blankRows
  /// Titles, units, numbers of columns and totals, left out.
  case labelRows
}

/// A file of a plan in its canonical form (dạng chuẩn).
public struct CanonicalFile: Sendable {
  /// How the file stands to its canonical form.
  public enum Outcome: Sendable {
    /// It is in that form already.
    case unchanged
    /// Its bytes in that form, and what is other: how often, or 1 for what concerns the file as a whole.
    case rewritten([UInt8], changes: [FormatChange: Int])
    /// In that form it would be read as something else: what stands in its fields looks like a header or a total.
    case unsafe
  }

  /// The file.
  public let name: FileName
  /// How it stands to its canonical form.
  public let outcome: Outcome
}

/// The files of a plan in their canonical form, in the order of the interface; none where the reader found errors in them.
///
/// UTF-8 without byte order mark, commas, line feeds, quotes only where they are needed; canonical names of columns, with
/// their money unit; dates as `02/03/2018`; numbers in plain digits with a decimal point; words of fixed lists in the
/// words of the format. Text is not touched but for what reading does to every text. Columns stay in the user's order, and
/// unknown ones as they are. What is read from a file and from its canonical form is the same, and the canonical form of
/// a canonical file is the file. Files that are no part of a plan are left out.
public func canonicalFiles(of files: [InputFile], read plan: ReadPlan) -> [CanonicalFile]? {
  let isFaulty = plan.findings.counts.keys.contains { $0.rawValue.hasPrefix("F") && $0.severity == .error }
  guard !isFaulty else { return nil }
  let unit = plan.plan.identity.moneyUnit
  let inOrder = files.sorted { $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8) }
  return PlanFileKind.allCases.flatMap { kind in
    inOrder.filter { $0.name.kind == kind }.compactMap { canonicalFile($0, of: kind, unit: unit) }
  }
}

private func canonicalFile(_ file: InputFile, of kind: PlanFileKind, unit: MoneyUnit) -> CanonicalFile? {
  switch kind {
  case .plan: CanonicalTable<PlanColumn>(file, unit: unit)?.file
  case .activities: CanonicalTable<ActivityColumn>(file, unit: unit)?.file
  case .estimates: CanonicalTable<EstimateColumn>(file, unit: unit)?.file
  case .sources: CanonicalTable<SourceColumn>(file, unit: unit)?.file
  case .funding: CanonicalTable<FundingColumn>(file, unit: unit)?.file
  case .rules: CanonicalTable<RuleColumn>(file, unit: unit)?.file
  case .criteria: CanonicalTable<CriterionColumn>(file, unit: unit)?.file
  case .records: CanonicalTable<RecordFileColumn>(file, unit: unit)?.file
  case .targets: CanonicalTable<TargetColumn>(file, unit: unit)?.file
  case .results: CanonicalTable<ResultColumn>(file, unit: unit)?.file
  case .units: CanonicalTable<UnitColumn>(file, unit: unit)?.file
  case .duties: CanonicalTable<DutyColumn>(file, unit: unit)?.file
  case .sections: CanonicalTable<SectionColumn>(file, unit: unit)?.file
  case .documents: CanonicalTable<DocumentColumn>(file, unit: unit)?.file
  case .obligations: CanonicalTable<ObligationColumn>(file, unit: unit)?.file
  case .submissions: CanonicalTable<SubmissionColumn>(file, unit: unit)?.file
  case .products: CanonicalTable<ProductColumn>(file, unit: unit)?.file
  case .holidays: CanonicalTable<HolidayColumn>(file, unit: unit)?.file
  }
}

import PlanModel

extension TableColumn {
  /// The column as findings name it, in Vietnamese with the canonical name in brackets: `cột Thời gian (time)`.
  var title: String { shownTitle("cột", names.first, rawValue) }

  /// What a field's column is called; the canonical name alone where the file has no such column.
  fileprivate static func title(of name: String) -> String { Self(rawValue: name)?.title ?? "cột \(name)" }
}

extension PlanFileKind {
  /// What findings call a column of the file, or a key of `plan.csv`, by its canonical name.
  func title(ofColumn name: String) -> String {
    switch self {
    case .plan:
      PlanKey(rawValue: name).map { shownTitle("mục", $0.otherWords.first, name) } ?? PlanColumn.title(of: name)
    case .activities: yearTitle(name) ?? ActivityColumn.title(of: name)
    case .estimates: EstimateColumn.title(of: name)
    case .sources: SourceColumn.title(of: name)
    case .funding: FundingColumn.title(of: name)
    case .rules: RuleColumn.title(of: name)
    case .criteria: CriterionColumn.title(of: name)
    case .records: RecordFileColumn.title(of: name)
    case .targets: TargetColumn.title(of: name)
    case .results: ResultColumn.title(of: name)
    case .units: UnitColumn.title(of: name)
    case .duties: DutyColumn.title(of: name)
    case .sections: SectionColumn.title(of: name)
    case .documents: DocumentColumn.title(of: name)
    case .obligations: ObligationColumn.title(of: name)
    case .submissions: SubmissionColumn.title(of: name)
    case .products: ProductColumn.title(of: name)
    case .holidays: HolidayColumn.title(of: name)
    }
  }

  /// `cột Kinh phí năm 2021 (cost_2021)`.
  private func yearTitle(_ name: String) -> String? {
    HeaderName(name).year.map { shownTitle("cột", "kinh phí năm \($0)", name) }
  }
}

extension Field {
  /// The column of the field as findings name it.
  var columnTitle: String { place.file.kind?.title(ofColumn: column) ?? "cột \(column)" }
}

private func shownTitle(_ noun: String, _ name: String?, _ canonical: String) -> String {
  guard let name else { return "\(noun) \(canonical)" }
  // The one abbreviation among the names.
  let shown = name == "stt" ? "STT" : name.prefix(1).uppercased() + name.dropFirst()
  return "\(noun) \(shown) (\(canonical))"
}

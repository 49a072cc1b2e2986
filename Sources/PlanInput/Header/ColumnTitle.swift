import PlanModel

extension TableColumn {
  /// The column as findings name it, with its canonical name: `cột Thời gian (time)`, `column “time” (“Thời gian”)`.
  var title: Wording { shownTitle(column, names.first, rawValue) }

  /// What a field's column is called; the canonical name alone where the file has no such column.
  fileprivate static func title(of name: String) -> Wording { Self(rawValue: name)?.title ?? columnTitle(name) }
}

extension PlanFileKind {
  /// What findings call a column of the file, or a key of `plan.csv`, by its canonical name.
  func title(ofColumn name: String) -> Wording {
    switch self {
    case .plan:
      PlanKey(rawValue: name).map { shownTitle(Wording(vi: "mục", en: "key"), $0.otherWords.first, name) }
        ?? PlanColumn.title(of: name)
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
  private func yearTitle(_ name: String) -> Wording? {
    HeaderName(name).year.map { shownTitle(column, "kinh phí năm \($0)", name) }
  }
}

extension Field {
  /// The column of the field as findings name it.
  var columnTitle: Wording { place.file.kind?.title(ofColumn: column) ?? PlanInput.columnTitle(column) }
}

/// A column that has but the one name.
func columnTitle(_ name: String) -> Wording { shownTitle(column, nil, name) }

private let column = Wording(vi: "cột", en: "column")

private func shownTitle(_ noun: Wording, _ name: String?, _ canonical: String) -> Wording {
  guard let name else { return Wording(vi: "\(noun.vi) \(canonical)", en: "\(noun.en) “\(canonical)”") }
  // The one abbreviation among the names.
  let shown = name == "stt" ? "STT" : name.prefix(1).uppercased() + name.dropFirst()
  return Wording(vi: "\(noun.vi) \(shown) (\(canonical))", en: "\(noun.en) “\(canonical)” (“\(shown)”)")
}

import PlanModel

/// The data that a form can show: the words that a form's `view` may have (bộ số liệu).
enum View: String, CaseIterable, Sendable {
  /// Kinh phí theo nguồn và năm.
  case funding
  /// Nguồn vốn, where no cost is known.
  case sources
  /// Tiến độ theo quý.
  case quarters
  /// Phân công nhiệm vụ.
  case assignment
  /// Tình hình thực hiện và giải ngân.
  case disbursement
  /// Kinh phí theo quý.
  case quarterMoney
  /// Giải trình phân bổ.
  case trace
  /// Điều chỉnh kinh phí giữa hai bản của kế hoạch.
  case adjustment
  /// Những thay đổi khác giữa hai bản của kế hoạch.
  case changes
  /// Chỉ tiêu.
  case targets
  /// Thời hạn của nhiệm vụ và báo cáo, theo ngày.
  case deadlines

  /// What the view offers, and for what its columns may be repeated.
  var offers: [(field: Field, each: Repetition?)] {
    switch self {
    case .funding: FundingView.offers
    case .sources: SourcesView.offers
    case .quarters: QuartersView.offers
    case .assignment: AssignmentView.offers
    case .disbursement: DisbursementView.offers
    case .quarterMoney: QuarterMoneyView.offers
    case .trace: TraceView.offers
    case .adjustment: AdjustmentView.offers
    case .changes: ChangesView.offers
    case .targets: TargetsView.offers
    case .deadlines: DeadlinesView.offers
    }
  }

  /// The tables that there are to show, one a sheet; none where the plan has nothing for the view.
  func tables(of assessment: Assessment) -> [Table] {
    switch self {
    case .funding: FundingView.tables(of: assessment)
    case .sources: SourcesView.tables(of: assessment)
    case .quarters: QuartersView.tables(of: assessment)
    case .assignment: AssignmentView.tables(of: assessment)
    case .disbursement: DisbursementView.tables(of: assessment)
    case .targets: TargetsView.tables(of: assessment)
    case .deadlines: DeadlinesView.tables(of: assessment)
    case .quarterMoney: QuarterMoneyView.tables(of: assessment)
    case .trace: TraceView.tables(of: assessment)
    // What one version has nothing to be held against for.
    case .adjustment, .changes: []
    }
  }

  /// The tables that set two versions of a plan side by side; none for a view of one version.
  func tables(of changes: PlanChanges) -> [Table] {
    switch self {
    case .adjustment: AdjustmentView.tables(of: changes)
    case .changes: ChangesView.tables(of: changes)
    case .funding, .sources, .quarters, .assignment, .disbursement, .quarterMoney, .trace, .targets, .deadlines: []
    }
  }

  /// Whether the view may give several tables, each for a year that its sheet's name then carries.
  var isByYear: Bool {
    switch self {
    case .disbursement, .quarterMoney: true
    case .funding, .sources, .quarters, .assignment, .trace, .adjustment, .changes, .targets, .deadlines: false
    }
  }
}

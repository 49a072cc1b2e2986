import PlanModel

/// The columns of `submissions.csv`.
enum SubmissionColumn: String, TableColumn {
  case obligation
  case unit
  case date
  case note

  static let fileKind = PlanFileKind.submissions
  static let byName = namesByFoldedText()
  static let required: [Self] = [.obligation, .unit, .date]
  static let interpreted: [Self] = [.date]

  var names: [String] {
    switch self {
    case .obligation: ["mã", "mã báo cáo"]
    case .unit: ["đơn vị", "đơn vị báo cáo"]
    case .date: ["ngày", "ngày nộp", "ngày gửi"]
    case .note: ["ghi chú"]
    }
  }
}

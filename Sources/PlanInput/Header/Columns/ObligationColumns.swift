import PlanModel

/// The columns of `obligations.csv`.
enum ObligationColumn: String, TableColumn {
  case obligation
  case name
  case unit
  case time
  case cutoff
  case recipient

  static let fileKind = PlanFileKind.obligations
  static let byName = namesByFoldedText()
  static let required: [Self] = [.obligation]
  static let interpreted: [Self] = [.time]

  var names: [String] {
    switch self {
    case .obligation: ["mã báo cáo", "mã"]
    case .name: ["tên báo cáo", "tên", "báo cáo"]
    case .unit: ["đơn vị báo cáo", "đơn vị"]
    case .time: ["thời gian", "thời hạn", "hạn nộp"]
    case .cutoff: ["chốt số liệu", "ngày chốt"]
    case .recipient: ["nơi nhận", "đơn vị nhận"]
    }
  }
}

import PlanModel

/// The columns of `duties.csv`.
enum DutyColumn: String, TableColumn {
  case unit
  case duty
  case activity

  static let fileKind = PlanFileKind.duties
  static let byName = namesByFoldedText()
  static let required: [Self] = [.unit]

  var names: [String] {
    switch self {
    case .unit: ["đơn vị", "cơ quan"]
    case .duty: ["nhiệm vụ", "trách nhiệm", "nội dung"]
    case .activity: ["mã nhiệm vụ", "mã hoạt động"]
    }
  }
}

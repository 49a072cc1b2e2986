import PlanModel

/// The columns of `targets.csv`.
enum TargetColumn: String, TableColumn {
  case target
  case name
  case parent
  case measure
  case year
  case comparison
  case planned
  case plannedTo = "planned_to"
  case baseline
  case achieved
  case percent
  case activity
  case note

  static let fileKind = PlanFileKind.targets
  static let byName = namesByFoldedText()
  static let required: [Self] = [.target, .name]
  static let interpreted: [Self] = [.year, .comparison, .planned, .plannedTo, .baseline, .achieved, .percent]

  var names: [String] {
    switch self {
    case .target: ["mã chỉ tiêu", "stt", "tt", "mã"]
    case .name: ["tên chỉ tiêu", "chỉ tiêu", "tên"]
    case .parent: ["thuộc chỉ tiêu", "chỉ tiêu cha"]
    case .measure: ["đơn vị tính", "đvt"]
    case .year: ["năm"]
    case .comparison: ["so sánh", "mức"]
    case .planned: ["kế hoạch", "mục tiêu", "chỉ tiêu kế hoạch"]
    case .plannedTo: ["đến"]
    case .baseline: ["hiện trạng", "gốc"]
    case .achieved: ["thực hiện", "kết quả", "đạt được"]
    case .percent: ["tỷ lệ", "tỷ lệ đạt", "tỷ lệ th/kh"]
    case .activity: ["mã hoạt động", "nhiệm vụ"]
    case .note: ["ghi chú"]
    }
  }
}

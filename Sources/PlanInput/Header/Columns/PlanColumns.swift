import PlanModel

/// The columns of `plan.csv`.
enum PlanColumn: String, TableColumn {
  case key
  case value

  static let fileKind = PlanFileKind.plan
  static let byName = namesByFoldedText()
  static let required: [Self] = [.key, .value]
  static let interpreted: [Self] = [.value]

  var names: [String] {
    switch self {
    case .key: ["khóa", "mục", "thông tin", "tên mục"]
    case .value: ["giá trị", "nội dung"]
    }
  }
}

import PlanModel

/// The columns of `rules.csv`.
enum RuleColumn: String, TableColumn {
  case source
  case method
  case activity
  case category
  case unit
  case value
  case of
  case cap
  case min
  case max

  static let fileKind = PlanFileKind.rules
  static let byName = namesByFoldedText()
  static let required: [Self] = [.source, .method]
  static let money: [Self] = [.cap]

  var names: [String] {
    switch self {
    case .source: ["nguồn", "mã nguồn", "nguồn vốn"]
    case .method: ["phương pháp", "cách phân bổ"]
    case .activity: ["mã hoạt động", "mã nhiệm vụ", "nhiệm vụ"]
    case .category: ["nhóm", "loại", "nội dung thành phần"]
    case .unit: ["đơn vị"]
    case .value: ["giá trị", "mức", "tỷ lệ", "hệ số"]
    case .of: ["của nguồn", "theo nguồn"]
    case .cap: ["không quá", "mức tối đa", "trần"]
    case .min: ["tối thiểu"]
    case .max: ["tối đa"]
    }
  }
}

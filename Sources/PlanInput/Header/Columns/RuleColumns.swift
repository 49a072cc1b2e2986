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
  static let interpreted: [Self] = [.method, .value, .cap, .min, .max]
  static let money: [Self] = [.cap]

  var names: [String] {
    switch self {
    case .source: ["mã nguồn", "nguồn", "nguồn vốn"]
    case .method: ["cách phân bổ", "phương pháp"]
    case .activity: ["mã nhiệm vụ", "mã hoạt động", "nhiệm vụ"]
    case .category: ["nhóm", "loại", "nội dung thành phần"]
    case .unit: ["đơn vị"]
    case .value: ["giá trị", "mức", "tỷ lệ", "hệ số"]
    case .of: ["của nguồn", "theo nguồn"]
    case .cap: ["mức tối đa", "không quá", "trần"]
    case .min: ["tối thiểu"]
    case .max: ["tối đa"]
    }
  }
}

import PlanModel

/// The columns of `rules.csv` that this version reads.
enum RuleColumn: String, TableColumn {
  case source
  case method
  case activity
  case category
  case value
  case cap

  static let fileKind = PlanFileKind.rules
  static let byName = namesByFoldedText()
  static let required: [Self] = [.source, .method]
  static let money: [Self] = [.cap]

  var names: [String] {
    switch self {
    case .source: ["mã nguồn", "nguồn", "nguồn vốn"]
    case .method: ["cách phân bổ", "phương pháp"]
    case .activity: ["mã nhiệm vụ", "mã hoạt động", "nhiệm vụ"]
    case .category: ["nhóm", "loại", "nội dung thành phần"]
    case .value: ["giá trị", "mức", "tỷ lệ", "hệ số"]
    case .cap: ["mức tối đa", "không quá", "trần"]
    }
  }
}

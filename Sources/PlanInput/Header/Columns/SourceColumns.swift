import PlanModel

/// The columns of `sources.csv`.
enum SourceColumn: String, TableColumn {
  case source
  case name
  case `class`
  case nature
  case parent
  case total
  case percent
  case limit
  case decision
  case decisionDate = "decision_date"

  static let fileKind = PlanFileKind.sources
  static let byName = namesByFoldedText()
  static let required: [Self] = [.source, .name, .class]
  static let interpreted: [Self] = [.class, .nature, .total, .percent, .limit, .decisionDate]
  static let money: [Self] = [.total]

  var names: [String] {
    switch self {
    case .source: ["mã nguồn", "mã", "ký hiệu"]
    case .name: ["tên nguồn", "tên", "nguồn", "nguồn vốn", "nguồn kinh phí"]
    case .class: ["loại nguồn", "nhóm nguồn", "cấp ngân sách"]
    case .nature: ["tính chất", "tính chất vốn"]
    case .parent: ["thuộc nguồn", "nguồn cha"]
    case .total: ["tổng vốn", "tổng", "tổng số", "số vốn", "kinh phí"]
    case .percent: ["tỷ lệ", "tỷ trọng", "chiếm"]
    case .limit: ["giới hạn", "mức giới hạn"]
    case .decision: ["quyết định", "số quyết định", "văn bản giao"]
    case .decisionDate: ["ngày quyết định"]
    }
  }
}

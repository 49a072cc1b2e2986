import PlanModel

/// The columns of `funding.csv`.
enum FundingColumn: String, TableColumn {
  case amount
  case activity
  case unit
  case source
  case year
  case quarter
  case kind
  case limit
  case decision
  case decisionDate = "decision_date"

  static let fileKind = PlanFileKind.funding
  static let byName = namesByFoldedText()
  static let required: [Self] = [.amount]
  static let interpreted: [Self] = [.amount, .year, .quarter, .kind, .limit, .decisionDate]
  static let money: [Self] = [.amount]

  var names: [String] {
    switch self {
    case .amount: ["số tiền", "số vốn", "kinh phí", "vốn"]
    case .activity: ["mã nhiệm vụ", "mã hoạt động", "nhiệm vụ", "hoạt động"]
    case .unit: ["đơn vị", "đơn vị sử dụng", "đơn vị thụ hưởng"]
    case .source: ["mã nguồn", "nguồn", "nguồn vốn"]
    case .year: ["năm", "năm ngân sách", "niên độ"]
    case .quarter: ["quý"]
    case .kind: ["loại", "loại vốn giao"]
    case .limit: ["giới hạn", "mức giới hạn"]
    case .decision: ["quyết định", "số quyết định"]
    case .decisionDate: ["ngày quyết định"]
    }
  }
}

import PlanModel

/// The columns of `records.csv`.
enum RecordFileColumn: String, TableColumn {
  case date
  case activity
  case source
  case unit
  case kind
  case amount
  case quantity
  case document
  case budgetYear = "budget_year"
  case note

  static let fileKind = PlanFileKind.records
  static let byName = namesByFoldedText()
  static let required: [Self] = [.date]
  static let interpreted: [Self] = [.date, .kind, .amount, .quantity, .budgetYear]
  static let money: [Self] = [.amount]

  var names: [String] {
    switch self {
    case .date: ["ngày", "ngày chứng từ", "ngày thực hiện"]
    case .activity: ["mã nhiệm vụ", "mã hoạt động", "nhiệm vụ", "hoạt động"]
    case .source: ["mã nguồn", "nguồn", "nguồn vốn"]
    case .unit: ["đơn vị", "đơn vị sử dụng"]
    case .kind: ["loại nghiệp vụ", "loại", "nghiệp vụ"]
    case .amount: ["số tiền", "giá trị"]
    case .quantity: ["khối lượng", "số lượng"]
    case .document: ["số chứng từ", "chứng từ"]
    case .budgetYear: ["niên độ", "năm ngân sách"]
    case .note: ["ghi chú", "diễn giải"]
    }
  }
}

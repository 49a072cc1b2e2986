import PlanModel

/// The columns of `estimates.csv`.
enum EstimateColumn: String, TableColumn {
  case activity
  case name
  case measure
  case quantity
  case times
  case unitCost = "unit_cost"
  case amount
  case source
  case item
  case basis
  case note

  static let fileKind = PlanFileKind.estimates
  static let byName = namesByFoldedText()
  static let required: [Self] = [.activity, .name]
  static let interpreted: [Self] = [.quantity, .times, .unitCost, .amount]
  static let money: [Self] = [.unitCost, .amount]

  var names: [String] {
    switch self {
    case .activity: ["mã hoạt động", "mã nhiệm vụ", "thuộc nhiệm vụ", "stt nhiệm vụ"]
    case .name: ["nội dung chi", "nội dung", "tên"]
    case .measure: ["đơn vị tính", "đvt"]
    case .quantity: ["số lượng", "khối lượng"]
    case .times: ["số lần", "số ngày", "số lần/ngày"]
    case .unitCost: ["đơn giá", "định mức", "mức chi"]
    case .amount: ["thành tiền", "số tiền"]
    case .source: ["nguồn", "nguồn vốn", "nguồn kinh phí"]
    case .item: ["mục", "tiểu mục", "mục lục ngân sách"]
    case .basis: ["căn cứ"]
    case .note: ["ghi chú"]
    }
  }
}

import PlanModel

/// The columns of `products.csv`.
enum ProductColumn: String, TableColumn {
  case product
  case name
  case group
  case entity
  case entityKind = "entity_kind"
  case unit
  case level
  case stars
  case points
  case date
  case expires
  case issuer
  case note

  static let fileKind = PlanFileKind.products
  static let byName = namesByFoldedText()
  static let required: [Self] = [.product, .name]
  static let interpreted: [Self] = [.entityKind, .stars, .points, .date, .expires]

  var names: [String] {
    switch self {
    case .product: ["mã", "mã sản phẩm", "stt"]
    case .name: ["tên", "tên sản phẩm", "sản phẩm"]
    case .group: ["nhóm", "nhóm sản phẩm"]
    case .entity: ["chủ thể", "tên chủ thể"]
    case .entityKind: ["loại hình", "loại hình chủ thể"]
    case .unit: ["đơn vị", "địa bàn", "huyện", "xã"]
    case .level: ["cấp", "cấp công nhận"]
    case .stars: ["sao", "số sao", "hạng sao"]
    case .points: ["điểm", "điểm đánh giá"]
    case .date: ["ngày công nhận", "ngày"]
    case .expires: ["hết hạn", "ngày hết hạn"]
    case .issuer: ["cơ quan công nhận"]
    case .note: ["ghi chú"]
    }
  }
}

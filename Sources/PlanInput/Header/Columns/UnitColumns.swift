import PlanModel

/// The columns of `units.csv`.
enum UnitColumn: String, TableColumn {
  case unit
  case name
  case kind
  case abbreviation
  case level
  case parent
  case from
  case to
  case successor

  static let fileKind = PlanFileKind.units
  static let byName = namesByFoldedText()
  static let required: [Self] = [.unit, .name]
  static let interpreted: [Self] = [.kind, .from, .to]

  var names: [String] {
    switch self {
    case .unit: ["mã đơn vị", "mã", "ký hiệu"]
    case .name: ["tên", "tên đơn vị", "đơn vị"]
    case .kind: ["loại"]
    case .abbreviation: ["viết tắt", "tên viết tắt"]
    case .level: ["cấp"]
    case .parent: ["thuộc", "trực thuộc"]
    case .from: ["từ ngày", "hiệu lực từ"]
    case .to: ["đến ngày", "hiệu lực đến"]
    case .successor: ["đơn vị kế thừa", "nhập vào"]
    }
  }
}

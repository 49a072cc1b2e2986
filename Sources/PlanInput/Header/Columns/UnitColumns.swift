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
    case .name: ["tên đơn vị", "tên", "đơn vị"]
    case .kind: ["loại"]
    case .abbreviation: ["viết tắt", "tên viết tắt"]
    case .level: ["cấp"]
    case .parent: ["trực thuộc", "thuộc"]
    case .from: ["hiệu lực từ", "từ ngày"]
    case .to: ["hiệu lực đến", "đến ngày"]
    case .successor: ["đơn vị kế thừa", "nhập vào"]
    }
  }
}

import PlanModel

/// The columns of `criteria.csv`.
enum CriterionColumn: String, TableColumn {
  case unit
  case criterion
  case quantity
  case coefficient

  static let fileKind = PlanFileKind.criteria
  static let byName = namesByFoldedText()
  static let required: [Self] = [.unit, .criterion]
  static let interpreted: [Self] = [.quantity, .coefficient]

  var names: [String] {
    switch self {
    case .unit: ["đơn vị", "địa phương"]
    case .criterion: ["tiêu chí"]
    case .quantity: ["số lượng", "số xã"]
    case .coefficient: ["hệ số", "điểm"]
    }
  }
}

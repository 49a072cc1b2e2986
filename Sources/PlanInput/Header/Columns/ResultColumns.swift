import PlanModel

/// The columns of `results.csv`.
enum ResultColumn: String, TableColumn {
  case date
  case target
  case value
  case note

  static let fileKind = PlanFileKind.results
  static let byName = namesByFoldedText()
  static let required: [Self] = [.date, .target]
  static let interpreted: [Self] = [.date, .value]

  var names: [String] {
    switch self {
    case .date: ["ngày"]
    case .target: ["mã chỉ tiêu", "chỉ tiêu"]
    case .value: ["giá trị", "kết quả", "thực hiện"]
    case .note: ["ghi chú"]
    }
  }
}

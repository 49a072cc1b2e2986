import PlanModel

/// The columns of `holidays.csv`.
enum HolidayColumn: String, TableColumn {
  case date
  case name
  case working

  static let fileKind = PlanFileKind.holidays
  static let byName = namesByFoldedText()
  static let required: [Self] = [.date]
  static let interpreted: [Self] = [.date, .working]

  var names: [String] {
    switch self {
    case .date: ["ngày"]
    case .name: ["tên", "ngày lễ"]
    case .working: ["làm bù", "làm việc"]
    }
  }
}

import PlanModel

/// The columns of `sections.csv`.
enum SectionColumn: String, TableColumn {
  case section
  case heading
  case text

  static let fileKind = PlanFileKind.sections
  static let byName = namesByFoldedText()
  static let required: [Self] = [.section]

  var names: [String] {
    switch self {
    case .section: ["mục", "phần", "số mục"]
    case .heading: ["tiêu đề", "tên mục"]
    case .text: ["nội dung", "văn bản"]
    }
  }
}

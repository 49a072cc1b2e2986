import PlanModel

/// The columns of `activities.csv`.
enum ActivityColumn: String, TableColumn {
  case activity
  case name
  case parent
  case time
  case start
  case end
  case after
  case lead
  case partners
  case supporters
  case onBehalfOf = "on_behalf_of"
  case content
  case output
  case category
  case quantity
  case measure
  case unitCost = "unit_cost"
  case cost
  case note

  static let fileKind = PlanFileKind.activities
  static let byName = namesByFoldedText()
  static let required: [Self] = [.activity, .name]
  static let interpreted: [Self] = [.time, .start, .end, .quantity, .unitCost, .cost]
  static let money: [Self] = [.unitCost, .cost]
  static let hasYears = true
  static let shared = [(names: ["nội dung", "nội dung thực hiện"], first: Self.name, second: Self.content)]

  var names: [String] {
    switch self {
    case .activity: ["stt", "tt", "số tt", "mã", "mã hoạt động", "mã nhiệm vụ", "mã số"]
    case .name:
      [
        "tên nhiệm vụ", "tên", "tên hoạt động", "nhiệm vụ", "hoạt động", "nội dung công việc",
        "nội dung nhiệm vụ",
      ]
    case .parent: ["thuộc nhiệm vụ", "thuộc", "mã cha", "nhiệm vụ cha"]
    case .time:
      [
        "thời gian", "thời gian thực hiện", "thời gian hoàn thành", "tiến độ", "thời hạn",
        "thời hạn hoàn thành",
      ]
    case .start: ["bắt đầu", "ngày bắt đầu"]
    case .end: ["kết thúc", "ngày kết thúc", "ngày hoàn thành"]
    case .after: ["sau nhiệm vụ", "sau", "nhiệm vụ trước", "phụ thuộc"]
    case .lead: ["chủ trì", "đơn vị chủ trì", "cơ quan chủ trì", "đơn vị thực hiện", "cơ quan thực hiện"]
    case .partners: ["phối hợp", "đơn vị phối hợp", "cơ quan phối hợp"]
    case .supporters: ["hỗ trợ", "đơn vị hỗ trợ"]
    case .onBehalfOf: ["tham mưu cho"]
    case .content: ["nội dung chi tiết", "mô tả", "diễn giải"]
    case .output: ["kết quả", "sản phẩm", "kết quả đầu ra", "sản phẩm đầu ra"]
    case .category: ["nhóm", "loại", "loại nội dung", "nội dung thành phần"]
    case .quantity: ["khối lượng", "số lượng"]
    case .measure: ["đơn vị tính", "đvt"]
    case .unitCost: ["đơn giá", "định mức"]
    case .cost:
      [
        "kinh phí", "dự toán", "nhu cầu kinh phí", "nhu cầu", "thành tiền", "tổng kinh phí", "tổng mức",
        "tổng số", "kinh phí dự kiến",
      ]
    case .note: ["ghi chú"]
    }
  }
}

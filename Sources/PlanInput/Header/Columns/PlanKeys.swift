import PlanModel

/// The keys of `plan.csv`.
enum PlanKey: String, FixedWord {
  case number
  case kind
  case title
  case programme
  case issuer
  case parentIssuer = "parent_issuer"
  case place
  case date
  case period
  case moneyUnit = "money_unit"
  case total
  case roundTo = "round_to"
  case tolerance
  case status
  case basis
  case recipient
  case signerAuthority = "signer_authority"
  case signerTitle = "signer_title"
  case signerName = "signer_name"

  static let bySpelling = valuesByFoldedSpelling()
  var canonicalWord: String { rawValue }

  /// Whether the key may stand on several rows.
  var mayRepeat: Bool { [.basis, .recipient, .signerAuthority].contains(self) }

  /// Whether the key's value is kept as text.
  var isText: Bool {
    switch self {
    case .date, .period, .moneyUnit, .total, .roundTo, .tolerance, .status: false
    case .number, .kind, .title, .programme, .issuer, .parentIssuer, .place, .basis, .recipient, .signerAuthority,
      .signerTitle, .signerName:
      true
    }
  }

  var otherWords: [String] {
    switch self {
    case .number: ["số ký hiệu", "số"]
    case .kind: ["loại văn bản"]
    case .title: ["tên kế hoạch", "tiêu đề", "trích yếu"]
    case .programme: ["chương trình"]
    case .issuer: ["cơ quan ban hành"]
    case .parentIssuer: ["cơ quan chủ quản"]
    case .place: ["địa danh"]
    case .date: ["ngày ban hành", "ngày"]
    case .period: ["giai đoạn", "năm", "thời kỳ"]
    case .moneyUnit: ["đơn vị tính", "đvt", "đơn vị tiền"]
    case .total: ["tổng kinh phí", "tổng số", "tổng"]
    case .roundTo: ["làm tròn đến", "làm tròn"]
    case .tolerance: ["sai số cho phép"]
    case .status: ["tình trạng"]
    case .basis: ["căn cứ"]
    case .recipient: ["nơi nhận"]
    case .signerAuthority: ["thẩm quyền ký"]
    case .signerTitle: ["chức vụ người ký"]
    case .signerName: ["người ký"]
    }
  }
}

import PlanModel

/// The columns of `documents.csv`.
enum DocumentColumn: String, TableColumn {
  case document
  case kind
  case number
  case date
  case parentIssuer = "parent_issuer"
  case issuer
  case place
  case subject
  case addressee
  case signerAuthority = "signer_authority"
  case signerTitle = "signer_title"
  case signerName = "signer_name"
  case recipient

  static let fileKind = PlanFileKind.documents
  static let byName = namesByFoldedText()
  static let required: [Self] = [.document]
  static let interpreted: [Self] = [.date]

  var names: [String] {
    switch self {
    case .document: ["mã văn bản", "văn bản"]
    case .kind: ["loại văn bản", "loại"]
    case .number: ["số ký hiệu", "số"]
    case .date: ["ngày ban hành", "ngày"]
    case .parentIssuer: ["cơ quan chủ quản"]
    case .issuer: ["cơ quan ban hành"]
    case .place: ["địa danh", "nơi ban hành"]
    case .subject: ["trích yếu", "về việc"]
    case .addressee: ["kính gửi", "nơi gửi"]
    case .signerAuthority: ["thẩm quyền ký"]
    case .signerTitle: ["chức vụ người ký", "chức vụ"]
    case .signerName: ["người ký", "họ tên người ký"]
    case .recipient: ["nơi nhận"]
    }
  }
}

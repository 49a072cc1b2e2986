/// A piece of the document's prose (mục): a row of `sections.csv`.
public struct Section: Sendable {
  /// Số mục: `I`, `II.1`, `Điều 1`.
  public var number: Located<String>
  /// Tiêu đề.
  public var heading: String?
  /// The text; a line `{{nhiệm vụ}}` stands for what the program writes there.
  public var text: Located<String>?

  /// A section of which only the number is known.
  public init(number: Located<String>) {
    self.number = number
  }
}

/// The identity of a document to be issued (văn bản): a row of `documents.csv`.
public struct DocumentIdentity: Sendable {
  /// Mã văn bản: the id of the form or document that it belongs to.
  public var document: Located<String>
  /// Loại văn bản.
  public var kind: String?
  /// Số, ký hiệu.
  public var number: String?
  /// Ngày ban hành.
  public var date: Day?
  /// Cơ quan chủ quản.
  public var parentIssuer: String?
  /// Cơ quan ban hành.
  public var issuer: String?
  /// Địa danh.
  public var place: String?
  /// Trích yếu.
  public var subject: String?
  /// Kính gửi.
  public var addressees: [String] = []
  /// Thẩm quyền ký.
  public var signerAuthority: [String] = []
  /// Chức vụ người ký.
  public var signerTitle: String?
  /// Họ tên người ký.
  public var signerName: String?
  /// Nơi nhận.
  public var recipients: [String] = []

  /// A document of which only the code is known.
  public init(document: Located<String>) {
    self.document = document
  }
}

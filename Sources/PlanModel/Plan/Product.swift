/// What kind of body makes a product (loại hình chủ thể).
public enum EntityKind: String, CaseIterable, Sendable {
  case enterprise, cooperative
  case cooperativeGroup = "cooperative_group"
  case household
}

/// A product and its recognition (sản phẩm): a row of `products.csv`.
public struct Product: Sendable {
  /// Mã sản phẩm.
  public var code: Located<String>
  /// Tên sản phẩm.
  public var name: String
  /// Nhóm sản phẩm.
  public var group: Located<String>?
  /// Chủ thể.
  public var entity: String?
  /// Loại hình chủ thể.
  public var entityKind: EntityKind?
  /// Địa bàn.
  public var unit: Located<UnitName>?
  /// Cấp công nhận.
  public var level: Located<String>?
  /// Hạng sao.
  public var stars: Located<Quantity>?
  /// Điểm đánh giá.
  public var points: Located<Quantity>?
  /// Ngày công nhận.
  public var date: Located<Day>?
  /// Ngày hết hạn.
  public var expires: Located<Day>?
  /// Cơ quan công nhận.
  public var issuer: String?
  /// Ghi chú.
  public var note: String?

  /// A product of which only code and name are known.
  public init(code: Located<String>, name: String) {
    self.code = code
    self.name = name
  }
}

/// What a unit counts for in a division by weight (tiêu chí phân bổ): a row of `criteria.csv`.
public struct UnitCriterion: Sendable {
  /// Đơn vị, địa phương.
  public var unit: Located<UnitName>
  /// Tiêu chí.
  public var criterion: String
  /// Số lượng.
  public var quantity: Located<Quantity>?
  /// Hệ số, điểm.
  public var coefficient: Located<Quantity>?

  /// A criterion of which only unit and name are known.
  public init(unit: Located<UnitName>, criterion: String) {
    self.unit = unit
    self.criterion = criterion
  }
}

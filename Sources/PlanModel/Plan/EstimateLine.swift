/// One line of what an activity's cost is made up of (dự toán chi tiết): a row of `estimates.csv`.
public struct EstimateLine: Sendable {
  /// The activity whose cost it is a part of.
  public var activity: Located<ActivityCode>
  /// Nội dung chi.
  public var name: String
  /// Đơn vị tính.
  public var measure: String?
  /// Số lượng.
  public var quantity: Located<Quantity>?
  /// Số lần, số ngày.
  public var times: Located<Quantity>?
  /// Đơn giá, mức chi.
  public var unitCost: Located<Money>?
  /// Thành tiền, as stated.
  public var amount: Located<Money>?
  /// Nguồn.
  public var source: Located<SourceCode>?
  /// Mục, tiểu mục.
  public var item: String?
  /// Căn cứ.
  public var basis: String?
  /// Ghi chú.
  public var note: String?

  /// A line of which only activity and name are known.
  public init(activity: Located<ActivityCode>, name: String) {
    self.activity = activity
    self.name = name
  }
}

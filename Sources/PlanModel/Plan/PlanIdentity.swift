/// What a plan says of itself: the keys of `plan.csv` (thông tin kế hoạch).
public struct PlanIdentity: Sendable {
  /// Số, ký hiệu: `129/KH-UBND`.
  public var number: String?
  /// Loại văn bản: `kế hoạch`, `quyết định`.
  public var kind: String?
  /// Tên kế hoạch.
  public var title: String?
  /// Chương trình.
  public var programme: String?
  /// Cơ quan ban hành.
  public var issuer: String?
  /// Cơ quan chủ quản.
  public var parentIssuer: String?
  /// Địa danh.
  public var place: String?
  /// Ngày ban hành.
  public var date: Located<Day>?
  /// Giai đoạn; none where the plan does not say.
  public var period: Located<Period>?
  /// Đơn vị tính of the plan's amounts.
  public var moneyUnit: MoneyUnit = .dong
  /// Tổng kinh phí.
  public var total: Located<Money>?
  /// The step of the allocation, where stated.
  public var roundTo: Located<Money>?
  /// Up to which difference a mismatch is only a rounding difference (A017).
  public var tolerance: Money = .zero
  /// Whether the figures are not the document's: every page says so and no one signs.
  public var isIllustrative = false
  /// Căn cứ, in order.
  public var basis: [String] = []
  /// Nơi nhận, in order.
  public var recipients: [String] = []
  /// Thẩm quyền ký (`TM. …`, `KT. …`), in order.
  public var signerAuthority: [String] = []
  /// Chức vụ người ký.
  public var signerTitle: String?
  /// Họ tên người ký.
  public var signerName: String?

  /// A plan that says nothing of itself.
  public init() {}

  /// The step of the allocation: as stated, else one of the money unit, at most 1 triệu đồng.
  public var step: Money {
    if let roundTo, roundTo.value.dong > 0 { return roundTo.value }
    return Money(dong: min(moneyUnit.factor, MoneyUnit.million.factor))
  }
}

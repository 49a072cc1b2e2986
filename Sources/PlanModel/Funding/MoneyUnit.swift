/// The unit in which a table shows or states its amounts (đơn vị tính).
public enum MoneyUnit: String, CaseIterable, Sendable {
  case dong = "đồng"
  case thousand = "nghìn đồng"
  case million = "triệu đồng"
  case billion = "tỷ đồng"

  /// How many đồng one of the unit is.
  public var factor: Int64 {
    switch self {
    case .dong: 1
    case .thousand: 1_000
    case .million: 1_000_000
    case .billion: 1_000_000_000
    }
  }

  /// The unit as it is written in Vietnamese documents.
  public var name: String { rawValue }

  /// The unit in both languages: `triệu đồng`, `million đồng`.
  public var wording: Wording {
    switch self {
    case .dong: Wording(vi: name, en: "đồng")
    case .thousand: Wording(vi: name, en: "thousand đồng")
    case .million: Wording(vi: name, en: "million đồng")
    case .billion: Wording(vi: name, en: "billion đồng")
    }
  }
}

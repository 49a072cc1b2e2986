import PlanModel

extension MoneyUnit {
  /// Reads a unit as headers, plans and cells write it: `triệu đồng`, `tr.đ`, `1.000đ`, `ĐVT: tỷ đồng`.
  init?(written text: String) {
    var word = folded(text).filter { $0 != "." && $0 != "," }
    for head in ["donvitinh:", "dvt:", "donvi:"] where word.hasPrefix(head) { word.removeFirst(head.count) }
    switch word {
    case "dong", "d", "vnd", "vndong", "₫": self = .dong
    case "nghindong", "ngandong", "nghin", "ngan", "nghind", "ngand", "ngd", "k", "1000d", "1000dong", "1000vnd":
      self = .thousand
    case "trieudong", "trieu", "tr", "trieud", "trd", "trdong", "1000000d", "1000000dong": self = .million
    case "tydong", "tidong", "ty", "ti", "tyd", "tid": self = .billion
    default: return nil
    }
  }
  /// The names of all units in an English message, each with what it means.
  static var glossedNames: String { quoted(allCases.map(\.name), meaning: allCases.map(\.wording.en)) }
}

import PlanModel

/// A plan's period taken apart: `2018`, `giai đoạn 2021 - 2025`, `2018 - 2020, định hướng đến năm 2030`.
struct PeriodWords {
  /// The years that bind; none where the words are no period.
  let period: Period?
  /// Whether an outlook stands behind them, which binds nobody.
  let hasOutlook: Bool

  init(_ written: String) {
    var text = folded(written)
    text.removeAll { "()".contains($0) }
    for head in ["giaidoan", "thoiky", "nam", "cacnam"] where text.hasPrefix(head) { text.removeFirst(head.count) }
    let outlook = PeriodWords.outlooks.lazy.compactMap { text.firstRange(of: $0) }.first
    hasOutlook = outlook.map { PeriodWords.isOutlook(text[$0.upperBound...]) } ?? false
    if let outlook, hasOutlook {
      text = String(text[..<outlook.lowerBound])
      while let last = text.last, ",;".contains(last) { text.removeLast() }
      if text.hasSuffix("va") { text.removeLast(2) }
    }
    let parts = text.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    let years = parts.map { String($0).withBytes(scanYear) }
    guard let first = years.first ?? nil, let last = years.last ?? nil, years.count <= 2 else {
      period = nil
      return
    }
    period = Period(firstYear: first, lastYear: last)
  }

  /// How an outlook begins.
  private static let outlooks = ["dinhhuong", "tamnhin"]

  /// Whether `đến năm 2030` follows.
  private static func isOutlook(_ words: Substring) -> Bool {
    guard let head = ["den", "toi"].first(where: words.hasPrefix) else { return false }
    let year = words.dropFirst(head.count)
    return String(year.hasPrefix("nam") ? year.dropFirst(3) : year).withBytes(scanYear) != nil
  }
}

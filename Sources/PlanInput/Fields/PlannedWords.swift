import PlanModel

/// A planned figure taken apart: `ít nhất 51`, `từ 50 trở lên`, `khoảng 1.000`, `60-70`, `≥ 3`.
struct PlannedWords {
  let comparison: Comparison?
  /// The number, or a range's lower end.
  let number: String
  /// A range's upper end.
  let upper: String?

  init(_ text: String) {
    let lowered = text.lowercased()
    for (head, comparison) in PlannedWords.heads where lowered.hasPrefix(head) {
      self.init(comparison, String(text.dropFirst(head.count)).trimmed, nil)
      return
    }
    for tail in ["trở lên", "trở xuống"] where lowered.hasSuffix(tail) {
      var rest = String(text.dropLast(tail.count)).trimmed
      if rest.lowercased().hasPrefix("từ ") { rest = String(rest.dropFirst(3)).trimmed }
      self.init(tail == "trở lên" ? .atLeast : .atMost, rest, nil)
      return
    }
    if let (lower, upper) = PlannedWords.range(in: text) {
      self.init(.range, lower, upper)
      return
    }
    self.init(nil, text, nil)
  }

  private init(_ comparison: Comparison?, _ number: String, _ upper: String?) {
    self.comparison = comparison
    self.number = number
    self.upper = upper
  }

  private static let heads: [(String, Comparison)] = [
    ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("trên", .atLeast), ("hơn", .atLeast),
    (">=", .atLeast), ("≥", .atLeast), (">", .atLeast),
    ("không quá", .atMost), ("tối đa", .atMost), ("dưới", .atMost), ("<=", .atMost), ("≤", .atMost), ("<", .atMost),
    ("khoảng", .about), ("~", .about), ("≈", .about),
  ]

  /// `60-70`, `60 – 70`, `từ 60 đến 70`: two numbers with a dash or a word between them.
  private static func range(in text: String) -> (String, String)? {
    var rest = text
    if rest.lowercased().hasPrefix("từ ") { rest = String(rest.dropFirst(3)) }
    rest = rest.split(separator: " đến ").joined(separator: "-")
    let ends = rest.split(omittingEmptySubsequences: false) { "-–—".contains($0) }.map { String($0).trimmed }
    guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else { return nil }
    return (ends[0], ends[1])
  }
}

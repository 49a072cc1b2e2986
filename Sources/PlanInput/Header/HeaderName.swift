/// What a header cell says: a name and, in brackets, a money unit.
struct HeaderName {
  /// The name without brackets.
  let name: String
  /// What stands in the brackets at the end.
  let bracket: String?

  init(_ text: String) {
    guard text.hasSuffix(")"), let opening = text.lastIndex(of: "("), opening > text.startIndex else {
      (name, bracket) = (text, nil)
      return
    }
    name = String(text[..<opening]).trimmed
    bracket = String(text[text.index(after: opening)...].dropLast()).trimmed
  }

  /// The year of a column of years: `cost_2021`, `năm 2021`, `kinh phí năm 2021`.
  var year: Int? {
    let text = folded(name)
    guard let year = Int(text.suffix(4)), (1000...9999).contains(year),
      HeaderName.yearHeads.contains(String(text.dropLast(4)))
    else { return nil }
    return year
  }

  private static let yearHeads: Set = ["cost", "nam", "kinhphinam", "kinhphi", "dutoannam"]

  /// The name of a column that is carried along untouched.
  var extra: String? { name.lowercased().hasPrefix("x_") ? name : nil }
}

import PlanModel

/// The columns of one file: an enum whose raw values are the canonical names.
protocol TableColumn: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String, AllCases == [Self] {
  /// What the file holds.
  static var fileKind: PlanFileKind { get }
  /// The columns by their folded names; a constant, because every header cell is looked up in it.
  static var byName: [String: Self] { get }
  /// The columns that must be there and filled.
  static var required: [Self] { get }
  /// The columns that hold amounts of money, whose header may name a unit in brackets.
  static var money: [Self] { get }
  /// Whether the file has columns of years (`cost_2021`).
  static var hasYears: Bool { get }
  /// Names that mean the first of two columns, or the second where another header already means the first.
  static var shared: [(names: [String], first: Self, second: Self)] { get }
  /// The Vietnamese names.
  var names: [String] { get }
}

extension TableColumn {
  static var money: [Self] { [] }
  static var hasYears: Bool { false }
  static var shared: [(names: [String], first: Self, second: Self)] { [] }

  /// The column of a name, in either language.
  static func named(_ name: String) -> Self? { byName[folded(name)] }

  /// What `byName` is.
  static func namesByFoldedText() -> [String: Self] {
    var table: [String: Self] = [:]
    for column in allCases {
      for name in [column.rawValue] + column.names { table[folded(name)] = column }
    }
    return table
  }

  /// Every name that the file's columns answer to, the canonical ones first.
  static var allNames: [String] { allCases.map(\.rawValue) + shared.flatMap(\.names) + allCases.flatMap(\.names) }
}

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

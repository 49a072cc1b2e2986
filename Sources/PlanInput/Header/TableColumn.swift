import PlanModel

/// The columns of one file: an enum whose raw values are the canonical names.
protocol TableColumn: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String, AllCases == [Self] {
  /// What the file holds.
  static var fileKind: PlanFileKind { get }
  /// The columns by their folded names; a constant, because every header cell is looked up in it.
  static var byName: [String: Self] { get }
  /// The columns that must be there and filled.
  static var required: [Self] { get }
  /// The columns that are read as numbers, dates, times or words of a list; all others are kept as text.
  static var interpreted: [Self] { get }
  /// The columns that hold amounts of money, whose header may name a unit in brackets.
  static var money: [Self] { get }
  /// Whether the file has columns of years (`cost_2021`).
  static var hasYears: Bool { get }
  /// Names that mean the first of two columns, or the second where another header already means the first.
  static var shared: [(names: [String], first: Self, second: Self)] { get }
  /// The Vietnamese names; the first is the one that findings use.
  var names: [String] { get }
  /// What its fields hold.
  var content: FieldContent { get }
  /// What the column's field of a row holds, where the row's other fields tell.
  func content(beside other: (Self) -> String?) -> FieldContent
  /// The column whose numbers tell the separators of this one's together with its own; and which part of it, where a
  /// row's other fields tell parts of a column apart.
  func series(beside other: (Self) -> String?) -> (column: Self, part: Int)
}

extension TableColumn {
  static var interpreted: [Self] { [] }
  static var money: [Self] { [] }
  static var hasYears: Bool { false }
  static var shared: [(names: [String], first: Self, second: Self)] { [] }

  func content(beside other: (Self) -> String?) -> FieldContent { content }
  func series(beside other: (Self) -> String?) -> (column: Self, part: Int) { (self, 0) }

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

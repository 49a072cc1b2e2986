/// The files of a plan folder that the program reads.
public enum PlanFileKind: Int, CaseIterable, Comparable, Sendable {
  case plan, activities, estimates, sources, funding, rules, criteria, records, targets, results, units, duties
  case sections, documents, obligations, submissions, products, holidays

  /// The file's name; records may also stand in `records-*.csv`.
  public var fileName: String { "\(self).csv" }

  /// The kinds by the names of their files.
  fileprivate static let byFileName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.fileName, $0) })

  /// In the order of the interface.
  public static func < (left: PlanFileKind, right: PlanFileKind) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One file of a plan folder.
public struct FileName: Hashable, Sendable {
  /// The name with its ending, relative to the folder.
  public let text: String

  /// A file by its name.
  public init(_ text: String) {
    self.text = text
  }

  /// The one file of a kind.
  public init(_ kind: PlanFileKind) {
    self.text = kind.fileName
  }

  /// What the file holds; none for a file that the program does not read.
  public var kind: PlanFileKind? {
    if text.hasPrefix("records-"), text.hasSuffix(".csv") { return .records }
    return PlanFileKind.byFileName[text]
  }
}

/// Where something stands in a plan folder (vị trí).
public struct SourcePlace: Hashable, Sendable {
  /// The file.
  public let file: FileName
  /// The physical line where the field begins, counted from 1; 0 where a whole file is meant.
  public let line: Int
  /// The number of the field in its row, counted from 1; 0 where a whole line or file is meant.
  public let column: Int

  /// A field of a line of a file.
  public init(file: FileName, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// A whole file.
  public init(file: FileName) {
    self.init(file: file, line: 0, column: 0)
  }
}

/// A value and the place it was read from.
public struct Located<Value> {
  /// What was read.
  public let value: Value
  /// Where it stands.
  public let place: SourcePlace
  /// The field as it was written.
  public let text: String

  /// A value read at a place.
  public init(_ value: Value, at place: SourcePlace, text: String) {
    self.value = value
    self.place = place
    self.text = text
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}

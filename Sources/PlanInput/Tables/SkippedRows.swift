import PlanModel

/// The rows of a file that exports write around the figures, and that are not read as such (dòng không phải số liệu).
struct SkippedRows: Sendable {
  /// What such a row is.
  enum Kind: Equatable, Sendable {
    /// A line above the header.
    case title
    /// A line that names the money unit; none where it names another.
    case unit(MoneyUnit?)
    /// The second line of a header in two lines.
    case secondHeader
    /// `(1) (2) (3)=(1)+(2)`
    case columnNumbers
    /// `Tổng cộng`
    case total
  }

  /// How many rows are named.
  private static let named = 100

  private var rows: [(line: Int, kind: Kind)] = []
  private var count = 0

  mutating func add(_ kind: Kind, line: Int) {
    count += 1
    if rows.count < SkippedRows.named { rows.append((line, kind)) }
  }

  /// Adds the rows that were skipped in the part of a file that follows.
  mutating func append(_ other: SkippedRows) {
    count += other.count
    rows += other.rows.prefix(SkippedRows.named - rows.count)
  }

  /// The one finding of a file; none where no row was skipped.
  func finding(in file: FileName) -> Finding? {
    guard let first = rows.first else { return nil }
    var groups: [(kind: Kind, lines: [Int])] = []
    for (line, kind) in rows {
      if let group = groups.firstIndex(where: { $0.kind == kind }) {
        groups[group].lines.append(line)
      } else {
        groups.append((kind, [line]))
      }
    }
    return SkippedRowsCheck.finding(
      at: SourcePlace(file: file, line: first.line, column: 0), groups: groups, omitted: count - rows.count)
  }
}

/// The fields of a row, as far as they tell whether it is a row of figures.
struct RowWords {
  /// The texts of the fields that are filled, with their numbers.
  let filled: [(index: Int, text: String)]

  init(_ fields: ArraySlice<RawField>, in bytes: UnsafeRawBufferPointer) {
    filled = fields.indices.compactMap { index in
      fields[index].isBlank(in: bytes) ? nil : (index, fields[index].text(in: bytes))
    }
  }

  // MARK: Units

  /// The unit that a line such as `ĐVT: triệu đồng` names, where the row is such a line.
  var unitLine: SkippedRows.Kind? {
    guard (1...2).contains(filled.count) else { return nil }
    let text = folded(filled.map(\.text).joined(separator: " ")).filter { !"()".contains($0) }
    for head in ["donvitinh", "dvt"] where text.hasPrefix(head) {
      let rest = text.dropFirst(head.count).drop { $0 == ":" || $0 == "." }
      return .unit(MoneyUnit(written: String(rest)))
    }
    if text.hasPrefix("donvi:"), let unit = MoneyUnit(written: text) { return .unit(unit) }
    return nil
  }

  /// What a row above the header is: a title, or a line that names the unit, at the end of a title too.
  var lineAboveHeader: SkippedRows.Kind {
    if let unitLine { return unitLine }
    let text = folded(filled.map(\.text).joined(separator: " "))
    for head in ["donvitinh:", "dvt:"] {
      guard let last = text.split(separator: head, omittingEmptySubsequences: false).dropFirst().last else { continue }
      if let unit = MoneyUnit(written: String(last.prefix { $0 != ")" })) { return .unit(unit) }
    }
    return .title
  }

  /// The units that stand under the header, by the number of their column; none where the row is not one of units.
  var unitsOfColumns: [Int: MoneyUnit]? {
    var units: [Int: MoneyUnit] = [:]
    for (index, text) in filled {
      let isBracketed = text.hasPrefix("(") && text.hasSuffix(")")
      let word = isBracketed ? String(text.dropFirst().dropLast()).trimmed : text
      if let unit = MoneyUnit(written: word) {
        units[index] = unit
      } else if word != "%", !isBracketed {
        return nil
      }
    }
    return units.isEmpty ? nil : units
  }

  // MARK: Numbers of columns

  /// Whether the row numbers the columns: `(1)`, `(2)`, `(3)=(1)+(2)`, or `A`, `B`, `1`, `2`, `3=1+2`.
  var isColumnNumbers: Bool {
    var (last, hasBareNumber) = (0, false)
    for (_, text) in filled {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard let head = parts.first.map({ String($0).trimmed }) else { return false }
      let isBracketed = head.hasPrefix("(") && head.hasSuffix(")")
      let label = isBracketed ? String(head.dropFirst().dropLast()).trimmed : head
      if parts.count > 1, !parts[1].allSatisfy({ $0.isASCII && ($0.isNumber || "()+-*:/x% ".contains($0)) }) {
        return false
      }
      if label.count == 1, let letter = label.first, letter.isLetter {
        if last > 0 { return false }
      } else if let number = Int(label), (1...99).contains(number) {
        if !isBracketed, number != last + 1 { return false }
        (last, hasBareNumber) = (number, hasBareNumber || !isBracketed)
      } else {
        return false
      }
    }
    return last > 0 && filled.count >= (hasBareNumber ? 3 : 2)
  }

  // MARK: Totals

  /// Whether the row sums up those above: `Tổng cộng` in its first filled field, and nothing but figures behind it.
  var isTotal: Bool {
    guard let first = filled.first, RowWords.isTotalWord(first.text) else { return false }
    return filled.dropFirst().allSatisfy { RowWords.isFigure($0.text) || RowWords.isTotalWord($0.text) }
  }

  private static let totalWords: Set = ["tongcong", "cong", "tongso", "tong"]

  /// `Tổng cộng`, `CỘNG:`, `Tổng số (I+II)`, `Tổng cộng: 115.350`.
  private static func isTotalWord(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let head = parts.first, parts.count == 1 || isFigure(String(parts[1]).trimmed) else { return false }
    return totalWords.contains(folded(String(head.prefix { $0 != "(" })))
  }

  /// A number, a sign for none, or what a spreadsheet leaves in place of one.
  private static func isFigure(_ text: String) -> Bool {
    if text.hasPrefix("#") || text.hasPrefix("=") { return true }
    switch text.withBytes(scanNumber) {
    case .number, .blank, .tooLarge: return true
    case .unreadable: return false
    }
  }

  // MARK: At a glance

  /// Whether a row that begins with these bytes may be a total or a line that names a unit: all others, of which there may
  /// be millions, are not looked at further.
  @inline(__always)
  static func mayBeLabel(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count > 2 else { return false }
    switch bytes[0] {
    // t, c: of `tổng`, `cộng`, whose second letter is an o of any tone.
    case 0x54, 0x74, 0x43, 0x63: return [0x4F, 0x6F, 0xE1, 0xC3].contains(bytes[1])
    // d, đ and a bracket: of `ĐVT`, `Đơn vị tính`, `(ĐVT: …)`.
    case 0x44, 0x64, 0x28, 0xC4: return true
    default: return false
    }
  }
}

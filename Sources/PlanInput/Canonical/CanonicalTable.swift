import PlanModel

/// A file that is written in its canonical form, row by row.
struct CanonicalTable<Column: TableColumn> {
  /// What stands in the fields of one place of all rows.
  private enum Role: Hashable {
    case column(Column)
    case year(Int)
    /// A column that is carried along, or not known.
    case other
  }

  /// Numbers that tell their separators together.
  private struct Series: Hashable {
    let role: Role
    let part: Int
  }

  private let input: InputFile
  private let opened: OpenedFile<Column>
  private let roles: [Role]
  /// The unit of each column's amounts.
  private let units: [MoneyUnit]
  private let numbers: [Series: NumberColumn]
  /// A column of which no number was seen.
  private let noNumbers: NumberColumn

  /// Opens a file of a plan whose amounts are in a unit; none where it can't be read.
  init?(_ file: InputFile, unit: MoneyUnit) {
    var unheard = ReadingLog()
    guard let opened = OpenedFile<Column>(file.decoded, log: &unheard) else { return nil }
    let header = opened.header
    var roles = [Role](repeating: .other, count: header.width)
    var units = [MoneyUnit](repeating: unit, count: header.width)
    for (column, slot) in header.slots { (roles[slot.index], units[slot.index]) = (.column(column), slot.unit ?? unit) }
    for (year, slot) in header.years { (roles[slot.index], units[slot.index]) = (.year(year), slot.unit ?? unit) }
    (input, self.opened, self.roles, self.units) = (file, opened, roles, units)
    noNumbers = NumberColumn(SeparatorEvidence())
    numbers = Self.evidence(in: opened, roles).mapValues { NumberColumn($0) }
  }

  /// The file in its canonical form.
  var file: CanonicalFile {
    var text = CanonicalText()
    var changes: [FormatChange: Int] = [:]
    writeHeader(to: &text, &changes)
    var rows = opened.rows
    var unheard = ReadingLog()
    var count = 0
    var words = roles.map { _ in [String: String]() }
    while let state = rows.next(log: &unheard) {
      guard state == .usable else { return CanonicalFile(name: input.name, outcome: .unsafe) }
      for index in roles.indices { write(index, of: rows, to: &text, &changes, &words[index]) }
      text.endRow()
      count += 1
    }
    if text.bytes.elementsEqual(input.bytes) { return CanonicalFile(name: input.name, outcome: .unchanged) }
    guard isRead(text.bytes, rows: count) else { return CanonicalFile(name: input.name, outcome: .unsafe) }
    for (change, count) in FileLayout(of: input, opened, rows: count).changes { changes[change] = count }
    if changes.isEmpty { changes[.layout] = 1 }
    return CanonicalFile(name: input.name, outcome: .rewritten(text.bytes, changes: changes))
  }

  /// Whether canonical text is read under the same header and with as many rows: words of a title or a total, and other
  /// delimiters inside a header cell, can make a reader see something else.
  private func isRead(_ bytes: [UInt8], rows: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var log = ReadingLog()
      guard let again = OpenedFile<Column>(InputFile(name: input.name, bytes: bytes).decoded, log: &log),
        again.header.slots.mapValues(\.index) == opened.header.slots.mapValues(\.index)
      else { return false }
      var (reader, count) = (again.rows, 0)
      while reader.next(log: &log) == .usable { count += 1 }
      return count == rows
    }
  }

  // MARK: Header

  private func writeHeader(to text: inout CanonicalText, _ changes: inout [FormatChange: Int]) {
    for (index, old) in opened.header.texts.enumerated() {
      let new = headerCell(index) ?? old
      if new != old { changes[.headers, default: 0] += 1 }
      text.append(new)
    }
    text.endRow()
  }

  /// The canonical name of a column with its unit; none where the name is the user's own.
  private func headerCell(_ index: Int) -> String? {
    switch roles[index] {
    case .column(let column): column.rawValue + bracket(index, opened.header.slots[column]?.unit)
    case .year(let year): "cost_\(year)" + bracket(index, opened.header.years.first { $0.year == year }?.slot.unit)
    case .other: nil
    }
  }

  private func bracket(_ index: Int, _ unit: MoneyUnit?) -> String {
    if let unit { return " (\(unit.name))" }
    return HeaderName(opened.header.texts[index]).bracket.map { " (\($0))" } ?? ""
  }

  // MARK: Fields

  /// Writes a field. The words of a column, of which there are few and all of one list, are remembered with their canonical
  /// spelling.
  private func write(
    _ index: Int, of rows: RowReader, to text: inout CanonicalText, _ changes: inout [FormatChange: Int],
    _ words: inout [String: String]
  ) {
    let content = Self.content(roles[index], opened.header, rows)
    if case .text = content {
      text.append(rows.file.bytes.part(rows.fields[index].start, rows.fields[index].end))
      return
    }
    let old = rows.field(at: index)
    guard !old.text.isEmpty else { return text.append("") }
    var new = old.text
    if case .word(let list) = content {
      new = words[old.text] ?? list.canonicalWord(of: old.text) ?? old.text
      words[old.text] = new
    } else {
      let column = numbers[Self.series(roles[index], opened.header, rows)] ?? noNumbers
      new = CanonicalField(content: content, numbers: column, unit: units[index]).text(of: old) ?? old.text
    }
    if new != old.text, let change = content.change { changes[change, default: 0] += 1 }
    text.append(new)
  }

  /// The first pass: what all numbers of a column tell of their separators.
  private static func evidence(in opened: OpenedFile<Column>, _ roles: [Role]) -> [Series: SeparatorEvidence] {
    var evidence: [Series: SeparatorEvidence] = [:]
    var rows = opened.rows
    var unheard = ReadingLog()
    while rows.next(log: &unheard) == .usable {
      for (index, role) in roles.enumerated() where !rows.bytes(index).isEmpty {
        let content = content(role, opened.header, rows)
        guard content.change == .numbers else { continue }
        let field = rows.field(at: index)
        for number in content.numbers(in: field.text) {
          guard case .number(let scanned) = number.withBytes(scanNumber) else { continue }
          evidence[series(role, opened.header, rows), default: SeparatorEvidence()].add(scanned, at: field)
        }
      }
    }
    return evidence
  }

  private static func content(_ role: Role, _ header: Header<Column>, _ rows: RowReader) -> FieldContent {
    switch role {
    case .column(let column): column.content { text(of: $0, header, rows) }
    case .year: .amount
    case .other: .text
    }
  }

  private static func series(_ role: Role, _ header: Header<Column>, _ rows: RowReader) -> Series {
    switch role {
    case .column(let column):
      let series = column.series { text(of: $0, header, rows) }
      return Series(role: .column(series.column), part: series.part)
    case .year, .other: return Series(role: role, part: 0)
    }
  }

  /// The row's text in a column.
  private static func text(of column: Column, _ header: Header<Column>, _ rows: RowReader) -> String? {
    header.slots[column].map { rows.field(at: $0.index).text }
  }
}

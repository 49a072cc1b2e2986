import PlanModel

/// The header row of a file, understood: which column stands where.
struct Header<Column: TableColumn> {
  /// Where a column stands.
  struct Slot {
    /// The number of the field, from 0.
    let index: Int
    /// The unit that the header names in brackets, else that of a row of units, else that of the file.
    let unit: MoneyUnit?
  }

  private(set) var slots: [Column: Slot] = [:]
  /// The columns of years, in the order of the years.
  private(set) var years: [(year: Int, slot: Slot)] = []
  /// The columns that begin with `x_`, in file order.
  private(set) var extras: [(name: String, index: Int)] = []
  /// What the cells say.
  let texts: [String]
  /// How many fields a row has: blank ones at the end of the header do not count.
  let width: Int
  /// The unit that a line of the file names for all its amounts.
  let fileUnit: MoneyUnit?
  /// Under the header: the units by the number of their column.
  private let units: [Int: MoneyUnit]
  /// Whether every required column is there.
  private(set) var isComplete = true

  /// Whether a header cell is a name that the file's columns answer to.
  static func isName(_ text: String) -> Bool {
    let name = HeaderName(text)
    return Column.named(name.name) != nil || isSharedName(name.name) || name.extra != nil
      || (Column.hasYears && name.year != nil)
  }

  private static func isSharedName(_ name: String) -> Bool {
    Column.shared.contains { $0.names.contains { folded($0) == folded(name) } }
  }

  /// Understands a header row, and finds what is wrong with it.
  init(
    _ cells: [Field], file: FileName, units: [Int: MoneyUnit] = [:], fileUnit: MoneyUnit? = nil, log: inout ReadingLog
  ) {
    self.units = units
    self.fileUnit = fileUnit
    width = (cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1
    texts = cells.prefix(width).map(\.text)
    let names = texts.map { HeaderName($0) }
    var columns: [Column?] = names.map { Self.isSharedName($0.name) ? nil : Column.named($0.name) }
    for index in names.indices {
      for shared in Column.shared where shared.names.contains(where: { folded($0) == folded(names[index].name) }) {
        columns[index] = columns.contains(shared.first) ? shared.second : shared.first
      }
    }
    // A name whose letters are lost may be any column's; F003 says so.
    let isDamaged = texts.contains(where: hasLostLetter)
    var unknown: [Field] = []
    for (index, name) in names.enumerated() {
      let cell = cells[index]
      if let column = columns[index], Self.takesBracket(name, of: column) {
        add(column, at: index, name, cell, cells, log: &log)
      } else if Column.hasYears, let year = name.year {
        addYear(year, at: index, name, cell, cells, log: &log)
      } else if let extra = name.extra {
        addExtra(extra, at: index, cell, cells, log: &log)
      } else if !isDamaged || !cell.text.contains(where: { "?\u{FFFD}".contains($0) }) {
        unknown.append(cell)
      }
    }
    years.sort { $0.year < $1.year }
    if !unknown.isEmpty { log.add(UnknownColumnCheck.finding(at: unknown, known: Column.allNames, file: file)) }
    for column in Column.required where slots[column] == nil {
      isComplete = false
      if isDamaged { continue }
      let shared = Column.shared.filter { $0.first == column }.flatMap(\.names)
      log.add(MissingColumnCheck.finding(column, names: column.names + shared, in: cells, file: file))
    }
  }

  /// Brackets name a money unit, or per cent; behind the name of any other column they make another name.
  private static func takesBracket(_ name: HeaderName, of column: Column) -> Bool {
    name.bracket == nil || name.bracket == "%" || Column.money.contains(column)
  }

  private mutating func add(
    _ column: Column, at index: Int, _ name: HeaderName, _ cell: Field, _ cells: [Field], log: inout ReadingLog
  ) {
    if let first = slots[column] {
      log.add(DuplicateColumnCheck.finding(at: cell, title: column.title, first: cells[first.index]))
      return
    }
    let stated = Self.unit(in: name, cell, log: &log)
    let isMoney = Column.money.contains(column)
    slots[column] = Slot(index: index, unit: isMoney ? stated ?? units[index] ?? fileUnit : stated)
  }

  private mutating func addYear(
    _ year: Int, at index: Int, _ name: HeaderName, _ cell: Field, _ cells: [Field], log: inout ReadingLog
  ) {
    if let first = years.first(where: { $0.year == year }) {
      log.add(
        DuplicateColumnCheck.finding(
          at: cell, title: Column.fileKind.title(ofColumn: "cost_\(year)"), first: cells[first.slot.index]))
      return
    }
    let stated = Self.unit(in: name, cell, log: &log)
    years.append((year, Slot(index: index, unit: stated ?? units[index] ?? fileUnit)))
  }

  private mutating func addExtra(
    _ name: String, at index: Int, _ cell: Field, _ cells: [Field], log: inout ReadingLog
  ) {
    if let first = extras.first(where: { folded($0.name) == folded(name) }) {
      log.add(DuplicateColumnCheck.finding(at: cell, title: columnTitle(name), first: cells[first.index]))
      return
    }
    extras.append((name, index))
  }

  private static func unit(in name: HeaderName, _ cell: Field, log: inout ReadingLog) -> MoneyUnit? {
    guard let bracket = name.bracket, bracket != "%" else { return nil }
    if let unit = MoneyUnit(written: bracket) { return unit }
    log.add(
      UnknownValueCheck.finding(
        at: cell,
        Wording(
          vi: "“\(bracket)” trong ngoặc ở tên cột không phải là đơn vị tiền.",
          en: "“\(bracket)” in brackets in the column name is not a money unit."),
        words: MoneyUnit.allCases.map(\.name), inEnglish: MoneyUnit.glossedNames))
    return nil
  }
}

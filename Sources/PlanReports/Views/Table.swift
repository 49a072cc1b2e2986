import PlanModel

/// What a cell of a view holds, before it has a place in a sheet.
enum Value: Hashable, Sendable {
  /// Words.
  case text(String)
  /// An amount.
  case money(Money)
  /// An amount that the document does not state. It is never shown as 0.
  case notStated
  /// The activity runs.
  case mark(Bar)
  /// How many rows are marked in any of some neighbouring columns, of which this is the first.
  case count(Int, in: [ColumnKey])
  /// A whole number.
  case number(Int)
  /// A number with the decimals that it has.
  case quantity(Quantity)
  /// Words that say how something stands.
  case state(String, Tone)
  /// One amount held against another.
  case ratio(part: Money, whole: Money)

  /// The amount, where it is one.
  var money: Money? {
    if case .money(let amount) = self { return amount }
    return nil
  }
}

/// What a bar of a schedule shows in a cell.
struct Bar: Hashable, Sendable {
  /// The sign, for paper in black and white.
  let sign: String
  /// Whether the activity is of the chain with the least slack.
  var isCritical = false
}

/// What the look of a cell tells beside its words.
enum Tone: Hashable, Sendable {
  case plain, good, caution, bad
}

/// How a column follows from others of its row.
enum Derivation: Hashable, Sendable {
  /// The sum of the columns.
  case sum([ColumnKey])
  /// The first less the second.
  case difference(ColumnKey, ColumnKey)
  /// The first and the second, less the third.
  case adjusted(ColumnKey, by: ColumnKey, less: ColumnKey)
  /// The first held against the second.
  case ratio(ColumnKey, of: ColumnKey)
}

/// A column that a view offers.
struct TableColumn: Sendable {
  /// By which its values are found.
  let key: ColumnKey
  /// Its headings from above, where it is one of several; empty where the form names it.
  let headings: [String]
  /// How it follows from others; none where its values stand for themselves.
  let derivation: Derivation?

  init(_ key: ColumnKey, headings: [String] = [], derivation: Derivation? = nil) {
    self.key = key
    self.headings = headings
    self.derivation = derivation
  }
}

/// A row of a view's data.
struct TableRow: Sendable {
  /// What a row is for.
  enum Rank: Sendable {
    /// One item.
    case item
    /// A heading with what stands below it.
    case group
    /// All of it.
    case total
  }

  /// What the row is for.
  var rank: Rank
  /// How deep it lies.
  var depth: Int
  /// Its values; none is blank.
  var values: [ColumnKey: Value]
  /// The rows that it adds up, as places among the table's rows; empty where its amounts stand for themselves.
  var parts: [Int] = []
  /// The activity that it shows.
  var activity: ActivityIndex?
  /// Notes on its cells.
  var notes: [ColumnKey: String] = [:]
}

/// The data of one sheet: rows with values by column, sums worked out, no place and no look yet (bộ số liệu).
struct Table: Sendable {
  /// The columns that can be shown, in order.
  let columns: [TableColumn]
  /// The rows, in order, without the total.
  let rows: [TableRow]
  /// The row that everything adds up to.
  let total: TableRow?
  /// Sums of columns that hold in every row besides the derivations: what the column-number row also states.
  let checks: [(key: ColumnKey, parts: [ColumnKey])]
  /// What must be said below the table.
  let remarks: [String]
  /// The budget year that the table is for.
  let year: Int?

  /// Works out what rows and columns add up to. Rows come before their parts; `parts` of the total are places among `rows`.
  init(
    columns: [TableColumn], rows: [TableRow], total: TableRow? = nil,
    checks: [(key: ColumnKey, parts: [ColumnKey])] = [], remarks: [String] = [], year: Int? = nil
  ) {
    self.columns = columns
    var done = rows
    for place in rows.indices.reversed() { done[place] = Table.completed(rows[place], with: done, columns) }
    let completedTotal = total.map { Table.completed($0, with: done, columns) }
    self.rows = done
    self.total = completedTotal
    self.checks = checks.filter { check in
      (done + [completedTotal].compactMap(\.self)).allSatisfy { row in
        guard let amount = row.values[check.key]?.money else { return true }
        return amount == check.parts.reduce(.zero) { $0 + (row.values[$1]?.money ?? .zero) }
      }
    }
    self.remarks = remarks
    self.year = year
  }

  private static func completed(_ row: TableRow, with rows: [TableRow], _ columns: [TableColumn]) -> TableRow {
    var row = row
    if !row.parts.isEmpty {
      for column in columns where column.derivation == nil && column.key.field.format == .amount {
        let amounts = row.parts.compactMap { rows[$0].values[column.key]?.money }
        if !amounts.isEmpty { row.values[column.key] = .money(amounts.reduce(.zero, +)) }
      }
    }
    // A derived column may follow from others that stand behind it: once round for each level of them.
    var before: [ColumnKey: Value] = [:]
    while before != row.values {
      before = row.values
      for column in columns {
        if let derivation = column.derivation, let value = row.value(of: derivation) { row.values[column.key] = value }
      }
    }
    return row
  }

  /// How many decimals the table's amounts need, the same for all of it.
  func decimals(in unit: MoneyUnit) -> Int {
    (rows + [total].compactMap(\.self)).lazy.flatMap(\.values.values)
      .compactMap { $0.money?.decimals(in: unit) }.max() ?? 0
  }
}

extension TableRow {
  fileprivate func value(of derivation: Derivation) -> Value? {
    switch derivation {
    case .sum(let keys):
      let amounts = keys.compactMap { values[$0]?.money }
      return amounts.isEmpty ? nil : .money(amounts.reduce(.zero, +))
    case .difference(let whole, let part):
      guard let whole = values[whole]?.money, let part = values[part]?.money else { return nil }
      return .money(whole - part)
    case .adjusted(let base, let more, let less):
      guard let base = values[base]?.money, let more = values[more]?.money, let less = values[less]?.money else {
        return nil
      }
      return .money(base + more - less)
    case .ratio(let part, let whole):
      guard let part = values[part]?.money, let whole = values[whole]?.money else { return nil }
      return .ratio(part: part, whole: whole)
    }
  }
}

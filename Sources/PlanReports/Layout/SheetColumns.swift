import PlanModel
import Sheets

/// A column of a form as it stands in a sheet.
struct SheetColumn {
  let key: ColumnKey
  /// Its headings, from above.
  let headings: [String]
  var width: Double
  let alignment: CellStyle.Alignment
  let format: ColumnFormat
  let derivation: Derivation?
}

/// The columns of a form over a table: repeated ones written out, amounts given the room that they need, the whole
/// narrowed to what stays legible on A4.
struct SheetColumns {
  /// The columns, from the left.
  let columns: [SheetColumn]
  private let places: [ColumnKey: Int]

  /// How many pixels across a page may hold, so that letters of 12 points do not print smaller than 8: half as much again
  /// as lie between the margins of A4.
  private static func room(isLandscape: Bool) -> Double { isLandscape ? 1_380 : 870 }
  /// What is left of a column of words and of one of marks.
  private static let (narrowest, mark) = (9.0, 3.2)

  init(_ form: FormTemplate, over table: Table, fillings: Fillings, unit: MoneyUnit, decimals: Int) {
    var columns: [SheetColumn] = []
    for column in form.columns {
      let meant = table.columns.filter {
        $0.key.field == column.field && $0.key.member?.repetition == column.each
      }
      for offered in meant {
        let own = [column.group, column.heading].compactMap(\.self).filter { !$0.isEmpty }.map(fillings.fill)
        columns.append(
          SheetColumn(
            key: offered.key, headings: own + offered.headings,
            width: column.width, alignment: column.alignment.style, format: column.format,
            derivation: offered.derivation))
      }
    }
    SheetColumns.giveRoom(to: &columns, table: table, unit: unit, decimals: decimals)
    SheetColumns.narrow(&columns, to: SheetColumns.room(isLandscape: form.isLandscape))
    SheetColumns.widen(&columns, to: form.isLandscape ? 920 : 580)
    self.columns = columns
    places = Dictionary(columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a column stands.
  func place(of key: ColumnKey) -> Int? { places[key] }

  private static func giveRoom(
    to columns: inout [SheetColumn], table: Table, unit: MoneyUnit, decimals: Int
  ) {
    let rows = table.rows + [table.total].compactMap(\.self)
    for place in columns.indices where columns[place].format == .amount {
      let key = columns[place].key
      let longest = rows.compactMap { $0.values[key]?.money?.formatted(in: unit, decimals: decimals).count }.max()
      columns[place].width = max(columns[place].width, Double(longest ?? 0) + 2.5)
    }
  }

  /// Gives what a page has room for and the columns do not need to the names, so that the table is as wide as the page.
  private static func widen(_ columns: inout [SheetColumn], to room: Double) {
    let left = columns.reduce(room) { $0 - $1.width * 7 - 5 } / 7
    guard left > 0, let name = columns.firstIndex(where: { $0.key.field == .name }) else { return }
    columns[name].width += left.rounded(.down)
  }

  /// Takes what is too much from the columns of marks, then from those of words in proportion to what they can spare.
  private static func narrow(_ columns: inout [SheetColumn], to room: Double) {
    // A character is 7 pixels wide, and each column has 5 for its edges.
    func excess() -> Double { columns.reduce(-room) { $0 + $1.width * 7 + 5 } / 7 }
    guard excess() > 0 else { return }
    for place in columns.indices where columns[place].format == .mark { columns[place].width = mark }
    let flexible = columns.indices.filter { columns[$0].format == .text && columns[$0].width > narrowest }
    let spare = flexible.reduce(0) { $0 + columns[$1].width - narrowest }
    guard excess() > 0, spare > 0 else { return }
    let kept = max(0, 1 - excess() / spare)
    for place in flexible {
      columns[place].width = (narrowest + (columns[place].width - narrowest) * kept).rounded(.down)
    }
  }
}

extension FormColumn.Alignment {
  fileprivate var style: CellStyle.Alignment {
    switch self {
    case .left: .left
    case .centre: .centre
    case .right: .right
    case .justified: .justified
    }
  }
}

import PlanModel
import Sheets

/// How a page's width is shared among the columns of a table.
struct ColumnRoom {
  let table: Table
  let unit: MoneyUnit
  let decimals: Int
  let isLandscape: Bool

  /// How many pixels across a page may hold, so that letters of 12 points do not print smaller than 8: half as much again
  /// as lie between the margins of A4.
  private var most: Double { isLandscape ? 1_380 : 870 }
  /// How many pixels lie between the margins.
  private var page: Double { isLandscape ? 920 : 580 }
  /// What is left of a column of words and of one of marks.
  private static let (narrowest, mark) = (11.0, 2.8)
  /// What is left of a column of amounts, so that its heading stays whole.
  private static let smallestAmount = 9.0
  /// What part of a crowded table the names have at least.
  private static let names = 0.3

  /// The columns with their widths for the page.
  func fitted(_ columns: [SheetColumn]) -> [SheetColumn] {
    var columns = columns
    giveRoom(to: &columns)
    fitMarks(&columns)
    fitWords(&columns)
    narrow(&columns)
    widen(&columns)
    return columns
  }

  /// Gives columns of marks, all alike, the room of the longest sign or heading among them.
  private func fitMarks(_ columns: inout [SheetColumn]) {
    let places = columns.indices.filter { columns[$0].isFitted && columns[$0].format == .mark }
    let longest = places.map { place in
      let signs = table.rows.compactMap { row -> Int? in
        if case .mark(let bar) = row.values[columns[place].key] { bar.sign.count } else { nil }
      }
      return max(signs.max() ?? 0, columns[place].headings.last?.count ?? 0)
    }
    for place in places { columns[place].width = max(Self.mark, Double(longest.max() ?? 0) * 1.15 + 0.2) }
  }

  /// Shares what the page has left among the columns of words; where rows would be high, as much as stays legible.
  private func fitWords(_ columns: inout [SheetColumn]) {
    let places = columns.indices.filter { columns[$0].isFitted && columns[$0].format == .text }
    guard !places.isEmpty else { return }
    let others = Self.pixels(columns.indices.filter { !places.contains($0) }.map { columns[$0] })
    func room(_ pixels: Double) -> Double { (pixels - others) / 7 - Double(places.count) * 5 / 7 }
    var words = WordColumns(places.map { columns[$0] }, of: table)
    words.grow(upTo: room(page), whileHigherThan: 1)
    words.grow(upTo: room(most), whileHigherThan: 2)
    for (place, width) in zip(places, words.widths) { columns[place].width = width }
  }

  /// A character is 7 pixels wide, and each column has 5 for its edges.
  private static func pixels(_ columns: some Sequence<SheetColumn>) -> Double {
    columns.reduce(0) { $0 + $1.width * 7 + 5 }
  }

  private func giveRoom(to columns: inout [SheetColumn]) {
    for place in columns.indices where columns[place].format == .amount {
      columns[place].width = max(columns[place].width, needed(columns[place].key))
    }
  }

  /// The characters that the longest amount of a column needs.
  private func needed(_ key: ColumnKey) -> Double {
    let rows = table.rows + [table.total].compactMap(\.self)
    let longest = rows.compactMap { $0.values[key]?.money?.formatted(in: unit, decimals: decimals).count }.max()
    return Double(longest ?? 0) + 2.5
  }

  /// Gives what a page has room for and the columns do not need to the names, so that the table is as wide as the page.
  private func widen(_ columns: inout [SheetColumn]) {
    let left = (page - Self.pixels(columns)) / 7
    guard left > 0, let name = columns.firstIndex(where: { $0.key.field == .name }) else { return }
    columns[name].width += left.rounded(.down)
  }

  /// Gives the names their part of a crowded table, and takes what is too much from the columns of marks, then from those
  /// of words in proportion to what they can spare, then from amounts with more room than they need. Where that is not
  /// enough, the table grows, and the names with it.
  private func narrow(_ columns: inout [SheetColumn]) {
    func excess(_ columns: [SheetColumn]) -> Double { (Self.pixels(columns) - most) / 7 }
    guard excess(columns) > 0 else { return }
    for place in columns.indices where columns[place].format == .mark { columns[place].width = Self.mark }
    let name = columns.firstIndex { $0.key.field == .name }
    if let name, columns.contains(where: { $0.key.member != nil }) {
      columns[name].width = max(columns[name].width, ((most * Self.names - 5) / 7).rounded(.up))
    }
    let flexible = columns.indices.filter {
      columns[$0].format == .text && $0 != name && columns[$0].width > Self.narrowest
    }
    let spare = flexible.reduce(0) { $0 + columns[$1].width - Self.narrowest }
    if excess(columns) > 0, spare > 0 {
      let kept = max(0, 1 - excess(columns) / spare)
      for place in flexible {
        columns[place].width = (Self.narrowest + (columns[place].width - Self.narrowest) * kept).rounded(.down)
      }
    }
    if excess(columns) > 0 {
      for place in columns.indices where columns[place].format == .amount {
        columns[place].width = min(columns[place].width, max(Self.smallestAmount, needed(columns[place].key)))
      }
    }
    if excess(columns) > 0, let name {
      let others = Self.pixels(columns) - Self.pixels(columns[name...name])
      columns[name].width = ((others / (1 - Self.names) * Self.names - 5) / 7).rounded(.up)
    }
  }
}

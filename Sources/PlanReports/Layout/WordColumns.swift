import PlanModel

/// Shares a width among columns of words so that the rows of a table come out as low as can be (độ rộng cột chữ).
///
/// Each column begins with room for its longest word; then the next character always goes to the column in which it saves
/// the most lines.
struct WordColumns {
  /// The widths in characters.
  private(set) var widths: [Double]
  /// How long the text of each column is, row by row.
  private let lengths: [[Double]]

  /// Longer words may be broken.
  private static let longestWord = 13
  /// What a cell's edges take.
  private static let edges = 1.5

  /// Columns of a table.
  init(_ columns: [SheetColumn], of table: Table) {
    lengths = table.rows.map { row in
      columns.map { column in
        let indent = column.key.field == .name ? 2 * min(row.depth, 4) : 0
        return Double((row.values[column.key]?.words.count ?? 0) + indent)
      }
    }
    widths = columns.map { column in
      let texts = table.rows.lazy.compactMap { $0.values[column.key]?.words } + [column.headings.last ?? ""]
      let words = texts.map { $0.split(separator: " ").map(\.count).max() ?? 0 }
      return Double(min(words.max() ?? 0, WordColumns.longestWord)) * 1.05 + WordColumns.edges
    }
  }

  /// Widens the columns up to a width of all, as long as the rows are on average higher than so many lines.
  mutating func grow(upTo room: Double, whileHigherThan lines: Double) {
    while widths.reduce(0, +) + 1 <= room {
      var (gains, height) = (widths.map { _ in 0.0 }, 0.0)
      for row in lengths {
        var (highest, place) = (1.0, Int?.none)
        for (column, length) in row.enumerated() {
          let lines = length / (widths[column] - WordColumns.edges)
          if lines > highest { (highest, place) = (lines, column) }
        }
        height += highest.rounded(.up)
        if let place { gains[place] += highest / widths[place] }
      }
      guard height > lines * Double(lengths.count), let most = gains.max(), most > 0,
        let place = gains.firstIndex(of: most)
      else { return }
      widths[place] += 1
    }
  }
}

extension Value {
  /// What a column of words shows of the value.
  fileprivate var words: String {
    switch self {
    case .text(let text), .state(let text, _): text
    case .number(let number): "\(number)"
    case .quantity(let quantity): quantity.wording.vi
    case .notStated: TableBody.notStated
    case .mark(let bar): bar.sign
    case .money, .count, .ratio: ""
    }
  }
}

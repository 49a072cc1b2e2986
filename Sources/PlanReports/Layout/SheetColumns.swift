import PlanModel
import Sheets

/// A column of a form as it stands in a sheet.
struct SheetColumn {
  let key: ColumnKey
  /// Its headings, from above.
  let headings: [String]
  var width: Double
  /// Whether the form leaves the width to what the column holds.
  let isFitted: Bool
  let alignment: CellStyle.Alignment
  let format: ColumnFormat
  let derivation: Derivation?
}

/// The columns of a form over a table: repeated ones written out, those of words without any entry left out, amounts given
/// the room that they need, the whole narrowed to what stays legible on A4.
struct SheetColumns {
  /// The columns, from the left.
  let columns: [SheetColumn]
  /// The widths of the sheet's own columns. A table of few columns has a wide one laid over several of them, so that
  /// three can sign below it.
  let widths: [Double]
  private let places: [ColumnKey: Int]
  private let spans: [Range<Int>]

  init(
    _ form: FormTemplate, over table: Table, fillings: Fillings, unit: MoneyUnit, decimals: Int, isSigned: Bool
  ) {
    var columns: [SheetColumn] = []
    for column in form.columns {
      let meant = table.columns.filter {
        $0.key.field == column.field && $0.key.member?.repetition == column.each && table.fills($0.key)
      }
      for offered in meant {
        let own = [column.group, column.heading].compactMap(\.self).filter { !$0.isEmpty }.map(fillings.fill)
        columns.append(
          SheetColumn(
            key: offered.key, headings: own + offered.headings,
            width: column.width ?? 12, isFitted: column.width == nil, alignment: column.alignment.style,
            format: column.format, derivation: offered.derivation))
      }
    }
    columns = ColumnRoom(table: table, unit: unit, decimals: decimals, isLandscape: form.isLandscape).fitted(columns)
    self.columns = columns
    places = Dictionary(columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = isSigned ? SheetColumns.cut(columns) : columns.map { [$0.width] }
    widths = parts.flatMap(\.self)
    spans = parts.reduce(into: []) { spans, part in
      let start = spans.last?.upperBound ?? 0
      spans.append(start..<start + part.count)
    }
  }

  /// Where a column stands among the table's columns.
  func place(of key: ColumnKey) -> Int? { places[key] }

  /// Which columns of the sheet the table's column at a place takes.
  func cells(of place: Int) -> Range<Int> { spans[place] }

  /// Whether any amount is to be seen, and not only that the document states none.
  func showsAmount(of table: Table) -> Bool {
    let keys = columns.filter { $0.format == .amount }.map(\.key)
    return (table.rows + [table.total].compactMap(\.self)).contains { row in
      keys.contains { row.values[$0]?.money != nil }
    }
  }

  /// The room in characters that a place to sign needs: `KẾ TOÁN TRƯỞNG`, and `THỦ TRƯỞNG ĐƠN VỊ` with the date above it.
  private static let (signing, signingLast) = (20.0, 28.0)

  /// The widths of the parts of each column: the names are cut at the thirds of the table where the columns' own edges
  /// leave no room for three places to sign.
  private static func cut(_ columns: [SheetColumn]) -> [[Double]] {
    let widths = columns.map(\.width)
    let blocks = Canvas.split(widths, into: 3).map { widths[$0].reduce(0, +) }
    let isRoomy = blocks.count == 3 && blocks.allSatisfy { $0 >= signing } && blocks[2] >= signingLast
    guard !isRoomy, let name = columns.firstIndex(where: { $0.key.field == .name }) else { return widths.map { [$0] } }
    let (start, whole) = (widths[..<name].reduce(0, +), widths.reduce(0, +))
    // What is left of a column beside a cut must be wide enough to be seen.
    let cuts = [whole / 3, whole * 2 / 3].map { ($0 - start).rounded() }.filter { 5 < $0 && $0 < widths[name] - 5 }
    let edges = [0] + cuts + [widths[name]]
    return widths.enumerated().map { place, width in
      place == name ? zip(edges.dropFirst(), edges).map { $0 - $1 } : [width]
    }
  }
}

extension Table {
  /// Whether a column has anything to show. What is not of words is shown blank too, and so are the names.
  fileprivate func fills(_ key: ColumnKey) -> Bool {
    key.field.format != .text || key.field == .name || rows.isEmpty || rows.contains { $0.values[key] != nil }
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

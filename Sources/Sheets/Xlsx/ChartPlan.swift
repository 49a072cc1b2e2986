extension PlannedChart {
  /// Works out a chart, with the values of the cells that it stands on.
  init(_ chart: Chart, of workbook: Workbook) {
    kind = chart.kind
    title = PlannedChart.caption(chart.title)
    unit = PlannedChart.caption(chart.unit)
    anchor = chart.anchor
    size = chart.size
    decimals =
      chart.series.flatMap { series in
        let sheet = workbook.sheets.first { $0.name.utf8.elementsEqual(series.sheet.utf8) }
        return series.values.cells.compactMap { sheet?[$0]?.shownDecimals }
      }.max() ?? 0
    series = chart.series.map { series in
      let cells = workbook.sheets.first { $0.name.utf8.elementsEqual(series.sheet.utf8) }
      return Series(
        name: PlannedChart.caption(series.name), sheet: series.sheet,
        labels: Values(labels: series.categories, of: cells, named: series.sheet),
        figures: Values(figures: series.values, of: cells, named: series.sheet))
    }
  }

  /// From the least to the greatest figure that a bar reaches, stacked or side by side, and 0.
  var range: ClosedRange<Double> {
    var (least, greatest) = (0.0, 0.0)
    for index in 0..<(series.map(\.figures.points.count).max() ?? 0) {
      let bars = series.map { series -> Double in
        guard series.figures.points.indices.contains(index), case .number(let bar) = series.figures.points[index]
        else { return 0 }
        return bar
      }
      switch kind {
      case .stackedColumn:
        least = min(least, bars.filter { $0 < 0 }.reduce(0, +))
        greatest = max(greatest, bars.filter { $0 > 0 }.reduce(0, +))
      case .column, .pie:
        (least, greatest) = (min(least, bars.min() ?? 0), max(greatest, bars.max() ?? 0))
      }
    }
    return least...greatest
  }

  /// A caption that the library does not take for a formula.
  private static func caption(_ text: String) -> String {
    let text = XmlText.withLineFeeds(text)
    return text.utf8.first == UInt8(ascii: "=") ? " " + text : text
  }
}

extension PlannedChart.Values {
  fileprivate init(labels range: CellRange, of sheet: Sheet?, named name: String) {
    self.init(range, named: name, points: [])
    points = range.cells.map { place in
      guard let cell = sheet?[place], !cell.isBlank else { return .none }
      if let text = cell.text { return .text(XmlText.withLineFeeds(text)) }
      return cell.figure.map { .number($0.nearestDouble) } ?? .none
    }
    // One text makes all labels text: a cache is of one kind.
    guard hasText else { return }
    points = zip(range.cells, points).map { place, point in
      guard case .number = point, let cell = sheet?[place], let figure = cell.figure else { return point }
      return .text(figure.vietnamese(as: cell.style.format))
    }
  }

  fileprivate init(figures range: CellRange, of sheet: Sheet?, named name: String) {
    self.init(
      range, named: name, points: range.cells.map { sheet?[$0]?.figure.map { .number($0.nearestDouble) } ?? .none })
  }

  private init(_ range: CellRange, named name: String, points: [PlannedChart.Point]) {
    self.range = range
    self.points = points
    formula = "\(SheetNames.quoted(name))!\(range.first.absoluteReference):\(range.last.absoluteReference)"
  }
}

extension Sheet {
  /// The cell at a place, where the sheet has one.
  subscript(place: CellAddress) -> Cell? {
    guard rows.indices.contains(place.row), rows[place.row].cells.indices.contains(place.column) else { return nil }
    return rows[place.row].cells[place.column]
  }
}

extension Cell {
  /// How many decimals the cell's figure shows; none where it has no figure.
  fileprivate var shownDecimals: Int? {
    guard let figure else { return nil }
    switch style.format {
    case .amount(let decimals), .percent(let decimals): return decimals
    case .integer: return 0
    case .general: return figure.shortened.decimals
    }
  }
}

extension CellRange {
  fileprivate var cells: [CellAddress] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddress(row: row, column: $0) }
    }
  }
}

extension CellAddress {
  fileprivate var absoluteReference: String { "$\(CellAddress.letters(column))$\(row + 1)" }
}

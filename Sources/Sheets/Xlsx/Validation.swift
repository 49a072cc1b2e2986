extension Workbook {
  /// Finds what the file format can't hold, before anything is written: the library below takes much of it in silence
  /// and makes a file that Excel repairs or refuses.
  func validate() throws(SheetError) {
    try validateProperties()
    guard !sheets.isEmpty else { throw .invalid(.noSheet, sheet: nil, cell: nil) }
    var taken: Set<String> = []
    for sheet in sheets {
      if let fault = SheetNames.fault(of: sheet.name) { throw .invalid(fault, sheet: sheet.name, cell: nil) }
      guard taken.insert(sheet.name.lowercased()).inserted else {
        throw .invalid(.sheetNameTaken, sheet: sheet.name, cell: nil)
      }
    }
    let names = Set(sheets.map { Array($0.name.utf8) })
    for sheet in sheets {
      try sheet.validateMeasures()
      try sheet.validateMerges()
      try sheet.validateCells(names)
      try sheet.validateCharts(names)
    }
  }

  private func validateProperties() throws(SheetError) {
    let texts = [properties.title, properties.author]
    guard texts.allSatisfy({ XmlText.firstForbidden(in: $0) == nil }), UnixTime.noon(of: properties.created) != nil
    else { throw .invalid(.properties, sheet: nil, cell: nil) }
  }
}

extension Sheet {
  /// Rows and columns of a sheet.
  static let limits = (rows: 1_048_576, columns: 16_384)

  private func fault(_ fault: WorkbookFault, _ cell: CellAddress? = nil) -> SheetError {
    .invalid(fault, sheet: name, cell: cell)
  }

  private func holds(_ cell: CellAddress) -> Bool {
    (0..<Sheet.limits.rows).contains(cell.row) && (0..<Sheet.limits.columns).contains(cell.column)
  }

  fileprivate func validateMeasures() throws(SheetError) {
    guard rows.count <= Sheet.limits.rows, columnWidths.count <= Sheet.limits.columns else {
      throw fault(.outsideSheet)
    }
    for width in columnWidths where !(width > 0 && width <= 255) { throw fault(.measure(width)) }
    for (index, row) in rows.enumerated() {
      let place = CellAddress(row: index, column: 0)
      guard row.cells.count <= Sheet.limits.columns else { throw fault(.outsideSheet, place) }
      if let height = row.height, !(height > 0 && height <= 409) { throw fault(.measure(height), place) }
      guard (0...7).contains(row.outlineLevel) else { throw fault(.measure(Double(row.outlineLevel)), place) }
    }
    if let repeated = page.repeatedRows, repeated.lowerBound < 0 || repeated.upperBound >= Sheet.limits.rows {
      throw fault(.repeatedRows)
    }
    guard (0..<Sheet.limits.rows).contains(frozen.rows), (0..<Sheet.limits.columns).contains(frozen.columns) else {
      throw fault(.repeatedRows)
    }
    for line in [page.header ?? "", page.footer] {
      if let scalar = XmlText.firstForbidden(in: line) { throw fault(.forbiddenCharacter(scalar)) }
    }
    let length = PageLines.header(page)?.utf16.count ?? 0
    guard length <= PageLines.longest else { throw fault(.headerTooLong(length)) }
  }

  fileprivate func validateMerges() throws(SheetError) {
    for range in merges {
      guard range.first.row >= 0, range.first.column >= 0, range.first.row <= range.last.row,
        range.first.column <= range.last.column, range.last.row < rows.count,
        range.last.column < Sheet.limits.columns
      else { throw fault(.mergeOutside(range), holds(range.first) ? range.first : nil) }
      guard range.first != range.last else { throw fault(.mergeOfOneCell, range.first) }
    }
    // Sorted by their first row, a block can only overlap those before it that still reach its row.
    var open: [CellRange] = []
    for range in merges.sorted(by: { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }) {
      open.removeAll { $0.last.row < range.first.row }
      for other in open where other.first.column <= range.last.column && range.first.column <= other.last.column {
        throw fault(.mergeOverlap(other, range), range.first)
      }
      open.append(range)
      for row in range.first.row...range.last.row {
        let cells = rows[row].cells
        for column in range.first.column...range.last.column where column < cells.count {
          let place = CellAddress(row: row, column: column)
          guard place == range.first || (cells[column].isBlank && cells[column].remark == nil) else {
            throw fault(.mergeHides(range), place)
          }
        }
      }
    }
  }

  fileprivate func validateCells(_ names: Set<[UInt8]>) throws(SheetError) {
    for (row, cells) in rows.lazy.map(\.cells).enumerated() {
      for (column, cell) in cells.enumerated() {
        if let fault = cell.fault(names) {
          throw self.fault(fault, CellAddress(row: row, column: column))
        }
      }
    }
  }

  fileprivate func validateCharts(_ names: Set<[UInt8]>) throws(SheetError) {
    for chart in charts {
      let texts = [chart.title, chart.unit] + chart.series.map(\.name)
      for text in texts {
        if let scalar = XmlText.firstForbidden(in: text) { throw fault(.forbiddenCharacter(scalar), chart.anchor) }
      }
      guard holds(chart.anchor), !chart.series.isEmpty, (16...8_192).contains(chart.size.width),
        (16...8_192).contains(chart.size.height)
      else { throw fault(.chartRange(chart.title)) }
      for series in chart.series {
        guard names.contains(Array(series.sheet.utf8)) else {
          throw fault(.chartOfUnknownSheet(series.sheet), chart.anchor)
        }
        guard let labels = series.categories.lineLength, let figures = series.values.lineLength, labels == figures,
          labels <= 32_000, holds(series.categories.first), holds(series.categories.last), holds(series.values.first),
          holds(series.values.last)
        else { throw fault(.chartRange(chart.title), chart.anchor) }
      }
    }
  }
}

extension CellRange {
  /// How many cells a single row or column has; nothing for a block or one that is turned round.
  fileprivate var lineLength: Int? {
    let (rows, columns) = (last.row - first.row, last.column - first.column)
    guard rows >= 0, columns >= 0, rows == 0 || columns == 0 else { return nil }
    return rows + columns + 1
  }
}

extension Cell {
  /// Whether the cell holds nothing to read.
  var isBlank: Bool { content == .blank || content == .text("") }

  /// What is wrong with the cell by itself, or with where it leads.
  fileprivate func fault(_ names: Set<[UInt8]>) -> WorkbookFault? {
    style.fault ?? remark.flatMap(Cell.fault(ofText:)) ?? contentFault(names)
  }

  private func contentFault(_ names: Set<[UInt8]>) -> WorkbookFault? {
    switch content {
    case .blank, .number: return nil
    case .text(let text): return Cell.fault(ofText: text)
    case .formula(let formula, _):
      let body = formula.utf8.first == UInt8(ascii: "=") ? formula.dropFirst() : formula[...]
      guard (1...8_192).contains(body.utf16.count), !body.allSatisfy(\.isWhitespace) else {
        return .formulaLength(body.allSatisfy(\.isWhitespace) ? 0 : body.utf16.count)
      }
      return XmlText.firstForbidden(in: formula).map(WorkbookFault.forbiddenCharacter)
    case .link(let text, let sheet, let cell):
      guard names.contains(Array(sheet.utf8)) else { return .linkToUnknownSheet(sheet) }
      guard !sheet.utf8.contains(UInt8(ascii: "#")), CellAddress(reference: cell) != nil else {
        return .linkTarget("\(sheet)!\(cell)")
      }
      return Cell.fault(ofText: text)
    }
  }

  private static func fault(ofText text: String) -> WorkbookFault? {
    if let scalar = XmlText.firstForbidden(in: text) { return .forbiddenCharacter(scalar) }
    let count = XmlText.escaped(text).utf16.count
    return count <= XmlText.longest ? nil : .textTooLong(count)
  }
}

extension CellStyle {
  fileprivate var fault: WorkbookFault? {
    if let fontSize, !(fontSize >= 1 && fontSize <= 72) { return .measure(fontSize) }
    guard (0...15).contains(indent) else { return .measure(Double(indent)) }
    switch format {
    case .general, .integer: return nil
    case .amount(let decimals), .percent(let decimals):
      return (0...15).contains(decimals) ? nil : .measure(Double(decimals))
    }
  }
}

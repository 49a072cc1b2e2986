extension PlannedWorkbook {
  /// Works out a workbook that has passed validation.
  init(_ workbook: Workbook, created: Int64) {
    title = XmlText.cut(workbook.properties.title, to: 255)
    author = XmlText.cut(workbook.properties.author, to: 52)
    self.created = created
    sheets = workbook.sheets.map { PlannedSheet($0, of: workbook) }
  }
}

extension PlannedSheet {
  /// How many links a sheet may have; what comes after them is written as text without a link.
  static let mostLinks = 65_530

  init(_ sheet: Sheet, of workbook: Workbook) {
    let merged = MergeMap(sheet.merges)
    name = sheet.name
    quotedName = SheetNames.quoted(sheet.name)
    merges = sheet.merges
    cells = []
    var links = 0
    for (row, cells) in sheet.rows.lazy.map(\.cells).enumerated() {
      let end = max(cells.count, merged.end(ofRow: row))
      for column in 0..<end {
        let place = CellAddress(row: row, column: column)
        let block = merged[place]
        let source = block?.first ?? place
        guard sheet.rows[source.row].cells.indices.contains(source.column) else {
          if block != nil { self.cells.append(PlannedCell(Cell(), at: place, wraps: false)) }
          continue
        }
        let cell = sheet.rows[source.row].cells[source.column]
        let wraps = block != nil || cell.wraps(before: cells.dropFirst(column + 1).first)
        guard source == place else {
          // Of the block's look, without its content.
          var covered = PlannedCell(cell, at: place, wraps: wraps)
          (covered.content, covered.remark) = (.blank, nil)
          self.cells.append(covered)
          continue
        }
        guard block != nil || !cell.isBlank || cell.remark != nil || cell.style.role.isInTable || cell.style.fill != nil
        else { continue }
        var planned = PlannedCell(cell, at: place, wraps: wraps)
        if case .link(let text, _) = planned.content {
          links += 1
          if text.isEmpty || links > PlannedSheet.mostLinks { planned.content = text.isEmpty ? .blank : .text(text) }
        }
        self.cells.append(planned)
      }
    }
    columnWidths = ColumnWidths.widened(sheet, merged)
    let heights = RowHeights.estimate(sheet, columnWidths: columnWidths, merged)
    rows = zip(sheet.rows, heights).map { PlannedRow(height: $1, outlineLevel: $0.outlineLevel) }
    isLandscape = sheet.page.isLandscape
    isOnePage = sheet.page.isOnePage
    repeatedRows = sheet.page.repeatedRows
    header = PageLines.header(sheet.page)
    footer = PageLines.footer(sheet.page)
    frozen = sheet.frozen
    charts = sheet.charts.map { PlannedChart($0, of: workbook) }
  }
}

extension PlannedCell {
  init(_ cell: Cell, at place: CellAddress, wraps: Bool) {
    self.place = place
    var remarks = cell.remark.map { [$0] } ?? []
    switch cell.content {
    case .blank: content = .blank
    case .text(let text): content = text.isEmpty ? .blank : .text(XmlText.escaped(text))
    case .number(let number) where number.fitsDouble: content = .number(number.nearestDouble)
    case .formula(let formula, let value) where value.fitsDouble:
      content = .formula(XmlText.withLineFeeds(formula), value.nearestDouble)
    case .number(let number), .formula(_, let number):
      content = .text(number.vietnamese(as: cell.style.format))
      remarks.append(PlannedCell.longNumberRemark)
    case .link(let text, let sheet, let cell):
      content = .link(XmlText.escaped(text), target: SheetNames.quoted(sheet) + "!" + cell)
    }
    look = Look(cell.style, isFigure: cell.figure != nil, wraps: wraps, isLink: cell.isLink)
    if !remarks.isEmpty { remark = Remark(XmlText.escaped(remarks.joined(separator: "\n"))) }
  }

  static let longNumberRemark =
    "Số có hơn 15 chữ số nên được ghi ở dạng chữ để giữ đủ các chữ số; các công thức không tính ô này."
}

extension PlannedCell.Remark {
  /// A remark in a box that has room for it.
  init(_ text: String) {
    self.text = text
    width = min(360, max(128, text.count * 6))
    let lines = WrappedLines.count(of: text, width: Double(width - 16) * 0.75, size: 10, isBold: false)
    height = min(600, 24 + lines * 18)
  }
}

extension Cell {
  /// The number that the cell shows.
  var figure: Number? {
    switch content {
    case .number(let number), .formula(_, let number): number
    case .blank, .text, .link: nil
    }
  }

  /// Whether the cell leads somewhere.
  var isLink: Bool {
    switch content {
    case .link: true
    case .blank, .text, .number, .formula: false
    }
  }

  /// Whether text goes on in a second line where it is wider than the cell.
  ///
  /// Tables always do. Text outside a table runs on over empty neighbours, as an office's header block does, and wraps
  /// only where it would be cut.
  func wraps(before next: Cell?) -> Bool {
    if style.role.isInTable || style.alignment == .justified { return true }
    switch content {
    case .text(let text), .link(let text, _, _):
      return text.contains(where: \.isNewline) || !(next?.isBlank ?? true)
    case .blank, .number, .formula: return false
    }
  }
}

extension Number {
  /// Whether a workbook keeps all digits.
  var fitsDouble: Bool { significantDigits <= 15 }
}

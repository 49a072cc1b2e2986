import CXlsxWriter
import Synchronization

/// The library closes one workbook at a time: it works out the date of creation in a buffer that all threads share
/// (`gmtime`), and two workbooks closed at once could get each other's.
private let closing = Mutex(())

/// Hands a planned workbook to libxlsxwriter. The one file that calls it; every answer of the library is looked at.
struct LibraryWriter: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false

  /// The library's code for a file that can't be made.
  static let cannotCreate = Int(LXW_ERROR_CREATING_XLSX_FILE.rawValue)

  /// Whether files can be made in a folder.
  static func isWritable(folder: String) -> Bool { sheets_is_writable_folder(folder) == 1 }

  /// Deletes a file, if it is there.
  static func delete(_ path: String) { sheets_delete_file(path) }

  /// Writes a whole workbook; a file that was begun is deleted when it fails.
  static func write(_ planned: PlannedWorkbook, to path: String, temporaryFolder: String) throws(SheetError) {
    let locale = sheets_enter_c_locale()
    defer { sheets_leave_c_locale(locale) }
    var writer = try LibraryWriter(path: path, temporaryFolder: temporaryFolder)
    try writer.write(planned)
    try writer.close()
  }

  private init(path: String, temporaryFolder: String) throws(SheetError) {
    guard let workbook = sheets_workbook_new(path, temporaryFolder) else {
      throw .cannotWrite(path: path, code: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
    }
    self.workbook = workbook
    self.path = path
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  private mutating func close() throws(SheetError) {
    isClosed = true
    let workbook = workbook
    let code = closing.withLock { _ in workbook_close(workbook) }
    guard code != LXW_NO_ERROR else { return }
    // Where the file could not be opened, one that stands there is not ours.
    if code != LXW_ERROR_CREATING_XLSX_FILE { LibraryWriter.delete(path) }
    throw .cannotWrite(path: path, code: Int(code.rawValue))
  }

  private mutating func write(_ planned: PlannedWorkbook) throws(SheetError) {
    let code = sheets_set_properties(workbook, planned.title, planned.author, planned.created)
    guard code == LXW_NO_ERROR else { throw .cannotWrite(path: path, code: Int(code.rawValue)) }
    // Charts may stand on cells of later sheets, so that all sheets are there before the first is filled.
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in planned.sheets {
      guard let added = workbook_add_worksheet(workbook, sheet.name),
        sheets_set_quoted_name(added, sheet.quotedName) == 1
      else { throw .refused(sheet: sheet.name, cell: nil, code: Int(LXW_ERROR_PARAMETER_VALIDATION.rawValue)) }
      sheets.append(added)
    }
    for (sheet, target) in zip(planned.sheets, sheets) {
      let checked = Checked(sheet: sheet.name)
      try lay(sheet, on: target, checked)
      try mergeBlocks(sheet, on: target, checked)
      for cell in sheet.cells { try write(cell, author: planned.author, on: target, checked) }
      for chart in sheet.charts { try insert(chart, on: target, checked) }
    }
  }
}

// MARK: - Rows, columns and the page

extension LibraryWriter {
  private func lay(
    _ sheet: PlannedSheet, on target: UnsafeMutablePointer<lxw_worksheet>, _ checked: Checked
  ) throws(SheetError) {
    for (column, width) in sheet.columnWidths.enumerated() {
      try checked(worksheet_set_column(target, lxw_col_t(column), lxw_col_t(column), width, nil))
    }
    for (index, row) in sheet.rows.enumerated() {
      var options = lxw_row_col_options()
      options.level = UInt8(row.outlineLevel)
      try checked(worksheet_set_row_opt(target, lxw_row_t(index), row.height, nil, &options))
    }
    worksheet_outline_settings(target, 1, 0, 1, 0)
    if sheet.frozen.rows > 0 || sheet.frozen.columns > 0 {
      worksheet_freeze_panes(target, lxw_row_t(sheet.frozen.rows), lxw_col_t(sheet.frozen.columns))
    }
    if sheet.isLandscape { worksheet_set_landscape(target) } else { worksheet_set_portrait(target) }
    worksheet_set_paper(target, LibraryWriter.paperA4)
    let millimetre = 1 / 25.4
    worksheet_set_margins(
      target, (sheet.isLandscape ? 20 : 30) * millimetre, 15 * millimetre, 20 * millimetre, 20 * millimetre)
    worksheet_fit_to_pages(target, 1, sheet.isOnePage ? 1 : 0)
    worksheet_center_horizontally(target)
    if let rows = sheet.repeatedRows {
      try checked(worksheet_repeat_rows(target, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
    }
    if let header = sheet.header { try checked(worksheet_set_header(target, header)) }
    try checked(worksheet_set_footer(target, sheet.footer))
  }

  private static let paperA4: UInt8 = 9

  private mutating func mergeBlocks(
    _ sheet: PlannedSheet, on target: UnsafeMutablePointer<lxw_worksheet>, _ checked: Checked
  ) throws(SheetError) {
    // Without a format the library adds no cells of its own; each cell of a block is written with the others.
    for range in sheet.merges {
      try checked(
        worksheet_merge_range(
          target, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
          lxw_col_t(range.last.column), "", nil), at: range.first)
    }
  }
}

// MARK: - Cells

extension LibraryWriter {
  private mutating func write(
    _ cell: PlannedCell, author: String, on target: UnsafeMutablePointer<lxw_worksheet>, _ checked: Checked
  ) throws(SheetError) {
    let (row, column) = (lxw_row_t(cell.place.row), lxw_col_t(cell.place.column))
    let format = try format(for: cell.look, checked)
    switch cell.content {
    case .blank:
      try checked(worksheet_write_blank(target, row, column, format), at: cell.place)
    case .text(let text):
      try checked(worksheet_write_string(target, row, column, text, format), at: cell.place)
    case .number(let number):
      try checked(worksheet_write_number(target, row, column, number, format), at: cell.place)
    case .formula(let formula, let value):
      try checked(worksheet_write_formula_num(target, row, column, formula, format, value), at: cell.place)
    case .link(let text, let link):
      // The library keeps a short copy of what it is first given beside the link, and cuts it inside a letter where it
      // is long; so it gets the address, and the text afterwards.
      try checked(
        worksheet_write_url_opt(target, row, column, "internal:" + link, format, nil, nil), at: cell.place)
      try checked(worksheet_write_string(target, row, column, text, format), at: cell.place)
    }
    if let remark = cell.remark {
      try checked(
        sheets_write_comment(
          target, row, column, remark.text, author, UInt16(remark.width), UInt16(remark.height)), at: cell.place)
    }
  }

  private mutating func format(
    for look: Look, _ checked: Checked
  ) throws(SheetError) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[look] { return format }
    guard let format = workbook_add_format(workbook) else {
      throw .refused(sheet: checked.sheet, cell: nil, code: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
    }
    format_set_font_name(format, SHEETS_FONT)
    format_set_font_family(format, 1)
    format_set_font_size(format, look.size)
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    if look.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if look.colour != 0 { format_set_font_color(format, look.colour) }
    if let fill = look.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill)
    }
    if look.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    let horizontal =
      switch look.horizontal {
      case .left: LXW_ALIGN_LEFT
      case .centre: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      case .justified: LXW_ALIGN_JUSTIFY
      }
    let vertical =
      switch look.vertical {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .centre: LXW_ALIGN_VERTICAL_CENTER
      }
    format_set_align(format, UInt8(horizontal.rawValue))
    format_set_align(format, UInt8(vertical.rawValue))
    if look.indent > 0 { format_set_indent(format, UInt8(look.indent)) }
    if look.wraps { format_set_text_wrap(format) }
    if let numberFormat = look.numberFormat { format_set_num_format(format, numberFormat) }
    formats[look] = format
    return format
  }
}

// MARK: - Charts

extension LibraryWriter {
  /// From dark to light, so that neighbours stay apart on black and white paper.
  private static let colours: [lxw_color_t] = [0x1F4E79, 0xBDD0E9, 0x5B87B8, 0xE7E6E6, 0x3B3B3B, 0xA6A6A6]

  private func insert(
    _ chart: PlannedChart, on target: UnsafeMutablePointer<lxw_worksheet>, _ checked: Checked
  ) throws(SheetError) {
    let type =
      switch chart.kind {
      case .column: LXW_CHART_COLUMN
      case .stackedColumn: LXW_CHART_COLUMN_STACKED
      case .pie: LXW_CHART_PIE
      }
    guard let made = workbook_add_chart(workbook, UInt8(type.rawValue)) else {
      throw checked.refusal(LXW_ERROR_MEMORY_MALLOC_FAILED, chart.anchor)
    }
    for (index, series) in chart.series.enumerated() {
      try add(series, number: index, to: made, chart, checked)
    }
    var (titleFont, font) = (sheets_chart_font(13, 1), sheets_chart_font(10, 0))
    if chart.title.isEmpty {
      chart_title_off(made)
    } else {
      chart_title_set_name(made, chart.title)
      chart_title_set_name_font(made, &titleFont)
    }
    // The bars of a single series are named by the title and the axes.
    let hasLegend = chart.kind == .pie || chart.series.count > 1
    chart_legend_set_position(
      made, UInt8(hasLegend ? LXW_CHART_LEGEND_BOTTOM.rawValue : LXW_CHART_LEGEND_NONE.rawValue))
    chart_legend_set_font(made, &font)
    if chart.kind != .pie {
      setAxes(of: made, chart, &font)
      chart_set_series_gap(made, 60)
    }
    var options = lxw_chart_options()
    options.x_scale = Double(chart.size.width) / 480
    options.y_scale = Double(chart.size.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    try checked(
      worksheet_insert_chart_opt(
        target, lxw_row_t(chart.anchor.row), lxw_col_t(chart.anchor.column), made, &options), at: chart.anchor)
  }

  private func setAxes(of chart: UnsafeMutablePointer<lxw_chart>, _ planned: PlannedChart, _ font: inout lxw_chart_font)
  {
    guard let labels = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X),
      let figures = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y)
    else { return }
    chart_axis_set_num_font(labels, &font)
    chart_axis_set_num_font(figures, &font)
    chart_axis_set_num_format(figures, "#,##0")
    // Left to themselves, programs begin the axis near the least figure, and 7 looks like half of 8.
    if planned.range.lowerBound >= 0 { chart_axis_set_min(figures, 0) }
    if planned.range.upperBound <= 10, planned.range.lowerBound >= -10 { chart_axis_set_major_unit(figures, 1) }
    if !planned.unit.isEmpty {
      chart_axis_set_name(figures, planned.unit)
      chart_axis_set_name_font(figures, &font)
    }
    var line = lxw_chart_line()
    (line.color, line.width) = (0xD9D9D9, 0.75)
    chart_axis_major_gridlines_set_line(figures, &line)
  }

  private func add(
    _ series: PlannedChart.Series, number: Int, to chart: UnsafeMutablePointer<lxw_chart>, _ planned: PlannedChart,
    _ checked: Checked
  ) throws(SheetError) {
    guard let added = chart_add_series(chart, nil, nil) else {
      throw checked.refusal(LXW_ERROR_MEMORY_MALLOC_FAILED, planned.anchor)
    }
    try setRange(added.pointee.categories, series.labels, series.sheet, planned, checked)
    try setRange(added.pointee.values, series.figures, series.sheet, planned, checked)
    chart_series_set_name(added, series.name)
    var (line, fill) = (lxw_chart_line(), lxw_chart_fill())
    (line.color, line.width) = (0x404040, 0.5)
    fill.color = LibraryWriter.colours[number % LibraryWriter.colours.count]
    chart_series_set_fill(added, &fill)
    chart_series_set_line(added, &line)
    switch planned.kind {
    case .pie:
      try setSlices(of: added, count: series.figures.points.count, &line, checked, planned)
      chart_series_set_labels_percentage(added)
      chart_series_set_labels_num_format(added, "0.0%")
      chart_series_set_labels_position(added, UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue))
      chart_series_set_labels_leader_line(added)
      // Setting the leader line asks for the values too.
      chart_series_set_labels_options(added, 0, 0, 0)
    case .column where planned.series.count * series.figures.points.count <= 12:
      chart_series_set_labels(added)
      let pattern = Look.amountPattern(decimals: planned.decimals)
      chart_series_set_labels_num_format(added, "\(pattern);-\(pattern);\"\"")
    case .column, .stackedColumn:
      break
    }
    var font = sheets_chart_font(9, 0)
    chart_series_set_labels_font(added, &font)
  }

  private func setSlices(
    of series: UnsafeMutablePointer<lxw_chart_series>, count: Int, _ line: inout lxw_chart_line, _ checked: Checked,
    _ planned: PlannedChart
  ) throws(SheetError) {
    var fills = (0..<count).map { index in
      var fill = lxw_chart_fill()
      fill.color = LibraryWriter.colours[index % LibraryWriter.colours.count]
      return fill
    }
    let code = withUnsafeMutablePointer(to: &line) { line in
      fills.withUnsafeMutableBufferPointer { fills in
        var points = (0..<count).map { index in
          var point = lxw_chart_point()
          (point.line, point.fill) = (line, fills.baseAddress.map { $0 + index })
          return point
        }
        return points.withUnsafeMutableBufferPointer { points in
          var pointers: [UnsafeMutablePointer<lxw_chart_point>?] =
            (0..<count).map { index in points.baseAddress.map { $0 + index } } + [nil]
          return chart_series_set_points(series, &pointers)
        }
      }
    }
    try checked(code, at: planned.anchor)
  }

  private func setRange(
    _ range: UnsafeMutablePointer<lxw_series_range>?, _ values: PlannedChart.Values, _ sheet: String,
    _ planned: PlannedChart, _ checked: Checked
  ) throws(SheetError) {
    let (first, last) = (values.range.first, values.range.last)
    var isSet =
      sheets_set_range(
        range, sheet, lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(last.row), lxw_col_t(last.column),
        values.formula, values.hasText ? 1 : 0) == 1
    for point in values.points where isSet {
      switch point {
      case .none: isSet = sheets_add_point(range, nil, 0, 1) == 1
      case .text(let text): isSet = sheets_add_point(range, text, 0, 0) == 1
      case .number(let number): isSet = sheets_add_point(range, nil, number, 0) == 1
      }
    }
    guard isSet else { throw checked.refusal(LXW_ERROR_MEMORY_MALLOC_FAILED, planned.anchor) }
  }
}

/// Turns what the library answers into an error that names the place.
private struct Checked {
  let sheet: String

  func callAsFunction(_ code: lxw_error, at cell: CellAddress? = nil) throws(SheetError) {
    guard code == LXW_NO_ERROR else { throw refusal(code, cell) }
  }

  func refusal(_ code: lxw_error, _ cell: CellAddress) -> SheetError { refusal(code, cell as CellAddress?) }

  private func refusal(_ code: lxw_error, _ cell: CellAddress?) -> SheetError {
    .refused(sheet: sheet, cell: cell, code: Int(code.rawValue))
  }
}

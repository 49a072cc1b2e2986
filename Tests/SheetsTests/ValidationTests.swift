import Sheets
import Testing

/// A workbook with one fault, and what is said of it.
struct Faulty: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var workbook: Workbook
  var fault: WorkbookFault
  var place: CellAddress?
}

@Suite("A workbook that the format can't hold is refused before anything is written")
struct ValidationTests {
  private static func sheet(named name: String) -> Workbook { workbook(Sheet(name: name, rows: [Row([text("a")])])) }

  private static func cell(_ cell: Cell) -> Workbook {
    workbook(Sheet(name: "Biểu 01", rows: [Row(), Row([Cell(), Cell(), cell])]))
  }

  private static func merges(_ merges: CellRange...) -> Workbook {
    let row = Row(Array(repeating: Cell(), count: 4))
    return workbook(Sheet(name: "Biểu 01", rows: [row, row, row], merges: merges))
  }

  private static func chart(
    sheet: String = "Biểu 01", labels: CellRange = block(0, 0, 2, 0), figures: CellRange = block(0, 1, 2, 1),
    width: Int = 400
  ) -> Workbook {
    var workbook = merges()
    workbook.sheets[0].charts = [
      Chart(
        kind: .pie, title: "CƠ CẤU", unit: "",
        series: [.init(name: "a", sheet: sheet, categories: labels, values: figures)],
        anchor: CellAddress(row: 0, column: 0), size: (width, 300))
    ]
    return workbook
  }

  private static func changed(_ change: (inout Sheet) -> Void) -> Workbook {
    var workbook = merges()
    change(&workbook.sheets[0])
    return workbook
  }

  private static let c2 = CellAddress(row: 1, column: 2)
  private static let a1 = CellAddress(row: 0, column: 0)

  static let all: [Faulty] = [
    Faulty(testDescription: "no sheet", workbook: workbook(), fault: .noSheet),
    Faulty(testDescription: "31/2", workbook: workbook(Sheet(name: "a"), created: (2021, 2, 31)), fault: .properties),
    Faulty(testDescription: "empty name", workbook: sheet(named: ""), fault: .sheetNameLength(0)),
    Faulty(
      testDescription: "32 letters", workbook: sheet(named: String(repeating: "ệ", count: 32)),
      fault: .sheetNameLength(32)),
    Faulty(testDescription: "slash", workbook: sheet(named: "Quý I/2018"), fault: .sheetNameCharacter("/")),
    Faulty(testDescription: "bell in name", workbook: sheet(named: "a\u{7}"), fault: .sheetNameCharacter("\u{7}")),
    Faulty(testDescription: "apostrophe", workbook: sheet(named: "'a"), fault: .sheetNameApostrophe),
    Faulty(testDescription: "History", workbook: sheet(named: "hisTory"), fault: .sheetNameReserved),
    Faulty(
      testDescription: "same name", workbook: workbook(Sheet(name: "Quý 1"), Sheet(name: "QUÝ 1")),
      fault: .sheetNameTaken),
    Faulty(testDescription: "one cell", workbook: merges(block(1, 2, 1, 2)), fault: .mergeOfOneCell, place: c2),
    Faulty(
      testDescription: "overlap", workbook: merges(block(1, 2, 2, 3), block(0, 1, 1, 2)),
      fault: .mergeOverlap(block(0, 1, 1, 2), block(1, 2, 2, 3)), place: c2),
    Faulty(
      testDescription: "below the last row", workbook: merges(block(1, 2, 3, 2)),
      fault: .mergeOutside(block(1, 2, 3, 2)),
      place: c2),
    Faulty(
      testDescription: "turned round", workbook: merges(block(1, 2, 0, 0)), fault: .mergeOutside(block(1, 2, 0, 0)),
      place: c2),
    Faulty(
      testDescription: "hidden text",
      workbook: changed {
        $0.merges = [block(0, 0, 1, 2)]; $0.rows[1].cells[2] = text("bị che")
      },
      fault: .mergeHides(block(0, 0, 1, 2)), place: c2),
    Faulty(
      testDescription: "text too long", workbook: cell(text(String(repeating: "ệ", count: 32_768))),
      fault: .textTooLong(32_768), place: c2),
    Faulty(
      testDescription: "control character", workbook: cell(text("a\u{1}")), fault: .forbiddenCharacter("\u{1}"),
      place: c2),
    Faulty(
      testDescription: "U+FFFF in a remark", workbook: cell(Cell(remark: "\u{FFFF}")),
      fault: .forbiddenCharacter("\u{FFFF}"), place: c2),
    Faulty(
      testDescription: "empty formula", workbook: cell(Cell(.formula("= ", Number(1)))), fault: .formulaLength(0),
      place: c2),
    Faulty(
      testDescription: "link to nowhere", workbook: cell(Cell(.link("a", sheet: "Biểu 02", cell: "A1"))),
      fault: .linkToUnknownSheet("Biểu 02"), place: c2),
    Faulty(
      testDescription: "link to no cell", workbook: cell(Cell(.link("a", sheet: "Biểu 01", cell: "7C"))),
      fault: .linkTarget("Biểu 01!7C"), place: c2),
    Faulty(
      testDescription: "link to a name with #",
      workbook: workbook(Sheet(name: "Biểu #1", rows: [Row([Cell(.link("a", sheet: "Biểu #1", cell: "A1"))])])),
      fault: .linkTarget("Biểu #1!A1"), place: a1),
    Faulty(
      testDescription: "chart of another book", workbook: chart(sheet: "Khác"), fault: .chartOfUnknownSheet("Khác"),
      place: a1),
    Faulty(
      testDescription: "chart over a block", workbook: chart(figures: block(0, 1, 2, 2)), fault: .chartRange("CƠ CẤU"),
      place: a1),
    Faulty(
      testDescription: "more figures than labels", workbook: chart(figures: block(0, 1, 3, 1)),
      fault: .chartRange("CƠ CẤU"), place: a1),
    Faulty(testDescription: "chart without size", workbook: chart(width: 0), fault: .chartRange("CƠ CẤU")),
    Faulty(
      testDescription: "endless column", workbook: changed { $0.columnWidths = [.infinity] }, fault: .measure(.infinity)
    ),
    Faulty(
      testDescription: "row too high", workbook: changed { $0.rows[0].height = 410 }, fault: .measure(410), place: a1),
    Faulty(
      testDescription: "folded too deep", workbook: changed { $0.rows[0].outlineLevel = 8 }, fault: .measure(8),
      place: a1),
    Faulty(
      testDescription: "16 decimals",
      workbook: cell(Cell(.number(Number(1)), CellStyle(format: .amount(decimals: 16)))),
      fault: .measure(16), place: c2),
    Faulty(
      testDescription: "repeated rows", workbook: changed { $0.page.repeatedRows = 0...1_048_576 }, fault: .repeatedRows
    ),
    Faulty(
      testDescription: "too many columns",
      workbook: changed { $0.rows[0].cells = Array(repeating: Cell(), count: 16_385) }, fault: .outsideSheet, place: a1),
    Faulty(
      testDescription: "long head", workbook: changed { $0.page.header = String(repeating: "a", count: 300) },
      fault: .headerTooLong(328)),
  ]

  @Test("The fault is named with its sheet and cell", arguments: all)
  func fault(_ faulty: Faulty) throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: SheetError.self) {
      try writeXlsx(faulty.workbook, to: folder.path + "/a.xlsx", temporaryFolder: folder.path)
    }
    guard case .invalid(let fault, let sheet, let cell) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault == faulty.fault)
    #expect(cell == faulty.place)
    #expect(cell == nil || sheet != nil)
    #expect(folder.names.isEmpty, "nothing is left behind")
  }

  @Test("31 letters with Vietnamese marks, ampersands and inner apostrophes are a good name")
  func goodNames() throws {
    let folder = try TemporaryFolder()
    let names = [String(repeating: "ệ", count: 31), "R&D's <1>", "2021", "Q1", "_x0041_"]
    for name in names {
      let book = workbook(Sheet(name: name, rows: [Row([Cell(.link("a", sheet: name, cell: "XFD1048576"))])]))
      try writeXlsx(book, to: folder.path + "/a.xlsx", temporaryFolder: folder.path)
    }
  }

  @Test("A temporary folder that is missing or no folder is refused; the library would take another in silence")
  func temporaryFolder() throws {
    let folder = try TemporaryFolder()
    write([], to: folder.path + "/file")
    for path in [folder.path + "/none", folder.path + "/file", ""] {
      #expect(throws: SheetError.temporaryFolder(path)) {
        try writeXlsx(form(), to: folder.path + "/a.xlsx", temporaryFolder: path)
      }
    }
    #expect(folder.names == ["file"])
  }

  @Test("An output folder that is missing is an error")
  func outputFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none/a.xlsx"
    #expect(throws: SheetError.cannotWrite(path: path, code: 2)) {
      try writeXlsx(form(), to: path, temporaryFolder: folder.path)
    }
  }
}

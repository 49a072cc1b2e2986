import Testing

@testable import Sheets

@Suite("A written file is read back before it counts")
struct VerificationTests {
  private func planned(_ workbook: Workbook) throws -> PlannedWorkbook {
    PlannedWorkbook(workbook, created: try #require(UnixTime.noon(of: workbook.properties.created)))
  }

  @Test("A part that is cut anywhere or missing is found, whichever it is")
  func cutParts() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    try writeXlsx(form(), to: path, temporaryFolder: folder.path)
    let (plan, whole) = (try planned(form()), try ZipArchive(path: path))
    #expect(plan.firstBrokenPart(in: whole) == nil)
    #expect(whole.parts.count > 15)
    for (index, part) in whole.parts.enumerated() {
      // Some parts end with a line break, which is nobody's loss.
      let last = try #require(part.bytes.lastIndex(of: UInt8(ascii: ">")))
      for length in [0, 1, last / 3, last / 2, last] {
        var cut = whole
        cut.parts[index].bytes = Array(part.bytes.prefix(length))
        #expect(plan.firstBrokenPart(in: cut) == part.name, "\(part.name) cut to \(length)")
      }
    }
  }

  @Test("Missing rows and cells are found, though the XML is whole")
  func missingCells() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    let changes: [@Sendable (inout Sheet) -> Void] = [
      { $0.rows.append(Row()) }, { $0.rows[6].cells.append(text("a")) }, { $0.rows[4].cells[1].remark = "a" },
      { $0.rows[6].cells[1] = Cell(.text("Xem số liệu")) }, { $0.rows[5].cells[0] = text("1") },
    ]
    for change in changes {
      var expected = form()
      change(&expected.sheets[0])
      try writeXlsx(form(), to: path, temporaryFolder: folder.path)
      let plan = try planned(expected)
      let error = #expect(throws: SheetError.self) {
        try verify(plan, at: path, temporaryFolder: folder.path)
      }
      guard case .incomplete(path, _, folder.path) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(folder.names.isEmpty, "the unsound file is deleted")
    }
  }

  @Test("A file that is cut or no archive can't be read, and is deleted")
  func damagedFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    try writeXlsx(form(), to: path, temporaryFolder: folder.path)
    let whole = bytes(of: path)
    var flipped = whole
    flipped[whole.count / 3] ^= 0x55
    for damaged in [Array(whole.dropLast(100)), [], flipped] {
      write(damaged, to: path)
      let plan = try planned(form())
      #expect(throws: SheetError.self) { try verify(plan, at: path, temporaryFolder: folder.path) }
      #expect(folder.names.isEmpty)
    }
  }
}

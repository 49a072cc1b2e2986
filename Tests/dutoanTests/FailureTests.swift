import Glibc
import PlanModel
import PlanReports
import Sheets
import TestSupport
import Testing

@testable import dutoan

@Suite("Why a job could not be done")
struct FailureTests {
  static let files = [
    ENOENT, EACCES, ENOSPC, EROFS, ENOTDIR, EISDIR, EFBIG, ENAMETOOLONG, EWOULDBLOCK, EILSEQ, EINVAL, EIO, EMFILE,
  ].flatMap { number in
    [FileError.Operation.read, .list, .create, .write, .replace, .remove, .lock].map {
      FileError(operation: $0, path: "a.csv", number: number)
    }
  }

  private static let block = CellRange(
    CellAddress(row: 0, column: 1), CellAddress(row: 1, column: 2))

  static let faults: [WorkbookFault] = [
    .noSheet, .properties, .sheetNameLength(0), .sheetNameCharacter("/"), .sheetNameApostrophe, .sheetNameReserved,
    .sheetNameTaken, .outsideSheet, .mergeOutside(block), .mergeOfOneCell, .mergeOverlap(block, block),
    .mergeHides(block),
    .textTooLong(40_000), .forbiddenCharacter("\u{1}"), .formulaLength(9_000), .linkToUnknownSheet("Biểu"),
    .linkTarget("A"), .chartOfUnknownSheet("Biểu"), .chartRange("Biểu"), .measure(-1), .repeatedRows,
    .headerTooLong(300),
  ]

  static let workbooks: [SheetError] =
    faults.map { .invalid($0, sheet: "Biểu 01", cell: CellAddress(row: 1, column: 2)) } + [
      .invalid(.noSheet, sheet: nil, cell: nil), .invalid(.outsideSheet, sheet: "Biểu 01", cell: nil),
      .temporaryFolder("/tmp"), .cannotWrite(path: "a.xlsx", code: 5), .refused(sheet: "Biểu 01", cell: nil, code: 3),
      .incomplete(path: "a.xlsx", part: "xl/worksheets/sheet1.xml", temporaryFolder: "/tmp"),
      .unreadable(path: "a.xlsx", reason: "CRC"),
    ]

  static let problems: [TemplateError.Problem] = [
    .unreadable(Wording(vi: "không viết theo dạng YAML", en: "it is not YAML")), .notAMapping, .missingKey("view"),
    .unknownKey("x", known: ["a", "b"]), .wrongType(key: "width", expected: Wording(vi: "chữ", en: "text")),
    .unknownValue(key: "view", value: "x", known: ["funding"]), .unknownField("x", view: "funding", known: ["a"]),
    .unknownRepetition(field: "x", each: "years"), .missingRepetition(field: "x", known: ["years"]),
    .invalidSheetName("a/b"), .invalidID("biểu"), .taken("a", by: "b.yaml"), .takenByProgram("Tổng hợp"),
    .unknownPlaceholder("x", known: ["programme"]),
  ]

  @Test("every failure is a sentence in both languages that names what the user gave")
  func sentences() throws {
    let templates = FailureTests.problems.map { TemplateError(file: "a.yaml", line: 2, $0) }
    let errors: [any Error] = FailureTests.files + FailureTests.workbooks + templates
    for error in errors {
      let wording = try #require(Failure(error)).wording
      #expect(Sentences.faults(vi: wording.vi, en: wording.en) == [])
    }
  }

  @Test("a fault of a workbook is told with its place and the figures")
  func workbookFaults() {
    let overlap = SheetError.invalid(
      .mergeOverlap(FailureTests.block, FailureTests.block), sheet: "Biểu 01", cell: CellAddress(row: 1, column: 2))
    #expect(
      overlap.wording
        == Wording(
          vi: "không ghi được bảng tính: trang “Biểu 01”, ô C2: hai khối ô gộp B1:C2 và B1:C2 chồng lên nhau.",
          en: "can't write the workbook: sheet “Biểu 01”, cell C2: the merged cells B1:C2 and B1:C2 overlap."))
    let long = SheetError.invalid(.textTooLong(40_000), sheet: nil, cell: nil).wording
    #expect(long.vi.contains("40.000 ký tự") && long.en.contains("40,000 characters"))
    let slash = SheetError.invalid(.sheetNameCharacter("/"), sheet: nil, cell: nil).wording
    #expect(slash.vi.contains("“/” (U+002F)") && slash.en.contains("“/” (U+002F)"))
    let control = SheetError.invalid(.forbiddenCharacter("\u{1}"), sheet: nil, cell: nil).wording
    #expect(control.vi.hasSuffix("U+0001.") && control.en.hasSuffix("U+0001."))
  }
}

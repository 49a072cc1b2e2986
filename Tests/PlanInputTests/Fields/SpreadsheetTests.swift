import PlanModel
import TestSupport
import Testing

@testable import PlanInput

@Suite("What spreadsheets leave behind")
struct SpreadsheetTests {
  @Test(
    "texts that a spreadsheet would compute",
    arguments: [
      "=HYPERLINK(\"http://vi.du\")", "=1+2", "=A1", "=\"3.10\"", "+A1", "-$B$12*2", "@SUM(A1:A2)",
      "+cmd|' /C calc'!A0",
      "-A1+B2", "=-1", "+A1:B2",
    ])
  func formulas(_ text: String) {
    #expect(text.withBytes(looksLikeFormula))
  }

  @Test(
    "bullets, signs for nothing, numbers, telephone numbers and arrows are no formulas",
    arguments: [
      "", "-", "–", "- Tập huấn", "+ Cấp tỉnh", "-5", "+5,5", "-1.000", "+84 25 3812 345", "=>", "=> Kết quả",
      "= 5 lớp",
      "==", "-nt-", "@vanphong", "-Tập huấn", "+Hội nghị (2 ngày)", "Sở A", "+", "- A1",
    ])
  func texts(_ text: String) {
    #expect(!text.withBytes(looksLikeFormula))
  }

  @Test(
    "a serial number is the day that the spreadsheet would show",
    arguments: [("43205", "2018-04-15"), ("44197", "2021-01-01"), ("45658", "2025-01-01"), ("36526", "2000-01-01")])
  func serials(_ text: String, _ iso: String) {
    #expect(daySerial(text)?.iso == iso)
    let finding = readPlan(["plan.csv": "key,value\nperiod,2021\ndate,\(text)\n"]).found(.f012).first
    #expect(finding?.message.vi.contains(Day(iso: iso)?.official ?? "?") == true)
  }

  @Test("other numbers are no days", arguments: ["2021", "99999", "1234567", "4320", "43205,5", "04321"])
  func noSerials(_ text: String) {
    #expect(daySerial(text) == nil)
  }

  @Test(
    "what stands in place of a number is named",
    arguments: [
      ("#REF!", "lỗi của Excel"), ("#DIV/0!", "chia cho 0"), ("########", "cột quá hẹp"),
      ("\"1,15E+11\"", "115.000.000.000"),
      ("1.5E+3", "rút gọn"), ("=A1*2", "công thức"), ("5 con", "không phải là số"),
    ])
  func names(_ cell: String, _ words: String) {
    let read = readPlan(["activities.csv": "stt,tên,kinh phí\n1,Một,\(cell)\n"])
    #expect(read.codes == [.f011])
    #expect(read.found(.f011).first?.message.vi.contains(words) == true)
  }

  @Test("signs for nothing are blank where a year is due", arguments: ["-", "–", "x", "…"])
  func blankYear(_ sign: String) {
    let read = readPlan(["targets.csv": "target,name,year\nT,Sản phẩm,\(sign)\n"])
    #expect(read.codes == [])
    #expect(read.plan.targets.map(\.year) == [nil])
  }

  @Test("no cell of the sample plans looks like an open quote or a formula", arguments: Repository.samples)
  func samples(_ name: String) throws {
    let read = readPlan(try Repository.files(ofSample: name).map { ($0.name, Array($0.text.utf8)) })
    #expect(read.found(.f019) == [] && read.found(.f013) == [] && read.found(.f021) == [])
  }

  @Test(
    "a quote that opens in any field of a table and closes in a later row is suspected, if any delimiter is swallowed")
  func openQuotes() {
    for (row, column) in [(1, 0), (1, 1), (2, 2), (3, 1)] {
      for closing in (row + 2)...6 {
        var rows = (1...6).map { ["\($0)", "Việc \($0)", "cuộc", "\($0)0"] }
        rows[row - 1][column] = "\"" + rows[row - 1][column]
        rows[closing - 1][column] += "\""
        let text = "stt,tên,đvt,kinh phí\n" + rows.map { $0.joined(separator: ",") + "\n" }.joined()
        let found = readPlan(["activities.csv": text]).found(.f019)
        #expect(found.map(\.place) == [SourcePlace(file: FileName(.activities), line: row + 1, column: column + 1)])
      }
    }
  }

  @Test(
    "prose of several lines is no open quote",
    arguments: [
      "Gồm:\n- cấp tỉnh, cấp huyện\n- cấp xã, phường", "a,b\nc,d", "Bảng:\n| 1 | Khảo sát |\n| 2 | Tập huấn |",
      "1,5 triệu\n2,5 triệu\n3,5 triệu", "một\nhai\nba\nbốn",
    ])
  func prose(_ text: String) {
    let read = readPlan(["activities.csv": "stt,tên,đvt,kinh phí\n1,\"\(text)\",lớp,5\n"])
    #expect(read.found(.f019) == [])
    #expect(read.plan.activities.rows.map(\.name) == [text])
  }
}

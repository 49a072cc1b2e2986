import Glibc
import Sheets

/// A folder that lives as long as the test that uses it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/sheets-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Unavailable() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  struct Unavailable: Error {}

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// What lies in the folder.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// The bytes of a file.
func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}

/// Replaces a file's bytes.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "wb") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

/// A block from corner to corner.
func block(_ firstRow: Int, _ firstColumn: Int, _ lastRow: Int, _ lastColumn: Int) -> CellRange {
  CellRange(CellAddress(row: firstRow, column: firstColumn), CellAddress(row: lastRow, column: lastColumn))
}

func text(_ text: String, _ role: CellStyle.Role = .body, _ alignment: CellStyle.Alignment = .left) -> Cell {
  Cell(.text(text), CellStyle(role, alignment))
}

func amount(_ mantissa: Int64, _ role: CellStyle.Role = .body) -> Cell {
  Cell(.number(Number(mantissa)), CellStyle(role, .right, format: .amount(decimals: 0)))
}

func workbook(_ sheets: Sheet..., created: (Int, Int, Int) = (2021, 6, 5)) -> Workbook {
  Workbook(properties: .init(title: "Kế hoạch OCOP", author: "UBND tỉnh Lạng Sơn", created: created), sheets: sheets)
}

/// A small form: a title, a heading over two columns, a total with a formula, links, remarks and a chart.
func form() -> Workbook {
  let total = Cell(.formula("SUM(C5:C6)", Number(115_350)), CellStyle(.total, format: .amount(decimals: 0)))
  var sheet = Sheet(
    name: "Biểu 01", columnWidths: [6, 30, 12, 12],
    rows: [
      Row([text("TỔNG HỢP KINH PHÍ", .title, .centre)]),
      Row([
        text("STT", .heading), text("Nội dung", .heading), text("Kinh phí", .heading),
        Cell(.blank, CellStyle(.heading)),
      ]),
      Row([
        Cell(.blank, CellStyle(.heading)), Cell(.blank, CellStyle(.heading)), text("Trung ương", .heading),
        text("Địa phương", .heading),
      ]),
      Row([text("", .total), text("TỔNG CỘNG", .total), total, amount(0, .total)]),
      Row([text("1"), text("Tuyên truyền, nâng cao nhận thức"), amount(52_150), amount(0)], outlineLevel: 1),
      Row([text("2"), text("Tập huấn"), amount(63_200), amount(0)], outlineLevel: 1),
      Row([Cell(), Cell(.link("Xem số liệu", sheet: "2021", cell: "A1"))]),
    ],
    merges: [block(0, 0, 0, 3), block(1, 0, 2, 0), block(1, 1, 2, 1), block(1, 2, 1, 3)],
    page: PageSetup(isLandscape: true, repeatedRows: 1...2, header: "SỐ LIỆU MINH HỌA", footer: "Kế hoạch 129"),
    frozen: (3, 2))
  sheet.rows[3].cells[1].remark = "Gồm mọi nguồn"
  sheet.charts = [
    Chart(
      kind: .column, title: "KINH PHÍ", unit: "triệu đồng",
      series: [.init(name: "Trung ương", sheet: "Biểu 01", categories: block(3, 1, 5, 1), values: block(3, 2, 5, 2))],
      anchor: CellAddress(row: 9, column: 0))
  ]
  return workbook(sheet, Sheet(name: "2021", rows: [Row([text("Số liệu", .plain)])]))
}

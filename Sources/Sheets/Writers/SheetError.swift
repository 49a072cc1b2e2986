/// Why a workbook could not be written. Whatever is thrown, no unsound file is left behind.
public enum SheetError: Error, Hashable, Sendable {
  /// The workbook holds what the file format can't; found before anything is written.
  case invalid(WorkbookFault, sheet: String?, cell: CellAddress?)
  /// The folder for temporary files is missing or nothing can be written in it.
  case temporaryFolder(String)
  /// The file can't be made: no such folder, no permission, a full disk. `code` is the library's.
  case cannotWrite(path: String, code: Int)
  /// The library did not take what was handed to it. `code` is its own.
  case refused(sheet: String, cell: CellAddress?, code: Int)
  /// The file was written, but a part of it is missing or cut; it has been deleted. A full folder for temporary files
  /// is the usual cause.
  case incomplete(path: String, part: String, temporaryFolder: String)
  /// The file was written, but can't be read back; it has been deleted.
  case unreadable(path: String, reason: String)
}

/// What a workbook may not hold.
public enum WorkbookFault: Hashable, Sendable {
  /// There is no sheet.
  case noSheet
  /// A title, an author or a path has a control character; a date does not exist or lies outside 1900 to 9999.
  case properties
  /// A sheet's name is empty or longer than 31 UTF-16 units.
  case sheetNameLength(Int)
  /// A sheet's name has one of `[ ] : * ? / \` or a control character.
  case sheetNameCharacter(Unicode.Scalar)
  /// A sheet's name begins or ends with an apostrophe.
  case sheetNameApostrophe
  /// Excel keeps the name for itself (`History`).
  case sheetNameReserved
  /// Two sheets have the name, upper and lower case aside.
  case sheetNameTaken
  /// More rows or columns than a sheet has.
  case outsideSheet
  /// A merged block is turned round, or reaches below the sheet's last row or beyond its last column.
  case mergeOutside(CellRange)
  /// A merged block of one cell.
  case mergeOfOneCell
  /// Two merged blocks share a cell.
  case mergeOverlap(CellRange, CellRange)
  /// A cell below a merged block's first one holds something that no one would see.
  case mergeHides(CellRange)
  /// Text or a remark longer than 32.767 UTF-16 units.
  case textTooLong(Int)
  /// A character that XML 1.0 forbids.
  case forbiddenCharacter(Unicode.Scalar)
  /// A formula without text, or longer than 8.192 characters.
  case formulaLength(Int)
  /// A link to a sheet that is not there.
  case linkToUnknownSheet(String)
  /// A link to something that is no cell, or to a sheet whose name has `#`, which ends a link.
  case linkTarget(String)
  /// A chart over a sheet that is not there.
  case chartOfUnknownSheet(String)
  /// A chart over cells outside the sheet, over a block of several rows and columns, over labels and figures of
  /// different number, without series or without size.
  case chartRange(String)
  /// A width, a height, a size, an indent, a number of decimals or an outline level beyond what the format allows.
  case measure(Double)
  /// Repeated or frozen rows or columns outside the sheet.
  case repeatedRows
  /// A line in the head of the page longer than the format's 255 characters allow.
  case headerTooLong(Int)
}

extension SheetError: CustomStringConvertible {
  /// What went wrong and what to do, in Vietnamese.
  public var description: String {
    switch self {
    case .invalid(let fault, let sheet, let cell):
      "không ghi được bảng tính: " + SheetError.place(sheet, cell) + fault.description + "."
    case .temporaryFolder(let path):
      "thư mục tạm “\(path)” không có hoặc không ghi được; hãy tạo thư mục, cấp quyền ghi hoặc chọn thư mục tạm khác."
    case .cannotWrite(let path, let code):
      "không ghi được tệp “\(path)” (mã lỗi \(code)); hãy kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa."
    case .refused(let sheet, let cell, let code):
      "thư viện lập bảng tính không nhận nội dung: " + SheetError.place(sheet, cell) + "mã lỗi \(code)."
    case .incomplete(let path, let part, let folder):
      "tệp “\(path)” ghi không đủ (phần “\(part)”), đã xóa; thư mục tạm “\(folder)” có thể nằm trên đĩa đầy: "
        + "hãy giải phóng chỗ trống hoặc chọn thư mục tạm khác rồi chạy lại."
    case .unreadable(let path, let reason):
      "tệp “\(path)” vừa ghi không đọc lại được, đã xóa (\(reason)); hãy kiểm tra đĩa rồi chạy lại."
    }
  }

  private static func place(_ sheet: String?, _ cell: CellAddress?) -> String {
    guard let sheet else { return "" }
    return "trang “\(sheet)”" + (cell.map { ", ô \($0.reference)" } ?? "") + ": "
  }
}

extension WorkbookFault: CustomStringConvertible {
  /// The fault in words, in Vietnamese.
  public var description: String {
    switch self {
    case .noSheet: "không có trang nào"
    case .properties: "tiêu đề, tác giả, ngày tạo hoặc đường dẫn không hợp lệ"
    case .sheetNameLength(let count): "tên trang phải có từ 1 đến 31 ký tự, đang có \(count)"
    case .sheetNameCharacter(let scalar): "tên trang không được có ký tự \(scalar.shown)"
    case .sheetNameApostrophe: "tên trang không được bắt đầu hoặc kết thúc bằng dấu nháy đơn"
    case .sheetNameReserved: "tên trang này do chương trình bảng tính giữ riêng"
    case .sheetNameTaken: "tên trang bị trùng (không phân biệt chữ hoa, chữ thường)"
    case .outsideSheet: "vượt quá 1.048.576 dòng hoặc 16.384 cột"
    case .mergeOutside(let range): "khối ô gộp \(range.reference) nằm ngoài các dòng của trang"
    case .mergeOfOneCell: "khối ô gộp chỉ có một ô"
    case .mergeOverlap(let one, let other): "hai khối ô gộp \(one.reference) và \(other.reference) chồng lên nhau"
    case .mergeHides(let range): "ô có nội dung nhưng bị khối ô gộp \(range.reference) che khuất"
    case .textTooLong(let count): "nội dung dài \(count.grouped) ký tự, quá 32.767 ký tự của một ô"
    case .forbiddenCharacter(let scalar): "nội dung có ký tự điều khiển \(scalar.shown)"
    case .formulaLength(let count): "công thức phải có từ 1 đến 8.192 ký tự, đang có \(count.grouped)"
    case .linkToUnknownSheet(let name): "liên kết tới trang “\(name)” không có trong bảng tính"
    case .linkTarget(let target): "không liên kết được tới “\(target)”"
    case .chartOfUnknownSheet(let name): "biểu đồ lấy số liệu từ trang “\(name)” không có trong bảng tính"
    case .chartRange(let title): "biểu đồ “\(title)” có vùng số liệu hoặc kích thước không hợp lệ"
    case .measure(let value): "kích thước, độ thụt, số chữ số thập phân hoặc cấp nhóm không hợp lệ: \(value)"
    case .repeatedRows: "dòng lặp lại hoặc vùng cố định nằm ngoài trang"
    case .headerTooLong(let count): "dòng đầu trang dài \(count) ký tự, quá giới hạn 255 kể cả mã định dạng"
    }
  }
}

extension Unicode.Scalar {
  fileprivate var shown: String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return XmlText.isForbidden(self) || properties.generalCategory == .control ? code : "“\(self)” (\(code))"
  }
}

extension Int {
  fileprivate var grouped: String { Number(Int64(self)).vietnamese }
}

extension CellRange {
  /// The block as formulas write it: `A1:C5`.
  public var reference: String { first.reference + ":" + last.reference }

  /// Whether a place lies in the block.
  public func contains(_ cell: CellAddress) -> Bool {
    (first.row...max(first.row, last.row)).contains(cell.row)
      && (first.column...max(first.column, last.column)).contains(cell.column)
  }
}

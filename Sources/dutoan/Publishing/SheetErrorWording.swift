import PlanModel
import Sheets

extension SheetError {
  /// What went wrong and what to do.
  var wording: Wording {
    switch self {
    case .invalid(let fault, let sheet, let cell):
      let what = SheetError.at(sheet, cell, fault.wording)
      return Wording(vi: "không ghi được bảng tính: \(what.vi).", en: "can't write the workbook: \(what.en).")
    case .temporaryFolder(let path):
      return Wording(
        vi: "thư mục tạm “\(path)” không có hoặc không ghi được; "
          + "hãy tạo thư mục, cấp quyền ghi hoặc chọn thư mục tạm khác.",
        en: "the temporary folder “\(path)” is missing or can't be written to; "
          + "make it, allow writing or choose another.")
    case .cannotWrite(let path, let code):
      return Wording(
        vi: "không ghi được tệp “\(path)” (mã lỗi \(code)); hãy kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa.",
        en: "can't write the file “\(path)” (error \(code)); check the folder, the permission and the room on the disk."
      )
    case .refused(let sheet, let cell, let code):
      let what = SheetError.at(sheet, cell, Wording(vi: "mã lỗi \(code)", en: "error \(code)"))
      return Wording(
        vi: "thư viện lập bảng tính không nhận nội dung: \(what.vi).",
        en: "the workbook library refused the contents: \(what.en).")
    case .incomplete(let path, let part, let folder):
      return Wording(
        vi: "tệp “\(path)” ghi không đủ (phần “\(part)”), đã xóa; thư mục tạm “\(folder)” có thể nằm trên đĩa đầy: "
          + "hãy giải phóng chỗ trống hoặc chọn thư mục tạm khác rồi chạy lại.",
        en: "the file “\(path)” was not written whole (part “\(part)”) and was deleted; the disk of the temporary "
          + "folder “\(folder)” may be full: make room or choose another temporary folder, then run again.")
    case .unreadable(let path, let reason):
      return Wording(
        vi: "tệp “\(path)” vừa ghi không đọc lại được, đã xóa (\(reason)); hãy kiểm tra đĩa rồi chạy lại.",
        en: "the file “\(path)” could not be read back and was deleted (\(reason)); check the disk and run again.")
    }
  }

  /// What is wrong, behind its place where that is known.
  private static func at(_ sheet: String?, _ cell: CellAddress?, _ what: Wording) -> Wording {
    guard let sheet else { return what }
    guard let cell else { return Wording(vi: "trang “\(sheet)”: \(what.vi)", en: "sheet “\(sheet)”: \(what.en)") }
    return Wording(
      vi: "trang “\(sheet)”, ô \(cell.reference): \(what.vi)",
      en: "sheet “\(sheet)”, cell \(cell.reference): \(what.en)")
  }
}

extension WorkbookFault {
  /// The fault in words.
  fileprivate var wording: Wording {
    switch self {
    case .noSheet: Wording(vi: "không có trang nào", en: "it has no sheet")
    case .properties:
      Wording(
        vi: "tiêu đề, tác giả, ngày tạo hoặc đường dẫn không hợp lệ",
        en: "its title, author, date of creation or path is not valid")
    case .sheetNameLength(let count):
      Wording(
        vi: "tên trang phải có từ 1 đến 31 ký tự, đang có \(count)",
        en: "a sheet's name must have 1 to 31 characters; it has \(count)")
    case .sheetNameCharacter(let scalar):
      Wording(
        vi: "tên trang không được có ký tự \(scalar.shown)",
        en: "a sheet's name must not have the character \(scalar.shown)")
    case .sheetNameApostrophe:
      Wording(
        vi: "tên trang không được bắt đầu hoặc kết thúc bằng dấu nháy đơn",
        en: "a sheet's name must not begin or end with an apostrophe")
    case .sheetNameReserved:
      Wording(
        vi: "tên trang này do chương trình bảng tính giữ riêng",
        en: "spreadsheet programs keep this sheet's name for themselves")
    case .sheetNameTaken:
      Wording(
        vi: "tên trang bị trùng (không phân biệt chữ hoa, chữ thường)",
        en: "another sheet has this name (upper and lower case aside)")
    case .outsideSheet:
      Wording(vi: "vượt quá 1.048.576 dòng hoặc 16.384 cột", en: "it goes beyond 1,048,576 rows or 16,384 columns")
    case .mergeOutside(let range):
      Wording(
        vi: "khối ô gộp \(range.reference) nằm ngoài các dòng của trang",
        en: "the merged cells \(range.reference) lie outside the sheet's rows")
    case .mergeOfOneCell: Wording(vi: "khối ô gộp chỉ có một ô", en: "merged cells are a single cell")
    case .mergeOverlap(let one, let other):
      Wording(
        vi: "hai khối ô gộp \(one.reference) và \(other.reference) chồng lên nhau",
        en: "the merged cells \(one.reference) and \(other.reference) overlap")
    case .mergeHides(let range):
      Wording(
        vi: "ô có nội dung nhưng bị khối ô gộp \(range.reference) che khuất",
        en: "the cell is filled but hidden by the merged cells \(range.reference)")
    case .textTooLong(let count):
      Wording(
        vi: "nội dung dài \(count.grouped.vi) ký tự, quá 32.767 ký tự của một ô",
        en: "the text has \(count.grouped.en) characters, more than the 32,767 of a cell")
    case .forbiddenCharacter(let scalar):
      Wording(
        vi: "nội dung có ký tự điều khiển \(scalar.shown)", en: "the text has the control character \(scalar.shown)")
    case .formulaLength(let count):
      Wording(
        vi: "công thức phải có từ 1 đến 8.192 ký tự, đang có \(count.grouped.vi)",
        en: "a formula must have 1 to 8,192 characters; it has \(count.grouped.en)")
    case .linkToUnknownSheet(let name):
      Wording(
        vi: "liên kết tới trang “\(name)” không có trong bảng tính",
        en: "a link leads to the sheet “\(name)”, which is not in the workbook")
    case .linkTarget(let target):
      Wording(vi: "không liên kết được tới “\(target)”", en: "no link can lead to “\(target)”")
    case .chartOfUnknownSheet(let name):
      Wording(
        vi: "biểu đồ lấy số liệu từ trang “\(name)” không có trong bảng tính",
        en: "a chart draws on the sheet “\(name)”, which is not in the workbook")
    case .chartRange(let title):
      Wording(
        vi: "biểu đồ “\(title)” có vùng số liệu hoặc kích thước không hợp lệ",
        en: "the range or the size of the chart “\(title)” is not valid")
    case .measure(let value):
      Wording(
        vi: "kích thước, độ thụt, số chữ số thập phân hoặc cấp nhóm không hợp lệ: \(value)",
        en: "a size, an indent, a number of decimals or an outline level is not valid: \(value)")
    case .repeatedRows:
      Wording(
        vi: "dòng lặp lại hoặc vùng cố định nằm ngoài trang",
        en: "repeated rows or a frozen range lie outside the sheet")
    case .headerTooLong(let count):
      Wording(
        vi: "dòng đầu trang dài \(count) ký tự, quá giới hạn 255 kể cả mã định dạng",
        en: "the page's header has \(count) characters, more than the 255 allowed, format codes included")
    }
  }
}

extension Unicode.Scalar {
  /// The character with its number; the number alone where nothing can be seen of it.
  fileprivate var shown: String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [.control, .unassigned].contains(properties.generalCategory) ? code : "“\(self)” (\(code))"
  }
}

extension Int {
  /// The number with its thousands apart: `40.000`, `40,000`.
  fileprivate var grouped: Wording {
    let vietnamese = Number(Int64(self)).vietnamese
    return Wording(vi: vietnamese, en: String(vietnamese.map { $0 == "." ? "," : $0 }))
  }
}

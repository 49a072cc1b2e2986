import PlanModel

/// F001: a file that must be there is not.
enum MissingFileCheck {
  static let info = CheckInfo(
    code: .f001,
    summary: Wording(
      vi: "Thiếu tệp bắt buộc: thư mục kế hoạch phải có plan.csv và activities.csv.",
      en: "A required file is missing: the plan's folder must have plan.csv and activities.csv."),
    why: Wording(
      vi: "Không có tên, giai đoạn và danh mục nhiệm vụ thì không có gì để kiểm tra và lập biểu.",
      en: "Without a title, a period and a list of activities there is nothing to check and no form to draw up."),
    failing: Example(["activities.csv": "▶"]),
    passing: Example(["activities.csv": "activity,name\n1,Tổ chức hội nghị triển khai\n"]))

  static func finding(_ kind: PlanFileKind) -> Finding {
    Finding(
      .f001, at: SourcePlace(file: FileName(kind)),
      Wording(
        vi: "Thiếu tệp bắt buộc \(kind.fileName).", en: "The required file \(kind.fileName) is missing."),
      help: Wording(
        vi: "Tạo tệp \(kind.fileName) trong thư mục kế hoạch; có thể sao chép từ một kế hoạch có sẵn rồi sửa lại.",
        en: "Create \(kind.fileName) in the plan's folder; it may be copied from an existing plan and then changed."))
  }
}

/// F003: bytes that are not the text that someone wrote.
enum UndecodableBytesCheck {
  static let info = CheckInfo(
    code: .f003,
    summary: Wording(
      vi: "Tệp có ký tự không đọc được, hoặc chữ có dấu đã mất thành dấu hỏi.",
      en: "The file has characters that cannot be read, or letters that were lost and became question marks."),
    why: Wording(
      vi: "Chữ đã mất thì không khôi phục được; tên và địa danh sai sẽ đi vào văn bản ký.",
      en: "Lost letters cannot be restored; wrong names of people and places would go into the signed document."),
    failing: Example(["activities.csv": "activity,name\n1,▶Hỗ trợ 5 tri?u đồng cho mỗi xã\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Hỗ trợ 5 triệu đồng cho mỗi xã: làm gì? Ai làm?\n"]))

  static func finding(_ kind: UndecodableBytes.Kind, at field: Field) -> Finding {
    Finding(.f003, at: field, message(kind), help: help(kind))
  }

  private static func message(_ kind: UndecodableBytes.Kind) -> Wording {
    switch kind {
    case .unsettled(let tried):
      let names = ["UTF-8"] + tried
      return Wording(
        vi: "Không rõ tệp ghi bằng bảng mã nào nên tệp không được đọc; đã thử \(names.joined(separator: ", ")).",
        en: "The file is not read, as its encoding is not clear; these were tried: \(names.joined(separator: ", ")).")
    case .null:
      return Wording(
        vi: "Có byte 0: tệp không phải là tệp văn bản, hoặc đã hỏng; tệp không được đọc.",
        en: "There is a zero byte: the file is not a text file, or it is damaged; it is not read.")
    case .control(let byte):
      let digits = String(byte, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      return Wording(
        vi: "Có ký tự điều khiển \(code), không in ra được và bảng tính không chứa được.",
        en: "There is a control character, \(code), which cannot be printed and which no spreadsheet can hold.")
    case .doubled:
      return Wording(
        vi: "Một phần chữ trong tệp đã bị mã hóa UTF-8 hai lần (như “áº¯” thay cho “ắ”).",
        en: "A part of the text was encoded in UTF-8 twice (such as “áº¯” for “ắ”).")
    case .lostLetter(let word):
      return Wording(
        vi: "“\(word)”: chữ có dấu đã mất khi lưu tệp, không khôi phục được từ tệp này.",
        en: "“\(word)”: a letter was lost when the file was saved, and cannot be restored from this file.")
    }
  }

  private static func help(_ kind: UndecodableBytes.Kind) -> Wording {
    let vi = "Mở tệp gốc bằng Excel, chọn Lưu dưới dạng (Save As), kiểu “CSV UTF-8 (Comma delimited) (*.csv)”."
    let en = "Open the original file in Excel and save it (Save As) as “CSV UTF-8 (Comma delimited) (*.csv)”."
    switch kind {
    case .unsettled:
      return Wording(
        vi: vi + " Chữ gõ bằng phông .Vn… hoặc VNI-… thì chuyển sang Unicode trước khi lưu.",
        en: en + " Text typed in a “.Vn…” or “VNI-…” font must be converted to Unicode before saving.")
    case .control:
      return Wording(
        vi: "Xóa ký tự lạ ở ô này (thường lẫn vào khi chép từ phần mềm khác), rồi lưu lại.",
        en: "Delete the odd character in this field (often it comes along from another program), then save again.")
    case .null, .doubled, .lostLetter: return Wording(vi: vi, en: en)
    }
  }
}

/// F016: a field longer than a cell of a workbook holds.
enum FieldTooLongCheck {
  /// What a cell of a workbook holds, in UTF-16 units.
  static let limit = 32_767

  static let info = CheckInfo(
    code: .f016,
    summary: Wording(
      vi: "Ô dài hơn 32.767 ký tự, một ô của bảng tính không chứa hết.",
      en: "A field is longer than 32,767 characters, more than a cell of a spreadsheet holds."),
    why: Wording(
      vi: "Excel cắt bỏ phần thừa mà không báo; nội dung in ra sẽ thiếu.",
      en: "Excel cuts off the rest without a word, and what is printed is incomplete."),
    failing: Example([
      "activities.csv": "activity,name,content\n1,Tập huấn,▶\(String(repeating: "nội dung ", count: 4_000))\n"
    ]),
    passing: Example(["activities.csv": "activity,name,content\n1,Tập huấn,Nội dung ngắn gọn\n"]))

  static func finding(at field: Field, length: Int) -> Finding {
    let (length, limit) = (separated(length), separated(limit))
    return Finding(
      .f016, at: field,
      Wording(
        vi: "Ô dài \(length.vi) ký tự, quá giới hạn \(limit.vi) ký tự của một ô bảng tính.",
        en: "The field is \(length.en) characters long, over the limit of \(limit.en) of a spreadsheet cell."),
      help: Wording(
        vi: "Tách nội dung thành nhiều dòng, hoặc chuyển phần chi tiết sang sections.csv.",
        en: "Divide the content among several rows, or move the details to sections.csv."))
  }
}

/// F022: a file that the program does not read.
enum UnreadFileCheck {
  static let info = CheckInfo(
    code: .f022,
    summary: Wording(
      vi: "Tệp .csv trong thư mục không thuộc các tệp được đọc.",
      en: "A .csv file in the folder is not one of the files that are read."),
    why: Wording(
      vi: "Tên tệp gõ sai thì cả tệp bị bỏ qua mà báo cáo vẫn ra như thường.",
      en: "One mistyped file name drops a whole file, and the report comes out as if nothing were amiss."),
    failing: Example(["source.csv": "▶source,name,class\nNSTW,Ngân sách trung ương,central\n"]),
    passing: Example(["sources.csv": "source,name,class\nNSTW,Ngân sách trung ương,central\n"]))

  static func finding(_ file: FileName) -> Finding {
    let stem = file.text.hasSuffix(".csv") ? String(file.text.dropLast(4)) : file.text
    let near = nearest(stem, among: PlanFileKind.allCases.map { "\($0)" }).map { "\($0).csv" }
    let files = PlanFileKind.allCases.map(\.fileName).joined(separator: ", ")
    return Finding(
      .f022, at: SourcePlace(file: file),
      Wording(
        vi: "Tệp \(file.text) không thuộc các tệp được đọc nên bị bỏ qua.",
        en: "The file “\(file.text)” is not one of those that are read, and was passed over."),
      help: near.map {
        Wording(
          vi: "Nếu là \($0) thì đổi lại tên tệp; nếu không cần thì chuyển ra khỏi thư mục.",
          en: "If it is meant to be \($0), rename it; if it is not needed, move it out of the folder.")
      }
        ?? Wording(
          vi: "Các tệp được đọc: \(files), records-*.csv.", en: "The files that are read: \(files), records-*.csv."))
  }
}

/// A whole number with its thousands apart: `32.767`, `32,767`.
func separated(_ number: Int) -> Wording {
  let digits = String(number.magnitude)
  var (vi, en) = (number < 0 ? "-" : "", number < 0 ? "-" : "")
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 {
      vi.append(".")
      en.append(",")
    }
    vi.append(digit)
    en.append(digit)
  }
  return Wording(vi: vi, en: en)
}

import PlanModel

/// F001: a file that must be there is not.
enum MissingFileCheck {
  static let info = CheckInfo(
    code: .f001,
    summary: "Thiếu tệp bắt buộc: thư mục kế hoạch phải có plan.csv và activities.csv.",
    why: "Không có tên, giai đoạn và danh mục nhiệm vụ thì không có gì để kiểm tra và lập biểu.",
    failing: Example(["activities.csv": "▶"]),
    passing: Example(["activities.csv": "activity,name\n1,Tổ chức hội nghị triển khai\n"]))

  static func finding(_ kind: PlanFileKind) -> Finding {
    Finding(
      .f001, at: SourcePlace(file: FileName(kind)), "Thiếu tệp bắt buộc \(kind.fileName).",
      help: "Tạo tệp \(kind.fileName) trong thư mục kế hoạch; có thể sao chép từ một kế hoạch có sẵn rồi sửa lại.")
  }
}

/// F003: bytes that are not the text that someone wrote.
enum UndecodableBytesCheck {
  static let info = CheckInfo(
    code: .f003,
    summary: "Tệp có ký tự không đọc được, hoặc chữ có dấu đã mất thành dấu hỏi.",
    why: "Chữ đã mất thì không khôi phục được; tên và địa danh sai sẽ đi vào văn bản ký.",
    failing: Example(["activities.csv": "activity,name\n1,▶Hỗ trợ 5 tri?u đồng cho mỗi xã\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Hỗ trợ 5 triệu đồng cho mỗi xã: làm gì? Ai làm?\n"]))

  static func finding(_ kind: UndecodableBytes.Kind, at field: Field) -> Finding {
    let help = "Mở tệp gốc bằng Excel, chọn Lưu dưới dạng (Save As), kiểu “CSV UTF-8 (Comma delimited) (*.csv)”."
    switch kind {
    case .unsettled(let tried):
      let names = (["UTF-8"] + tried).joined(separator: ", ")
      return Finding(
        .f003, at: field, "Không rõ tệp ghi bằng bảng mã nào nên tệp không được đọc; đã thử \(names).",
        help: help + " Chữ gõ bằng phông .Vn… hoặc VNI-… thì chuyển sang Unicode trước khi lưu.")
    case .null:
      return Finding(
        .f003, at: field, "Có byte 0: tệp không phải là tệp văn bản, hoặc đã hỏng; tệp không được đọc.", help: help)
    case .control(let byte):
      let digits = String(byte, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      return Finding(
        .f003, at: field, "Có ký tự điều khiển \(code), không in ra được và bảng tính không chứa được.",
        help: "Xóa ký tự lạ ở ô này (thường lẫn vào khi chép từ phần mềm khác), rồi lưu lại.")
    case .doubled:
      return Finding(
        .f003, at: field, "Một phần chữ trong tệp đã bị mã hóa UTF-8 hai lần (như “áº¯” thay cho “ắ”).", help: help)
    case .lostLetter(let word):
      return Finding(
        .f003, at: field, "“\(word)”: chữ có dấu đã mất khi lưu tệp, không khôi phục được từ tệp này.", help: help)
    }
  }
}

/// F016: a field longer than a cell of a workbook holds.
enum FieldTooLongCheck {
  /// What a cell of a workbook holds, in UTF-16 units.
  static let limit = 32_767

  static let info = CheckInfo(
    code: .f016,
    summary: "Ô dài hơn 32.767 ký tự, một ô của bảng tính không chứa hết.",
    why: "Excel cắt bỏ phần thừa mà không báo; nội dung in ra sẽ thiếu.",
    failing: Example([
      "activities.csv": "activity,name,content\n1,Tập huấn,▶\(String(repeating: "nội dung ", count: 4_000))\n"
    ]),
    passing: Example(["activities.csv": "activity,name,content\n1,Tập huấn,Nội dung ngắn gọn\n"]))

  static func finding(at field: Field, length: Int) -> Finding {
    Finding(
      .f016, at: field, "Ô dài \(separated(length)) ký tự, quá giới hạn \(separated(limit)) ký tự của một ô bảng tính.",
      help: "Tách nội dung thành nhiều dòng, hoặc chuyển phần chi tiết sang sections.csv.")
  }
}

/// F022: a file that the program does not read.
enum UnreadFileCheck {
  static let info = CheckInfo(
    code: .f022,
    summary: "Tệp .csv trong thư mục không thuộc các tệp được đọc.",
    why: "Tên tệp gõ sai thì cả tệp bị bỏ qua mà báo cáo vẫn ra như thường.",
    failing: Example(["source.csv": "▶source,name,class\nNSTW,Ngân sách trung ương,central\n"]),
    passing: Example(["sources.csv": "source,name,class\nNSTW,Ngân sách trung ương,central\n"]))

  static func finding(_ file: FileName) -> Finding {
    let stem = file.text.hasSuffix(".csv") ? String(file.text.dropLast(4)) : file.text
    let near = nearest(stem, among: PlanFileKind.allCases.map { "\($0)" }).map { "\($0).csv" }
    return Finding(
      .f022, at: SourcePlace(file: file), "Tệp \(file.text) không thuộc các tệp được đọc nên bị bỏ qua.",
      help: near.map { "Nếu là \($0) thì đổi lại tên tệp; nếu không cần thì chuyển ra khỏi thư mục." }
        ?? "Các tệp được đọc: \(PlanFileKind.allCases.map(\.fileName).joined(separator: ", ")), records-*.csv.")
  }
}

/// A whole number with dots between thousands.
func separated(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result.append(".") }
    result.append(digit)
  }
  return (number < 0 ? "-" : "") + result
}

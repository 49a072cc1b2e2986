import PlanModel

/// F002: a file in another encoding than UTF-8, told by its content.
enum AssumedEncodingCheck {
  static let info = CheckInfo(
    code: .f002,
    summary: "Tệp không ghi bằng UTF-8; bảng mã được đoán theo nội dung.",
    why: "Đoán sai bảng mã thì tên và địa danh trong văn bản ký sẽ sai.",
    failing: Example(
      ["activities.csv": "▶activity,name\n1,Tổ chức hội nghị triển khai ở các huyện\n"], encoding: "TCVN3 (ABC)"),
    passing: Example(["activities.csv": "activity,name\n1,Tổ chức hội nghị triển khai ở các huyện\n"]))

  static func finding(_ encoding: String, in file: FileName) -> Finding {
    Finding(
      .f002, at: SourcePlace(file: file), "Tệp được đọc theo bảng mã \(encoding), đoán theo nội dung.",
      help: "Xem lại chữ trong báo cáo; muốn chắc chắn thì lưu tệp với kiểu “CSV UTF-8 (Comma delimited) (*.csv)”.")
  }
}

/// F009: text that is held in another way than it was written.
enum NormalisedTextCheck {
  static let info = CheckInfo(
    code: .f009,
    summary: "Chữ viết bằng dấu rời, chữ Ð giống chữ Đ hoặc ký tự không nhìn thấy đã được chuẩn hóa.",
    why: "Hai chữ nhìn giống nhau mà mã khác nhau thì máy coi là hai tên khác nhau.",
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,▶Đa\u{300}o ta\u{323}o\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,Đào tạo\n"]))

  static func finding(_ repair: NormalisedText.Repair, count: Int, firstAt field: Field) -> Finding {
    let places = "ở \(separated(count)) chỗ, đầu tiên ở ô này,"
    switch repair {
    case .composed:
      return Finding(
        .f009, at: field, "Chữ viết bằng dấu rời \(places) đã được ghép thành chữ có dấu liền.",
        help: "Không phải sửa; muốn hết nhắc thì chuyển tệp sang Unicode dựng sẵn.")
    case .strangeMark:
      return Finding(
        .f009, at: field, "Dấu rời không ghép được với chữ đứng trước \(places) được giữ như đã viết.",
        help: "Gõ lại chữ đó nếu dấu thừa hoặc sai.")
    case .invisible:
      return Finding(
        .f009, at: field, "Ký tự không nhìn thấy (gạch nối mềm, dấu cách rộng bằng không) \(places) đã được bỏ.",
        help: "Không phải sửa; muốn hết nhắc thì gõ lại ô thay vì dán từ trang web.")
    case .eth:
      return Finding(
        .f009, at: field, "Chữ Ð hoặc ð của tiếng Băng Đảo \(places) đã được thay bằng chữ Đ, đ của tiếng Việt.",
        help: "Không phải sửa; muốn hết nhắc thì tìm và thay chữ này trong tệp.")
    }
  }
}

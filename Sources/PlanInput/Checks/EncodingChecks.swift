import PlanModel

/// F002: a file in another encoding than UTF-8, told by its content.
enum AssumedEncodingCheck {
  static let info = CheckInfo(
    code: .f002,
    summary: Wording(
      vi: "Tệp không ghi bằng UTF-8; bảng mã được đoán theo nội dung.",
      en: "The file is not in UTF-8; its encoding was guessed from its content."),
    why: Wording(
      vi: "Đoán sai bảng mã thì tên và địa danh trong văn bản ký sẽ sai.",
      en: "If the guess is wrong, names of people and places in the signed document will be wrong."),
    failing: Example(
      ["activities.csv": "▶activity,name\n1,Tổ chức hội nghị triển khai ở các huyện\n"], encoding: "TCVN3 (ABC)"),
    passing: Example(["activities.csv": "activity,name\n1,Tổ chức hội nghị triển khai ở các huyện\n"]))

  static func finding(_ encoding: String, in file: FileName) -> Finding {
    Finding(
      .f002, at: SourcePlace(file: file),
      Wording(
        vi: "Tệp được đọc theo bảng mã \(encoding), đoán theo nội dung.",
        en: "The file was read as \(encoding), an encoding guessed from its content."),
      help: Wording(
        vi: "Xem lại chữ trong báo cáo; muốn chắc chắn thì lưu tệp với kiểu “CSV UTF-8 (Comma delimited) (*.csv)”.",
        en: "Check the words in the report; to be certain, save the file as “CSV UTF-8 (Comma delimited) (*.csv)”."))
  }
}

/// F009: text that is held in another way than it was written.
enum NormalisedTextCheck {
  static let info = CheckInfo(
    code: .f009,
    summary: Wording(
      vi: "Chữ viết bằng dấu rời, chữ Ð giống chữ Đ hoặc ký tự không nhìn thấy đã được chuẩn hóa.",
      en:
        "Letters with separate marks, an Eth that looks like “Đ”, or invisible characters were put into the standard form."
    ),
    why: Wording(
      vi: "Hai chữ nhìn giống nhau mà mã khác nhau thì máy coi là hai tên khác nhau.",
      en: "Two words that look alike but are coded differently are two different names to a computer."),
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,▶Đa\u{300}o ta\u{323}o\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,Đào tạo\n"]))

  static func finding(_ repair: NormalisedText.Repair, count: Int, firstAt field: Field) -> Finding {
    let number = separated(count)
    let vi = "ở \(number.vi) chỗ, đầu tiên ở ô này,"
    let en = "(places: \(number.en), the first in this field)"
    switch repair {
    case .composed:
      return Finding(
        .f009, at: field,
        Wording(
          vi: "Chữ viết bằng dấu rời \(vi) đã được ghép thành chữ có dấu liền.",
          en: "Letters written with separate marks \(en) were joined with them into single letters."),
        help: Wording(
          vi: "Không phải sửa; muốn hết nhắc thì chuyển tệp sang Unicode dựng sẵn.",
          en: "Nothing needs correcting; to end this note, convert the file to precomposed Unicode."))
    case .strangeMark:
      return Finding(
        .f009, at: field,
        Wording(
          vi: "Dấu rời không ghép được với chữ đứng trước \(vi) được giữ như đã viết.",
          en: "Separate marks that cannot be joined with the letter before them \(en) were kept as written."),
        help: Wording(
          vi: "Gõ lại chữ đó nếu dấu thừa hoặc sai.", en: "Type the word again if the mark is superfluous or wrong."))
    case .invisible:
      return Finding(
        .f009, at: field,
        Wording(
          vi: "Ký tự không nhìn thấy (gạch nối mềm, dấu cách rộng bằng không) \(vi) đã được bỏ.",
          en: "Invisible characters such as soft hyphens or spaces of zero width \(en) were left out."),
        help: Wording(
          vi: "Không phải sửa; muốn hết nhắc thì gõ lại ô thay vì dán từ trang web.",
          en: "Nothing needs correcting; to end this note, type the field instead of pasting it from a web page."))
    case .eth:
      return Finding(
        .f009, at: field,
        Wording(
          vi: "Chữ Ð hoặc ð của tiếng Băng Đảo \(vi) đã được thay bằng chữ Đ, đ của tiếng Việt.",
          en: "The Icelandic letters “Ð” and “ð” \(en) were replaced by the Vietnamese “Đ” and “đ”."),
        help: Wording(
          vi: "Không phải sửa; muốn hết nhắc thì tìm và thay chữ này trong tệp.",
          en: "Nothing needs correcting; to end this note, find and replace the letter in the file."))
    }
  }
}

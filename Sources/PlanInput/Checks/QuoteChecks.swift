import PlanModel

/// F007: a quoted field that is never closed.
enum UnterminatedQuoteCheck {
  static let info = CheckInfo(
    code: .f007,
    summary: Wording(
      vi: "Dấu nháy kép mở mà không đóng; phần còn lại của tệp không được đọc.",
      en: "A double quote opens and never closes; the rest of the file is not read."),
    why: Wording(
      vi: "Mọi dòng từ chỗ đó trở đi bị nuốt vào một ô.",
      en: "Every row from there on is swallowed by one field."),
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,▶\"Tổ chức hội nghị\n3,Mua sắm\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,\"Tổ chức hội nghị\"\n3,Mua sắm\n"]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f007, at: field,
      Wording(
        vi: "Dấu nháy kép mở ở ô này không có dấu đóng; phần còn lại của tệp không được đọc.",
        en: "The double quote that opens in this field never closes; the rest of the file is not read."),
      help: Wording(
        vi: "Thêm dấu nháy kép ở cuối ô; dấu nháy kép trong nội dung phải viết hai lần (\"\").",
        en: "Add a double quote at the end of the field; one inside the content must be written twice (\"\")."))
  }
}

/// F020: a quote where none may stand.
enum StrayQuoteCheck {
  static let info = CheckInfo(
    code: .f020,
    summary: Wording(
      vi: "Dấu nháy kép đặt sai chỗ trong ô.",
      en: "A double quote stands in the wrong place in a field."),
    why: Wording(
      vi: "Không biết ô kết thúc ở đâu, các ô sau có thể bị xô lệch.",
      en: "It is not known where the field ends, and those behind it may be out of place."),
    failing: Example(["activities.csv": "activity,name\n1,▶Đề án \"Mỗi xã một sản phẩm\"\n"]),
    passing: Example(["activities.csv": "activity,name\n1,\"Đề án \"\"Mỗi xã một sản phẩm\"\"\"\n"]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f020, at: field,
      Wording(
        vi: "Dấu nháy kép đặt sai chỗ trong ô; dòng này không được dùng.",
        en: "A double quote stands in the wrong place in the field; the row is not used."),
      help: Wording(
        vi: "Đặt cả ô trong dấu nháy kép và viết hai lần (\"\") mỗi dấu nháy kép trong nội dung.",
        en: "Put the whole field in double quotes, and write every double quote inside it twice (\"\")."))
  }
}

/// F019: a quoted field that has swallowed records.
enum OpenQuoteCheck {
  static let info = CheckInfo(
    code: .f019,
    summary: Wording(
      vi: "Một ô trong dấu nháy kép chứa nhiều dòng giống các dòng số liệu.",
      en: "A field in double quotes holds several lines that look like rows of figures."),
    why: Wording(
      vi: "Một dấu nháy kép gõ thừa nuốt cả các dòng sau vào một ô, số liệu của chúng bị mất mà không báo lỗi.",
      en: "One quote too many swallows the rows behind it, and their figures are lost without any error."),
    failing: Example([
      "activities.csv": "activity,name,measure,cost\n1,▶\"Tập huấn,lớp,5\n2,Hội nghị,cuộc,6\n3,Màn hình 15\",cái,7\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name,measure,cost\n1,\"Tập huấn:\n- cấp tỉnh, cấp huyện\n- cấp xã\",lớp,5\n"
    ]))

  static func finding(at field: Field) -> Finding {
    let lines = field.text.split(whereSeparator: \.isNewline).count
    return Finding(
      .f019, at: field,
      Wording(
        vi: "Ô này gồm \(lines) dòng, có dấu phân cách như các dòng số liệu: "
          + "có thể dấu nháy kép mở ở đây đã nuốt các dòng sau.",
        en: "This field has several lines (\(lines)), with delimiters like rows of figures: "
          + "the double quote that opens here may have swallowed the rows behind it."),
      help: Wording(
        vi: "Nếu vậy thì bỏ dấu nháy kép ở đầu ô, hoặc đóng lại ở cuối ô; "
          + "dấu nháy kép trong nội dung phải viết hai lần (\"\").",
        en: "If so, remove the double quote at the beginning of the field, or close it at the end; "
          + "a double quote inside the content must be written twice (\"\")."))
  }
}

import PlanModel

/// F006: a row that has not the fields of its header.
enum RaggedRowCheck {
  static let info = CheckInfo(
    code: .f006,
    summary: "Số ô của dòng khác số cột của dòng tên cột.",
    why: "Các ô bị xô lệch: số tiền có thể rơi sang cột khác.",
    failing: Example(["activities.csv": "activity,name,cost\n1,Hỗ trợ bao bì,1,▶5\n"]),
    passing: Example(["activities.csv": "activity,name,cost\n1,\"Hỗ trợ bao bì, nhãn mác\",15,,\n"]))

  static func finding(at field: Field, count: Int, width: Int) -> Finding {
    Finding(
      .f006, at: field,
      count < width
        ? "Dòng chỉ có \(count) ô, dòng tên cột có \(width) cột; dòng này không được dùng."
        : "Dòng có \(count) ô, dòng tên cột chỉ có \(width) cột; dòng này không được dùng.",
      help: count < width
        ? "Điền đủ \(width) ô; ô trống vẫn phải có dấu ngăn cách (ví dụ dấu phẩy)."
        : "Ô nào có dấu ngăn cách (ví dụ dấu phẩy) ở bên trong thì đặt cả ô trong dấu nháy kép.")
  }

  /// The finding of a row with more fields than `Tokenizer.mostFields`, at the last of those.
  static func finding(lastHeld field: Field) -> Finding {
    Finding(
      .f006, at: field.place, value: field.text,
      Wording(
        vi: "Dòng có hơn 16.384 ô, là số cột nhiều nhất của một trang tính Excel; dòng này không được dùng.",
        en: "The row has more than 16,384 fields, the most columns that an Excel sheet has; it is not used."),
      help: Wording(
        vi: "Xóa các dấu ngăn cách thừa, hoặc xuất lại tệp từ bảng tính.",
        en: "Remove the delimiters too many, or export the file from the spreadsheet again."))
  }
}

/// F007: a quoted field that is never closed.
enum UnterminatedQuoteCheck {
  static let info = CheckInfo(
    code: .f007,
    summary: "Dấu nháy kép mở mà không đóng; phần còn lại của tệp không được đọc.",
    why: "Mọi dòng từ chỗ đó trở đi bị nuốt vào một ô.",
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,▶\"Tổ chức hội nghị\n3,Mua sắm\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,\"Tổ chức hội nghị\"\n3,Mua sắm\n"]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f007, at: field, "Dấu nháy kép mở ở ô này không có dấu đóng; phần còn lại của tệp không được đọc.",
      help: "Thêm dấu nháy kép ở cuối ô; dấu nháy kép trong nội dung phải viết hai lần (\"\").")
  }
}

/// F020: a quote where none may stand.
enum StrayQuoteCheck {
  static let info = CheckInfo(
    code: .f020,
    summary: "Dấu nháy kép đặt sai chỗ trong ô.",
    why: "Không biết ô kết thúc ở đâu, các ô sau có thể bị xô lệch.",
    failing: Example(["activities.csv": "activity,name\n1,▶Đề án \"Mỗi xã một sản phẩm\"\n"]),
    passing: Example(["activities.csv": "activity,name\n1,\"Đề án \"\"Mỗi xã một sản phẩm\"\"\"\n"]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f020, at: field, "Dấu nháy kép đặt sai chỗ trong ô; dòng này không được dùng.",
      help: "Đặt cả ô trong dấu nháy kép và viết hai lần (\"\") mỗi dấu nháy kép trong nội dung.")
  }
}

/// F019: a quoted field that has swallowed records.
enum OpenQuoteCheck {
  static let info = CheckInfo(
    code: .f019,
    summary: "Một ô trong dấu nháy kép chứa nhiều dòng giống các dòng số liệu.",
    why: "Một dấu nháy kép gõ thừa nuốt cả các dòng sau vào một ô, số liệu của chúng bị mất mà không báo lỗi.",
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
      "Ô này gồm \(lines) dòng, có dấu phân cách như các dòng số liệu: có thể dấu nháy kép mở ở đây đã nuốt các dòng sau.",
      help:
        "Nếu vậy thì bỏ dấu nháy kép ở đầu ô, hoặc đóng lại ở cuối ô; dấu nháy kép trong nội dung phải viết hai lần (\"\")."
    )
  }
}

/// F013: text that a spreadsheet takes for a formula.
enum FormulaTextCheck {
  static let info = CheckInfo(
    code: .f013,
    summary: "Ô chữ bắt đầu bằng =, +, - hoặc @ và có dạng công thức; được giữ nguyên là chữ.",
    why: "Mở bằng bảng tính, ô này sẽ được tính như công thức: hiện sai nội dung, hoặc chạy lệnh ngoài ý muốn.",
    failing: Example([
      "activities.csv": "activity,name,note\n1,Tập huấn,\"▶=HYPERLINK(\"\"http://vi.du\"\",\"\"xem\"\")\"\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name,content,cost,note\n1,Tập huấn,- Tập huấn cấp xã,-,+84 25 3812 345\n"
    ]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f013, at: field, "“\(field.text)” có dạng công thức của bảng tính; được giữ nguyên là chữ, không tính.",
      help: "Nếu là công thức thì chép giá trị của ô (Paste Values) rồi lưu lại; nếu là chữ thì thêm dấu cách ở đầu.")
  }
}

/// F021: rows that exports write around the figures.
enum SkippedRowsCheck {
  static let info = CheckInfo(
    code: .f021,
    summary: "Dòng tiêu đề, đơn vị tính, số thứ tự cột, dòng cộng được nhận ra và không đọc như số liệu.",
    why: "Dòng cộng đọc như số liệu thì bị tính hai lần; ngược lại, số liệu bị bỏ qua thì tổng sẽ thiếu.",
    failing: Example([
      "activities.csv":
        "▶BIỂU TỔNG HỢP NHIỆM VỤ,,\nĐVT: triệu đồng,,\nSTT,Nội dung,Kinh phí\n(1),(2),(3)\n1,Tập huấn,5\n,Tổng cộng,5\n"
    ]),
    passing: Example(["activities.csv": "STT,Nội dung,Kinh phí (triệu đồng)\n1,Tập huấn,5\n"]))

  static func finding(
    at place: SourcePlace, groups: [(kind: SkippedRows.Kind, lines: [Int])], omitted: Int
  ) -> Finding {
    let list = groups.map { "dòng \($0.lines.map(String.init).joined(separator: ", ")) là \(words($0.kind))" }
    return Finding(
      .f021, at: place,
      "Không đọc như số liệu: \(list.joined(separator: "; "))" + (omitted > 0 ? "; và \(omitted) dòng khác." : "."),
      help: "Không cần làm gì nếu đúng như vậy; dòng nào là số liệu thì ghi mã cho dòng đó.")
  }

  private static func words(_ kind: SkippedRows.Kind) -> String {
    switch kind {
    case .title: "tiêu đề"
    case .unit(nil): "đơn vị tính"
    case .unit(let unit?): "đơn vị tính (\(unit.name), dùng cho các cột tiền không ghi đơn vị riêng)"
    case .secondHeader: "tiêu đề cột, nối với dòng tiêu đề bên trên"
    case .columnNumbers: "số thứ tự cột"
    case .total: "dòng cộng"
    }
  }
}

/// F014: a field that must be filled is blank.
enum BlankFieldCheck {
  static let info = CheckInfo(
    code: .f014,
    summary: "Ô bắt buộc để trống.",
    why: "Thiếu ô này thì không biết dòng nói về việc gì hoặc bao nhiêu tiền.",
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,▶\n"]),
    passing: Example(["activities.csv": "activity,name,note\n1,Tập huấn,\n"]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f014, at: field, "Ô bắt buộc ở \(field.columnTitle) để trống.",
      help: "Điền ô này, hoặc xóa cả dòng nếu không dùng.")
  }
}

/// F015: two rows of one key.
enum DuplicateKeyCheck {
  static let info = CheckInfo(
    code: .f015,
    summary: "Hai dòng trùng mã, hoặc cùng nói về một việc.",
    why: "Số liệu của hai dòng trùng mã bị cộng hai lần hoặc gán nhầm; Excel hay đổi 3.10 thành 3.1.",
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,Hội nghị\n▶1,Mua sắm\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,Hội nghị\n3,Mua sắm\n"]))

  static func finding(at field: Field, key: String, first: SourcePlace, hint: String? = nil) -> Finding {
    Finding(
      .f015, at: field, "\(key) đã có ở dòng \(first.line); dòng này không được dùng.",
      help: hint ?? "Sửa lại mã, hoặc gộp hai dòng thành một.", related: [RelatedPlace(first, "dòng ghi trước")])
  }

  /// The question whether Excel made `3.10` of `3.1`, where the codes look like that.
  static func excelHint(code: String, among codes: Set<String>) -> String? {
    guard let dot = code.lastIndex(of: "."), let last = Int(code[code.index(after: dot)...]), (1...9).contains(last),
      codes.contains("\(code[..<dot]).\(last * 10 - 1)")
    else { return nil }
    return "Có phải Excel đã đổi \(code)0 thành \(code)? Định dạng cột mã là Văn bản (Text) rồi gõ lại \(code)0."
  }
}

import PlanModel

/// F006: a row that has not the fields of its header.
enum RaggedRowCheck {
  static let info = CheckInfo(
    code: .f006,
    summary: Wording(
      vi: "Số ô của dòng khác số cột của dòng tên cột.",
      en: "A row has not as many fields as the header has columns."),
    why: Wording(
      vi: "Các ô bị xô lệch: số tiền có thể rơi sang cột khác.",
      en: "The fields are out of place: an amount may slip into another column."),
    failing: Example(["activities.csv": "activity,name,cost\n1,Hỗ trợ bao bì,1,▶5\n"]),
    passing: Example(["activities.csv": "activity,name,cost\n1,\"Hỗ trợ bao bì, nhãn mác\",15,,\n"]))

  static func finding(at field: Field, count: Int, width: Int) -> Finding {
    Finding(
      .f006, at: field,
      count < width
        ? Wording(
          vi: "Dòng chỉ có \(count) ô, dòng tên cột có \(width) cột; dòng này không được dùng.",
          en: "The row has fewer fields (\(count)) than the header has columns (\(width)); the row is not used.")
        : Wording(
          vi: "Dòng có \(count) ô, dòng tên cột chỉ có \(width) cột; dòng này không được dùng.",
          en: "The row has more fields (\(count)) than the header has columns (\(width)); the row is not used."),
      help: count < width
        ? Wording(
          vi: "Điền đủ \(width) ô; ô trống vẫn phải có dấu ngăn cách (ví dụ dấu phẩy).",
          en: "Fill the row up to \(width) fields; a blank field needs its delimiter too (a comma, for instance).")
        : Wording(
          vi: "Ô nào có dấu ngăn cách (ví dụ dấu phẩy) ở bên trong thì đặt cả ô trong dấu nháy kép.",
          en: "Put every field that has a delimiter (a comma, for instance) inside it in double quotes."))
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

/// F013: text that a spreadsheet takes for a formula.
enum FormulaTextCheck {
  static let info = CheckInfo(
    code: .f013,
    summary: Wording(
      vi: "Ô chữ bắt đầu bằng =, +, - hoặc @ và có dạng công thức; được giữ nguyên là chữ.",
      en: "A text begins with =, +, - or @ and looks like a formula; it was kept as text."),
    why: Wording(
      vi: "Mở bằng bảng tính, ô này sẽ được tính như công thức: hiện sai nội dung, hoặc chạy lệnh ngoài ý muốn.",
      en:
        "A spreadsheet that opens it computes it as a formula: it shows other content, or runs a command nobody wanted."
    ),
    failing: Example([
      "activities.csv": "activity,name,note\n1,Tập huấn,\"▶=HYPERLINK(\"\"http://vi.du\"\",\"\"xem\"\")\"\n"
    ]),
    passing: Example([
      "activities.csv": "activity,name,content,cost,note\n1,Tập huấn,- Tập huấn cấp xã,-,+84 25 3812 345\n"
    ]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f013, at: field,
      Wording(
        vi: "“\(field.text)” có dạng công thức của bảng tính; được giữ nguyên là chữ, không tính.",
        en: "“\(field.text)” looks like a formula of a spreadsheet; it was kept as text, and not computed."),
      help: Wording(
        vi: "Nếu là công thức thì chép giá trị của ô (Paste Values) rồi lưu lại; nếu là chữ thì thêm dấu cách ở đầu.",
        en: "If it is a formula, copy the value of the cell (Paste Values) and save; if it is text, put a space first.")
    )
  }
}

/// F021: rows that exports write around the figures.
enum SkippedRowsCheck {
  static let info = CheckInfo(
    code: .f021,
    summary: Wording(
      vi: "Dòng tiêu đề, đơn vị tính, số thứ tự cột, dòng cộng được nhận ra và không đọc như số liệu.",
      en: "Rows of titles, money units, column numbers and totals were recognised and not read as figures."),
    why: Wording(
      vi: "Dòng cộng đọc như số liệu thì bị tính hai lần; ngược lại, số liệu bị bỏ qua thì tổng sẽ thiếu.",
      en: "A total read as a figure is counted twice; and where figures are passed over, the total is too small."),
    failing: Example([
      "activities.csv":
        "▶BIỂU TỔNG HỢP NHIỆM VỤ,,\nĐVT: triệu đồng,,\nSTT,Nội dung,Kinh phí\n(1),(2),(3)\n1,Tập huấn,5\n,Tổng cộng,5\n"
    ]),
    passing: Example(["activities.csv": "STT,Nội dung,Kinh phí (triệu đồng)\n1,Tập huấn,5\n"]))

  static func finding(
    at place: SourcePlace, groups: [(kind: SkippedRows.Kind, lines: [Int])], omitted: Int
  ) -> Finding {
    let list = groups.map { words($0.kind, lines: $0.lines) }
    return Finding(
      .f021, at: place,
      Wording(
        vi: "Không đọc như số liệu: \(list.map(\.vi).joined(separator: "; "))"
          + (omitted > 0 ? "; và \(omitted) dòng khác." : "."),
        en: "Not read as figures: \(list.map(\.en).joined(separator: "; "))"
          + (omitted > 0 ? "; and \(omitted) more." : ".")),
      help: Wording(
        vi: "Không cần làm gì nếu đúng như vậy; dòng nào là số liệu thì ghi mã cho dòng đó.",
        en: "Nothing needs doing if that is right; give a code to every row that does hold figures."))
  }

  private static func words(_ kind: SkippedRows.Kind, lines: [Int]) -> Wording {
    let name =
      switch kind {
      case .title: Wording(vi: "tiêu đề", en: "title")
      case .unit(nil): Wording(vi: "đơn vị tính", en: "money unit")
      case .unit(let unit?):
        Wording(
          vi: "đơn vị tính (\(unit.name), dùng cho các cột tiền không ghi đơn vị riêng)",
          en: "money unit: \(unit.wording.en), for the columns of amounts that name none of their own")
      case .secondHeader:
        Wording(vi: "tiêu đề cột, nối với dòng tiêu đề bên trên", en: "column names, joined to those of the row above")
      case .columnNumbers: Wording(vi: "số thứ tự cột", en: "column numbers")
      case .total: Wording(vi: "dòng cộng", en: "total")
      }
    let numbers = lines.map(String.init).joined(separator: ", ")
    return Wording(
      vi: "dòng \(numbers) là \(name.vi)", en: "\(lines.count == 1 ? "line" : "lines") \(numbers) (\(name.en))")
  }
}

/// F014: a field that must be filled is blank.
enum BlankFieldCheck {
  static let info = CheckInfo(
    code: .f014,
    summary: Wording(
      vi: "Ô bắt buộc để trống.",
      en: "A required field is blank."),
    why: Wording(
      vi: "Thiếu ô này thì không biết dòng nói về việc gì hoặc bao nhiêu tiền.",
      en: "Without it, it is not known what the row is about, or how much money it means."),
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,▶\n"]),
    passing: Example(["activities.csv": "activity,name,note\n1,Tập huấn,\n"]))

  static func finding(at field: Field) -> Finding {
    let title = field.columnTitle
    return Finding(
      .f014, at: field,
      Wording(
        vi: "Ô bắt buộc ở \(title.vi) để trống.", en: "The required field in \(title.en) is blank."),
      help: Wording(
        vi: "Điền ô này, hoặc xóa cả dòng nếu không dùng.",
        en: "Fill in this field, or delete the whole row if it is not needed."))
  }
}

/// F015: two rows of one key.
enum DuplicateKeyCheck {
  static let info = CheckInfo(
    code: .f015,
    summary: Wording(
      vi: "Hai dòng trùng mã, hoặc cùng nói về một việc.",
      en: "Two rows have the same code, or are about the same thing."),
    why: Wording(
      vi: "Số liệu của hai dòng trùng mã bị cộng hai lần hoặc gán nhầm; Excel hay đổi 3.10 thành 3.1.",
      en: "The figures of two rows of one code are added twice or assigned wrongly; Excel tends to make 3.1 of 3.10."),
    failing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,Hội nghị\n▶1,Mua sắm\n"]),
    passing: Example(["activities.csv": "activity,name\n1,Tập huấn\n2,Hội nghị\n3,Mua sắm\n"]))

  static func finding(at field: Field, key: Wording, first: SourcePlace, hint: Wording? = nil) -> Finding {
    Finding(
      .f015, at: field,
      Wording(
        vi: "\(key.vi) đã có ở dòng \(first.line); dòng này không được dùng.",
        en: "\(key.en) already stands in line \(first.line); this row is not used."),
      help: hint
        ?? Wording(
          vi: "Sửa lại mã, hoặc gộp hai dòng thành một.", en: "Correct the code, or make one row of the two."),
      related: [RelatedPlace(first, Wording(vi: "dòng ghi trước", en: "the earlier row"))])
  }

  /// The question whether Excel made `3.10` of `3.1`, where the codes look like that.
  static func excelHint(code: String, among codes: Set<String>) -> Wording? {
    guard let dot = code.lastIndex(of: "."), let last = Int(code[code.index(after: dot)...]), (1...9).contains(last),
      codes.contains("\(code[..<dot]).\(last * 10 - 1)")
    else { return nil }
    return Wording(
      vi: "Có phải Excel đã đổi \(code)0 thành \(code)? Định dạng cột mã là Văn bản (Text) rồi gõ lại \(code)0.",
      en: "Did Excel make “\(code)” of “\(code)0”? Format the column of codes as Text, then type “\(code)0” again.")
  }
}

import PlanModel

/// P001: a parent that is not in the file.
enum UnknownParentCheck {
  static let info = CheckInfo(
    code: .p001,
    summary: "Mã cấp trên không có trong tệp.",
    why: "Dòng cấp dưới không được cộng vào đâu cả, số của cấp trên sẽ thiếu.",
    failing: Example(["activities.csv": "activity,name,parent\n1,Tập huấn,\n1.1,Tập huấn cấp xã,▶2\n"]),
    passing: Example(["activities.csv": "activity,name,parent\n1,Tập huấn,\n1.1,Tập huấn cấp xã,1\n"]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .p001, at: field, "Mã cấp trên “\(field.text)” không có trong \(field.place.file.text).",
      help: "Sửa mã ở \(field.columnTitle), hoặc thêm dòng có mã “\(field.text)”.")
  }
}

/// P002: rows that are their own ancestors.
enum ParentCycleCheck {
  static let info = CheckInfo(
    code: .p002,
    summary: "Các dòng là cấp trên của nhau theo vòng tròn.",
    why: "Không xác định được cấp trên, cấp dưới nên không cộng được.",
    failing: Example([
      "activities.csv": "activity,name,parent\nA,Tập huấn,▶B\nB,Tập huấn cấp xã,A\nC,Hội nghị,\n"
    ]),
    passing: Example(["activities.csv": "activity,name,parent\nA,Tập huấn,\nB,Tập huấn cấp xã,A\nC,Hội nghị,\n"]))

  static func finding(at field: Field, codes: [String], related: [RelatedPlace]) -> Finding {
    Finding(
      .p002, at: field,
      codes.count == 1
        ? "“\(codes[0])” ghi cấp trên là chính nó."
        : "Mã cấp trên đi theo vòng tròn: \((codes + [codes[0]]).joined(separator: " → ")).",
      help: "Sửa \(field.columnTitle) ở một trong các dòng này.", related: related)
  }
}

/// S002: words that say no time.
enum UnreadableTimeCheck {
  static let info = CheckInfo(
    code: .s002,
    summary: "Thời gian không đọc được.",
    why: "Không có mốc thời gian thì không lập được tiến độ và không nhắc được hạn.",
    failing: Example(["activities.csv": "activity,name,time\n1,Tập huấn,▶Quý V/2021\n"]),
    passing: Example(["activities.csv": "activity,name,time\n1,Tập huấn,Quý IV/2021\n"]))

  static func finding(at field: Field, _ error: TimeExpressionError) -> Finding {
    if let trace = SpreadsheetTrace(field.text)?.words {
      return Finding(.s002, at: field, "Thời gian “\(field.text)” \(trace.reason).", help: trace.help)
    }
    return Finding(
      .s002, at: field, "Thời gian “\(field.text)” không đọc được: \(error.text).",
      help: "Viết như “Quý I/2021”, “Tháng 3/2021”, “Trước ngày 31/3/2021”"
        + (field.kind == .activities ? ", hoặc ghi ngày ở cột Bắt đầu (start), Kết thúc (end)." : "."))
  }
}

/// S006: an end before its start.
enum ReversedTimeCheck {
  static let info = CheckInfo(
    code: .s006,
    summary: "Ngày kết thúc trước ngày bắt đầu.",
    why: "Một trong hai ngày sai, tiến độ lập theo đó cũng sai.",
    failing: Example(["activities.csv": "activity,name,start,end\n1,Tập huấn,15/4/2021,▶10/3/2021\n"]),
    passing: Example(["activities.csv": "activity,name,start,end\n1,Tập huấn,10/3/2021,15/4/2021\n"]))

  static func finding(at field: Field, start: Day, end: Day, related: [RelatedPlace] = []) -> Finding {
    Finding(
      .s006, at: field, "Ngày kết thúc \(end.official) trước ngày bắt đầu \(start.official).",
      help: "Kiểm tra và sửa một trong hai ngày.", related: related)
  }
}

import PlanModel

/// P001: a parent that is not in the file.
enum UnknownParentCheck {
  static let info = CheckInfo(
    code: .p001,
    summary: Wording(
      vi: "Mã cấp trên không có trong tệp.",
      en: "The code of a parent is not in the file."),
    why: Wording(
      vi: "Dòng cấp dưới không được cộng vào đâu cả, số của cấp trên sẽ thiếu.",
      en: "The row is added to nothing, and the figures of the level above are too small."),
    failing: Example(["activities.csv": "activity,name,parent\n1,Tập huấn,\n1.1,Tập huấn cấp xã,▶2\n"]),
    passing: Example(["activities.csv": "activity,name,parent\n1,Tập huấn,\n1.1,Tập huấn cấp xã,1\n"]))

  static func finding(at field: Field) -> Finding {
    let title = field.columnTitle
    return Finding(
      .p001, at: field,
      Wording(
        vi: "Mã cấp trên “\(field.text)” không có trong \(field.place.file.text).",
        en: "The parent's code “\(field.text)” is not in \(field.place.file.text)."),
      help: Wording(
        vi: "Sửa mã ở \(title.vi), hoặc thêm dòng có mã “\(field.text)”.",
        en: "Correct the code in \(title.en), or add a row with the code “\(field.text)”."))
  }
}

/// P002: rows that are their own ancestors.
enum ParentCycleCheck {
  static let info = CheckInfo(
    code: .p002,
    summary: Wording(
      vi: "Các dòng là cấp trên của nhau theo vòng tròn.",
      en: "Rows are each other's parents in a circle."),
    why: Wording(
      vi: "Không xác định được cấp trên, cấp dưới nên không cộng được.",
      en: "Which row stands above which cannot be told, so nothing can be added up."),
    failing: Example([
      "activities.csv": "activity,name,parent\nA,Tập huấn,▶B\nB,Tập huấn cấp xã,A\nC,Hội nghị,\n"
    ]),
    passing: Example(["activities.csv": "activity,name,parent\nA,Tập huấn,\nB,Tập huấn cấp xã,A\nC,Hội nghị,\n"]))

  static func finding(at field: Field, codes: [String], related: [RelatedPlace]) -> Finding {
    let (title, circle) = (field.columnTitle, codes + [codes[0]])
    return Finding(
      .p002, at: field,
      codes.count == 1
        ? Wording(
          vi: "“\(codes[0])” ghi cấp trên là chính nó.", en: "“\(codes[0])” names itself as its parent.")
        : Wording(
          vi: "Mã cấp trên đi theo vòng tròn: \(circle.joined(separator: " → ")).",
          en: "The codes of the parents go round in a circle: \(circle.map { "“\($0)”" }.joined(separator: " → "))."),
      help: Wording(
        vi: "Sửa \(title.vi) ở một trong các dòng này.", en: "Correct \(title.en) in one of these rows."),
      related: related)
  }
}

/// S002: words that say no time.
enum UnreadableTimeCheck {
  static let info = CheckInfo(
    code: .s002,
    summary: Wording(
      vi: "Thời gian không đọc được.",
      en: "A time cannot be read."),
    why: Wording(
      vi: "Không có mốc thời gian thì không lập được tiến độ và không nhắc được hạn.",
      en: "Without a time no schedule can be drawn up and no deadline recalled."),
    failing: Example(["activities.csv": "activity,name,time\n1,Tập huấn,▶Quý V/2021\n"]),
    passing: Example(["activities.csv": "activity,name,time\n1,Tập huấn,Quý IV/2021\n"]))

  static func finding(at field: Field, _ error: TimeExpressionError) -> Finding {
    if let (reason, help) = SpreadsheetTrace(field.text)?.words {
      return Finding(
        .s002, at: field,
        Wording(vi: "Thời gian “\(field.text)” \(reason.vi).", en: "The time “\(field.text)” \(reason.en)."), help: help
      )
    }
    let reason = error.wording
    return Finding(
      .s002, at: field,
      Wording(
        vi: "Thời gian “\(field.text)” không đọc được: \(reason.vi).",
        en: "The time “\(field.text)” cannot be read: \(reason.en)."),
      help: field.kind == .activities
        ? Wording(
          vi: "Viết như “Quý I/2021”, “Tháng 3/2021”, “Trước ngày 31/3/2021”, "
            + "hoặc ghi ngày ở cột Bắt đầu (start), Kết thúc (end).",
          en: "Write it like “Quý I/2021”, “Tháng 3/2021” or “Trước ngày 31/3/2021”, "
            + "or give the days in columns “start” and “end”.")
        : Wording(
          vi: "Viết như “Quý I/2021”, “Tháng 3/2021”, “Trước ngày 31/3/2021”.",
          en: "Write it like “Quý I/2021”, “Tháng 3/2021” or “Trước ngày 31/3/2021”."))
  }
}

/// S006: an end before its start.
enum ReversedTimeCheck {
  static let info = CheckInfo(
    code: .s006,
    summary: Wording(
      vi: "Ngày kết thúc trước ngày bắt đầu.",
      en: "The end lies before the start."),
    why: Wording(
      vi: "Một trong hai ngày sai, tiến độ lập theo đó cũng sai.",
      en: "One of the two days is wrong, and so is the schedule drawn up from them."),
    failing: Example(["activities.csv": "activity,name,start,end\n1,Tập huấn,15/4/2021,▶10/3/2021\n"]),
    passing: Example(["activities.csv": "activity,name,start,end\n1,Tập huấn,10/3/2021,15/4/2021\n"]))

  static func finding(at field: Field, start: Day, end: Day, related: [RelatedPlace] = []) -> Finding {
    Finding(
      .s006, at: field,
      Wording(
        vi: "Ngày kết thúc \(end.official) trước ngày bắt đầu \(start.official).",
        en: "The end, \(end.iso), lies before the start, \(start.iso)."),
      help: Wording(
        vi: "Kiểm tra và sửa một trong hai ngày.", en: "Check the two days, and correct the one that is wrong."),
      related: related)
  }
}

import PlanModel

/// F010: a number whose separators contradict its column's.
enum AmbiguousNumberCheck {
  static let info = CheckInfo(
    code: .f010,
    summary: "Dấu ngăn hàng nghìn, thập phân của số mâu thuẫn với các số khác trong cột.",
    why: "1,500 là một phẩy năm hay một nghìn năm trăm: đọc sai lệch một nghìn lần.",
    failing: Example([
      "activities.csv": "activity;name;cost\n1;Tập huấn;1.500.000\n2;Hội nghị;▶2,500,000\n3;Mua sắm;3.000.000\n"
    ]),
    passing: Example([
      "activities.csv": "activity;name;cost\n1;Tập huấn;1.500.000\n2;Hội nghị;2.500.000\n3;Mua sắm;3.000.000\n"
    ]))

  static func finding(at field: Field, against witness: Field?, use: SeparatorUse) -> Finding {
    let expected =
      switch use {
      case .vietnamese: "dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân"
      case .english: "dấu phẩy ngăn hàng nghìn, dấu chấm ngăn phần thập phân"
      }
    let other = witness.map { "“\($0.text)” ở dòng \($0.place.line)" } ?? "các số khác"
    return Finding(
      .f010, at: field, "“\(field.text)” mâu thuẫn với \(other): cột này dùng \(expected).",
      help: "Viết mọi số trong cột theo một cách.",
      related: witness.map { [RelatedPlace($0.place, "“\($0.text)”")] } ?? [])
  }
}

extension AmbiguousNumberCheck {
  /// A line amid the figures that names another unit than the one that holds above it.
  static func finding(unit: MoneyUnit, at field: Field, against held: MoneyUnit, _ witness: Field?) -> Finding {
    let other = witness.map { "“\($0.text)” ở dòng \($0.place.line)" } ?? "đơn vị tính \(held.name) của kế hoạch"
    return Finding(
      .f010, at: field,
      "“\(field.text)” giữa bảng mâu thuẫn với \(other): không biết các số bên dưới tính bằng \(unit.name) hay \(held.name).",
      help: "Đổi mọi số trong tệp về một đơn vị tính và ghi đơn vị đó một lần, trên tiêu đề cột.",
      related: witness.map { [RelatedPlace($0.place, "đơn vị tính \(held.name)")] } ?? [])
  }
}

/// F011: a number that can't be used.
enum InvalidNumberCheck {
  static let info = CheckInfo(
    code: .f011,
    summary: "Số không đọc được, không tròn đồng hoặc quá lớn.",
    why: "Một số đọc sai làm sai mọi tổng có nó.",
    failing: Example(["activities.csv": "activity,name,cost\n1,Tập huấn,▶12.34.5\n"]),
    passing: Example(["activities.csv": "activity,name,cost\n1,Tập huấn,12.345\n"]))

  static func finding(at field: Field, _ fault: NumberFault) -> Finding {
    let trace: (reason: String, help: String)? =
      switch fault {
      case .unreadable, .notAYear, .beyondRange: SpreadsheetTrace(field.text)?.words
      case .unitUnknown, .contradiction, .fractionOfDong, .percentAsAmount, .moneyAsQuantity, .negative: nil
      }
    let (reason, help) = trace ?? words(fault)
    return Finding(.f011, at: field, "“\(field.text)” \(reason).", help: help)
  }

  private static func words(_ fault: NumberFault) -> (reason: String, help: String) {
    switch fault {
    case .unreadable, .unitUnknown, .contradiction:
      ("không phải là số", "Viết số như 115.350 hoặc 1.234,5; mỗi nhóm sau dấu ngăn hàng nghìn có đúng ba chữ số.")
    case .beyondRange:
      (
        "quá lớn, chương trình không tính được",
        "Kiểm tra lại số và đơn vị tính; số tiền lớn nhất khoảng 9,2 tỷ tỷ đồng."
      )
    case .fractionOfDong(let unit):
      (
        "\(unit.name) không tròn đồng",
        "Kiểm tra lại đơn vị tính, dấu ngăn hàng nghìn và dấu thập phân; số tiền phải tròn đồng."
      )
    case .percentAsAmount: ("là tỷ lệ phần trăm, nhưng ô này phải là số tiền", "Ghi số tiền, không có dấu %.")
    case .moneyAsQuantity:
      ("là số tiền, nhưng ô này không ghi số tiền", "Bỏ đơn vị tiền, hoặc chuyển số sang cột ghi số tiền.")
    case .negative: ("là số âm, nhưng ô này không được âm", "Kiểm tra lại dấu của số.")
    case .notAYear: ("không phải là năm", "Ghi năm bằng bốn chữ số, ví dụ 2021.")
    }
  }
}

/// F018: a separator that could mean either.
enum AssumedSeparatorsCheck {
  static let info = CheckInfo(
    code: .f018,
    summary: "Dấu phẩy có thể ngăn phần thập phân hoặc hàng nghìn; đã đọc theo cách viết của Việt Nam.",
    why: "115,350 viết theo kiểu Anh là một trăm mười lăm nghìn, theo kiểu Việt Nam là hơn một trăm mười lăm.",
    failing: Example([
      "activities.csv": "activity;name;cost (triệu đồng)\n1;Tập huấn;▶115,350\n2;Hội nghị;52,150\n"
    ]),
    passing: Example([
      "activities.csv": "activity;name;cost (triệu đồng)\n1;Tập huấn;115,350\n2;Hội nghị;52,15\n"
    ]))

  static func finding(at field: Field) -> Finding {
    Finding(
      .f018, at: field,
      "“\(field.text)” được đọc theo cách viết của Việt Nam: dấu phẩy ngăn phần thập phân.",
      help: "Nếu dấu phẩy ngăn hàng nghìn thì đổi thành dấu chấm: “\(String(field.text.map { $0 == "," ? "." : $0 }))”."
    )
  }
}

/// F012: a date that can't be.
enum InvalidDateCheck {
  static let info = CheckInfo(
    code: .f012,
    summary: "Ngày, năm hoặc giai đoạn không đọc được, hoặc không có trong lịch.",
    why: "Thời hạn và niên độ ngân sách tính từ ngày này.",
    failing: Example(["plan.csv": "key,value\ndate,▶31/4/2021\nperiod,2021\n"]),
    passing: Example(["plan.csv": "key,value\ndate,30/4/2021\nperiod,2021\n"]))

  static func finding(at field: Field) -> Finding {
    if let day = daySerial(field.text) {
      return Finding(
        .f012, at: field,
        "“\(field.text)” là số ngày của Excel, không phải ngày tháng: có thể là ngày \(day.official).",
        help: "Định dạng cột là Date rồi lưu lại, hoặc ghi \(day.official) nếu đúng là ngày đó.")
    }
    let trace = SpreadsheetTrace(field.text)?.words
    return Finding(
      .f012, at: field, "“\(field.text)” \(trace?.reason ?? "không phải là một ngày có trong lịch").",
      help: trace?.help ?? "Viết ngày như 05/6/2021 hoặc 2021-06-05.")
  }

  static func periodFinding(at field: Field) -> Finding {
    Finding(
      .f012, at: field, "“\(field.text)” không phải là một năm hay một giai đoạn.",
      help: "Viết một năm như 2018, hoặc một giai đoạn như 2021-2025.")
  }
}

/// F017: a word outside its fixed list.
enum UnknownValueCheck {
  static let info = CheckInfo(
    code: .f017,
    summary: "Từ không thuộc các từ dùng được của ô.",
    why: "Không biết dòng thuộc loại nào thì xếp nhầm nguồn, nhầm nghiệp vụ.",
    failing: Example(["sources.csv": "source,name,class\nNSTW,Ngân sách trung ương,▶trung ươngg\n"]),
    passing: Example(["sources.csv": "source,name,class\nNSTW,Ngân sách trung ương,Trung ương\n"]))

  /// A word outside the list of a column.
  static func finding<Word: FixedWord>(at field: Field, outside: Word.Type) -> Finding {
    if let trace = SpreadsheetTrace(field.text)?.words {
      return Finding(.f017, at: field, "“\(field.text)” \(trace.reason).", help: trace.help)
    }
    return finding(
      at: field, "“\(field.text)” không thuộc các từ dùng được ở \(field.columnTitle).", words: Word.suggestions)
  }

  static func finding(at field: Field, _ message: String, words: [String]) -> Finding {
    let near = nearest(field.text, among: words)
    return Finding(
      .f017, at: field, message,
      help: (near.map { "Có phải là “\($0)”? " } ?? "") + "Các từ dùng được: \(words.joined(separator: ", ")).")
  }
}

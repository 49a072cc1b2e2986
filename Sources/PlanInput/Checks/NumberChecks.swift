import PlanModel

/// F010: a number whose separators contradict its column's.
enum AmbiguousNumberCheck {
  static let info = CheckInfo(
    code: .f010,
    summary: Wording(
      vi: "Dấu ngăn hàng nghìn, thập phân của số mâu thuẫn với các số khác trong cột.",
      en: "The separators of thousands and decimals in a number contradict the other numbers of the column."),
    why: Wording(
      vi: "1,500 là một phẩy năm hay một nghìn năm trăm: đọc sai lệch một nghìn lần.",
      en: "1,500 may be one and a half or one thousand five hundred: a wrong reading is out by a factor of a thousand."),
    failing: Example([
      "activities.csv": "activity;name;cost\n1;Tập huấn;1.500.000\n2;Hội nghị;▶2,500,000\n3;Mua sắm;3.000.000\n"
    ]),
    passing: Example([
      "activities.csv": "activity;name;cost\n1;Tập huấn;1.500.000\n2;Hội nghị;2.500.000\n3;Mua sắm;3.000.000\n"
    ]))

  static func finding(at field: Field, against witness: Field?, use: SeparatorUse) -> Finding {
    let expected =
      switch use {
      case .vietnamese:
        Wording(
          vi: "dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân",
          en: "a dot separates thousands and a comma decimals")
      case .english:
        Wording(
          vi: "dấu phẩy ngăn hàng nghìn, dấu chấm ngăn phần thập phân",
          en: "a comma separates thousands and a dot decimals")
      }
    let other = witness.map(named) ?? Wording(vi: "các số khác", en: "the other numbers")
    return Finding(
      .f010, at: field,
      Wording(
        vi: "“\(field.text)” mâu thuẫn với \(other.vi): cột này dùng \(expected.vi).",
        en: "“\(field.text)” contradicts \(other.en): in this column \(expected.en)."),
      help: Wording(vi: "Viết mọi số trong cột theo một cách.", en: "Write all numbers of the column in one way."),
      related: witness.map { [RelatedPlace($0.place, Wording(vi: "“\($0.text)”", en: "“\($0.text)”"))] } ?? [])
  }

  /// A line amid the figures that names another unit than the one that holds above it.
  static func finding(unit: MoneyUnit, at field: Field, against held: MoneyUnit, _ witness: Field?) -> Finding {
    let (unit, held) = (unit.wording, held.wording)
    let other =
      witness.map(named)
      ?? Wording(vi: "đơn vị tính \(held.vi) của kế hoạch", en: "the plan's money unit, \(held.en)")
    return Finding(
      .f010, at: field,
      Wording(
        vi: "“\(field.text)” giữa bảng mâu thuẫn với \(other.vi): "
          + "không biết các số bên dưới tính bằng \(unit.vi) hay \(held.vi).",
        en: "“\(field.text)” amid the table contradicts \(other.en): "
          + "it is not known whether the numbers below are in \(unit.en) or in \(held.en)."),
      help: Wording(
        vi: "Đổi mọi số trong tệp về một đơn vị tính và ghi đơn vị đó một lần, trên tiêu đề cột.",
        en: "Convert all numbers of the file to one money unit, and state it once, above the header."),
      related: witness.map {
        [RelatedPlace($0.place, Wording(vi: "đơn vị tính \(held.vi)", en: "money unit: \(held.en)"))]
      } ?? [])
  }

  private static func named(_ witness: Field) -> Wording {
    let line = witness.place.line
    return Wording(vi: "“\(witness.text)” ở dòng \(line)", en: "“\(witness.text)” in line \(line)")
  }
}

/// F011: a number that can't be used.
enum InvalidNumberCheck {
  static let info = CheckInfo(
    code: .f011,
    summary: Wording(
      vi: "Số không đọc được, không tròn đồng hoặc quá lớn.",
      en: "A number cannot be read, is not a whole number of đồng, or is too large."),
    why: Wording(
      vi: "Một số đọc sai làm sai mọi tổng có nó.",
      en: "One number read wrongly makes every total that holds it wrong."),
    failing: Example(["activities.csv": "activity,name,cost\n1,Tập huấn,▶12.34.5\n"]),
    passing: Example(["activities.csv": "activity,name,cost\n1,Tập huấn,12.345\n"]))

  static func finding(at field: Field, _ fault: NumberFault) -> Finding {
    let trace: (reason: Wording, help: Wording)? =
      switch fault {
      case .unreadable, .notAYear, .beyondRange: SpreadsheetTrace(field.text)?.words
      case .unitUnknown, .contradiction, .fractionOfDong, .percentAsAmount, .moneyAsQuantity, .negative: nil
      }
    let (reason, help) = trace ?? words(fault)
    return Finding(.f011, at: field, field.sentence(reason), help: help)
  }

  private static func words(_ fault: NumberFault) -> (reason: Wording, help: Wording) {
    switch fault {
    case .unreadable, .unitUnknown, .contradiction:
      (
        Wording(vi: "không phải là số", en: "is not a number"),
        Wording(
          vi: "Viết số như 115.350 hoặc 1.234,5; mỗi nhóm sau dấu ngăn hàng nghìn có đúng ba chữ số.",
          en: "Write numbers like “115.350” or “1.234,5”, with just three digits in each group behind a thousands mark."
        )
      )
    case .beyondRange:
      (
        Wording(vi: "quá lớn, chương trình không tính được", en: "is too large for the program to calculate with"),
        Wording(
          vi: "Kiểm tra lại số và đơn vị tính; số tiền lớn nhất khoảng 9,2 tỷ tỷ đồng.",
          en: "Check the number and the money unit; the largest amount is about 9.2 billion billion đồng.")
      )
    case .fractionOfDong(let unit):
      (
        Wording(
          vi: (unit.map { "\($0.name) " } ?? "") + "không tròn đồng",
          en: (unit.map { "\($0.wording.en) " } ?? "") + "is not a whole number of đồng"),
        Wording(
          vi: "Kiểm tra lại đơn vị tính, dấu ngăn hàng nghìn và dấu thập phân; số tiền phải tròn đồng.",
          en: "Check the money unit and the marks of thousands and decimals; amounts are whole numbers of đồng.")
      )
    case .percentAsAmount:
      (
        Wording(
          vi: "là tỷ lệ phần trăm, nhưng ô này phải là số tiền", en: "is a per cent, but this field must be an amount"),
        Wording(vi: "Ghi số tiền, không có dấu %.", en: "Write an amount, without the per cent sign.")
      )
    case .moneyAsQuantity:
      (
        Wording(
          vi: "là số tiền, nhưng ô này không ghi số tiền", en: "is an amount, but this field does not hold amounts"),
        Wording(
          vi: "Bỏ đơn vị tiền, hoặc chuyển số sang cột ghi số tiền.",
          en: "Remove the money unit, or move the number to a column of amounts.")
      )
    case .negative:
      (
        Wording(vi: "là số âm, nhưng ô này không được âm", en: "is negative, which this field must not be"),
        Wording(vi: "Kiểm tra lại dấu của số.", en: "Check the sign of the number.")
      )
    case .notAYear:
      (
        Wording(vi: "không phải là năm", en: "is not a year"),
        Wording(vi: "Ghi năm bằng bốn chữ số, ví dụ 2021.", en: "Write the year in four digits, such as 2021.")
      )
    }
  }
}

/// F018: a separator that could mean either.
enum AssumedSeparatorsCheck {
  static let info = CheckInfo(
    code: .f018,
    summary: Wording(
      vi: "Dấu phẩy có thể ngăn phần thập phân hoặc hàng nghìn; đã đọc theo cách viết của Việt Nam.",
      en: "A comma may separate decimals or thousands; it was read in the Vietnamese way."),
    why: Wording(
      vi: "115,350 viết theo kiểu Anh là một trăm mười lăm nghìn, theo kiểu Việt Nam là hơn một trăm mười lăm.",
      en:
        "115,350 is over a hundred and fifteen thousand in English, and a little over a hundred and fifteen in Vietnamese."
    ),
    failing: Example([
      "activities.csv": "activity;name;cost (triệu đồng)\n1;Tập huấn;▶115,350\n2;Hội nghị;52,150\n"
    ]),
    passing: Example([
      "activities.csv": "activity;name;cost (triệu đồng)\n1;Tập huấn;115,350\n2;Hội nghị;52,15\n"
    ]))

  static func finding(at field: Field) -> Finding {
    let dotted = String(field.text.map { $0 == "," ? "." : $0 })
    return Finding(
      .f018, at: field,
      Wording(
        vi: "“\(field.text)” được đọc theo cách viết của Việt Nam: dấu phẩy ngăn phần thập phân.",
        en: "“\(field.text)” was read in the Vietnamese way: the comma separates the decimals."),
      help: Wording(
        vi: "Nếu dấu phẩy ngăn hàng nghìn thì đổi thành dấu chấm: “\(dotted)”.",
        en: "If the comma separates thousands, change it to a dot: “\(dotted)”."))
  }
}

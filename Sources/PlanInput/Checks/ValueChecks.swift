import PlanModel

/// F012: a date that can't be.
enum InvalidDateCheck {
  static let info = CheckInfo(
    code: .f012,
    summary: Wording(
      vi: "Ngày, năm hoặc giai đoạn không đọc được, hoặc không có trong lịch.",
      en: "A day, year or period cannot be read, or is not in the calendar."),
    why: Wording(
      vi: "Thời hạn và niên độ ngân sách tính từ ngày này.",
      en: "Deadlines and the budget year are counted from this day."),
    failing: Example(["plan.csv": "key,value\ndate,▶31/4/2021\nperiod,2021\n"]),
    passing: Example(["plan.csv": "key,value\ndate,30/4/2021\nperiod,2021\n"]))

  static func finding(at field: Field) -> Finding {
    if let day = daySerial(field.text) {
      return Finding(
        .f012, at: field,
        Wording(
          vi: "“\(field.text)” là số ngày của Excel, không phải ngày tháng: có thể là ngày \(day.official).",
          en: "“\(field.text)” is a day number of Excel, not a date: it may be \(day.iso)."),
        help: Wording(
          vi: "Định dạng cột là Date rồi lưu lại, hoặc ghi \(day.official) nếu đúng là ngày đó.",
          en: "Format the column as Date and save again, or write \(day.iso) if that is the day."))
    }
    let (reason, help) =
      SpreadsheetTrace(field.text)?.words
      ?? (
        Wording(vi: "không phải là một ngày có trong lịch", en: "is not a day of the calendar"),
        Wording(
          vi: "Viết ngày như 05/6/2021 hoặc 2021-06-05.", en: "Write the day like “05/6/2021” or “2021-06-05”.")
      )
    return Finding(.f012, at: field, field.sentence(reason), help: help)
  }

  static func periodFinding(at field: Field) -> Finding {
    Finding(
      .f012, at: field,
      Wording(
        vi: "“\(field.text)” không phải là một năm hay một giai đoạn.",
        en: "“\(field.text)” is neither a year nor a period."),
      help: Wording(
        vi: "Viết một năm như 2018, hoặc một giai đoạn như 2021-2025; “định hướng đến năm 2030” được đứng sau.",
        en: "Write a year like “2018”, or a period like “2021-2025”; an outlook, “định hướng đến năm 2030”, may follow."
      ))
  }
}

/// F017: a word outside its fixed list.
enum UnknownValueCheck {
  static let info = CheckInfo(
    code: .f017,
    summary: Wording(
      vi: "Từ không thuộc các từ dùng được của ô.",
      en: "A word is not one of those that the field may hold."),
    why: Wording(
      vi: "Không biết dòng thuộc loại nào thì xếp nhầm nguồn, nhầm nghiệp vụ.",
      en: "Where the kind of a row is not known, it goes to the wrong funding source or the wrong operation."),
    failing: Example(["sources.csv": "source,name,class\nNSTW,Ngân sách trung ương,▶trung ươngg\n"]),
    passing: Example(["sources.csv": "source,name,class\nNSTW,Ngân sách trung ương,Trung ương\n"]))

  /// A word outside the list of a column.
  static func finding<Word: FixedWord>(at field: Field, outside: Word.Type) -> Finding {
    if let (reason, help) = SpreadsheetTrace(field.text)?.words {
      return Finding(.f017, at: field, field.sentence(reason), help: help)
    }
    let title = field.columnTitle
    return finding(
      at: field,
      Wording(
        vi: "“\(field.text)” không thuộc các từ dùng được ở \(title.vi).",
        en: "“\(field.text)” is not one of the words allowed in \(title.en)."),
      words: Word.suggestions, inEnglish: Word.glossedSuggestions)
  }

  /// A word that should be one of a few; in English they stand with what they mean, where that is given.
  static func finding(at field: Field, _ message: Wording, words: [String], inEnglish: String? = nil) -> Finding {
    let near = nearest(field.text, among: words)
    return Finding(
      .f017, at: field, message,
      help: Wording(
        vi: (near.map { "Có phải là “\($0)”? " } ?? "") + "Các từ dùng được: \(words.joined(separator: ", ")).",
        en: (near.map { "Did you mean “\($0)”? " } ?? "") + "Words allowed: \(inEnglish ?? quoted(words))."))
  }
}

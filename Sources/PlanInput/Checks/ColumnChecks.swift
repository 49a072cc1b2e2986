import PlanModel

/// F004: a column that the program does not know.
enum UnknownColumnCheck {
  static let info = CheckInfo(
    code: .f004,
    summary: Wording(
      vi: "Tên cột, hoặc mục của plan.csv, mà chương trình không biết; nội dung không được đọc.",
      en: "A column name, or a key of plan.csv, that the program does not know; its content is not read."),
    why: Wording(
      vi: "Một tên cột gõ sai làm cả cột số liệu bị bỏ qua mà báo cáo vẫn ra như thường.",
      en: "One mistyped column name drops a whole column of figures, and the report comes out as if nothing were amiss."
    ),
    failing: Example(["activities.csv": "activity,name,▶kinh phis\n1,Tổ chức hội nghị,100\n"]),
    passing: Example(["activities.csv": "activity,name,kinh phí,x_kinh phí cũ\n1,Tổ chức hội nghị,100,90\n"]))

  /// One finding a file, at the first of its unknown columns.
  static func finding(at cells: [Field], known: [String], file: FileName) -> Finding {
    let names = cells.map {
      $0.text.isEmpty ? Wording(vi: "(trống)", en: "(blank)") : Wording(vi: $0.text, en: $0.text)
    }
    let message =
      cells.count == 1
      ? Wording(
        vi: "Cột “\(names[0].vi)” không thuộc các cột của \(file.text), nội dung không được đọc.",
        en: "Column “\(names[0].en)” is not one of the columns of \(file.text); its content is not read.")
      : Wording(
        vi: "\(cells.count) cột không thuộc các cột của \(file.text), nội dung không được đọc: "
          + names.map(\.vi).joined(separator: ", ") + ".",
        en: "\(cells.count) columns are not among the columns of \(file.text); their content is not read: "
          + quoted(names.map(\.en)) + ".")
    return Finding(
      .f004, at: cells[0], message, help: help(cells, known: known),
      related: zip(cells, names).dropFirst().map { cell, name in
        RelatedPlace(
          cell.place,
          Wording(vi: "cột “\(name.vi)” cũng không được đọc", en: "column “\(name.en)” is not read either"))
      })
  }

  private static func help(_ cells: [Field], known: [String]) -> Wording {
    let hints = cells.compactMap { cell in nearest(cell.text, among: known).map { (cell.text, $0) } }
    let vi = hints.map { "“\($0)” gần giống “\($1)”" }.joined(separator: "; ")
    let en = hints.map { "“\($0)” is close to “\($1)”" }.joined(separator: "; ")
    return Wording(
      vi: (hints.isEmpty ? "" : vi + ". ")
        + "Sửa lại tên cột, hoặc thêm “x_” vào đầu tên nếu chỉ để ghi chép riêng.",
      en: (hints.isEmpty ? "" : en + ". ")
        + "Correct the column name, or put “x_” before it if the column is only for private notes.")
  }

  /// A key of `plan.csv` that is not known.
  static func finding(key field: Field, known: [String]) -> Finding {
    let near = nearest(field.text, among: known)
    return Finding(
      .f004, at: field,
      Wording(
        vi: "Mục “\(field.text)” không thuộc các mục của plan.csv, nội dung không được đọc.",
        en: "“\(field.text)” is not one of the keys of plan.csv; its content is not read."),
      help: near.map { Wording(vi: "Có phải là “\($0)”?", en: "Did you mean “\($0)”?") }
        ?? Wording(
          vi: "Các mục của plan.csv: \(PlanKey.suggestions.joined(separator: ", ")).",
          en: "The keys of plan.csv: \(PlanKey.glossedSuggestions)."))
  }
}

/// F005: a column that must be there is not.
enum MissingColumnCheck {
  static let info = CheckInfo(
    code: .f005,
    summary: Wording(
      vi: "Thiếu cột bắt buộc; tệp không được đọc.",
      en: "A required column is missing; the file is not read."),
    why: Wording(
      vi: "Thiếu cột này thì không biết mỗi dòng nói về việc gì.",
      en: "Without this column it is not known what each row is about."),
    failing: Example(["activities.csv": "▶activity,time\n1,Quý I/2021\n"]),
    passing: Example(["activities.csv": "activity,name,time\n1,Tổ chức hội nghị,Quý I/2021\n"]))

  static func finding<Column: TableColumn>(
    _ column: Column, names: [String], in header: [Field], file: FileName
  ) -> Finding {
    let line = header.first?.place.line ?? 0
    let (title, accepted) = (column.title, names + [column.rawValue])
    let isOneField = header.count == 1
    return Finding(
      .f005, at: SourcePlace(file: file, line: line, column: 0), field: column.rawValue,
      header.isEmpty
        ? Wording(
          vi: "Tệp \(file.text) không có dòng tên cột; thiếu \(title.vi).",
          en: "\(file.text) has no row of column names; it lacks \(title.en).")
        : Wording(
          vi: "Tệp \(file.text) thiếu \(title.vi) là cột bắt buộc; tệp không được đọc.",
          en: "\(file.text) lacks \(title.en), which is required; the file is not read."),
      help: Wording(
        vi: (isOneField ? "Các ô phải cách nhau bằng dấu phẩy, dấu chấm phẩy, tab hoặc dấu |. " : "")
          + "Dòng đầu của tệp phải có cột này, với một trong các tên: \(accepted.joined(separator: ", ")).",
        en: (isOneField ? "Fields must be separated by a comma, a semicolon, a tab or a bar (|). " : "")
          + "The first row of the file must have this column, under one of these names: \(quoted(accepted))."))
  }
}

/// F008: two columns of one name.
enum DuplicateColumnCheck {
  static let info = CheckInfo(
    code: .f008,
    summary: Wording(
      vi: "Hai cột cùng một nghĩa.",
      en: "Two columns mean the same."),
    why: Wording(
      vi: "Không biết cột nào là số liệu đúng.",
      en: "It is not known which column has the right figures."),
    failing: Example(["activities.csv": "activity,name,cost,▶Kinh phí\n1,Tổ chức hội nghị,100,120\n"]),
    passing: Example(["activities.csv": "activity,name,cost,x_kinh phí cũ\n1,Tổ chức hội nghị,100,120\n"]))

  static func finding(at cell: Field, title: Wording, first: Field) -> Finding {
    Finding(
      .f008, at: cell,
      Wording(
        vi: "Cột “\(cell.text)” và cột “\(first.text)” cùng là \(title.vi).",
        en: "“\(cell.text)” and “\(first.text)” both stand for \(title.en)."),
      help: Wording(
        vi: "Bỏ bớt một cột, hoặc thêm “x_” vào đầu tên cột không dùng.",
        en: "Remove one of them, or put “x_” before the name of the one that is not used."),
      related: [RelatedPlace(first.place, Wording(vi: "cột thứ nhất", en: "the first column"))])
  }
}

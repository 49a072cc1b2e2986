import PlanModel

/// F004: a column that the program does not know.
enum UnknownColumnCheck {
  static let info = CheckInfo(
    code: .f004,
    summary: "Tên cột, hoặc mục của plan.csv, mà chương trình không biết; nội dung không được đọc.",
    why: "Một tên cột gõ sai làm cả cột số liệu bị bỏ qua mà báo cáo vẫn ra như thường.",
    failing: Example(["activities.csv": "activity,name,▶kinh phis\n1,Tổ chức hội nghị,100\n"]),
    passing: Example(["activities.csv": "activity,name,kinh phí,x_kinh phí cũ\n1,Tổ chức hội nghị,100,90\n"]))

  /// One finding a file, at the first of its unknown columns.
  static func finding(at cells: [Field], known: [String], file: FileName) -> Finding {
    let first = cells[0]
    let names = cells.map { $0.text.isEmpty ? "(trống)" : $0.text }
    let hints = cells.compactMap { cell in nearest(cell.text, among: known).map { "“\(cell.text)” gần giống “\($0)”" } }
    let message =
      cells.count == 1
      ? "Cột “\(names[0])” không thuộc các cột của \(file.text), nội dung không được đọc."
      : "\(cells.count) cột không thuộc các cột của \(file.text), nội dung không được đọc: "
        + names.joined(separator: ", ") + "."
    return Finding(
      .f004, at: first, message,
      help: (hints.isEmpty ? "" : hints.joined(separator: "; ") + ". ")
        + "Sửa lại tên cột, hoặc thêm “x_” vào đầu tên nếu chỉ để ghi chép riêng.",
      related: cells.dropFirst().map { RelatedPlace($0.place, "cột “\($0.text)” cũng không được đọc") })
  }

  /// A key of `plan.csv` that is not known.
  static func finding(key field: Field, known: [String]) -> Finding {
    let near = nearest(field.text, among: known)
    return Finding(
      .f004, at: field, "Mục “\(field.text)” không thuộc các mục của plan.csv, nội dung không được đọc.",
      help: near.map { "Có phải là “\($0)”?" }
        ?? "Các mục của plan.csv: \(PlanKey.suggestions.joined(separator: ", ")).")
  }
}

/// F005: a column that must be there is not.
enum MissingColumnCheck {
  static let info = CheckInfo(
    code: .f005,
    summary: "Thiếu cột bắt buộc; tệp không được đọc.",
    why: "Thiếu cột này thì không biết mỗi dòng nói về việc gì.",
    failing: Example(["activities.csv": "▶activity,time\n1,Quý I/2021\n"]),
    passing: Example(["activities.csv": "activity,name,time\n1,Tổ chức hội nghị,Quý I/2021\n"]))

  static func finding<Column: TableColumn>(
    _ column: Column, names: [String], in header: [Field], file: FileName
  ) -> Finding {
    let line = header.first?.place.line ?? 0
    let accepted = (names + [column.rawValue]).joined(separator: ", ")
    return Finding(
      .f005, at: SourcePlace(file: file, line: line, column: 0), field: column.rawValue,
      header.isEmpty
        ? "Tệp \(file.text) không có dòng tên cột; thiếu \(column.title)."
        : "Tệp \(file.text) thiếu \(column.title) là cột bắt buộc; tệp không được đọc.",
      help: (header.count == 1 ? "Các ô phải cách nhau bằng dấu phẩy, dấu chấm phẩy, tab hoặc dấu |. " : "")
        + "Dòng đầu của tệp phải có cột này, với một trong các tên: \(accepted).")
  }
}

/// F008: two columns of one name.
enum DuplicateColumnCheck {
  static let info = CheckInfo(
    code: .f008,
    summary: "Hai cột cùng một nghĩa.",
    why: "Không biết cột nào là số liệu đúng.",
    failing: Example(["activities.csv": "activity,name,cost,▶Kinh phí\n1,Tổ chức hội nghị,100,120\n"]),
    passing: Example(["activities.csv": "activity,name,cost,x_kinh phí cũ\n1,Tổ chức hội nghị,100,120\n"]))

  static func finding(at cell: Field, title: String, first: Field) -> Finding {
    Finding(
      .f008, at: cell, "Cột “\(cell.text)” và cột “\(first.text)” cùng là \(title).",
      help: "Bỏ bớt một cột, hoặc thêm “x_” vào đầu tên cột không dùng.",
      related: [RelatedPlace(first.place, "cột thứ nhất")])
  }
}

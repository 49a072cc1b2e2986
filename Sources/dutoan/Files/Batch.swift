import PlanModel

/// The plans of a call, checked against each other before any is read.
struct Batch {
  /// The folders' paths as given; the current one where none is.
  let paths: [String]

  /// Throws where a file is given for a plan, or two plans have one name.
  init(_ paths: [String]) throws(UsageError) {
    self.paths = paths.isEmpty ? ["."] : paths.map(Batch.withoutEndingSlashes)
    var seen: [String: String] = [:]
    for path in self.paths {
      if path.isEmpty {
        throw UsageError(
          Wording(
            vi: "tên kế hoạch để trống; đưa tên thư mục kế hoạch",
            en: "a plan's name is empty; give the name of the plan's folder"))
      }
      if FileSystem.kind(of: FileSystem.resolved(path)) == .file { throw Batch.refusal(ofFile: path) }
      let name = PlanFolder.name(of: path)
      if let other = seen[name] {
        throw UsageError(
          Wording(
            vi: "hai kế hoạch cùng tên “\(name)”: \(other) và \(path); "
              + "đổi tên một thư mục hoặc chạy riêng từng kế hoạch.",
            en: "two plans have the name “\(name)”: \(other) and \(path); rename a folder or run them one by one."))
      }
      seen[name] = path
    }
  }

  /// Whether the path stands before the file in what is said.
  var showsPaths: Bool { paths.count > 1 }

  /// Throws where the output folder is, contains or lies among a plan's own files; `reports` inside a plan is fine.
  func check(output: String) throws(UsageError) {
    let output = FileSystem.resolved(output) + "/"
    for path in paths {
      let plan = FileSystem.resolved(path) + "/"
      let isAmongFiles = output.hasPrefix(plan) && !output.dropFirst(plan.count).hasPrefix("reports/")
      if plan.hasPrefix(output) || isAmongFiles {
        throw UsageError(
          Wording(
            vi: "thư mục báo cáo \(output.dropLast()) trùng, chứa hoặc nằm lẫn trong thư mục kế hoạch \(path); "
              + "chọn nơi khác bằng --output.",
            en: "the folder of the reports \(output.dropLast()) is, contains or lies inside the plan's folder \(path); "
              + "choose another place with --output."))
      }
    }
  }

  private static func withoutEndingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private static func refusal(ofFile path: String) -> UsageError {
    let isWorkbook = [".xlsx", ".xls", ".xlsm", ".ods"].contains { path.lowercased().hasSuffix($0) }
    return UsageError(
      isWorkbook
        ? Wording(
          vi: "\(path) là bảng tính; mở bằng Excel, lưu từng trang theo kiểu “CSV UTF-8 (Comma delimited) (*.csv)” vào "
            + "một thư mục rồi ghi tên thư mục đó vào lệnh.",
          en: "\(path) is a workbook; open it in Excel, save each sheet as “CSV UTF-8 (Comma delimited) (*.csv)” in "
            + "one folder and give that folder's name.")
        : Wording(
          vi: "\(path) là tệp; kế hoạch là một thư mục có plan.csv và activities.csv, hãy ghi tên thư mục vào lệnh.",
          en: "\(path) is a file; a plan is a folder with plan.csv and activities.csv: give the folder's name."))
  }
}

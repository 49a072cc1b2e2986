import ArgumentParser
import PlanInput
import PlanModel

/// `dutoan fmt`: rewrites a plan's files in their canonical form.
struct FmtCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Ghi lại các tệp CSV của kế hoạch theo một dạng chuẩn; số liệu không đổi, bản gốc giữ ở tệp .bak.")

  @Argument(help: ArgumentHelp("Thư mục kế hoạch.", valueName: "kế hoạch"))
  var plan: String

  @Flag(help: "Chỉ nói những gì bắt buộc phải nói.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Không dùng màu.")
  var noColor = false

  func run() async throws {
    let path = try Batch([plan]).paths[0]
    let console = Console(noColour: noColor, isQuiet: quiet)
    let folder = try PlanFolder(path: path)
    let read = await folder.read()
    guard let files = folder.canonicalFiles(read) else {
      let diagnostics = DiagnosticText(folder: folder, showsPath: false, showsAll: false, colours: console.colours)
      console.complain(diagnostics.text(of: read.findings, [.error]))
      console.complain(
        "\(path): \(Summary.counts(read.findings)). Không ghi lại tệp nào, vì có chỗ chưa đọc được.\n"
          + "Việc tiếp theo: sửa các lỗi nêu trên rồi chạy lại.")
      throw ExitStatus.planErrors
    }
    for file in files {
      if case .unsafe = file.outcome {
        console.complain(
          "\(file.name.text): giữ nguyên, vì ghi lại theo dạng chuẩn thì tiêu đề hoặc dòng số liệu sẽ bị hiểu khác đi.")
      }
    }
    try rewrite(files, in: folder, console)
  }

  private func rewrite(_ files: [CanonicalFile], in folder: PlanFolder, _ console: Console) throws {
    var replacements: [PlanRewrite.Replacement] = []
    var told: [String] = []
    for file in files {
      if case .rewritten(let bytes, let changes) = file.outcome {
        replacements.append(PlanRewrite.Replacement(name: file.name.text, bytes: bytes))
        let parts = FormatChange.allCases.compactMap { change in changes[change].map(change.told) }
        told.append(parts.joined(separator: ", "))
      }
    }
    guard !replacements.isEmpty else {
      return console.say("\(folder.path): các tệp đã theo dạng chuẩn; không ghi gì.")
    }
    let kept = try PlanRewrite(folder: FileSystem.resolved(folder.path), replacements: replacements).run()
    console.say("\(folder.path): đã ghi lại \(replacements.count) tệp theo dạng chuẩn; số liệu không đổi.")
    for (index, file) in replacements.enumerated() {
      console.say("  \(file.name): \(told[index]). Bản gốc: \(kept[index])")
    }
    console.say("  Việc tiếp theo: dutoan check \(folder.path); xóa các tệp .bak khi không cần nữa.")
  }
}

extension FormatChange {
  /// The change as it is told, with how often it was made where that can be counted.
  fileprivate func told(_ count: Int) -> String {
    switch self {
    case .encoding: "mã chữ thành UTF-8 dựng sẵn (NFC), không BOM"
    case .delimiter: "dấu phân cách thành dấu phẩy"
    case .lineEnds: "dấu xuống dòng thành LF"
    case .layout: "bỏ dấu nháy kép, khoảng trắng và ô trống thừa"
    case .headers: "\(count) tên cột"
    case .words: "\(count) từ trong danh sách"
    case .numbers: "\(count) số"
    case .dates: "\(count) ngày tháng"
    case .blankRows: "bỏ \(count) dòng trống"
    case .labelRows: "bỏ \(count) dòng không phải số liệu (tên bảng, đơn vị tính, số thứ tự cột, dòng tổng)"
    }
  }
}

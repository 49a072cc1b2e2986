import ArgumentParser

/// `dutoan init`: makes a plan folder to fill in, with every header and a few example rows.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Tạo thư mục kế hoạch mẫu để điền, có đủ tiêu đề cột và vài dòng ví dụ.")

  @Argument(help: ArgumentHelp("Thư mục sẽ tạo; phải chưa có hoặc còn trống.", valueName: "thư mục"))
  var folder: String

  @Option(help: "Thư mục mẫu (mặc định: mẫu kèm theo chương trình).")
  var templates: String?

  func run() throws {
    let console = Console(noColour: true, isQuiet: false)
    let source = try TemplateFolder.path(templates) + "/plan"
    if FileSystem.isFolder(folder) {
      guard try FileSystem.names(in: folder).isEmpty else {
        throw UsageError(text: "thư mục \(folder) đã có tệp; chọn một thư mục mới để không ghi đè")
      }
    } else if FileSystem.kind(of: folder) != .nothing {
      throw UsageError(text: "\(folder) đã có và không phải là thư mục; chọn một tên khác")
    }
    let names = try FileSystem.names(in: source)
    try FileSystem.makeFolder(folder)
    for name in names {
      try FileSystem.write(try FileSystem.bytes(of: "\(source)/\(name)"), to: "\(folder)/\(name)")
    }
    console.say("Đã tạo \(names.count) tệp trong \(folder)/.")
    console.say("Việc tiếp theo: đọc \(folder)/README.md, sửa các dòng ví dụ, rồi chạy dutoan check \(folder)")
  }
}

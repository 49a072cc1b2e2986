import ArgumentParser
import PlanModel

/// `dutoan init`: makes a plan folder to fill in, with every header and a few example rows.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Wording(
      vi: "Tạo thư mục kế hoạch mẫu để điền, có đủ tiêu đề cột và vài dòng ví dụ.",
      en: "Make a plan's folder to fill in, with every column and a few example rows."))

  @Argument(
    help: ArgumentHelp(
      Wording(
        vi: "Thư mục sẽ tạo; phải chưa có hoặc còn trống.",
        en: "The folder to make; it must not exist yet, or be empty."),
      valueName: Wording(vi: "thư mục", en: "folder")))
  var folder: String

  @OptionGroup var templates: TemplatesOption

  @OptionGroup var language: LanguageOption

  func run() throws {
    let console = language.console
    let source = try templates.path() + "/plan"
    if FileSystem.isFolder(folder) {
      guard try FileSystem.names(in: folder).isEmpty else {
        throw UsageError(
          Wording(
            vi: "thư mục \(folder) đã có tệp; chọn một thư mục mới để không ghi đè",
            en: "the folder \(folder) has files already; choose a new folder so that none is written over"))
      }
    } else if FileSystem.kind(of: folder) != .nothing {
      throw UsageError(
        Wording(
          vi: "\(folder) đã có và không phải là thư mục; chọn một tên khác",
          en: "\(folder) exists and is not a folder; choose another name"))
    }
    let names = try FileSystem.names(in: source)
    try FileSystem.makeFolder(folder)
    for name in names {
      try FileSystem.write(try FileSystem.bytes(of: "\(source)/\(name)"), to: "\(folder)/\(name)")
    }
    console.say(
      Wording(
        vi: "Đã tạo \(names.count) tệp trong \(folder)/.",
        en: "Made \(counted(names.count, "file", "files")) in \(folder)/."))
    console.say(
      Wording(
        vi: "Việc tiếp theo: đọc \(folder)/README.md, sửa các dòng ví dụ, rồi chạy dutoan check \(folder)",
        en: "Next: read \(folder)/README.md, change the example rows, then run dutoan check \(folder)"))
  }
}

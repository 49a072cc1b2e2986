import ArgumentParser
import PlanInput
import PlanModel

/// `dutoan fmt`: rewrites a plan's files in their canonical form.
struct FmtCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: Wording(
      vi: "Ghi lại các tệp CSV của kế hoạch theo một dạng chuẩn; số liệu không đổi, bản gốc giữ ở tệp .bak.",
      en: "Rewrite a plan's CSV files in one canonical form; no figure changes, the originals are kept as .bak."))

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Thư mục kế hoạch.", en: "The plan's folder."), valueName: Wording(vi: "kế hoạch", en: "plan")))
  var plan: String

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let path = try Batch([plan]).paths[0]
    let console = speech.console
    let folder = try PlanFolder(path: path)
    let read = await folder.read()
    guard let files = folder.canonicalFiles(read) else {
      let diagnostics = DiagnosticText(
        folder: folder, showsPath: false, showsAll: false, colours: console.colours, language: console.language)
      console.complain(diagnostics.text(of: read.findings, [.error]))
      let counts = Summary.counts(read.findings)
      console.complain(
        Wording(
          vi: "\(path): \(counts.vi). Không ghi lại tệp nào, vì có chỗ chưa đọc được.\n"
            + "Việc tiếp theo: sửa các lỗi nêu trên rồi chạy lại.",
          en: "\(path): \(counts.en). No file was rewritten, because something could not be read.\n"
            + "Next: mend the errors named above and run again."))
      throw ExitStatus.planErrors
    }
    for file in files {
      if case .unsafe = file.outcome {
        let name = file.name.text
        console.complain(
          Wording(
            vi: "\(name): giữ nguyên, vì ghi lại theo dạng chuẩn thì tiêu đề hoặc dòng số liệu sẽ bị hiểu khác đi.",
            en: "\(name): left as it is, because its header or a row would be understood differently once rewritten."))
      }
    }
    try rewrite(files, in: folder, console)
  }

  private func rewrite(_ files: [CanonicalFile], in folder: PlanFolder, _ console: Console) throws {
    var replacements: [PlanRewrite.Replacement] = []
    var told: [Wording] = []
    for file in files {
      if case .rewritten(let bytes, let changes) = file.outcome {
        replacements.append(PlanRewrite.Replacement(name: file.name.text, bytes: bytes))
        let parts = FormatChange.allCases.compactMap { change in changes[change].map(change.told) }
        told.append(
          Wording(vi: parts.map(\.vi).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", ")))
      }
    }
    guard !replacements.isEmpty else {
      return console.say(
        Wording(
          vi: "\(folder.path): các tệp đã theo dạng chuẩn; không ghi gì.",
          en: "\(folder.path): the files are in canonical form already; nothing was written."))
    }
    let kept = try PlanRewrite(folder: FileSystem.resolved(folder.path), replacements: replacements).run()
    let count = replacements.count
    console.say(
      Wording(
        vi: "\(folder.path): đã ghi lại \(count) tệp theo dạng chuẩn; số liệu không đổi.",
        en: "\(folder.path): rewrote \(counted(count, "file", "files")) in canonical form; no figure changed."))
    for (index, file) in replacements.enumerated() {
      console.say(
        Wording(
          vi: "  \(file.name): \(told[index].vi). Bản gốc: \(kept[index])",
          en: "  \(file.name): \(told[index].en). Original: \(kept[index])"))
    }
    console.say(
      Wording(
        vi: "  Việc tiếp theo: dutoan check \(folder.path); xóa các tệp .bak khi không cần nữa.",
        en: "  Next: dutoan check \(folder.path); delete the .bak files when they are no longer needed."))
  }
}

extension FormatChange {
  /// The change as it is told, with how often it was made where that can be counted.
  fileprivate func told(_ count: Int) -> Wording {
    switch self {
    case .encoding:
      Wording(vi: "mã chữ thành UTF-8 dựng sẵn (NFC), không BOM", en: "encoding to UTF-8 in NFC without BOM")
    case .delimiter: Wording(vi: "dấu phân cách thành dấu phẩy", en: "delimiter to comma")
    case .lineEnds: Wording(vi: "dấu xuống dòng thành LF", en: "line ends to LF")
    case .layout:
      Wording(
        vi: "bỏ dấu nháy kép, khoảng trắng và ô trống thừa", en: "needless quotes, spaces and empty fields left out")
    case .headers: Wording(vi: "\(count) tên cột", en: counted(count, "column name", "column names"))
    case .words: Wording(vi: "\(count) từ trong danh sách", en: counted(count, "word of a list", "words of lists"))
    case .numbers: Wording(vi: "\(count) số", en: counted(count, "number", "numbers"))
    case .dates: Wording(vi: "\(count) ngày tháng", en: counted(count, "date", "dates"))
    case .blankRows: Wording(vi: "bỏ \(count) dòng trống", en: "\(counted(count, "blank row", "blank rows")) left out")
    case .labelRows:
      Wording(
        vi: "bỏ \(count) dòng không phải số liệu (tên bảng, đơn vị tính, số thứ tự cột, dòng tổng)",
        en: "\(counted(count, "row", "rows")) that held no data left out (title, money unit, column numbers, totals)")
    }
  }
}

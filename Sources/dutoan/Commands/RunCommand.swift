import ArgumentParser
import PlanEngine
import PlanModel
import PlanReports

/// `dutoan run`: reads, checks, allocates, writes every report. The main job.
struct RunCommand: AsyncParsableCommand {
  /// In which formats forms and documents are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case xlsx, txt }

  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Đọc, kiểm tra, phân bổ và lập mọi báo cáo.")

  @Argument(help: ArgumentHelp("Thư mục kế hoạch (mặc định: thư mục hiện tại).", valueName: "kế hoạch"))
  var plans: [String] = []

  @Option(
    name: [.short, .long], help: ArgumentHelp("Thư mục báo cáo.", valueName: "thư mục"))
  var output = "./reports"

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions

  @Option(
    name: .customLong("form"),
    help: ArgumentHelp(
      "Chỉ lập biểu mẫu hoặc văn bản này (ghi được nhiều lần; xem mã bằng lệnh dutoan forms).", valueName: "mã"))
  var forms: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("Chỉ ghi dạng này: xlsx hoặc txt (ghi được nhiều lần).", valueName: "dạng"))
  var formats: [Format] = []

  @Option(help: ArgumentHelp("Thư mục mẫu (mặc định: mẫu kèm theo chương trình).", valueName: "thư mục"))
  var templates: String?

  @Flag(help: "Lập bản nháp, kể cả khi có lỗi; mỗi trang ghi rõ là bản nháp.")
  var draft = false

  func run() async throws {
    let batch = try Batch(plans)
    try batch.check(output: output)
    let templates = try TemplateFolder.load(templates)
    try checkForms(against: templates)
    let job = ReportJob(
      templates: templates, output: output, forms: forms.isEmpty ? nil : Set(forms),
      formats: formats.isEmpty ? Set(Format.allCases) : Set(formats), asOf: common.asOfDay)
    var statuses: [ExitStatus] = []
    for path in batch.paths { statuses.append(await run(job, on: path, in: batch)) }
    throw ExitStatus.combined(statuses)
  }

  private func checkForms(against templates: Templates) throws(UsageError) {
    let known = offered(by: templates).map(\.id)
    for form in forms where !known.contains(form) {
      throw UsageError(text: "không có biểu mẫu hay văn bản “\(form)”; hiện có: \(known.joined(separator: ", ")).")
    }
  }

  private func run(_ job: ReportJob, on path: String, in batch: Batch) async -> ExitStatus {
    let console = common.console
    do {
      let folder = try PlanFolder(path: path)
      let assessment = await assess(await folder.read(), asOf: job.asOf)
      let findings = assessment.findings
      let isBlocked = strictness.block(findings)
      let diagnostics = DiagnosticText(
        folder: folder, showsPath: batch.showsPaths, showsAll: false, colours: console.colours)
      let serious = diagnostics.text(of: findings, [.error, .warning])
      if isBlocked { console.complain(serious) } else if !serious.isEmpty { console.say(serious) }
      guard !isBlocked || draft else {
        console.complain(
          "\(path): \(Summary.counts(findings)). Không lập báo cáo; báo cáo cũ (nếu có) giữ nguyên.\n"
            + "Việc tiếp theo: sửa các chỗ nêu trên rồi chạy lại, hoặc dùng --draft để lập bản nháp.")
        return .planErrors
      }
      let published = try job.publish(assessment, of: folder, isDraft: isBlocked)
      say(published, of: path, assessment, on: console)
      return isBlocked ? .planErrors : .done
    } catch {
      console.complain("dutoan: \(path): \(Failure(error)?.text ?? "\(error)")")
      return .failed
    }
  }

  private func say(_ published: ReportJob.Published, of path: String, _ assessment: Assessment, on console: Console) {
    console.say("\(path): \(Summary.counts(assessment.findings)).")
    console.say("  Đã ghi \(published.files.count) tệp vào \(published.folder)/")
    for name in published.files { console.say("    \(name)") }
    for kept in published.kept {
      console.complain("  \(kept.name) đã bị sửa tay từ lần chạy trước: bản sửa được giữ lại với tên “\(kept.under)”.")
    }
    console.say("  Việc tiếp theo: \(nextStep(path, assessment)).")
  }

  /// The program as it was called, so that what is said can be typed.
  private var program: String { CommandLine.arguments.first ?? "dutoan" }

  private func nextStep(_ path: String, _ assessment: Assessment) -> String {
    if assessment.findings.count(of: .warning) + assessment.findings.count(of: .error) > 0 {
      return "xem đủ các sai lệch bằng \(program) check \(path) --all, sửa số liệu nếu cần rồi chạy lại"
    }
    return assessment.plan.identity.isIllustrative
      ? "mở các tệp trên để xem; số liệu là minh họa, không dùng để ký"
      : "mở các tệp trên, in rồi trình ký"
  }
}

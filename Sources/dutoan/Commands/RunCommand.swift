import ArgumentParser
import PlanEngine
import PlanModel
import PlanReports

/// `dutoan run`: reads, checks, allocates, writes every report. The main job.
struct RunCommand: AsyncParsableCommand {
  /// In which formats forms and documents are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case xlsx, txt, ics }

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Wording(
      vi: "Đọc, kiểm tra, phân bổ và lập mọi báo cáo.", en: "Read, check, allocate, and write every report."))

  @Argument(
    help: ArgumentHelp(
      Wording(
        vi: "Thư mục kế hoạch (mặc định: thư mục hiện tại).", en: "The plans' folders (default: the current folder)."),
      valueName: Wording(vi: "kế hoạch", en: "plan")))
  var plans: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Wording(vi: "Thư mục báo cáo.", en: "The folder of the reports."),
      valueName: Wording(vi: "thư mục", en: "folder")))
  var output = "./reports"

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions
  @OptionGroup var keeping: KeepOption

  @Option(
    name: .customLong("form"),
    help: ArgumentHelp(
      Wording(
        vi: "Chỉ lập biểu mẫu hoặc văn bản này (ghi được nhiều lần; xem mã bằng lệnh dutoan forms).",
        en: "Write this form or document only (may be repeated; dutoan forms lists the ids)."),
      valueName: Wording(vi: "mã", en: "id")))
  var forms: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      Wording(
        vi: "Chỉ ghi dạng này: xlsx, txt hoặc ics (ghi được nhiều lần).",
        en: "Write this format only: xlsx, txt or ics (may be repeated)."),
      valueName: Wording(vi: "dạng", en: "format")))
  var formats: [Format] = []

  @Option(
    help: ArgumentHelp(
      Wording(
        vi: "Thư mục mẫu (mặc định: mẫu kèm theo chương trình).",
        en: "The folder of templates (default: those that come with the program)."),
      valueName: Wording(vi: "thư mục", en: "folder")))
  var templates: String?

  @Flag(
    help: ArgumentHelp(
      Wording(
        vi: "Lập bản nháp, kể cả khi có lỗi; mỗi trang ghi rõ là bản nháp.",
        en: "Write drafts in spite of errors; every page says that it is a draft.")))
  var draft = false

  func run() async throws {
    let batch = try Batch(plans)
    try batch.check(output: output)
    try keeping.check(beside: batch.paths, output: output)
    let templates = try TemplateFolder.load(templates)
    try checkForms(against: templates)
    let job = ReportJob(
      templates: templates, output: output, forms: forms.isEmpty ? nil : Set(forms),
      formats: formats.isEmpty ? Set(Format.allCases) : Set(formats), asOf: common.asOfDay,
      language: common.console.language)
    let approved = try await keeping.approvedVersion(strictness, common)
    var statuses: [ExitStatus] = []
    for path in batch.paths { statuses.append(await run(job, on: path, in: batch, keeping: approved)) }
    throw ExitStatus.combined(statuses)
  }

  private func checkForms(against templates: Templates) throws(UsageError) {
    let known = offered(by: templates).map(\.id)
    for form in forms where !known.contains(form) {
      throw UsageError(
        Wording(
          vi: "không có biểu mẫu hay văn bản “\(form)”; hiện có: \(known.joined(separator: ", ")).",
          en: "there is no form or document “\(form)”; there are: \(known.joined(separator: ", "))."))
    }
  }

  private func run(
    _ job: ReportJob, on path: String, in batch: Batch, keeping approved: ApprovedVersion?
  ) async -> ExitStatus {
    let console = common.console
    do {
      let folder = try PlanFolder(path: path)
      let read = await folder.read()
      let amounts = approved?.amounts(for: read.plan)
      var assessment = await assess(read, asOf: job.asOf, keeping: amounts)
      let findings = assessment.findings
      let isBlocked = strictness.block(findings)
      let diagnostics = DiagnosticText(
        folder: folder, showsPath: batch.showsPaths, showsAll: false, colours: console.colours,
        language: console.language)
      let serious = diagnostics.text(of: findings, [.error, .warning])
      if isBlocked { console.complain(serious) } else if !serious.isEmpty { console.say(serious) }
      guard !isBlocked || draft else {
        let counts = Summary.counts(findings)
        console.complain(
          Wording(
            vi: "\(path): \(counts.vi). Không lập báo cáo; báo cáo cũ (nếu có) giữ nguyên.\n"
              + "Việc tiếp theo: sửa các chỗ nêu trên rồi chạy lại, hoặc dùng --draft để lập bản nháp.",
            en: "\(path): \(counts.en). No report was written; old reports (if any) stand as they were.\n"
              + "Next: mend what is named above and run again, or write drafts with --draft."))
        return .planErrors
      }
      assessment.trace = traceBook(of: assessment, keeping: amounts)
      let published = try job.publish(assessment, of: folder, keeping: approved?.folder, isDraft: isBlocked)
      if let approved { console.say(approved.summary(of: assessment)) }
      say(published, of: path, assessment, on: console)
      return isBlocked ? .planErrors : .done
    } catch {
      console.complain("dutoan: \(path): \(Failure(error)?.wording[console.language] ?? "\(error)")")
      return .failed
    }
  }

  private func say(_ published: ReportJob.Published, of path: String, _ assessment: Assessment, on console: Console) {
    let counts = Summary.counts(assessment.findings)
    console.say(Wording(vi: "\(path): \(counts.vi).", en: "\(path): \(counts.en)."))
    let count = published.files.count
    console.say(
      Wording(
        vi: "  Đã ghi \(count) tệp vào \(published.folder)/",
        en: "  Wrote \(counted(count, "file", "files")) to \(published.folder)/"))
    for name in published.files { console.say("    \(name)") }
    for kept in published.kept {
      console.complain(
        Wording(
          vi: "  \(kept.name) đã bị sửa tay từ lần chạy trước: bản sửa được giữ lại với tên “\(kept.under)”.",
          en: "  \(kept.name) was edited by hand since the last run: the edited file is kept as “\(kept.under)”."))
    }
    let next = nextStep(path, assessment)
    console.say(Wording(vi: "  Việc tiếp theo: \(next.vi).", en: "  Next: \(next.en)."))
  }

  /// The program as it was called, so that what is said can be typed.
  private var program: String { CommandLine.arguments.first ?? "dutoan" }

  private func nextStep(_ path: String, _ assessment: Assessment) -> Wording {
    if assessment.findings.count(of: .warning) + assessment.findings.count(of: .error) > 0 {
      return Wording(
        vi: "xem đủ các sai lệch bằng \(program) check \(path) --all, sửa số liệu nếu cần rồi chạy lại",
        en: "see every finding with \(program) check \(path) --all --lang en, mend the figures where needed "
          + "and run again")
    }
    return assessment.plan.identity.isIllustrative
      ? Wording(
        vi: "mở các tệp trên để xem; số liệu là minh họa, không dùng để ký",
        en: "open the files named above to look at them; their figures are illustrative and not for signature")
      : Wording(
        vi: "mở các tệp trên, in rồi trình ký",
        en: "open the files named above, print them and submit them for signature")
  }
}

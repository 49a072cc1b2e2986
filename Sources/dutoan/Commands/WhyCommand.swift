import ArgumentParser
import PlanEngine
import PlanModel

/// `dutoan why`: why an amount of the allocation is what it is.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: Wording(
      vi:
        "Giải trình số phân bổ: quy tắc áp dụng, mức hướng tới, số trước làm tròn, các tổng phải khớp, cách làm tròn.",
      en: "Explain allocated amounts: the rule, what it aims at, the unrounded value, the totals, and the rounding."))

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Thư mục kế hoạch.", en: "The plan's folder."), valueName: Wording(vi: "kế hoạch", en: "plan")))
  var plan: String

  @Argument(
    help: ArgumentHelp(
      Wording(
        vi: "Mã nhiệm vụ; nhiệm vụ cấp trên thì gồm các dòng có kinh phí bên dưới.",
        en: "The activity's code; of one with others below it, their costed lines are listed."),
      valueName: Wording(vi: "nhiệm vụ", en: "activity")))
  var activity: String

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Mã nguồn (mặc định: mọi nguồn).", en: "The source's code (default: all sources)."),
      valueName: Wording(vi: "nguồn", en: "source")))
  var source: String?

  @Argument(
    help: ArgumentHelp(
      Wording(vi: "Năm (mặc định: mọi năm).", en: "The year (default: all years)."),
      valueName: Wording(vi: "năm", en: "year")))
  var year: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var strictness: StrictnessOptions
  @OptionGroup var keeping: KeepOption

  @Flag(
    help: ArgumentHelp(
      Wording(vi: "In dạng JSON, cho chương trình khác đọc.", en: "Print JSON, for other programs.")))
  var json = false

  func run() async throws {
    try keeping.check(beside: Batch([plan]).paths)
    let folder = try PlanFolder(path: plan)
    let approved = try await keeping.approvedVersion(strictness, common)
    let read = await folder.read()
    let amounts = approved?.amounts(for: read.plan)
    let assessment = await assess(read, asOf: common.asOfDay, keeping: amounts)
    let isRead = assessment.plan.readFiles.contains(.activities) && !assessment.plan.damagedFiles.contains(.activities)
    guard isRead else { throw refusal(of: assessment, in: folder) }
    let selection = try WhySelection(
      of: assessment, keeping: amounts, activity: activity, source: source, year: year)
    let contradictions = assessment.findings.only(.a004)
    guard contradictions.count(of: .error) == 0 else {
      try common.console.product(answer(contradictions, to: selection, in: folder))
      throw ExitStatus.planErrors
    }
    guard !assessment.allocation.isEmpty || !assessment.findings.hasErrors else {
      throw refusal(of: assessment, in: folder)
    }
    let document = WhyJSON(of: assessment, named: folder.name, language: language)
    try common.console.product(
      json ? document.document(selection).serialised() : WhyText(selection, language: language).text)
    guard strictness.block(assessment.findings) else { return }
    let counts = Summary.counts(assessment.findings)
    common.console.complain(
      Wording(
        vi: "\(folder.path) có \(counts.vi): số phân bổ trên đây còn phải xem lại.",
        en: "\(folder.path) has \(counts.en): the amounts above can't be relied on yet."))
    throw ExitStatus.planErrors
  }

  private var language: Language { common.console.language }

  /// The contradiction in place of amounts: where it stands, nothing is settled.
  private func answer(_ findings: Findings, to selection: WhySelection, in folder: PlanFolder) -> String {
    let document = WhyJSON(of: selection.assessment, named: folder.name, language: language)
    guard !json else { return document.document(selection.activity, contradictions: findings).serialised() }
    let code = selection.assessment.plan.activities[selection.activity].code.value
    let head = Wording(
      vi: "Nhiệm vụ \(code) chưa có số phân bổ, vì các quy tắc và giới hạn của kế hoạch mâu thuẫn:",
      en: "Activity \(code) has no amounts yet, because the plan's rules and limits contradict:")
    return head[language] + "\n" + text(in: folder, common.console.coloursProduct).text(of: findings)
  }

  private func refusal(of assessment: Assessment, in folder: PlanFolder) -> ExitStatus {
    let (console, counts) = (common.console, Summary.counts(assessment.findings))
    console.complain(text(in: folder, console.colours).text(of: assessment.findings, [.error, .warning]))
    console.complain(
      Wording(
        vi: "Không có số phân bổ để giải trình: \(folder.path) có \(counts.vi).",
        en: "There are no amounts to explain: \(folder.path) has \(counts.en)."))
    return .planErrors
  }

  private func text(in folder: PlanFolder, _ colours: Bool) -> DiagnosticText {
    DiagnosticText(folder: folder, showsPath: false, showsAll: true, colours: colours, language: language)
  }
}

extension Findings {
  /// The findings of one code.
  fileprivate func only(_ code: Code) -> Findings {
    var found = Findings()
    for finding in sorted where finding.code == code { found.add(finding) }
    return found
  }
}

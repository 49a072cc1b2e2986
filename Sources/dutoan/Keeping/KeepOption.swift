import ArgumentParser
import PlanEngine
import PlanModel

/// Which approved version's amounts are kept.
struct KeepOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        vi: "Phân bổ lại, giữ nguyên nhiều số nhất có thể của bản kế hoạch đã duyệt trong thư mục này.",
        en: "Allocate anew with as many amounts as possible as in the approved version in this folder."),
      valueName: Wording(vi: "bản đã duyệt", en: "old")))
  var keep: String?

  /// Checks the folder against the plans and the output folder of a call.
  func check(beside plans: [String], output: String? = nil) throws(UsageError) {
    guard let keep else { return }
    let batch = try Batch([keep])
    if let output { try batch.check(output: output) }
    guard plans.count == 1 else {
      throw UsageError(
        Wording(
          vi: "--keep chỉ dùng với một kế hoạch; ở đây có \(plans.count)",
          en: "--keep goes with one plan only; here are \(plans.count)"))
    }
  }

  /// The approved version, assessed; none where none is asked for. Where it has errors, that is said and the command ends.
  func approvedVersion(_ strictness: StrictnessOptions, _ common: CommonOptions) async throws -> ApprovedVersion? {
    guard let path = keep else { return nil }
    let folder = try PlanFolder(path: path)
    let assessment = await assess(folder.read(), asOf: common.asOfDay)
    guard strictness.block(assessment.findings) else { return ApprovedVersion(folder: folder, assessment: assessment) }
    let console = common.console
    let diagnostics = DiagnosticText(
      folder: folder, showsPath: true, showsAll: false, colours: console.colours, language: console.language)
    console.complain(diagnostics.text(of: assessment.findings, [.error, .warning]))
    let counts = Summary.counts(assessment.findings)
    console.complain(
      Wording(
        vi: "Không giữ được số đã duyệt: \(folder.path) có \(counts.vi).",
        en: "No approved amounts can be kept: \(folder.path) has \(counts.en)."))
    throw ExitStatus.planErrors
  }
}

import PlanModel

/// A periodic report that was not sent, or sent late.
struct ReportOverdueCheck: Check {
  private static let obligations =
    "obligation,name,unit,time\nBCN,Báo cáo năm,Sở Công thương,▶trước 30/11/2021\n"

  static let info = CheckInfo(
    code: .d001,
    summary: Wording(
      vi: "Báo cáo định kỳ chưa nộp khi đã quá hạn, hoặc nộp muộn.",
      en: "A periodic report is past its day and not sent, or was sent late."),
    why: Wording(
      vi: "Thiếu báo cáo của một đơn vị thì báo cáo tổng hợp của tỉnh thiếu số hoặc trễ theo.",
      en: "Where one unit's report is missing, the province's own report is incomplete or late in turn."),
    failing: Example(
      [
        "obligations.csv": obligations,
        "submissions.csv": "obligation,unit,date\nBCN,Sở Y tế,01/11/2021\n",
      ], asOf: Day(iso: "2021-12-31")),
    passing: Example(
      [
        "obligations.csv": obligations.replacing("▶", with: ""),
        "submissions.csv": "obligation,unit,date\nBCN,Sở Công thương,29/11/2021\n",
      ], asOf: Day(iso: "2021-12-31")))

  static let inputs: Set<PlanFileKind> = [.plan, .obligations, .submissions, .units]

  /// Asked where it is recorded who sent what; a finding a unit and occurrence.
  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let plan = assessment.plan
    guard plan.readFiles.contains(.submissions) else { return }
    for report in assessment.owedReports {
      let obligation = plan.obligations[report.obligation]
      guard let stated = obligation.schedule else { continue }
      switch report.state(asOf: assessment.asOf) {
      case .met, .open: break
      case .missing(let days):
        findings.add(.d001) {
          Finding(
            .d001, at: stated, field: "time", Self.missing(report, obligation, days, assessment.asOf),
            help: Wording(
              vi: "Đôn đốc đơn vị nộp; nếu đã nộp thì ghi vào submissions.csv.",
              en: "Call on the unit to send it; if it was sent, enter it in “submissions.csv”."))
        }
      case .late(let days):
        guard let submitted = report.submitted else { break }
        findings.add(.d001) {
          Finding(
            .d001, at: submitted, field: "date", Self.late(report, obligation, submitted.value, days),
            help: Wording(
              vi: "Nếu ngày nộp ghi đúng thì nêu lý do chậm trong báo cáo tình hình thực hiện.",
              en: "If the day is right, give the reason in the progress report."),
            related: [
              RelatedPlace(stated.place, Wording(vi: "hạn nộp ghi ở đây", en: "the report's time is stated here"))
            ])
        }
      }
    }
  }

  private static func missing(_ report: OwedReport, _ obligation: Obligation, _ days: Int, _ asOf: Day) -> Wording {
    let unit = unit(report)
    return Wording(
      vi: "\(unit.vi) chưa nộp báo cáo \(obligation.code.value), hạn \(report.due.official): quá hạn \(days) ngày"
        + " tính đến \(asOf.official).",
      en: "\(unit.en) has not sent the report “\(obligation.code.value)”, due by \(report.due.iso): "
        + "\(counted(days, "day", "days")) overdue on \(asOf.iso).")
  }

  private static func late(_ report: OwedReport, _ obligation: Obligation, _ day: Day, _ days: Int) -> Wording {
    let unit = unit(report)
    return Wording(
      vi: "\(unit.vi) nộp báo cáo \(obligation.code.value) ngày \(day.official), hạn \(report.due.official): chậm"
        + " \(days > 0 ? "\(days) ngày" : "trong đúng ngày phải nộp trước").",
      en: "\(unit.en) sent the report “\(obligation.code.value)” on \(day.iso), due by \(report.due.iso): "
        + (days > 0 ? "\(counted(days, "day", "days")) late." : "on the very day before which it was due."))
  }

  private static func unit(_ report: OwedReport) -> Wording {
    guard let unit = report.unit else { return Wording(vi: "Chưa rõ đơn vị nào", en: "No known unit") }
    return Wording(vi: "“\(unit)”", en: "“\(unit)”")
  }
}

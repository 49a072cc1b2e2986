import PlanModel

/// A time that can be read only by a convention, a tolerated slip or an inferred year.
struct VagueTimeCheck: Check {
  static let info = CheckInfo(
    code: .s016,
    summary: Wording(
      vi: "Thời gian chỉ đọc được nhờ quy ước, bỏ qua lỗi viết, hoặc suy ra năm.",
      en: "A time can be read only by a convention, by passing over a slip, or with an inferred year."),
    why: Wording(
      vi: "Người đọc khác có thể hiểu khác; ghi rõ thì không ai phải đoán.",
      en: "Another reader may understand it otherwise; what is stated clearly leaves nothing to guess."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2019\n",
      "activities.csv": "activity,name,time\n1,Khảo sát,▶cuối tháng 6/2019\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2019\n",
      "activities.csv": "activity,name,time\n1,Khảo sát,từ ngày 21/6 đến ngày 30/6/2019\n2,Tập huấn,quý III\n",
    ]))

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let times =
      assessment.plan.activities.rows.compactMap(\.schedule) + assessment.plan.obligations.compactMap(\.schedule)
    for stated in times {
      let schedule = stated.value
      let reasons = schedule.assumptions.compactMap { reason($0, assessment.plan.period) }
      guard !reasons.isEmpty else { continue }
      findings.add(.s016) {
        let days =
          schedule.windows.isEmpty ? Wording(vi: "không có ngày cụ thể", en: "no particular day") : schedule.days
        let reason = reasons.joined(separator: "; ")
        return Finding(
          .s016, at: stated, field: stated.column,
          Wording(
            vi: "“\(stated.text)” được hiểu là \(days.vi): \(reason.vi).",
            en: "“\(stated.text)” is taken to mean \(days.en): \(reason.en)."),
          help: Wording(
            vi: "Hiểu như vậy là đúng thì không cần sửa; nếu không thì ghi rõ ngày ở cột Thời gian (time).",
            en: "If that is what is meant, nothing needs correcting; if not, state the days in the column “time”."))
      }
    }
  }

  /// What a reading rests on, in words; the year of a plan for one year needs none.
  private func reason(_ assumption: TimeAssumption, _ period: Period?) -> Wording? {
    switch assumption {
    case .planYear: nil
    case .everyYear:
      Wording(
        vi: "không ghi năm nên hiểu là làm mọi năm của giai đoạn\(period.map { " \($0.text)" } ?? "")",
        en: "no year is stated, so every year of the period\(period.map { " \($0.text)" } ?? "") is meant")
    case .inferredYear(let year):
      Wording(
        vi: "có mốc không ghi năm, suy ra là năm \(year)", en: "a date without a year is taken to be in \(year)")
    case .convention:
      Wording(
        vi: "lời văn không nêu ngày nên hiểu theo quy ước", en: "the words name no day and are read by convention")
    case .unknownPhase:
      Wording(
        vi: "không nói bắt đầu từ năm nào nên tính từ đầu giai đoạn",
        en: "the first year is not stated, so it is counted from the beginning of the period")
    case .unclearFrequency: Wording(vi: "không rõ bao lâu một lần", en: "how often is not clear")
    case .toleratedSlip:
      Wording(
        vi: "viết chưa đúng chính tả hoặc chưa đúng kiểu ngày nên hiểu theo cách viết gần nhất",
        en: "the spelling or the form of the date is not right, and is read as the nearest that is")
    }
  }
}

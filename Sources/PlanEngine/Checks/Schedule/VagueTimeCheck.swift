import PlanModel

/// A time that can be read only by a convention, a tolerated slip or an inferred year.
struct VagueTimeCheck: Check {
  static let info = CheckInfo(
    code: .s016,
    summary: "Thời gian chỉ đọc được nhờ quy ước, bỏ qua lỗi viết, hoặc suy ra năm.",
    why: "Người đọc khác có thể hiểu khác; ghi rõ thì không ai phải đoán.",
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
        let days = schedule.windows.isEmpty ? "không có ngày cụ thể" : schedule.days
        return Finding(
          .s016, at: stated, field: stated.column,
          "“\(stated.text)” được hiểu là \(days): \(reasons.joined(separator: "; ")).",
          help: "Hiểu như vậy là đúng thì không cần sửa; nếu không thì ghi rõ ngày ở cột Thời gian (time)."
        )
      }
    }
  }

  /// What a reading rests on, in words; the year of a plan for one year needs none.
  private func reason(_ assumption: TimeAssumption, _ period: Period?) -> String? {
    switch assumption {
    case .planYear: nil
    case .everyYear: "không ghi năm nên hiểu là làm mọi năm của giai đoạn\(period.map { " \($0.text)" } ?? "")"
    case .inferredYear(let year): "có mốc không ghi năm, suy ra là năm \(year)"
    case .convention: "lời văn không nêu ngày nên hiểu theo quy ước"
    case .unknownPhase: "không nói bắt đầu từ năm nào nên tính từ đầu giai đoạn"
    case .unclearFrequency: "không rõ bao lâu một lần"
    case .toleratedSlip: "viết chưa đúng chính tả hoặc chưa đúng kiểu ngày nên hiểu theo cách viết gần nhất"
    }
  }
}
